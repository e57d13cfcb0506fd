import { UploadOutlined } from '@ant-design/icons'
import { useQuery } from '@tanstack/react-query'
import { Button, Checkbox, Input, Skeleton } from 'antd'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Link, useSearchParams } from 'react-router'
import { districts } from '#policy/districts/units.ts'
import { watched, watchedKeys } from '#policy/escrow/watch.ts'
import { answer, api, type Schemas } from '../../lib/api.ts'
import { useLanguage, usePick } from '../../lib/language.ts'
import { useTitle } from '../../lib/title.ts'
import { FetchFailure, NotAllowed } from '../fetch-failure.tsx'
import { useMay, useMe } from '../me.ts'
import { alone, districtName } from '../names.ts'
import { DataTable, numbers } from '../parts/data-table.tsx'
import { Nothing } from '../parts/nothing.tsx'
import { Cover } from './cover.tsx'
import { StatementDialog, useStatementLedger } from './statement-dialog.tsx'
import { useYuan } from './use-yuan.ts'
import './escrow.css'

/** Prepaid fees of the institutions of a county or the city; those that give alarm come first. */
export function EscrowPage() {
  const { t } = useTranslation('console')
  useTitle(t('escrow.title'))
  const may = useMay()
  const ledger = useStatementLedger()
  const [search] = useSearchParams()
  const [importing, setImporting] = useState(false)
  const query = {
    ...(search.get('district') ? { district: search.get('district') ?? '' } : {}),
    ...(search.get('q') ? { q: search.get('q') ?? '' } : {}),
    ...(search.get('alarms') ? { alarms: 'true' as const } : {}),
  }
  const { data, isPending, error, refetch } = useQuery({
    queryKey: ['escrow', query],
    queryFn: ({ signal }) => answer(api.GET('/api/v1/escrow', { params: { query }, signal })),
  })
  if (!may('escrow.read')) return <NotAllowed />
  return (
    <div className="work">
      <div className="work-title">
        <h1 className="console-title">{t('escrow.title')}</h1>
        {ledger?.mayWrite && (
          <div className="is-acts">
            <Button type="primary" icon={<UploadOutlined aria-hidden="true" />} onClick={() => setImporting(true)}>
              {t('escrow.import')}
            </Button>
          </div>
        )}
      </div>
      <p className="work-lead">{t('escrow.lead')}</p>
      <Filters />
      {isPending && <Skeleton active paragraph={{ rows: 8 }} />}
      {error && <FetchFailure error={error} onRetry={refetch} />}
      {data?.items.length === 0 && <Nothing text={t('escrow.none')} />}
      {data && data.items.length > 0 && <Institutions data={data} />}
      {importing && ledger && <StatementDialog ledger={ledger} onClose={() => setImporting(false)} />}
    </div>
  )
}

function Filters() {
  const { t } = useTranslation('console')
  const language = useLanguage()
  const { data: me } = useMe()
  const [search, setSearch] = useSearchParams()
  const change = (name: string, value: string) =>
    setSearch((now) => {
      const next = new URLSearchParams(now)
      if (value) next.set(name, value)
      else next.delete(name)
      return next
    })
  return (
    <div className="work-tools">
      <Input.Search
        className="escrow-name"
        aria-label={t('escrow.name')}
        placeholder={t('escrow.name')}
        defaultValue={search.get('q') ?? ''}
        maxLength={100}
        allowClear
        onSearch={(words) => change('q', words.trim())}
      />
      {me?.districtCode === null && (
        <select
          className="input work-select"
          aria-label={t('escrow.district')}
          value={search.get('district') ?? ''}
          onChange={({ target }) => change('district', target.value)}
        >
          <option value="">{t('escrow.city')}</option>
          {districts.map(({ code, name, en }) => (
            <option key={code} value={code}>
              {language === 'zh' ? name : en}
            </option>
          ))}
        </select>
      )}
      <Checkbox
        checked={search.get('alarms') === 'true'}
        onChange={({ target }) => change('alarms', target.checked ? 'true' : '')}
      >
        {t('escrow.onlyAlarms')}
      </Checkbox>
    </div>
  )
}

function Institutions({ data }: { data: Schemas['EscrowList'] }) {
  const { t } = useTranslation('console')
  return (
    <>
      <p className="work-none" role="status">
        {data.total > data.items.length
          ? t('escrow.first', { shown: data.items.length, total: data.total })
          : t('escrow.total', { count: data.total })}
      </p>
      <DataTable
        label={t('escrow.title')}
        heads={[
          t('escrow.institution'),
          t('escrow.alarms'),
          ...numbers(t('escrow.balance'), t('escrow.expected'), t('escrow.cover')),
          t('escrow.lastDay'),
        ]}
      >
        {data.items.map((item) => (
          <Row key={item.institution.id} item={item} />
        ))}
      </DataTable>
    </>
  )
}

function Row({ item }: { item: Schemas['EscrowItem'] }) {
  const { t } = useTranslation('console')
  const pick = usePick()
  const language = useLanguage()
  const yuan = useYuan()
  const { institution, districtCode, pilot, alarms } = item
  return (
    <tr>
      <th scope="row" className="is-words">
        <Link to={`/console/escrow/${institution.id}`}>{institution.name}</Link>
        <small className="escrow-place">
          {districtCode && districtName(districtCode, language)} {pilot && t('escrow.pilot')}
        </small>
      </th>
      <td>
        {watchedKeys.map((key) =>
          alarms[key] > 0 ? (
            <span key={key} className={key === 'runOff' ? 'badge is-bad' : 'badge is-warn'}>
              {alone(pick(watched[key]))} {alarms[key]}
            </span>
          ) : null,
        )}
      </td>
      <td className="is-number">{yuan(item.balance)}</td>
      <td className="is-number">{yuan(item.expected)}</td>
      <td className="is-number">
        <Cover cover={item.cover} />
      </td>
      <td className="is-time">{item.lastDay ?? t('escrow.noStatement')}</td>
    </tr>
  )
}
