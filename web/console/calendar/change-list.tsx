import { useTranslation } from 'react-i18next'
import type { Schemas } from '../../lib/api.ts'
import { festival } from './festival.ts'

type Day = Schemas['CalendarChange']['changes'][number]['old']

/** What would become of which day, old and new. */
export function ChangeList({ change: { changes, cases } }: { change: Schemas['CalendarChange'] }) {
  const { t } = useTranslation('console')
  const told = (day: Day): string =>
    day ? `${festival(t, day.name)} ${t(day.off ? 'calendar.off' : 'calendar.work')}` : t('calendar.plain')
  return (
    <div className="calendar-changes">
      <p>{t('calendar.would', { count: changes.length, cases })}</p>
      <ul>
        {changes.map(({ date, old, next }) => (
          <li key={date}>
            <time dateTime={date}>{date}</time> <del>{told(old)}</del> → <ins>{told(next)}</ins>
          </li>
        ))}
      </ul>
    </div>
  )
}
