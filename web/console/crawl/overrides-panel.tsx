import { useQuery } from '@tanstack/react-query'
import { Button, Input, Modal } from 'antd'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { answer, api, type Schemas } from '../../lib/api.ts'
import { formatTime } from '../../lib/format.ts'
import { FetchFailure } from '../fetch-failure.tsx'
import { useMay, useMe } from '../me.ts'
import { useAct } from './use-act.ts'

type Override = Schemas['RobotsOverride']

const tone = { waiting: 'is-warn', 'in-force': 'is-bad', ended: '', revoked: '' } as const
const shortestReason = 8

/** Hosts whose robots.txt is set aside: asked for by one, approved by another, and over by themselves. */
export function OverridesPanel() {
  const { t } = useTranslation('console')
  const may = useMay()
  const [asking, setAsking] = useState(false)
  const { data, error, refetch } = useQuery({
    queryKey: ['crawl', 'overrides'],
    queryFn: () => answer(api.GET('/api/v1/robots-overrides')),
  })
  return (
    <section className="panel work-panel">
      <div className="work-tools">
        <h2>{t('crawl.override.title')}</h2>
        {may('source.manage') && (
          <Button size="small" onClick={() => setAsking(true)}>
            {t('crawl.override.ask')}
          </Button>
        )}
      </div>
      <p>{t('crawl.override.lead')}</p>
      {error && <FetchFailure error={error} onRetry={() => refetch()} />}
      {data?.items.length === 0 && <p>{t('crawl.override.none')}</p>}
      <ul className="hosts">
        {data?.items.map((override) => (
          <OverrideLine key={override.id} override={override} />
        ))}
      </ul>
      {asking && <AskDialog onClose={() => setAsking(false)} />}
    </section>
  )
}

function OverrideLine({ override }: { override: Override }) {
  const { t } = useTranslation('console')
  const may = useMay()
  const me = useMe().data
  const { id, host, reason, state, requestedBy, requestedAt, approvedBy, approvedAt, validUntil } = override
  const params = { path: { id } }
  const approve = useAct(
    () => answer(api.POST('/api/v1/robots-overrides/{id}/approve', { params })),
    () => t('crawl.override.approved'),
  )
  const end = useAct(
    () => answer(api.POST('/api/v1/robots-overrides/{id}/end', { params })),
    () => t('crawl.override.endDone'),
  )
  const isOpen = state === 'waiting' || state === 'in-force'
  return (
    <li data-override={host}>
      <div>
        <b>{host}</b> <span className={`badge ${tone[state]}`}>{t(`crawl.override.state.${state}`)}</span>
        <small>{reason}</small>
      </div>
      <small>
        {t('crawl.override.asked', { name: requestedBy.name, time: formatTime(requestedAt) })}
        {approvedBy && approvedAt && ` · ${t('crawl.override.by', { name: approvedBy, time: formatTime(approvedAt) })}`}
        {` · ${t('crawl.override.until', { time: formatTime(validUntil) })}`}
      </small>
      <span className="crawl-acts">
        {state === 'waiting' && may('override.approve') && requestedBy.id !== me?.id && (
          <Button size="small" type="primary" loading={approve.isPending} onClick={() => approve.mutate(undefined)}>
            {t('crawl.override.approve')}
          </Button>
        )}
        {isOpen && may('override.end') && (
          <Button size="small" loading={end.isPending} onClick={() => end.mutate(undefined)}>
            {state === 'waiting' ? t('crawl.override.turnDown') : t('crawl.override.end')}
          </Button>
        )}
      </span>
    </li>
  )
}

function AskDialog({ onClose }: { onClose: () => void }) {
  const { t } = useTranslation('console')
  const [host, setHost] = useState('')
  const [reason, setReason] = useState('')
  const [until, setUntil] = useState('')
  const ask = useAct(
    () => answer(api.POST('/api/v1/robots-overrides', { body: { host: host.trim(), reason: reason.trim(), until } })),
    () => {
      onClose()
      return t('crawl.override.sent')
    },
  )
  const isWhole = host.trim() !== '' && reason.trim().length >= shortestReason && until !== ''
  return (
    <Modal
      open
      title={t('crawl.override.ask')}
      okText={t('crawl.override.send')}
      cancelText={t('crawl.cancel')}
      okButtonProps={{ disabled: !isWhole, loading: ask.isPending }}
      onOk={() => ask.mutate(undefined)}
      onCancel={onClose}
    >
      <div className="crawl-form">
        <label htmlFor="override-host">
          {t('crawl.fleet.search')}
          <Input id="override-host" placeholder="www.example.cn" value={host} onChange={({ target }) => setHost(target.value)} />
        </label>
        <label htmlFor="override-until">
          {t('crawl.override.lastDay')}
          <Input id="override-until" type="date" value={until} onChange={({ target }) => setUntil(target.value)} />
        </label>
        <label className="is-whole" htmlFor="override-reason">
          {t('crawl.override.reason')}
          <Input.TextArea
            id="override-reason"
            rows={3}
            maxLength={500}
            value={reason}
            onChange={({ target }) => setReason(target.value)}
          />
        </label>
      </div>
    </Modal>
  )
}
