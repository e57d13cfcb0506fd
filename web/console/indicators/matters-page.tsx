import { useInfiniteQuery } from '@tanstack/react-query'
import { Button, Empty, Segmented, Skeleton } from 'antd'
import { useTranslation } from 'react-i18next'
import { Link, useParams, useSearchParams } from 'react-router'
import { useShownValue } from '../../components/use-shown-value.ts'
import { answer, api, type Schemas } from '../../lib/api.ts'
import type { operations } from '../../lib/api-schema.ts'
import { formatCount, formatTime } from '../../lib/format.ts'
import { useLanguage, usePick } from '../../lib/language.ts'
import { useTitle } from '../../lib/title.ts'
import { FetchFailure, NotAllowed } from '../fetch-failure.tsx'
import { useMay } from '../me.ts'
import { alone, districtName } from '../names.ts'
import { MattersTable } from './matters-table.tsx'
import './indicators.css'

type Asked = NonNullable<operations['listMatters']['parameters']['query']>
const filters = ['unit', 'part', 'from', 'to', 'at', 'side'] as const
const sides = ['all', 'n', 'rest', 'd'] as const

function useMatters(id: string, asked: Asked) {
  return useInfiniteQuery({
    queryKey: ['matters', id, asked],
    queryFn: ({ pageParam, signal }) =>
      answer(
        api.GET('/api/v1/indicators/{id}/matters', {
          params: { path: { id }, query: { ...asked, limit: 50, ...(pageParam ? { cursor: pageParam } : {}) } },
          signal,
        }),
      ),
    initialPageParam: null as string | null,
    getNextPageParam: (page) => page.nextCursor,
  })
}

/** The very matters that a number counted. */
export function MattersPage() {
  const { id = '' } = useParams()
  const { t } = useTranslation('console')
  const pick = usePick()
  const may = useMay()
  const [search] = useSearchParams()
  const asked = Object.fromEntries(filters.flatMap((name) => (search.get(name) ? [[name, search.get(name)]] : []))) as Asked
  const matters = useMatters(id, asked)
  const first = matters.data?.pages[0]
  useTitle(first ? `${alone(pick(first))} · ${t('indicators.matters')}` : t('indicators.matters'))
  if (!may('trend.read')) return <NotAllowed />
  if (matters.isPending) return <Skeleton active paragraph={{ rows: 8 }} />
  if (matters.error) return <FetchFailure error={matters.error} onRetry={matters.refetch} />
  const items = matters.data.pages.flatMap((page) => page.items)
  return (
    <div className="work">
      <p>
        <Link to={`/console/indicators/${id}`}>{t('indicators.backToOne')}</Link>
      </p>
      {first && <Head first={first} asked={asked} />}
      {items.length > 0 && first && <MattersTable items={items} first={first} />}
      {items.length === 0 && <Empty image={Empty.PRESENTED_IMAGE_SIMPLE} description={t('indicators.noMatters')} />}
      {matters.hasNextPage && (
        <Button loading={matters.isFetchingNextPage} onClick={() => matters.fetchNextPage()}>
          {t('indicators.moreMatters')}
        </Button>
      )}
    </div>
  )
}

/** What the list is, the number it makes, and which side of it is shown. */
function Head({ first, asked }: { first: Schemas['IndicatorMatters']; asked: Asked }) {
  const { t } = useTranslation('console')
  const pick = usePick()
  const language = useLanguage()
  const shown = useShownValue(first.unit, t('indicators.nothing'))
  const [search, setSearch] = useSearchParams()
  const isShare = first.kind === 'share' || first.kind === 'rate'
  const unitName = first.of === 'city' ? t('indicators.city') : districtName(first.of, language)
  const days = asked.from ? t('indicators.between', { from: asked.from, to: asked.to ?? first.asOf.slice(0, 10) }) : null
  return (
    <>
      <h1 className="console-title">
        {[alone(pick(first)), first.partName && pick(first.partName), unitName].filter(Boolean).join(' · ')}
      </h1>
      <p className="work-lead">{pick(first.definition)}</p>
      <p data-total={first.total}>
        <b>{t('indicators.total', { count: first.total, shown: formatCount(first.total, language) })}</b>
        {(asked.side ?? 'all') === 'all' && first.value !== null && (
          <> · {t('indicators.makes', { value: shown(first.value) })}</>
        )}
        {isShare && <> · {t('indicators.over', { n: formatCount(first.n, language), d: formatCount(first.d, language) })}</>}
      </p>
      <p className="work-none">
        {[days, t('indicators.reckoned', { at: formatTime(first.asOf) }), t('indicators.version', { version: first.version })]
          .filter(Boolean)
          .join(' · ')}
      </p>
      {isShare && (
        <Segmented
          aria-label={t('indicators.side')}
          value={asked.side ?? 'all'}
          options={sides.map((side) => ({ value: side, label: t(`indicators.sides.${side}`) }))}
          onChange={(side) => setSearch({ ...Object.fromEntries(search), side })}
        />
      )}
    </>
  )
}
