import { useQuery } from '@tanstack/react-query'
import { Skeleton } from 'antd'
import { useTranslation } from 'react-i18next'
import { Link, useParams } from 'react-router'
import { answer, api, type Schemas } from '../../lib/api.ts'
import { formatTime } from '../../lib/format.ts'
import { useTitle } from '../../lib/title.ts'
import { FetchFailure } from '../fetch-failure.tsx'
import { useMay } from '../me.ts'
import { useSourceName } from '../parts/use-source-name.ts'
import { useCrawlWords } from './crawl-words.ts'
import { GroupChoice } from './group-choice.tsx'
import { RunTable } from './run-table.tsx'
import { SourceActions } from './source-actions.tsx'
import { Health } from './state-badges.tsx'
import { useShownSettings } from './use-shown-settings.ts'
import './crawl.css'

type SourceView = Schemas['SourceView']

/** One source: what is declared of it, what was wrong, and when it was walked. */
export function SourcePage() {
  const { t } = useTranslation('console')
  const { id = '' } = useParams()
  const may = useMay()
  const { data, error, refetch } = useQuery({
    queryKey: ['crawl', 'source', id],
    queryFn: () => answer(api.GET('/api/v1/sources/{id}', { params: { path: { id } } })),
    refetchInterval: 10_000,
  })
  useTitle(data?.source.name ?? t('crawl.sources.title'))
  if (error && !data) return <FetchFailure error={error} onRetry={refetch} />
  if (!data) return <Skeleton active paragraph={{ rows: 10 }} />
  const { source, runs } = data
  return (
    <div className="work crawl">
      <Link to="/console/sources">{t('crawl.source.back')}</Link>
      <div className="work-title">
        <h1 className="console-title">{source.name}</h1>
        <Health health={source.health} />
        {may('source.manage') && (
          <span className="is-acts">
            <SourceActions source={source} />
          </span>
        )}
      </div>
      <div className="crawl-halves">
        <Declared view={data} />
        <Issues issues={data.issues} />
      </div>
      <section className="panel work-panel">
        <h2>{t('crawl.source.runs')}</h2>
        {runs.length === 0 ? (
          <p>{t('crawl.source.noRuns')}</p>
        ) : (
          <RunTable label={t('crawl.source.runs')} runs={runs} of="source" />
        )}
      </section>
      <Versions versions={data.versions} />
    </div>
  )
}

function Declared({ view: { source, settings, inherited } }: { view: SourceView }) {
  const { t } = useTranslation('console')
  const words = useCrawlWords()
  const { channel } = useSourceName()
  const shown = useShownSettings()(settings)
  return (
    <section className="panel work-panel">
      <h2>{t('crawl.source.settings')}</h2>
      <p>
        {words.kind(source.kind)} · {channel(source.channel)} · {source.key}
      </p>
      <GroupChoice source={source} />
      <ul className="crawl-urls">
        {source.startUrls.map((url) => (
          <li key={url}>{url}</li>
        ))}
      </ul>
      <dl className="crawl-facts">
        {shown.map(({ name, words: value }) => (
          <div key={name}>
            <dt>{t(`crawl.source.setting.${name}`)}</dt>
            <dd>
              {value} {inherited.includes(name) && <small>{t('crawl.source.inherited')}</small>}
            </dd>
          </div>
        ))}
      </dl>
    </section>
  )
}

function Issues({ issues }: { issues: SourceView['issues'] }) {
  const { t } = useTranslation('console')
  const words = useCrawlWords()
  return (
    <section className="panel work-panel">
      <h2>{t('crawl.source.issues')}</h2>
      {issues.length === 0 && <p>{t('crawl.source.noIssues')}</p>}
      <ul className="crawl-issues">
        {issues.map(({ kind, detail, runs, openedAt, closedAt }) => (
          <li key={`${kind} ${openedAt}`}>
            <b className={closedAt ? '' : 'is-bad'}>{words.reason(kind)}</b>
            <small>
              {closedAt
                ? t('crawl.source.issueClosed', { from: formatTime(openedAt), to: formatTime(closedAt) })
                : t('crawl.source.issueOpen', { count: runs, time: formatTime(openedAt) })}
            </small>
            <p>{detail}</p>
          </li>
        ))}
      </ul>
    </section>
  )
}

function Versions({ versions }: { versions: SourceView['versions'] }) {
  const { t } = useTranslation('console')
  const words = useCrawlWords()
  return (
    <section className="panel work-panel">
      <h2>{t('crawl.source.versions')}</h2>
      <ol className="crawl-versions">
        {versions.map(({ version, at, actor, changed }) => (
          <li key={version}>
            <b>{t('crawl.source.version', { version })}</b>
            <span>
              {formatTime(at)} · {actor ?? t('crawl.source.byMachine')}
            </span>
            {changed.length === 0 && <span>{t('crawl.source.first')}</span>}
            {changed.length > 0 && (
              <dl className="crawl-change">
                {changed.map(({ field, before, after }) => (
                  <div key={field}>
                    <dt>{words.setting(field)}</dt>
                    <dd>
                      {before === null ? t('crawl.source.unsaid') : <del>{before}</del>} →{' '}
                      <ins>{after ?? t('crawl.source.unsaid')}</ins>
                    </dd>
                  </div>
                ))}
              </dl>
            )}
          </li>
        ))}
      </ol>
    </section>
  )
}
