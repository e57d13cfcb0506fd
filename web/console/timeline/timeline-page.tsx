import { LinkOutlined } from '@ant-design/icons'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useParams } from 'react-router'
import { Loading } from '../../components/loading.tsx'
import { formatTime } from '../../lib/format.ts'
import { FetchFailure } from '../fetch-failure.tsx'
import { ChangesView } from './changes-view.tsx'
import { useChanges, useTimeline } from './use-timeline.ts'
import './timeline.css'

/** One page over time: its captures on one side, what changed with the chosen one on the other. */
export function TimelinePage() {
  const { id = '' } = useParams()
  const { t } = useTranslation('console')
  const timeline = useTimeline(id)
  const [chosen, setChosen] = useState<string | null>(null)
  const captures = timeline.data?.captures ?? []
  const at = Math.max(
    0,
    captures.findIndex((capture) => capture.id === (chosen ?? id)),
  )
  const [after, before] = [captures[at], captures[at + 1]]
  const changes = useChanges(before?.id, after?.id)
  if (timeline.isPending) return <Loading />
  if (timeline.isError) return <FetchFailure error={timeline.error} onRetry={() => void timeline.refetch()} />
  const { url, title, firstSeenAt, lastSeenAt, more } = timeline.data
  return (
    <section className="timeline-page">
      <header>
        <h1>{t('timeline.title')}</h1>
        <p className="timeline-of">
          {title && <strong>{title}</strong>}
          <a href={url} target="_blank" rel="noreferrer noopener">
            <LinkOutlined aria-hidden="true" /> {url}
          </a>
          <span>{t('timeline.seen', { first: formatTime(firstSeenAt), last: formatTime(lastSeenAt) })}</span>
        </p>
      </header>
      <div className="timeline-body">
        <nav aria-label={t('timeline.captures')}>
          <ol className="timeline">
            {captures.map((capture, index) => (
              <li key={capture.id}>
                <button type="button" aria-current={index === at ? 'true' : undefined} onClick={() => setChosen(capture.id)}>
                  <strong>{formatTime(capture.fetchedAt)}</strong>
                  <span>
                    {capture.seenAgain > 0
                      ? t('timeline.stayed', { count: capture.seenAgain, time: formatTime(capture.lastSeenAt) })
                      : t('timeline.once')}
                  </span>
                  {capture.quiet && <span className="timeline-quiet">{t('timeline.quiet')}</span>}
                  {capture.findings > 0 && <span className="badge">{t('timeline.findings', { count: capture.findings })}</span>}
                </button>
              </li>
            ))}
          </ol>
          {more && <p className="timeline-more">{t('timeline.more')}</p>}
        </nav>
        <article className="timeline-changes">
          <h2>{after && t('timeline.changes', { time: formatTime(after.fetchedAt) })}</h2>
          {!before && <p className="changes-none">{t('timeline.first')}</p>}
          {before && changes.isPending && <Loading />}
          {changes.isError && <FetchFailure error={changes.error} onRetry={() => void changes.refetch()} />}
          {changes.data && <ChangesView changed={changes.data} />}
        </article>
      </div>
    </section>
  )
}
