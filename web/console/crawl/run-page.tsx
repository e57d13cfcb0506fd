import { useQuery } from '@tanstack/react-query'
import { Button, Skeleton } from 'antd'
import { useTranslation } from 'react-i18next'
import { Link, useParams, useSearchParams } from 'react-router'
import { answer, api, type Schemas } from '../../lib/api.ts'
import { formatCount, formatSize, formatTime } from '../../lib/format.ts'
import { useLanguage } from '../../lib/language.ts'
import { useTitle } from '../../lib/title.ts'
import { FetchFailure } from '../fetch-failure.tsx'
import { useMay } from '../me.ts'
import { PagesEnd } from '../parts/pages-end.tsx'
import { useCrawlWords } from './crawl-words.ts'
import { RunBar } from './run-bar.tsx'
import { RunState } from './state-badges.tsx'
import { useAct } from './use-act.ts'
import { usePages } from './use-pages.ts'
import './crawl.css'

/** One walk: how far it is, why addresses were left out, and every address. */
export function RunPage() {
  const { t } = useTranslation('console')
  const { id = '' } = useParams()
  const may = useMay()
  const params = { path: { id } }
  const { data, error, refetch } = useQuery({
    queryKey: ['crawl', 'run', id],
    queryFn: () => answer(api.GET('/api/v1/runs/{id}', { params })),
    refetchInterval: ({ state }) => (state.data?.run.state === 'RUNNING' ? 2000 : false),
  })
  const stop = useAct(
    () => answer(api.POST('/api/v1/runs/{id}/stop', { params })),
    () => t('crawl.run.stopped'),
  )
  useTitle(data?.run.source.name ?? t('crawl.runs.title'))
  if (error && !data) return <FetchFailure error={error} onRetry={refetch} />
  if (!data) return <Skeleton active paragraph={{ rows: 8 }} />
  const { run, reasons } = data
  return (
    <div className="work crawl">
      <Link to="/console/runs">{t('crawl.run.back')}</Link>
      <div className="work-title">
        <h1 className="console-title">
          <Link to={`/console/sources/${run.source.id}`}>{run.source.name}</Link>
        </h1>
        <RunState state={run.state} />
        {run.state === 'RUNNING' && may('source.manage') && (
          <Button danger loading={stop.isPending} onClick={() => stop.mutate(undefined)}>
            {t('crawl.run.stop')}
          </Button>
        )}
      </div>
      <section className="panel work-panel">
        <RunBar run={run} />
        <p className="crawl-facts-line">
          {t('crawl.run.total', { count: run.discovered })} · {formatSize(run.bytes)} ·{' '}
          {t('crawl.perSecond', { rate: run.pagesPerSecond })} · {run.startedAt ? formatTime(run.startedAt) : t('crawl.never')}
          {run.finishedAt ? ` – ${formatTime(run.finishedAt)}` : ''}
        </p>
      </section>
      <Reasons reasons={reasons} />
      <Urls runId={id} />
    </div>
  )
}

function Reasons({ reasons }: { reasons: Schemas['RunView']['reasons'] }) {
  const { t } = useTranslation('console')
  const language = useLanguage()
  const words = useCrawlWords()
  return (
    <section className="panel work-panel">
      <h2>{t('crawl.run.why')}</h2>
      {reasons.length === 0 && <p>{t('crawl.run.none')}</p>}
      <ul className="crawl-reasons">
        {reasons.map(({ state, reason, count }) => (
          <li key={`${state} ${reason}`}>
            <Link to={`?state=${state}&reason=${encodeURIComponent(reason)}`} replace>
              <span className={state === 'FAILED' ? 'is-bad' : ''}>{words.reason(reason)}</span>
              <b>{formatCount(count, language)}</b>
            </Link>
          </li>
        ))}
      </ul>
    </section>
  )
}

const urlStates = ['WAITING', 'CLAIMED', 'FETCHED', 'UNCHANGED', 'SKIPPED', 'FAILED', 'ALIAS'] as const

function Urls({ runId }: { runId: string }) {
  const { t } = useTranslation('console')
  const words = useCrawlWords()
  const [search, setSearch] = useSearchParams()
  const state = urlStates.find((each) => each === search.get('state'))
  const reason = search.get('reason') ?? ''
  const query = { limit: 50, ...(state ? { state } : {}), ...(reason ? { reason } : {}) }
  const urls = usePages(['urls', runId, query], (cursor) =>
    answer(api.GET('/api/v1/runs/{id}/urls', { params: { path: { id: runId }, query: { ...query, ...cursor } } })),
  )
  return (
    <section className="panel work-panel">
      <h2>{t('crawl.run.urls')}</h2>
      {state && (
        <p>
          {words.urlState(state)} {reason && `· ${words.reason(reason)}`}{' '}
          <Button type="link" size="small" onClick={() => setSearch({}, { replace: true })}>
            {t('crawl.run.all')}
          </Button>
        </p>
      )}
      {urls.isPending && <Skeleton active paragraph={{ rows: 4 }} />}
      {urls.error && <FetchFailure error={urls.error} onRetry={() => urls.refetch()} />}
      <ul className="crawl-addresses">
        {urls.items.map((url) => (
          <li key={url.id}>
            <span className="badge">
              {words.urlState(url.state === 'WAITING' || url.state === 'CLAIMED' ? 'open' : url.state)}
            </span>
            <span>
              {url.url}
              {url.reason && (
                <small>
                  {words.reason(url.reason)}
                  {url.detail ? `: ${url.detail}` : ''}
                </small>
              )}
            </span>
          </li>
        ))}
      </ul>
      <PagesEnd pages={urls} />
    </section>
  )
}
