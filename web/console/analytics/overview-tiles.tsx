import { useQuery } from '@tanstack/react-query'
import { Skeleton } from 'antd'
import { useTranslation } from 'react-i18next'
import { Link } from 'react-router'
import { answer, api } from '../../lib/api.ts'
import { formatCount, formatTime } from '../../lib/format.ts'
import { useLanguage } from '../../lib/language.ts'
import { FetchFailure } from '../fetch-failure.tsx'

/** Each figure with where it leads; those without a list of their own are plain. */
const tiles = [
  { key: 'openCases', to: '/console/cases' },
  { key: 'findings', to: '/console/findings?status=NEW,CONFIRMED,REJECTED' },
  { key: 'confirmed', to: '/console/findings?status=CONFIRMED' },
  { key: 'rejected', to: '/console/findings?status=REJECTED' },
  { key: 'complaints', to: null },
  { key: 'institutions', to: null },
  { key: 'pages', to: null },
  { key: 'sources', to: null },
] as const

export function OverviewTiles() {
  const { t } = useTranslation('console')
  const language = useLanguage()
  const { data, error, refetch } = useQuery({
    queryKey: ['overview'],
    queryFn: () => answer(api.GET('/api/v1/overview')),
    refetchInterval: 60_000,
  })
  if (error && !data) return <FetchFailure error={error} onRetry={refetch} />
  if (!data) return <Skeleton active title={false} paragraph={{ rows: 3 }} />
  return (
    <section>
      <dl className="tiles">
        {tiles.map(({ key, to }) => (
          <div key={key} className="tile panel">
            <dt>{t(`analytics.tiles.${key}`)}</dt>
            <dd>{to ? <Link to={to}>{formatCount(data[key], language)}</Link> : formatCount(data[key], language)}</dd>
            <dd className="tile-time">{t('analytics.asOf', { time: formatTime(data.asOf) })}</dd>
          </div>
        ))}
      </dl>
      <p className="crawl-line">
        {data.lastCrawlAt ? t('analytics.crawl', { time: formatTime(data.lastCrawlAt) }) : t('analytics.never')}
        {' · '}
        {t('analytics.runs', { ...data.runs })}
      </p>
    </section>
  )
}
