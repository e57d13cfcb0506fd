import { FilterOutlined, SearchOutlined } from '@ant-design/icons'
import { Button, Drawer, Input, Segmented, Select } from 'antd'
import { useEffect, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useSearchParams } from 'react-router'
import type { Schemas } from '../../lib/api.ts'
import { formatCount } from '../../lib/format.ts'
import { useLanguage } from '../../lib/language.ts'
import { useTitle } from '../../lib/title.ts'
import { BulkDialog } from '../bulk/bulk-dialog.tsx'
import { ViewAlerts } from '../bulk/view-alerts.tsx'
import { ViewsMenu } from '../bulk/views-menu.tsx'
import { NotAllowed } from '../fetch-failure.tsx'
import { OwedNotice } from '../ledgers/owed-notice.tsx'
import { useMay } from '../me.ts'
import { KeyHelp } from '../palette/key-help.tsx'
import { CaseList } from './case-list.tsx'
import { countedText } from './counted-text.ts'
import { FacetPanel } from './facet-panel.tsx'
import { type Filters, isFiltered, readFilters, sorts, tabs, writeFilters } from './filters.ts'
import { NextButton } from './next-button.tsx'
import { useCaseCounts, useCases } from './use-cases.ts'
import { useRowKeys } from './use-queue-keys.ts'
import './cases.css'

/** The ranked queue. */
export function CasesPage() {
  const { t } = useTranslation('console')
  useTitle(t('queue.title'))
  const may = useMay()
  const [search, setSearch] = useSearchParams()
  const filters = readFilters(search)
  const change = (part: Partial<Filters>) => setSearch(writeFilters({ ...filters, ...part }), { replace: 'q' in part })
  const cases = useCases(filters)
  const counts = useCaseCounts(filters)
  const [isOpen, setOpen] = useState(false)
  const [bulk, setBulk] = useState(false)
  const [help, setHelp] = useState(false)
  useRowKeys(() => setHelp(true))
  const keys = { j: t('queue.keys.next'), k: t('queue.keys.previous'), Enter: t('queue.keys.open') }
  const isListed = cases.data !== undefined
  useEffect(() => {
    // what is opened from here: its code is there before somebody asks for it
    if (isListed) void import('../case/case-page.tsx').catch(() => null)
  }, [isListed])

  if (!may('case.read')) return <NotAllowed />
  const facetPanel = <FacetPanel filters={filters} counts={counts.data} onChange={(chosen) => change({ chosen })} />
  return (
    <>
      <OwedNotice />
      <ViewAlerts />
      <CaseTabs filters={filters} counts={counts.data} onChange={(tab) => change({ tab })} />
      <div className="queue">
        <aside className="queue-side panel" aria-label={t('queue.filters')}>
          {facetPanel}
        </aside>
        <section className="queue-main" aria-busy={cases.isFetching}>
          <div className="queue-tools">
            <SearchBox value={filters.q} onChange={(q) => change({ q })} />
            <Button className="queue-filter-button" icon={<FilterOutlined />} onClick={() => setOpen(true)}>
              {t('queue.filters')}
            </Button>
            <Select
              aria-label={t('queue.sort')}
              value={filters.sort}
              options={sorts.map((sort) => ({ value: sort, label: t(`queue.sorts.${sort}`) }))}
              onChange={(sort) => change({ sort })}
              className="queue-sort"
            />
            <ViewsMenu />
            {may('case.assign') && <Button onClick={() => setBulk(true)}>{t('bulk.open')}</Button>}
            {may('case.take') && <NextButton />}
            <Button type="text" className="queue-keys" onClick={() => setHelp(true)}>
              {t('file.keys.open')} <kbd>?</kbd>
            </Button>
          </div>
          <FilterLine
            filters={filters}
            found={cases.data?.pages[0]}
            onClear={() => setSearch(filters.tab === 'open' ? {} : { tab: filters.tab })}
          />
          <CaseList cases={cases} filters={filters} onClear={() => setSearch({})} />
        </section>
      </div>
      <KeyHelp keys={keys} open={help} onClose={() => setHelp(false)} />
      {bulk && <BulkDialog filters={filters} onClose={() => setBulk(false)} />}
      <Drawer open={isOpen} onClose={() => setOpen(false)} title={t('queue.filters')} placement="bottom" size="80%">
        {facetPanel}
      </Drawer>
    </>
  )
}

interface CaseTabsProps {
  filters: Filters
  counts: Schemas['CaseCounts'] | undefined
  onChange: (tab: Filters['tab']) => void
}

function CaseTabs({ filters, counts, onChange }: CaseTabsProps) {
  const { t } = useTranslation('console')
  const language = useLanguage()
  const count = counts && { ...counts.tabs, due: counts.tabs.dueSoon, complaints: counts.tabs.withComplaints }
  return (
    <Segmented
      className="queue-tabs"
      aria-label={t('queue.tabsLabel')}
      value={filters.tab}
      onChange={onChange}
      options={tabs.map((tab) => ({
        value: tab,
        label: (
          <>
            {t(`queue.tabs.${tab}`)}
            <span className="queue-tab-count">{count && countedText(count[tab], counts.atLeast, language)}</span>
          </>
        ),
      }))}
    />
  )
}

/** Typing waits a moment before it filters. */
function SearchBox({ value, onChange }: { value: string; onChange: (q: string) => void }) {
  const { t } = useTranslation('console')
  const [typed, setTyped] = useState(value)
  useEffect(() => setTyped(value), [value])
  // biome-ignore lint/correctness/useExhaustiveDependencies: only typing starts the wait
  useEffect(() => {
    if (typed.trim() === value) return
    const timer = setTimeout(() => onChange(typed), 350)
    return () => clearTimeout(timer)
  }, [typed])
  return (
    <Input
      allowClear
      className="queue-search"
      prefix={<SearchOutlined aria-hidden="true" />}
      placeholder={t('queue.search')}
      aria-label={t('queue.search')}
      maxLength={100}
      value={typed}
      onChange={(event) => setTyped(event.target.value)}
      onPressEnter={() => onChange(typed)}
    />
  )
}

interface FilterLineProps {
  filters: Filters
  found: { total: number; atLeast: boolean } | undefined
  onClear: () => void
}

function FilterLine({ filters, found, onClear }: FilterLineProps) {
  const { t } = useTranslation('console')
  const language = useLanguage()
  const totalText = ({ total, atLeast }: { total: number; atLeast: boolean }) =>
    t(atLeast ? 'queue.atLeast' : 'queue.total', { count: total, formatted: formatCount(total, language) })
  return (
    <p className="queue-line" aria-live="polite">
      <span>{found ? totalText(found) : ''}</span>
      {isFiltered(filters) && (
        <Button type="link" size="small" onClick={onClear}>
          {t('queue.clear')}
        </Button>
      )}
    </p>
  )
}
