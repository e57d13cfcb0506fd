import { useTranslation } from 'react-i18next'
import { usePick } from '../../lib/language.ts'
import { termsWords } from './terms-words.ts'
import type { DeadlineSetting } from './use-deadline-settings.ts'

/** What holds when; a clock takes the line of the day that set it going. */
export function PeriodTable({ setting: { periods } }: { setting: DeadlineSetting }) {
  const { t } = useTranslation('console')
  const pick = usePick()
  const days = ({ from, to }: DeadlineSetting['periods'][number]) =>
    from && to
      ? t('deadlineSettings.span', { from, to })
      : from
        ? t('deadlineSettings.since', { from })
        : to
          ? t('deadlineSettings.until', { to })
          : t('deadlineSettings.always')
  return (
    <section className="panel work-panel" aria-labelledby="deadline-periods">
      <h2 id="deadline-periods">{t('deadlineSettings.periods')}</h2>
      <ul>
        {periods.map((period) => (
          <li key={period.from ?? ''} data-from={period.from ?? ''}>
            {days(period)} <b>{termsWords(t, period)}</b>{' '}
            <small>
              {period.basis.length > 0 ? period.basis.map(pick).join(t('file.deadlines.and')) : t('deadlineSettings.ownRule')}
            </small>
          </li>
        ))}
      </ul>
    </section>
  )
}
