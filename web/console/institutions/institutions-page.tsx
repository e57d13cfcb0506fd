import { UploadOutlined } from '@ant-design/icons'
import { useInfiniteQuery } from '@tanstack/react-query'
import { Button, Checkbox, Input, Skeleton } from 'antd'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Link, useSearchParams } from 'react-router'
import { answer, api, type Schemas } from '../../lib/api.ts'
import { formatCount } from '../../lib/format.ts'
import { useLanguage } from '../../lib/language.ts'
import { useTitle } from '../../lib/title.ts'
import { FetchFailure, NotAllowed } from '../fetch-failure.tsx'
import { useMay } from '../me.ts'
import { districtName } from '../names.ts'
import { DataTable, numbers } from '../parts/data-table.tsx'
import { LicenceBadge } from '../parts/licence-badge.tsx'
import { Nothing } from '../parts/nothing.tsx'
import { RegisterDialog } from './register-dialog.tsx'

type Row = Schemas['InstitutionRow']
const licences = ['licensed', 'unlicensed', 'overdue', 'unknown'] as const

/** Who is on file; found by name, number, telephone or address. */
export function InstitutionsPage() {
  const { t } = useTranslation('console')
  useTitle(t('master.title'))
  const may = useMay()
  const language = useLanguage()
  const [search, setSearch] = useSearchParams()
  const [importing, setImporting] = useState(false)
  const q = search.get('q') ?? ''
  const licence = licences.find((one) => one === search.get('licence'))
  const forProfit = search.get('forProfit') === 'true'
  const query = {
    limit: 50,
    ...(q ? { q } : {}),
    ...(licence ? { licence } : {}),
    ...(forProfit ? { forProfit: 'true' as const } : {}),
  }
  const pages = useInfiniteQuery({
    queryKey: ['institutions', query],
    queryFn: ({ pageParam }) =>
      answer(api.GET('/api/v1/institutions', { params: { query: { ...query, ...(pageParam ? { cursor: pageParam } : {}) } } })),
    initialPageParam: null as string | null,
    getNextPageParam: ({ nextCursor }) => nextCursor,
  })
  const rows = pages.data?.pages.flatMap(({ items }) => items) ?? []
  const total = pages.data?.pages[0]?.total ?? 0
  const change = (part: Record<string, string>) =>
    setSearch(
      Object.fromEntries(
        Object.entries({ q, licence: licence ?? '', forProfit: forProfit ? 'true' : '', ...part }).filter(
          ([, value]) => value !== '',
        ),
      ),
    )
  if (!may('institution.read')) return <NotAllowed />
  return (
    <div className="work">
      <div className="work-title">
        <h1 className="console-title">{t('master.title')}</h1>
        {may('source.manage') && (
          <div className="is-acts">
            <Button icon={<UploadOutlined aria-hidden="true" />} onClick={() => setImporting(true)}>
              {t('master.register.open')}
            </Button>
          </div>
        )}
      </div>
      <div className="work-tools">
        <Input.Search
          allowClear
          style={{ maxWidth: 420 }}
          defaultValue={q}
          placeholder={t('master.search')}
          aria-label={t('master.search')}
          onSearch={(words) => change({ q: words.trim() })}
        />
        <select
          className="input work-select"
          aria-label={t('master.licence')}
          value={licence ?? ''}
          onChange={({ target }) => change({ licence: target.value })}
        >
          <option value="">{t('master.anyLicence')}</option>
          {licences.map((one) => (
            <option key={one} value={one}>
              {t(`licence.${one}`)}
            </option>
          ))}
        </select>
        <Checkbox checked={forProfit} onChange={({ target }) => change({ forProfit: target.checked ? 'true' : '' })}>
          {t('master.forProfit')}
        </Checkbox>
        <span aria-live="polite">{pages.data && t('master.total', { total: formatCount(total, language) })}</span>
      </div>
      {pages.isPending && <Skeleton active paragraph={{ rows: 8 }} />}
      {pages.error && <FetchFailure error={pages.error} onRetry={() => pages.refetch()} />}
      {pages.data && rows.length === 0 && <Nothing text={t('master.none')} />}
      {rows.length > 0 && <InstitutionTable rows={rows} />}
      {pages.hasNextPage && (
        <div className="work-tools">
          <Button loading={pages.isFetchingNextPage} onClick={() => pages.fetchNextPage()}>
            {t('master.more')}
          </Button>
        </div>
      )}
      {importing && <RegisterDialog onClose={() => setImporting(false)} />}
    </div>
  )
}

function InstitutionTable({ rows }: { rows: readonly Row[] }) {
  const { t } = useTranslation('console')
  const language = useLanguage()
  return (
    <DataTable
      label={t('master.title')}
      heads={[t('master.name'), t('master.licence'), ...numbers(t('master.complaints'), t('master.findings')), t('master.case')]}
    >
      {rows.map((row) => (
        <tr key={row.id}>
          <td className="is-words">
            <Link to={`/console/institutions/${row.id}`}>{row.name}</Link>
            {row.districtCode && (
              <>
                <br />
                <small>{districtName(row.districtCode, language)}</small>
              </>
            )}
          </td>
          <td>
            <LicenceBadge status={row.licenceStatus} />
          </td>
          <td className="is-number">{formatCount(row.complaints, language)}</td>
          <td className="is-number">{formatCount(row.findings, language)}</td>
          <td>{row.openCase && <Link to={`/console/cases/${row.openCase.id}`}>{row.openCase.number}</Link>}</td>
        </tr>
      ))}
    </DataTable>
  )
}
