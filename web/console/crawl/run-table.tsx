import { useTranslation } from 'react-i18next'
import { Link } from 'react-router'
import type { Schemas } from '../../lib/api.ts'
import { formatTime } from '../../lib/format.ts'
import { RunBar } from './run-bar.tsx'
import { RunState } from './state-badges.tsx'

/** Walks as rows; on a phone each row is a card. `of`: the walks of one source, which need not name it. */
export function RunTable({ runs, of }: { runs: readonly Schemas['RunRow'][]; of?: 'source' }) {
  const { t } = useTranslation('console')
  return (
    <table className="crawl-table">
      <thead>
        <tr>
          {!of && <th scope="col">{t('crawl.runs.source')}</th>}
          <th scope="col">{t('crawl.runs.state')}</th>
          <th scope="col">{t('crawl.runs.started')}</th>
          <th scope="col" className="is-wide">
            {t('crawl.runs.progress')}
          </th>
          <th scope="col">{t('crawl.runs.rate')}</th>
        </tr>
      </thead>
      <tbody>
        {runs.map((run) => (
          <tr key={run.id} data-run={run.id}>
            {!of && (
              <td className="is-name">
                <Link to={`/console/runs/${run.id}`}>{run.source.name}</Link>
              </td>
            )}
            <td>
              <RunState state={run.state} /> <small>{t(`crawl.cause.${run.cause}`)}</small>
            </td>
            <td className="is-time">
              {of ? (
                <Link to={`/console/runs/${run.id}`}>{run.startedAt ? formatTime(run.startedAt) : t('crawl.never')}</Link>
              ) : run.startedAt ? (
                formatTime(run.startedAt)
              ) : (
                t('crawl.never')
              )}
            </td>
            <td className="is-wide">
              <RunBar run={run} />
            </td>
            <td className="is-time">{t('crawl.perSecond', { rate: run.pagesPerSecond })}</td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}
