import { CalculatorOutlined, DownloadOutlined, PlusOutlined, TableOutlined, UploadOutlined } from '@ant-design/icons'
import { useQuery } from '@tanstack/react-query'
import { Button, Skeleton } from 'antd'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Link, useParams, useSearchParams } from 'react-router'
import { LedgerTree } from '../../components/ledger-tree.tsx'
import { answer, api } from '../../lib/api.ts'
import { useLanguage } from '../../lib/language.ts'
import { everyOpenRow } from '../../lib/open-rows.ts'
import { useTitle } from '../../lib/title.ts'
import { usePages } from '../crawl/use-pages.ts'
import { FetchFailure } from '../fetch-failure.tsx'
import { useMe } from '../me.ts'
import { PagesEnd } from '../parts/pages-end.tsx'
import { BulkDialog } from './bulk-dialog.tsx'
import { FillDialog } from './fill-dialog.tsx'
import { LedgerFilters } from './ledger-filters.tsx'
import { LedgerTable } from './ledger-table.tsx'
import { measureRanges } from './measure-ranges.ts'
import { OwedPeriods } from './owed-list.tsx'
import { RowForm } from './row-form.tsx'
import { RowHistory } from './row-history.tsx'
import { SheetDialog } from './sheet-dialog.tsx'
import { type LedgerRow, type LedgerView, useLedgers, useReminders } from './use-ledgers.ts'
import './ledgers.css'

/** One ledger: its rows, and everything that may be done with them. */
export function LedgerPage() {
  const { id = '' } = useParams()
  const { t } = useTranslation('console')
  const ledgers = useLedgers()
  if (ledgers.isPending) return <Skeleton active paragraph={{ rows: 8 }} />
  if (ledgers.error) return <FetchFailure error={ledgers.error} onRetry={() => ledgers.refetch()} />
  const ledger = ledgers.data.find((one) => one.id === id)
  if (ledger) return <Rows ledger={ledger} />
  return (
    <div className="panel ledgers-none">
      <h1 className="console-title">{t('ledgers.unknown')}</h1>
      <Link to="/console/ledgers">{t('ledgers.back')}</Link>
    </div>
  )
}

const filterNames = ['from', 'to', 'district', 'unit', 'violations', 'where'] as const
export type Filters = Partial<Record<(typeof filterNames)[number], string>>

function useFilters(): [Filters, (part: Filters) => void] {
  const [search, setSearch] = useSearchParams()
  const given = Object.fromEntries(filterNames.flatMap((name) => (search.get(name) ? [[name, search.get(name)]] : []))) as Filters
  const change = (part: Filters) =>
    setSearch(Object.fromEntries(Object.entries({ ...given, ...part }).filter(([, value]) => value)) as Record<string, string>)
  return [given, change]
}

/** Clerks, who see the rows of their own unit alone. */
const ofOneUnit = ['school', 'institution', 'department']

type Open =
  | { what: 'form' | 'history'; row: LedgerRow | null }
  | { what: 'draft'; data: LedgerRow['data']; unit: string }
  | { what: 'sheet' | 'fill' | 'bulk' }
  | null

function Rows({ ledger }: { ledger: LedgerView }) {
  const { t } = useTranslation('console')
  const language = useLanguage()
  useTitle(ledger[language])
  const { data: me } = useMe()
  const [filters, change] = useFilters()
  const [open, setOpen] = useState<Open>(null)
  const query = filters as Filters & { violations?: 'true' }
  const rows = usePages(['ledger-rows', ledger.id, filters], (cursor) =>
    answer(
      api.GET('/api/v1/ledgers/{ledger}/rows', {
        params: { path: { ledger: ledger.id }, query: { limit: 50, ...query, ...cursor } },
      }),
    ),
  )
  const close = () => setOpen(null)
  const exported = `/api/v1/ledgers/${ledger.id}/export?${new URLSearchParams(filters as Record<string, string>)}`
  return (
    <div className="ledgers">
      <div className="ledger-title">
        <div>
          <Link to="/console/ledgers">{t('ledgers.back')}</Link>
          <h1 className="console-title">{ledger[language]}</h1>
          <p className="ledgers-lead">
            {measureRanges(ledger.measures)} · {t(`ledgers.of.${ledger.of}`)} · {t('ledgers.kept', { count: ledger.retention })}
          </p>
        </div>
        <div className="ledger-acts">
          {ledger.mayWrite && (
            <>
              <Button
                type="primary"
                icon={<PlusOutlined aria-hidden="true" />}
                onClick={() => setOpen({ what: 'form', row: null })}
              >
                {t('ledgers.add')}
              </Button>
              <Button icon={<TableOutlined aria-hidden="true" />} onClick={() => setOpen({ what: 'bulk' })}>
                {t('ledgers.bulk')}
              </Button>
              <Button icon={<UploadOutlined aria-hidden="true" />} onClick={() => setOpen({ what: 'sheet' })}>
                {t('ledgers.import')}
              </Button>
              {ledger.fed && (
                <Button icon={<CalculatorOutlined aria-hidden="true" />} onClick={() => setOpen({ what: 'fill' })}>
                  {t('ledgers.fill')}
                </Button>
              )}
            </>
          )}
          <Button icon={<DownloadOutlined aria-hidden="true" />} href={exported}>
            {t('ledgers.export')}
          </Button>
        </div>
      </div>
      <OwedHere ledger={ledger} />
      {ledger.tree && <TreeHere ledger={ledger} />}
      <LedgerFilters ledger={ledger} filters={filters} wholeCity={me?.districtCode === null} onChange={change} />
      {rows.isPending && <Skeleton active paragraph={{ rows: 8 }} />}
      {rows.error && <FetchFailure error={rows.error} onRetry={() => rows.refetch()} />}
      {rows.first && (
        <p className="ledgers-lead" role="status">
          {rows.first.total >= 10_000 ? t('ledgers.many') : t('ledgers.total', { count: rows.first.total })}
        </p>
      )}
      {rows.first && rows.items.length === 0 && (
        <p className="panel ledgers-none">{t(Object.keys(filters).length > 0 ? 'ledgers.empty' : 'ledgers.noneYet')}</p>
      )}
      {rows.items.length > 0 && (
        <LedgerTable
          ledger={ledger}
          rows={rows.items}
          ofOneUnit={ofOneUnit.includes(me?.role ?? '')}
          onEdit={(row) => setOpen({ what: 'form', row })}
          onHistory={(row) => setOpen({ what: 'history', row })}
        />
      )}
      <PagesEnd pages={rows} />
      {open?.what === 'form' && <RowForm ledger={ledger} row={open.row} onClose={close} />}
      {open?.what === 'draft' && <RowForm ledger={ledger} row={null} draft={open.data} of={open.unit} onClose={close} />}
      {open?.what === 'fill' && (
        <FillDialog ledger={ledger} onDraft={(data, unit) => setOpen({ what: 'draft', data, unit })} onClose={close} />
      )}
      {open?.what === 'history' && open.row && <RowHistory ledger={ledger} row={open.row} onClose={close} />}
      {open?.what === 'bulk' && <BulkDialog ledger={ledger} onClose={close} />}
      {open?.what === 'sheet' && <SheetDialog ledger={ledger} onClose={close} />}
    </div>
  )
}

/** What everybody may read of it: staff of a county see the city's tree as well. */
function TreeHere({ ledger }: { ledger: LedgerView }) {
  const rows = useQuery({ queryKey: ['crawl', 'ledger-rows', ledger.id, 'tree'], queryFn: () => everyOpenRow(ledger.id) })
  if (!rows.data || rows.data.length === 0) return null
  return (
    <div className="panel ledgers-none">
      <LedgerTree ledger={ledger} rows={rows.data} />
    </div>
  )
}

/** For which periods rows are missing; folded when that is a long list. */
function OwedHere({ ledger }: { ledger: LedgerView }) {
  const { t } = useTranslation('console')
  const { data = [] } = useReminders(ledger.expected)
  const own = data.filter((one) => one.ledger === ledger.id)
  if (own.length === 0) return null
  return (
    <details className="panel ledgers-owed" open={own.length <= 3}>
      <summary>{t('ledgers.owedHere', { count: own.length })}</summary>
      <OwedPeriods reminders={own} />
    </details>
  )
}
