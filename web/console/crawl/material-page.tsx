import { UploadOutlined } from '@ant-design/icons'
import { useQuery } from '@tanstack/react-query'
import { Button, Input, Select, Skeleton } from 'antd'
import { useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Link } from 'react-router'
import { channels } from '#policy/nouns.ts'
import { answer, api, type Schemas } from '../../lib/api.ts'
import { formatCount, formatTime } from '../../lib/format.ts'
import { useLanguage } from '../../lib/language.ts'
import { useTitle } from '../../lib/title.ts'
import { FetchFailure, NotAllowed } from '../fetch-failure.tsx'
import { useMay } from '../me.ts'
import { DataTable, numbers } from '../parts/data-table.tsx'
import { Nothing } from '../parts/nothing.tsx'
import { useSourceName } from '../parts/use-source-name.ts'
import { useAct } from './use-act.ts'
import './crawl.css'

type Row = Schemas['Material']
type Channel = (typeof channels)[number]

const stateTone = { NEW: 'is-brand', DONE: 'is-good', FAILED: 'is-bad' } as const
const lookAgainMs = 5000

/** What others recorded: handed in here, judged like everything else, and never taken for a capture of ours. */
export function MaterialPage() {
  const { t } = useTranslation('console')
  useTitle(t('crawl.material.title'))
  const isAllowed = useMay()('material.add')
  const { data, error, refetch } = useQuery({
    queryKey: ['crawl', 'material'],
    queryFn: () => answer(api.GET('/api/v1/material')),
    enabled: isAllowed,
    refetchInterval: lookAgainMs,
  })
  if (!isAllowed) return <NotAllowed />
  return (
    <div className="work crawl">
      <h1 className="console-title">{t('crawl.material.title')}</h1>
      <p className="work-lead">{t('crawl.material.lead')}</p>
      <HandIn />
      {error && <FetchFailure error={error} onRetry={() => refetch()} />}
      {!data && !error && <Skeleton active />}
      {data?.items.length === 0 && <Nothing text={t('crawl.material.none')} />}
      {data && data.items.length > 0 && <MaterialTable rows={data.items} />}
    </div>
  )
}

function HandIn() {
  const { t } = useTranslation('console')
  const { channel: channelName } = useSourceName()
  const input = useRef<HTMLInputElement>(null)
  const [file, setFile] = useState<File | null>(null)
  const [channel, setChannel] = useState<Channel | null>(null)
  const [url, setUrl] = useState('')
  const [note, setNote] = useState('')
  const send = useAct(
    ({ name, ...query }: { name: string; channel: Channel; note: string; url?: string }) =>
      answer(
        api.POST('/api/v1/material', {
          params: { query: { name, publisher: 'unknown', ...query } },
          body: file as never,
          bodySerializer: (raw: unknown) => raw as File,
          headers: { 'Content-Type': 'application/octet-stream' },
        }),
      ),
    () => {
      setFile(null)
      setNote('')
      setUrl('')
      return t('crawl.material.sent')
    },
  )
  const isWhole = file !== null && channel !== null && note.trim().length >= 2
  const hand = () => {
    if (!file || !channel) return
    send.mutate({ name: file.name, channel, note: note.trim(), ...(url.trim() ? { url: url.trim() } : {}) })
  }
  return (
    <section className="panel work-panel">
      <div className="crawl-form material-form">
        <div className="is-whole">
          <input
            ref={input}
            hidden
            type="file"
            accept=".html,.htm,.wacz,.warc,.gz,.har,.png,.jpg,.jpeg,.webp,.gif"
            data-testid="material"
            onChange={({ target }) => {
              setFile(target.files?.[0] ?? null)
              target.value = ''
            }}
          />
          <span>
            <Button icon={<UploadOutlined aria-hidden="true" />} onClick={() => input.current?.click()}>
              {t('crawl.material.choose')}
            </Button>{' '}
            {file?.name}
          </span>
        </div>
        <label htmlFor="material-channel">
          {t('crawl.material.channel')}
          <Select
            id="material-channel"
            value={channel}
            options={channels.map((value) => ({ value, label: channelName(value) }))}
            onChange={setChannel}
          />
        </label>
        <label htmlFor="material-url">
          {t('crawl.material.url')}
          <Input id="material-url" placeholder="https://" value={url} onChange={({ target }) => setUrl(target.value)} />
        </label>
        <label htmlFor="material-note">
          {t('crawl.material.note')}
          <Input id="material-note" maxLength={300} value={note} onChange={({ target }) => setNote(target.value)} />
        </label>
        <div className="is-whole">
          <span>
            <Button type="primary" disabled={!isWhole} loading={send.isPending} onClick={hand}>
              {t('crawl.material.send')}
            </Button>
          </span>
        </div>
      </div>
    </section>
  )
}

function MaterialTable({ rows }: { rows: readonly Row[] }) {
  const { t } = useTranslation('console')
  return (
    <DataTable
      cards
      label={t('crawl.material.title')}
      className="crawl-table"
      heads={[
        { text: t('crawl.material.file'), as: 'is-wide' },
        t('crawl.material.state'),
        ...numbers(...(['pages', 'pictures', 'findings'] as const).map((each) => t(`crawl.material.${each}`))),
        t('crawl.material.added'),
      ]}
    >
      {rows.map((row) => (
        <MaterialLine key={row.id} row={row} />
      ))}
    </DataTable>
  )
}

const shownLeft = 5

function MaterialLine({ row }: { row: Row }) {
  const { t } = useTranslation('console')
  const language = useLanguage()
  const { channel } = useSourceName()
  const { name, note, url, state, problem, left, addedBy, addedAt, sha256, findings, cases } = row
  return (
    <tr data-material={name}>
      <td className="is-name">
        <b>{name}</b>
        <small>{[channel(row.channel), note, url].filter(Boolean).join(' · ')}</small>
        <small title={sha256}>SHA-256 {sha256.slice(0, 12)}…</small>
        {left.length > 0 && (
          <details>
            <summary>{t('crawl.material.left', { count: left.length })}</summary>
            {left.slice(0, shownLeft).map(({ part, why }) => (
              <small key={part}>
                {part}: {why}
              </small>
            ))}
          </details>
        )}
      </td>
      <td>
        <span className={`badge ${stateTone[state]}`}>{t(`crawl.material.states.${state}`)}</span>
        {problem && <small className="is-bad">{problem}</small>}
      </td>
      {(['pages', 'pictures'] as const).map((each) => (
        <td key={each} className="is-number" data-label={t(`crawl.material.${each}`)}>
          {formatCount(row[each], language)}
        </td>
      ))}
      <td className="is-number" data-label={t('crawl.material.findings')}>
        {formatCount(findings, language)}
        {cases.map(({ id, number }) => (
          <Link key={id} className="material-case" to={`/console/cases/${id}`}>
            {number}
          </Link>
        ))}
      </td>
      <td className="is-time" data-label={t('crawl.material.added')}>
        {formatTime(addedAt)} <small>{addedBy}</small>
      </td>
    </tr>
  )
}
