import { useTranslation } from 'react-i18next'
import { pauseReasonNames } from '#policy/case-flow.ts'
import { useLanguage, usePick } from '../../lib/language.ts'
import { alone, stateName } from '../names.ts'
import { Deadline } from '../parts/deadline.tsx'
import { ClockBasis } from './clock-basis.tsx'
import type { CaseView } from './use-case.ts'

type Clock = CaseView['deadlines'][number]

/** Every clock that runs, as a countdown with the rule behind it; the office's own before those of the party. */
export function ClocksPanel({ view }: { view: CaseView }) {
  const { t } = useTranslation('console')
  const ours = view.deadlines.filter(({ theirs }) => !theirs)
  const theirs = view.deadlines.filter((clock) => clock.theirs)
  return (
    <section className="side-section">
      <h3>{t('file.deadlines.title')}</h3>
      {view.deadlines.length === 0 && <p className="side-quiet">{t('file.deadlines.none')}</p>}
      <ClockList clocks={ours} view={view} />
      {theirs.length > 0 && <h4 className="side-quiet">{t('file.deadlines.theirs')}</h4>}
      <ClockList clocks={theirs} view={view} />
    </section>
  )
}

function ClockList({ clocks, view }: { clocks: Clock[]; view: CaseView }) {
  const { t } = useTranslation('console')
  const pick = usePick()
  return (
    <ul className="deadline-list">
      {clocks.map((clock) => (
        <li key={clock.id} data-clock={clock.id}>
          <Deadline day={clock.dueDay} urgency={clock.theirs ? null : clock.urgency} />
          <span>
            {alone(pick(clock))}
            <Marks clock={clock} view={view} />
            <small>{t('file.deadlines.since', { day: clock.since })}</small>
            <ClockBasis basis={clock.basis} />
          </span>
        </li>
      ))}
    </ul>
  )
}

function Marks({ clock, view }: { clock: Clock; view: CaseView }) {
  const { t } = useTranslation('console')
  const language = useLanguage()
  const reason = Object.entries(pauseReasonNames).find(([key]) => key === view.facts.pauseReason)?.[1]
  const why = clock.paused === 'pause-clock' ? reason?.[language] : clock.paused && stateName(clock.paused, language)
  return (
    <>
      {clock.paused && <span className="badge is-brand clock-mark">{t('file.deadlines.paused', { why: why ?? '' })}</span>}
      {clock.extended && <span className="badge clock-mark">{t('file.deadlines.extended')}</span>}
      {clock.pausedDays > 0 && <small>{t('file.deadlines.pausedDays', { count: clock.pausedDays })}</small>}
      {clock.provisional && <small>{t('file.deadlines.provisional')}</small>}
    </>
  )
}
