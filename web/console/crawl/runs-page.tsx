import { Alert, Skeleton } from 'antd'
import { useTranslation } from 'react-i18next'
import { answer, api } from '../../lib/api.ts'
import { useTitle } from '../../lib/title.ts'
import { FetchFailure, NotAllowed } from '../fetch-failure.tsx'
import { useMay } from '../me.ts'
import { PagesEnd } from '../parts/pages-end.tsx'
import { RunTable } from './run-table.tsx'
import { useLiveFleet } from './use-live-fleet.ts'
import { usePages } from './use-pages.ts'
import './crawl.css'

/** Walks as they go, and those that are over. */
export function RunsPage() {
  const { t } = useTranslation('console')
  useTitle(t('crawl.runs.title'))
  const may = useMay()
  const { live, lost } = useLiveFleet()
  const runs = usePages(['runs'], (cursor) => answer(api.GET('/api/v1/runs', { params: { query: { limit: 30, ...cursor } } })))
  if (!may('source.read')) return <NotAllowed />
  const over = runs.items.filter(({ id }) => !live?.runs.some((run) => run.id === id))
  return (
    <div className="work crawl">
      <div className="work-title">
        <h1 className="console-title">{t('crawl.runs.title')}</h1>
        {live && (
          <span className="crawl-live" data-live={live.asOf}>
            <i aria-hidden="true" />
            {t('crawl.runs.live')} · {t('crawl.perSecond', { rate: live.pagesPerSecond })}
          </span>
        )}
      </div>
      {lost && <Alert type="warning" showIcon title={t('crawl.runs.lost')} />}
      {live && live.runs.length === 0 && <p className="work-none">{t('crawl.runs.none')}</p>}
      {live && live.runs.length > 0 && <RunTable label={t('crawl.runs.live')} runs={live.runs} />}
      <h2>{t('crawl.runs.all')}</h2>
      {runs.isPending && <Skeleton active paragraph={{ rows: 6 }} />}
      {runs.error && <FetchFailure error={runs.error} onRetry={() => runs.refetch()} />}
      {over.length > 0 && <RunTable label={t('crawl.runs.all')} runs={over} />}
      <PagesEnd pages={runs} />
    </div>
  )
}
