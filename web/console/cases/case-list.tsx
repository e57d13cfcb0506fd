import { Button, Skeleton } from 'antd'
import { useTranslation } from 'react-i18next'
import { FetchFailure } from '../fetch-failure.tsx'
import { Nothing } from '../parts/nothing.tsx'
import { CaseRowView } from './case-row.tsx'
import { type Filters, isFiltered } from './filters.ts'
import { pageSize, type useCases } from './use-cases.ts'

interface CaseListProps {
  cases: ReturnType<typeof useCases>
  filters: Filters
  onClear: () => void
}

export function CaseList({ cases, filters, onClear }: CaseListProps) {
  const { t } = useTranslation('console')
  if (cases.isPending) return <QueueSkeleton />
  if (cases.error && !cases.data) return <FetchFailure error={cases.error} onRetry={() => cases.refetch()} />
  const rows = cases.data?.pages.flatMap((page) => page.items) ?? []
  const { total = 0, atLeast = false } = cases.data?.pages[0] ?? {}
  const left = atLeast ? pageSize : total - rows.length
  if (rows.length === 0) return <EmptyQueue filters={filters} onClear={onClear} />
  return (
    <>
      <ul className={cases.isPlaceholderData ? 'case-list is-stale' : 'case-list'}>
        {rows.map((row) => (
          <CaseRowView key={row.id} row={row} />
        ))}
      </ul>
      <div className="queue-end">
        {cases.hasNextPage ? (
          <Button loading={cases.isFetchingNextPage} onClick={() => cases.fetchNextPage()}>
            {t('queue.loadMore', { count: Math.min(pageSize, Math.max(left, 1)) })}
          </Button>
        ) : (
          rows.length > 5 && <span>{t('queue.allShown')}</span>
        )}
      </div>
    </>
  )
}

function EmptyQueue({ filters, onClear }: { filters: Filters; onClear: () => void }) {
  const { t } = useTranslation('console')
  const filtered = isFiltered(filters)
  const words = {
    open: t('queue.emptyOpen'),
    mine: t('queue.emptyMine'),
    diary: t('queue.emptyDiary'),
    unassigned: t('queue.emptyOpen'),
    unanswered: t('queue.emptyOpen'),
    idle: t('queue.emptyOpen'),
    due: t('queue.emptyOpen'),
    complaints: t('queue.emptyOpen'),
    closed: t('queue.emptyClosed'),
  }
  return (
    <Nothing title={t('queue.emptyTitle')} text={filtered ? t('queue.emptyFiltered') : words[filters.tab]}>
      {filtered && (
        <Button type="primary" onClick={onClear}>
          {t('queue.clear')}
        </Button>
      )}
    </Nothing>
  )
}

function QueueSkeleton() {
  return (
    <div className="case-list" aria-hidden="true">
      {[1, 2, 3, 4, 5].map((n) => (
        <div key={n} className="panel queue-skeleton">
          <Skeleton active title={{ width: '38%' }} paragraph={{ rows: 2, width: ['82%', '55%'] }} />
        </div>
      ))}
    </div>
  )
}
