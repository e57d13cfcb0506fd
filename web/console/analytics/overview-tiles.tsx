import { useQuery } from '@tanstack/react-query'
import { Skeleton } from 'antd'
import { useTranslation } from 'react-i18next'
import { Link } from 'react-router'
import { useShownValue } from '../../components/use-shown-value.ts'
import { answer, api, type Schemas } from '../../lib/api.ts'
import { formatCount, formatTime } from '../../lib/format.ts'
import { useLanguage, usePick } from '../../lib/language.ts'
import { FetchFailure } from '../fetch-failure.tsx'
import { mattersAddress } from '../indicators/matters-address.ts'

type Tile = Schemas['Overview']['tiles'][number]

/** Chosen indicators of this moment; each opens as the list of what it counts. */
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
        {data.tiles.map((tile) => (
          <TileView key={tile.id} tile={tile} of={data.of} asOf={data.asOf} />
        ))}
      </dl>
      <p className="crawl-line">
        {data.lastCrawlAt ? t('analytics.crawl', { time: formatTime(data.lastCrawlAt) }) : t('analytics.never')}
        {' · '}
        {t('analytics.crawled', { pages: formatCount(data.pages, language), sources: formatCount(data.sources, language) })}
        {' · '}
        {t('analytics.runs', { ...data.runs })}
      </p>
    </section>
  )
}

function TileView({ tile, of, asOf }: { tile: Tile; of: string; asOf: string }) {
  const { t } = useTranslation('console')
  const pick = usePick()
  const shown = useShownValue(tile.unit, t('analytics.nothing'))
  return (
    <div className="tile panel" title={pick(tile.definition)}>
      <dt>{pick(tile)}</dt>
      <dd>
        <Link to={mattersAddress(tile.id, { unit: of, at: asOf })}>{shown(tile.value)}</Link>
      </dd>
      <dd className="tile-time">{t('analytics.asOf', { time: formatTime(asOf) })}</dd>
    </div>
  )
}
