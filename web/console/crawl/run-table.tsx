import { useTranslation } from 'react-i18next'
import { Link } from 'react-router'
import type { Schemas } from '../../lib/api.ts'
import { formatTime } from '../../lib/format.ts'
import { DataTable } from '../parts/data-table.tsx'
import { RunBar } from './run-bar.tsx'
import { RunState } from './state-badges.tsx'

interface RunTableProps {
  label: string
  runs: readonly Schemas['RunRow'][]
  of?: 'source'
}

/** Walks as rows; on a phone each row is a card. `of`: the walks of one source, which need not name it. */
export function RunTable({ label, runs, of }: RunTableProps) {
  const { t } = useTranslation('console')
  return (
    <DataTable
      cards
      label={label}
      className="crawl-table"
      panel={!of}
      heads={[
        ...(of ? [] : [t('crawl.runs.source')]),
        t('crawl.runs.state'),
        t('crawl.runs.started'),
        { text: t('crawl.runs.progress'), as: 'is-wide' },
        t('crawl.runs.rate'),
      ]}
    >
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
    </DataTable>
  )
}
