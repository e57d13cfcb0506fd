import { useTranslation } from 'react-i18next'
import type { Schemas } from '../../lib/api.ts'
import { usePick } from '../../lib/language.ts'
import { alone } from '../names.ts'
import { ClockBasis } from './clock-basis.tsx'

/** What became of each clock of a complaint: in time, late, or over without anybody being late. */
export function EndedClocks({ clocks }: { clocks: readonly Schemas['EndedClock'][] }) {
  const { t } = useTranslation('console')
  const pick = usePick()
  if (clocks.length === 0) return null
  return (
    <ul className="deadline-list" aria-label={t('file.complaint.ended.title')}>
      {clocks.map((clock) => (
        <li key={`${clock.id} ${clock.since}`} data-ended={clock.id}>
          <span className={clock.outcome === 'late' ? 'is-late' : ''}>
            {t(`file.complaint.ended.${clock.outcome}`, { day: clock.endedOn, due: clock.dueDay })}
          </span>
          <span>
            {alone(pick(clock))}
            <ClockBasis basis={clock.basis} />
          </span>
        </li>
      ))}
    </ul>
  )
}
