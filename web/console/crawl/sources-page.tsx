import { UploadOutlined } from '@ant-design/icons'
import { Button, Input, Segmented, Skeleton, Tag } from 'antd'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Link, useSearchParams } from 'react-router'
import { answer, api, type Schemas } from '../../lib/api.ts'
import { formatCount, formatTime } from '../../lib/format.ts'
import { useLanguage } from '../../lib/language.ts'
import { useTitle } from '../../lib/title.ts'
import { FetchFailure, NotAllowed } from '../fetch-failure.tsx'
import { useMay } from '../me.ts'
import { DataTable } from '../parts/data-table.tsx'
import { Nothing } from '../parts/nothing.tsx'
import { PagesEnd } from '../parts/pages-end.tsx'
import { useCrawlWords } from './crawl-words.ts'
import { ImportDialog } from './import-dialog.tsx'
import { SourceActions } from './source-actions.tsx'
import { Health } from './state-badges.tsx'
import { usePages } from './use-pages.ts'
import './crawl.css'

type SourceRow = Schemas['SourceRow']
const healths = ['trouble', 'ok', 'new', 'off'] as const

/** What is watched, and how it fares. */
export function SourcesPage() {
  const { t } = useTranslation('console')
  useTitle(t('crawl.sources.title'))
  const may = useMay()
  const [search, setSearch] = useSearchParams()
  const [importing, setImporting] = useState(false)
  const q = search.get('q') ?? ''
  const health = healths.find((each) => each === search.get('health'))
  const group = search.get('group') ?? ''
  const query = { limit: 50, ...(q ? { q } : {}), ...(health ? { health } : {}), ...(group ? { group } : {}) }
  const sources = usePages(['sources', query], (cursor) =>
    answer(api.GET('/api/v1/sources', { params: { query: { ...query, ...cursor } } })),
  )
  const change = (part: Record<string, string>) =>
    setSearch(Object.fromEntries(Object.entries({ q, health: health ?? '', group, ...part }).filter(([, value]) => value !== '')))
  if (!may('source.read')) return <NotAllowed />
  return (
    <div className="work crawl">
      <div className="work-title">
        <h1 className="console-title">{t('crawl.sources.title')}</h1>
        <Link to="/console/sources/groups">{t('crawl.groups.title')}</Link>
        {may('source.manage') && (
          <Button type="primary" icon={<UploadOutlined aria-hidden="true" />} onClick={() => setImporting(true)}>
            {t('crawl.sources.import')}
          </Button>
        )}
      </div>
      <div className="work-tools">
        {group && (
          <Tag closable onClose={() => change({ group: '' })}>
            {t('crawl.groups.only', { group: sources.items[0]?.group?.name ?? group })}
          </Tag>
        )}
        <Input.Search
          allowClear
          defaultValue={q}
          placeholder={t('crawl.sources.search')}
          aria-label={t('crawl.sources.search')}
          onSearch={(words) => change({ q: words.trim() })}
        />
        <HealthFilter counts={sources.first?.counts} health={health} onChange={(value) => change({ health: value })} />
      </div>
      {sources.isPending && <Skeleton active paragraph={{ rows: 8 }} />}
      {sources.error && <FetchFailure error={sources.error} onRetry={() => sources.refetch()} />}
      {sources.first && sources.items.length === 0 && <NoSources />}
      {sources.items.length > 0 && <SourceTable rows={sources.items} />}
      <PagesEnd pages={sources} />
      {importing && <ImportDialog onClose={() => setImporting(false)} />}
    </div>
  )
}

interface HealthFilterProps {
  counts: Record<(typeof healths)[number], number> | undefined
  health: string | undefined
  onChange: (health: string) => void
}

function HealthFilter({ counts, health, onChange }: HealthFilterProps) {
  const { t } = useTranslation('console')
  const language = useLanguage()
  const sum = counts ? healths.reduce((total, each) => total + counts[each], 0) : 0
  const options = [
    { value: '', label: t('crawl.sources.all', { count: sum }) },
    ...healths.map((each) => ({
      value: each,
      label: `${t(`crawl.health.${each}`)} ${counts ? formatCount(counts[each], language) : ''}`,
    })),
  ]
  return (
    <Segmented
      aria-label={t('crawl.sources.health')}
      className="crawl-segments"
      value={health ?? ''}
      options={options}
      onChange={onChange}
    />
  )
}

function NoSources() {
  const { t } = useTranslation('console')
  return <Nothing title={t('crawl.sources.emptyTitle')} text={t('crawl.sources.emptyText')} />
}

function SourceTable({ rows }: { rows: readonly SourceRow[] }) {
  const { t } = useTranslation('console')
  const mayManage = useMay()('source.manage')
  return (
    <DataTable
      label={t('crawl.sources.title')}
      heads={[
        ...(['name', 'health', 'pages', 'lastRun', 'next'] as const).map((column) => t(`crawl.sources.${column}`)),
        ...(mayManage ? [t('crawl.sources.act')] : []),
      ]}
      cards
      className="crawl-table"
    >
      {rows.map((row) => (
        <SourceLine key={row.id} row={row} mayManage={mayManage} />
      ))}
    </DataTable>
  )
}

function SourceLine({ row, mayManage }: { row: SourceRow; mayManage: boolean }) {
  const { t } = useTranslation('console')
  const language = useLanguage()
  const words = useCrawlWords()
  return (
    <tr data-source={row.key}>
      <td className="is-name">
        <Link to={`/console/sources/${row.id}`}>{row.name}</Link>
        <small>
          {words.kind(row.kind)} · {row.group && `${row.group.name} · `}
          {row.startUrls[0]}
        </small>
      </td>
      <td>
        <Health health={row.health} />
        {row.issues.map(({ kind }) => (
          <small key={kind} className="is-bad">
            {words.reason(kind)}
          </small>
        ))}
      </td>
      <td className="is-number" data-label={t('crawl.sources.pages')}>
        {formatCount(row.pages, language)}
      </td>
      <td className="is-time" data-label={t('crawl.sources.lastRun')}>
        {row.lastRun?.startedAt ? (
          <Link to={`/console/runs/${row.lastRun.id}`}>{formatTime(row.lastRun.startedAt)}</Link>
        ) : (
          t('crawl.never')
        )}
      </td>
      <td className="is-time" data-label={t('crawl.sources.next')}>
        {row.enabled ? formatTime(row.nextRunAt) : '–'}
      </td>
      {mayManage && (
        <td className="is-acts">
          <SourceActions source={row} />
        </td>
      )}
    </tr>
  )
}
