import { useTranslation } from 'react-i18next'
import { Link } from 'react-router'
import type { EscalationLevel } from '#policy/escalation.ts'
import { formatTime } from '../../lib/format.ts'
import { useLanguage, usePick } from '../../lib/language.ts'
import { FetchFailure } from '../fetch-failure.tsx'
import { alone, districtName } from '../names.ts'
import { useEscalations } from './use-board.ts'

const levelNames = { 1: 'near', 2: 'late', 3: 'half' } as const

/** Reminders that still hold: those of the reader (and of whom the reader stands in for) first, then the gravest. */
export function EscalationList() {
  const { t } = useTranslation('console')
  const language = useLanguage()
  const pick = usePick()
  const { data, error, refetch } = useEscalations()
  if (error) return <FetchFailure error={error} onRetry={refetch} />
  if (!data || data.items.length === 0) return null
  return (
    <section aria-labelledby="board-escalations">
      <h2 id="board-escalations">{t('deadlines.escalations', { count: data.items.length })}</h2>
      <ul className="panel board-escalations">
        {data.items.map((item) => (
          <li key={item.caseId} data-level={item.level}>
            <span className={`badge ${item.level > 1 ? 'is-bad' : 'is-warn'}`}>
              {t(`deadlines.levels.${levelNames[item.level as EscalationLevel]}`)}
            </span>
            <span>
              {item.mine && <span className="badge is-brand">{t('deadlines.mine')}</span>}{' '}
              <Link to={`/console/cases/${item.caseId}`}>{item.institution}</Link>
              <small>
                {item.number} · {item.districtCode ? districtName(item.districtCode, language) : t('queue.unknownDistrict')} ·{' '}
                {item.assignee ?? t('deadlines.nobody')}
                {item.deputy && ` · ${t('deadlines.standIn', { name: item.deputy })}`}
              </small>
              <small>
                {alone(pick(item.deadline))} · {t('deadline.due', { day: item.dueDay })}
              </small>
              <small>
                {alone(pick(item.text))} · <time dateTime={item.at}>{formatTime(item.at)}</time>
              </small>
            </span>
          </li>
        ))}
      </ul>
    </section>
  )
}
