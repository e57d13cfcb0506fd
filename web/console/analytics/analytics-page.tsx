import { Segmented, Select } from 'antd'
import { useTranslation } from 'react-i18next'
import { useSearchParams } from 'react-router'
import { dayOf } from '../../lib/format.ts'
import { useTitle } from '../../lib/title.ts'
import { OwedNotice } from '../ledgers/owed-notice.tsx'
import { OverviewTiles } from './overview-tiles.tsx'
import { ShownElsewhere } from './shown-elsewhere.tsx'
import { dimensions, periods, readTrendFilters, type TrendFilters, writeTrendFilters } from './trend-filters.ts'
import { TrendPanel } from './trend-panel.tsx'
import './analytics.css'

/** How violations move over time, and the findings behind every number. */
export function AnalyticsPage() {
  const { t } = useTranslation('console')
  useTitle(t('analytics.title'))
  const [search, setSearch] = useSearchParams()
  const filters = readTrendFilters(search, dayOf(new Date()))
  const change = (part: Partial<TrendFilters>) => setSearch(writeTrendFilters({ ...filters, ...part }))
  return (
    <div className="analytics">
      <h1 className="console-title">{t('analytics.title')}</h1>
      <OwedNotice />
      <OverviewTiles />
      <TrendTools filters={filters} onChange={change} />
      <TrendPanel filters={filters} />
      <ShownElsewhere />
    </div>
  )
}

function TrendTools({ filters, onChange }: { filters: TrendFilters; onChange: (part: Partial<TrendFilters>) => void }) {
  const { t } = useTranslation('console')
  return (
    <section className="trend-tools panel" aria-label={t('analytics.findings.filters')}>
      <div>
        <span>{t('analytics.by')}</span>
        <Segmented
          aria-label={t('analytics.by')}
          value={filters.by}
          onChange={(by) => onChange({ by })}
          options={dimensions.map((by) => ({ value: by, label: t(`analytics.dimensions.${by}`) }))}
        />
      </div>
      <div>
        <label htmlFor="trend-period">{t('analytics.period')}</label>
        <Select
          id="trend-period"
          value={filters.period}
          onChange={(period) => onChange({ period })}
          options={periods.map((period) => ({ value: period, label: t(`analytics.periods.${period}`) }))}
        />
        {filters.period === 'custom' && (
          <>
            <DayInput label={t('analytics.from')} value={filters.from} onChange={(from) => onChange({ from })} />
            <DayInput label={t('analytics.to')} value={filters.to} onChange={(to) => onChange({ to })} />
          </>
        )}
      </div>
      <div>
        <label htmlFor="trend-status">{t('analytics.statusFilter')}</label>
        <Select
          id="trend-status"
          mode="multiple"
          allowClear
          placeholder={t('analytics.anyStatus')}
          className="trend-status"
          value={filters.status}
          onChange={(status) => onChange({ status })}
          options={(['NEW', 'CONFIRMED', 'REJECTED'] as const).map((status) => ({ value: status, label: t(`status.${status}`) }))}
        />
      </div>
    </section>
  )
}

function DayInput({ label, value, onChange }: { label: string; value: string; onChange: (day: string) => void }) {
  return (
    <label className="day-input">
      {label}
      <input type="date" value={value} onChange={(event) => event.target.value && onChange(event.target.value)} />
    </label>
  )
}
