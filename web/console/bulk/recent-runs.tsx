import { useQuery } from '@tanstack/react-query'
import { Button } from 'antd'
import { useTranslation } from 'react-i18next'
import { answer, api } from '../../lib/api.ts'
import { formatTime } from '../../lib/format.ts'
import { runsKey, useUndo } from './use-undo.ts'

/** What was given in bulk within the last day and can still be taken back, also by a colleague. Silent when there is nothing. */
export function RecentRuns() {
  const { t } = useTranslation('console')
  const { data } = useQuery({
    queryKey: runsKey,
    queryFn: ({ signal }) => answer(api.GET('/api/v1/bulk', { signal })),
    staleTime: 0,
  })
  const undo = useUndo()
  if (!data || data.items.length === 0) return null
  return (
    <section aria-labelledby="bulk-recent">
      <h3 id="bulk-recent">{t('bulk.recent')}</h3>
      <ul className="bulk-runs">
        {data.items.map(({ id, at, by, assignee, cases }) => (
          <li key={id}>
            {t('bulk.recentRun', { count: cases, to: assignee ?? t('bulk.nobody'), by })}{' '}
            <time dateTime={at}>{formatTime(at)}</time>{' '}
            <Button size="small" loading={undo.isPending && undo.variables === id} onClick={() => undo.mutate(id)}>
              {t('bulk.undo')}
            </Button>
          </li>
        ))}
      </ul>
    </section>
  )
}
