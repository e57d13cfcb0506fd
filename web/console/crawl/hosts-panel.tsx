import { Button, Input, Modal, Segmented } from 'antd'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { answer, api, type Schemas } from '../../lib/api.ts'
import { FetchFailure } from '../fetch-failure.tsx'
import { useMay } from '../me.ts'
import { PagesEnd } from '../parts/pages-end.tsx'
import { HostState } from './state-badges.tsx'
import { useAct } from './use-act.ts'
import { usePages } from './use-pages.ts'

const filters = ['all', 'stopped', 'held', 'waiting'] as const
type Filter = (typeof filters)[number]
type HostRow = Schemas['HostRow']

/** Hosts with their pace; one can be left alone at once, by the whole fleet. */
export function HostsPanel() {
  const { t } = useTranslation('console')
  const [q, setQ] = useState('')
  const [filter, setFilter] = useState<Filter>('all')
  const [pausing, setPausing] = useState<HostRow | null>(null)
  const query = { limit: 20, ...(q ? { q } : {}), ...(filter === 'all' ? {} : { state: filter }) }
  const hosts = usePages(['hosts', query], (cursor) =>
    answer(api.GET('/api/v1/hosts', { params: { query: { ...query, ...cursor } } })),
  )
  return (
    <section className="panel work-panel">
      <h2>{t('crawl.fleet.hostsTitle')}</h2>
      <div className="work-tools">
        <Input.Search
          allowClear
          placeholder={t('crawl.fleet.search')}
          aria-label={t('crawl.fleet.search')}
          onSearch={(words) => setQ(words.trim())}
        />
        <Segmented
          className="crawl-segments"
          value={filter}
          options={filters.map((value) => ({ value, label: t(`crawl.fleet.hostFilter.${value}`) }))}
          onChange={setFilter}
        />
      </div>
      {hosts.error && <FetchFailure error={hosts.error} onRetry={() => hosts.refetch()} />}
      {hosts.first && hosts.items.length === 0 && <p>{t('crawl.fleet.noHosts')}</p>}
      <ul className="hosts">
        {hosts.items.map((host) => (
          <HostLine key={host.name} host={host} onPause={() => setPausing(host)} />
        ))}
      </ul>
      <PagesEnd pages={hosts} />
      {pausing && <PauseDialog host={pausing} onClose={() => setPausing(null)} />}
    </section>
  )
}

const setPaused = (body: { name: string; paused: boolean; reason: string }) => answer(api.POST('/api/v1/hosts/pause', { body }))

function HostLine({ host, onPause }: { host: HostRow; onPause: () => void }) {
  const { t } = useTranslation('console')
  const may = useMay()
  const go = useAct(setPaused)
  const { name, state, delayMs, waiting, fetched, failed, stopReason } = host
  return (
    <li data-host={name}>
      <div>
        <b>{name}</b> <HostState state={state} />
        {stopReason && <small>{stopReason}</small>}
      </div>
      <small>
        {t('crawl.fleet.pace', { seconds: delayMs / 1000 })} · {t('crawl.fleet.waiting', { count: waiting })} ·{' '}
        {t('crawl.fleet.done', { done: fetched, failed })}
      </small>
      {may('source.manage') && (
        <Button
          size="small"
          loading={go.isPending}
          onClick={() => (state === 'stopped' ? go.mutate({ name, paused: false, reason: '' }) : onPause())}
        >
          {state === 'stopped' ? t('crawl.fleet.go') : t('crawl.fleet.pause')}
        </Button>
      )}
    </li>
  )
}

function PauseDialog({ host: { name }, onClose }: { host: HostRow; onClose: () => void }) {
  const { t } = useTranslation('console')
  const [reason, setReason] = useState('')
  const pause = useAct((body: Parameters<typeof setPaused>[0]) => setPaused(body).finally(onClose))
  return (
    <Modal
      open
      title={t('crawl.fleet.pauseTitle', { name })}
      okText={t('crawl.fleet.pause')}
      cancelText={t('crawl.cancel')}
      okButtonProps={{ disabled: reason.trim() === '', loading: pause.isPending }}
      onOk={() => pause.mutate({ name, paused: true, reason: reason.trim() })}
      onCancel={onClose}
    >
      <Input.TextArea
        rows={3}
        maxLength={300}
        placeholder={t('crawl.fleet.pauseReason')}
        aria-label={t('crawl.fleet.pauseReason')}
        value={reason}
        onChange={({ target }) => setReason(target.value)}
      />
    </Modal>
  )
}
