import { DownloadOutlined } from '@ant-design/icons'
import { useInfiniteQuery } from '@tanstack/react-query'
import { Button, Skeleton } from 'antd'
import { useTranslation } from 'react-i18next'
import { useSearchParams } from 'react-router'
import { answer, api, type Schemas } from '../../lib/api.ts'
import { formatTime } from '../../lib/format.ts'
import { useTitle } from '../../lib/title.ts'
import { FetchFailure, NotAllowed } from '../fetch-failure.tsx'
import { useMay } from '../me.ts'
import { DataTable } from '../parts/data-table.tsx'
import { Nothing } from '../parts/nothing.tsx'
import { PagesEnd } from '../parts/pages-end.tsx'
import { AuditForm, filtersOf } from './audit-form.tsx'
import { VerifyChain } from './verify-chain.tsx'
import './audit.css'

/** Who saw or changed what, for those who watch over it; the address keeps the filters. */
export function AuditPage() {
  const { t } = useTranslation('console')
  useTitle(t('audit.title'))
  const may = useMay()
  const [search, setSearch] = useSearchParams()
  const filters = filtersOf(search)
  const isAllowed = may('audit.read')
  const records = useInfiniteQuery({
    queryKey: ['audit', filters],
    queryFn: ({ pageParam, signal }) =>
      answer(
        api.GET('/api/v1/audit', { params: { query: { ...filters, ...(pageParam ? { before: pageParam } : {}) } }, signal }),
      ),
    initialPageParam: null as number | null,
    getNextPageParam: (page) => page.next,
    enabled: isAllowed,
  })
  if (!isAllowed) return <NotAllowed />
  const rows = records.data?.pages.flatMap((page) => page.items) ?? []
  return (
    <div className="work">
      <div className="work-title">
        <h1 className="console-title">{t('audit.title')}</h1>
        <Button
          icon={<DownloadOutlined aria-hidden="true" />}
          href={`/api/v1/audit/csv?${new URLSearchParams(filters)}`}
          download
        >
          {t('audit.csv')}
        </Button>
      </div>
      <VerifyChain />
      <AuditForm key={search.toString()} filters={filters} onSearch={(next) => setSearch(next)} />
      {records.isPending && <Skeleton active paragraph={{ rows: 8 }} />}
      {records.error && <FetchFailure error={records.error} onRetry={() => records.refetch()} />}
      {records.data && rows.length === 0 && <Nothing text={t('audit.none')} />}
      {rows.length > 0 && <AuditTable rows={rows} />}
      <PagesEnd pages={records} label={t('audit.more')} />
    </div>
  )
}

function AuditTable({ rows }: { rows: readonly Schemas['AuditRow'][] }) {
  const { t } = useTranslation('console')
  return (
    <DataTable
      label={t('audit.title')}
      heads={(['seq', 'at', 'actor', 'action', 'subject', 'detail'] as const).map((column) => t(`audit.columns.${column}`))}
      className="is-lines"
    >
      {rows.map(({ seq, at, actor, action, subject, detail }) => (
        <tr key={seq}>
          <td>{seq}</td>
          <td>
            <time dateTime={at}>{formatTime(at)}</time>
          </td>
          <td>{actor ?? t('audit.system')}</td>
          <td>
            {action === 'identity.reveal' ? <span className="badge is-bad">{t('audit.reveal')}</span> : <code>{action}</code>}
          </td>
          <td>
            <code>{subject}</code>
          </td>
          <td className="audit-detail">
            <Facts detail={detail} />
          </td>
        </tr>
      ))}
    </DataTable>
  )
}

/** What was kept with the record, as it was kept. */
function Facts({ detail }: { detail: Schemas['AuditRow']['detail'] }) {
  const facts = Object.entries(detail)
  if (facts.length === 0) return '–'
  return facts.map(([name, value]) => (
    <span key={name}>
      <b>{name}</b> {typeof value === 'string' ? value : JSON.stringify(value)}
    </span>
  ))
}
