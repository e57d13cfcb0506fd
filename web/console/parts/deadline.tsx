import { useTranslation } from 'react-i18next'
import type { Schemas } from '../../lib/api.ts'
import { dayOf, daysBetween, formatShortDay } from '../../lib/format.ts'

type Urgency = Schemas['CaseRow']['urgency']

/** How long is left, in words and colour, with the day itself. */
export function Deadline({ day, urgency }: { day: string | null; urgency: Urgency }) {
  const { t } = useTranslation('console')
  if (!day) {
    return (
      <span className="deadline is-none" title={t('deadline.noneHint')}>
        <b>{t('deadline.none')}</b>
      </span>
    )
  }
  const left = daysBetween(dayOf(new Date()), day)
  const words =
    left > 0 ? t('deadline.left', { count: left }) : left === 0 ? t('deadline.today') : t('deadline.late', { count: -left })
  return (
    <span className={`deadline is-${urgency ?? 'green'}`}>
      <b>{words}</b>
      <small>
        {t('deadline.due', { day: formatShortDay(day) })}
        {urgency && ` · ${t(`urgency.${urgency}`)}`}
      </small>
    </span>
  )
}
