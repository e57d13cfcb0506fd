/** Chinese texts of the citizen side. They ship with the first load. */
import advice from './zh/advice.ts'
import draws from './zh/draws.ts'
import figures from './zh/figures.ts'
import follow from './zh/follow.ts'
import frame from './zh/frame.ts'
import home from './zh/home.ts'
import inform from './zh/inform.ts'
import open from './zh/open.ts'
import report from './zh/report.ts'

export default { ...frame, advice, home, figures, open, report, ...follow, ...inform, ...draws }
