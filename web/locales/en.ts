/** English texts of the citizen side, fetched when asked for. */
import advice from './en/advice.ts'
import draws from './en/draws.ts'
import figures from './en/figures.ts'
import follow from './en/follow.ts'
import frame from './en/frame.ts'
import home from './en/home.ts'
import inform from './en/inform.ts'
import open from './en/open.ts'
import report from './en/report.ts'

export default { ...frame, advice, home, figures, open, report, ...follow, ...inform, ...draws }
