import { useQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { answer, api } from '../../lib/api.ts'
import { formatCount, formatDay } from '../../lib/format.ts'
import { useLanguage, usePick } from '../../lib/language.ts'
import { FetchFailure } from '../fetch-failure.tsx'

/** Matters that belong elsewhere, as often as people who were writing them were shown the other office. */
export function ShownElsewhere() {
  const { t } = useTranslation('console')
  const language = useLanguage()
  const pick = usePick()
  const { data, error, refetch } = useQuery({
    queryKey: ['shown-elsewhere'],
    queryFn: () => answer(api.GET('/api/v1/shown-elsewhere', { params: { query: { days: 90 } } })),
  })
  if (error && !data) return <FetchFailure error={error} onRetry={refetch} />
  if (!data) return null
  return (
    <section className="panel referrals" aria-labelledby="referrals-title">
      <h2 id="referrals-title">{t('analytics.referrals.title')}</h2>
      <p>{t('analytics.referrals.lead', { from: formatDay(data.from, language), to: formatDay(data.to, language) })}</p>
      {data.items.length === 0 ? (
        <p>{t('analytics.referrals.none')}</p>
      ) : (
        <table>
          <thead>
            <tr>
              <th scope="col">{t('analytics.referrals.matter')}</th>
              <th scope="col">{t('analytics.referrals.authority')}</th>
              <th scope="col">{t('analytics.referrals.shown')}</th>
            </tr>
          </thead>
          <tbody>
            {data.items.map((row) => (
              <tr key={row.key}>
                <td>{pick(row.matter)}</td>
                <td>{pick(row.authority)}</td>
                <td>{formatCount(row.shown, language)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
    </section>
  )
}
