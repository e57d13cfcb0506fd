import { useInfiniteQuery } from '@tanstack/react-query'
import { Skeleton, Tag } from 'antd'
import { useTranslation } from 'react-i18next'
import { Link, useSearchParams } from 'react-router'
import { answer, api, type Schemas } from '../../lib/api.ts'
import type { operations } from '../../lib/api-schema.ts'
import { dayOf, formatCount } from '../../lib/format.ts'
import { useLanguage } from '../../lib/language.ts'
import { useTitle } from '../../lib/title.ts'
import { FetchFailure } from '../fetch-failure.tsx'
import { useMay } from '../me.ts'
import { districtName, violationName, withLedgerName } from '../names.ts'
import { DataTable } from '../parts/data-table.tsx'
import { Nothing } from '../parts/nothing.tsx'
import { PagesEnd } from '../parts/pages-end.tsx'
import { useSourceName } from '../parts/use-source-name.ts'
import { useKeyName } from './use-key-name.ts'
import './analytics.css'
import './findings.css'

type FindingsQuery = NonNullable<operations['listFindings']['parameters']['query']>
const conditions = ['from', 'to', 'violation', 'district', 'channel', 'status', 'origin', 'scope'] as const

/** Exactly the findings behind a number. */
export function FindingsPage() {
  const { t } = useTranslation('console')
  useTitle(t('analytics.findings.title'))
  const language = useLanguage()
  const [search] = useSearchParams()
  const query = Object.fromEntries(
    conditions.flatMap((name) => (search.get(name) ? [[name, search.get(name)]] : [])),
  ) as FindingsQuery
  const findings = useInfiniteQuery({
    queryKey: ['findings', query],
    queryFn: ({ pageParam, signal }) =>
      answer(
        api.GET('/api/v1/findings', {
          params: { query: { ...query, limit: 30, ...(pageParam ? { cursor: pageParam } : {}) } },
          signal,
        }),
      ),
    initialPageParam: null as string | null,
    getNextPageParam: (page) => page.nextCursor,
  })
  const rows = findings.data?.pages.flatMap((page) => page.items) ?? []
  const total = findings.data?.pages[0]?.total ?? 0
  return (
    <div className="analytics">
      <div className="findings-title">
        <h1 className="console-title">{t('analytics.findings.title')}</h1>
        {findings.data && (
          <span data-total={total}>{t('analytics.findings.total', { count: total, shown: formatCount(total, language) })}</span>
        )}
        <Link to="/console/analytics">{t('analytics.findings.backToTrends')}</Link>
      </div>
      <Conditions search={search} />
      {findings.isPending && <Skeleton active paragraph={{ rows: 8 }} />}
      {findings.error && <FetchFailure error={findings.error} onRetry={() => findings.refetch()} />}
      {findings.data && rows.length === 0 && <NoFindings />}
      {rows.length > 0 && <FindingsTable rows={rows} />}
      <PagesEnd pages={findings} label={t('analytics.findings.more', { count: Math.min(30, total - rows.length) })} />
    </div>
  )
}

function NoFindings() {
  const { t } = useTranslation('console')
  return <Nothing title={t('analytics.findings.emptyTitle')} text={t('analytics.findings.emptyText')} />
}

/** The filters that led here, in words. */
function Conditions({ search }: { search: URLSearchParams }) {
  const { t } = useTranslation('console')
  const keyName = useKeyName()
  const [from, to] = [search.get('from'), search.get('to')]
  const named = (['violation', 'district', 'channel', 'status', 'origin'] as const).flatMap((by) =>
    (search.get(by) ?? '')
      .split(',')
      .filter(Boolean)
      .map((key) => keyName(by, key)),
  )
  if (!from && named.length === 0) return null
  return (
    <p className="conditions">
      <span>{t('analytics.findings.filters')}</span>
      {from && to && <Tag>{t('analytics.findings.period', { from, to })}</Tag>}
      {named.map((name) => (
        <Tag key={name}>{name}</Tag>
      ))}
    </p>
  )
}

const columns = ['violation', 'quote', 'institution', 'district', 'channel', 'status', 'time'] as const
const statusTone = { NEW: '', CONFIRMED: 'is-good', REJECTED: '', SUPERSEDED: '' }

function FindingsTable({ rows }: { rows: readonly Schemas['FindingRow'][] }) {
  const { t } = useTranslation('console')
  const language = useLanguage()
  const mayOpen = useMay()('case.read')
  const sourceName = useSourceName()
  return (
    <DataTable
      label={t('analytics.findings.title')}
      heads={columns.map((column) => t(`analytics.findings.${column}`))}
      cards
      className="findings-table"
    >
      {rows.map((row) => (
        <tr key={row.id}>
          <td>{violationName(row.violation, language)}</td>
          <td>
            <mark>{withLedgerName(row.quote, row.ledger, language)}</mark>
            <small>{withLedgerName(row.title, row.ledger, language)}</small>
          </td>
          <td>
            {row.institution?.name ?? t('analytics.findings.unknownInstitution')}
            {mayOpen && row.caseId && <Link to={`/console/cases/${row.caseId}`}>{t('analytics.findings.openCase')}</Link>}
          </td>
          <td>{row.districtCode ? districtName(row.districtCode, language) : t('analytics.unknown')}</td>
          <td>{sourceName.channel(row.channel)}</td>
          <td>
            <span className={`badge ${statusTone[row.status]}`}>{t(`status.${row.status}`)}</span>
          </td>
          <td>{dayOf(row.happenedAt)}</td>
        </tr>
      ))}
    </DataTable>
  )
}
