import { DownloadOutlined } from '@ant-design/icons'
import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { Button, Segmented, Skeleton } from 'antd'
import { lazy, Suspense, useMemo, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useNavigate } from 'react-router'
import { answer, api, type Schemas } from '../../lib/api.ts'
import { formatTime } from '../../lib/format.ts'
import { FetchFailure } from '../fetch-failure.tsx'
import { Nothing } from '../parts/nothing.tsx'
import { restColour, seriesColours } from './chart-colours.ts'
import { downloadCsv } from './csv.ts'
import { Ranking } from './ranking.tsx'
import type { ChartSeries } from './trend-chart.tsx'
import { findingsBehind, type TrendFilters, trendQuery } from './trend-filters.ts'
import { TrendTable } from './trend-table.tsx'
import { useKeyName } from './use-key-name.ts'
import './trend-table.css'

const TrendChart = lazy(() => import('./trend-chart.tsx'))

/** Chart, ranking and table of one question, all three with the same numbers behind them. */
export function TrendPanel({ filters }: { filters: TrendFilters }) {
  const { t } = useTranslation('console')
  const query = trendQuery(filters)
  const { data, error, refetch, isPlaceholderData } = useQuery({
    queryKey: ['trends', query],
    queryFn: ({ signal }) => answer(api.GET('/api/v1/trends', { params: { query }, signal })),
    placeholderData: keepPreviousData,
  })
  if (error && !data) return <FetchFailure error={error} onRetry={refetch} />
  if (!data) return <Skeleton active paragraph={{ rows: 8 }} />
  if (data.total === 0) {
    return <Nothing title={t('analytics.emptyTitle')} text={t('analytics.emptyText')} />
  }
  return (
    <div className={isPlaceholderData ? 'is-stale' : undefined}>
      <ShownTrend trend={data} filters={filters} />
    </div>
  )
}

function ShownTrend({ trend, filters }: { trend: Schemas['TrendView']; filters: TrendFilters }) {
  const { t } = useTranslation('console')
  const keyName = useKeyName()
  const navigate = useNavigate()
  const [kind, setKind] = useState<'bars' | 'lines'>('bars')
  const linkTo = (key: string, week: string | null) => findingsBehind(filters, key, week)
  const all: ChartSeries[] = trend.series.map(({ key, counts }) => ({ key, counts, name: keyName(trend.by, key) }))
  const other = t('analytics.other')
  // biome-ignore lint/correctness/useExhaustiveDependencies: the names follow the language, which `other` stands for
  const shown = useMemo(() => withOthers(all, other), [trend, other])
  const exportCsv = () =>
    downloadCsv(`jianfu-${trend.by}-${filters.from}-${filters.to}.csv`, [
      [t(`analytics.dimensions.${trend.by}`), ...trend.weeks, t('analytics.total')],
      ...all.map(({ name, counts }) => [name, ...counts, counts.reduce((sum, count) => sum + count, 0)]),
      [t('analytics.asOf', { time: formatTime(trend.asOf) })],
    ])
  return (
    <>
      <div className="trend-columns">
        <section className="panel trend-main">
          <div className="trend-head">
            <div>
              <h2>{t('analytics.trend')}</h2>
              <p>
                {t('analytics.asOf', { time: formatTime(trend.asOf) })} · {t('analytics.trendHint')}
              </p>
            </div>
            <Segmented
              aria-label={t('analytics.chart')}
              value={kind}
              onChange={setKind}
              options={(['bars', 'lines'] as const).map((value) => ({ value, label: t(`analytics.${value}`) }))}
            />
            <Button icon={<DownloadOutlined />} onClick={exportCsv}>
              {t('analytics.export')}
            </Button>
          </div>
          <Suspense fallback={<div className="trend-chart" aria-busy="true" />}>
            <TrendChart
              weeks={trend.weeks}
              series={shown}
              kind={kind}
              label={t('analytics.trend')}
              onPoint={(key, week) => void navigate(linkTo(key, week))}
            />
          </Suspense>
        </section>
        <section className="panel trend-side">
          <h2>{t('analytics.ranking')}</h2>
          <Ranking trend={trend} nameOf={(key) => keyName(trend.by, key)} linkTo={linkTo} />
        </section>
      </div>
      <TableBelow weeks={trend.weeks} series={all} linkTo={linkTo} />
    </>
  )
}

/** The largest series one by one; the rest added up under a key that names them all. */
function withOthers(all: ChartSeries[], name: string): ChartSeries[] {
  const seriesShown = seriesColours.length
  if (all.length <= seriesShown) return all
  const rest = all.slice(seriesShown)
  const counts = (all[0]?.counts ?? []).map((_, at) => rest.reduce((sum, one) => sum + (one.counts[at] ?? 0), 0))
  return [...all.slice(0, seriesShown), { key: rest.map(({ key }) => key).join(','), name, counts, colour: restColour }]
}

interface TableBelowProps {
  weeks: readonly string[]
  series: readonly ChartSeries[]
  linkTo: (key: string, week: string | null) => string
}

function TableBelow({ weeks, series, linkTo }: TableBelowProps) {
  const { t } = useTranslation('console')
  const [isOpen, setOpen] = useState(true)
  return (
    <section className="panel trend-below">
      <div className="trend-head">
        <h2>{t('analytics.table')}</h2>
        <Button type="text" aria-expanded={isOpen} onClick={() => setOpen(!isOpen)}>
          {isOpen ? t('analytics.hideTable') : t('analytics.showTable')}
        </Button>
      </div>
      {isOpen && <TrendTable weeks={weeks} series={series} caption={t('analytics.trend')} linkTo={linkTo} />}
    </section>
  )
}
