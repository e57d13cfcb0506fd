import { Alert, Button, Skeleton } from 'antd'
import { useTranslation } from 'react-i18next'
import { answer, api, type Schemas } from '../../lib/api.ts'
import { formatCount, formatTime } from '../../lib/format.ts'
import { useLanguage } from '../../lib/language.ts'
import { useTitle } from '../../lib/title.ts'
import { NotAllowed } from '../fetch-failure.tsx'
import { useMay } from '../me.ts'
import { useCrawlWords } from './crawl-words.ts'
import { DeadLetters } from './dead-letters.tsx'
import { HostsPanel } from './hosts-panel.tsx'
import { OverridesPanel } from './overrides-panel.tsx'
import { WorkerState } from './state-badges.tsx'
import { useAct } from './use-act.ts'
import { type LiveFleet, useLiveFleet } from './use-live-fleet.ts'
import './crawl.css'

const stuckAfterSeconds = 600

/** Who works, how fast, and what does not get on. */
export function FleetPage() {
  const { t } = useTranslation('console')
  useTitle(t('crawl.fleet.title'))
  const may = useMay()
  const words = useCrawlWords()
  const { live, lost } = useLiveFleet()
  if (!may('source.read')) return <NotAllowed />
  const stuck = live?.oldest.filter(({ seconds }) => seconds > stuckAfterSeconds) ?? []
  return (
    <div className="work crawl">
      <h1 className="console-title">{t('crawl.fleet.title')}</h1>
      {lost && <Alert type="warning" showIcon title={t('crawl.runs.lost')} />}
      {stuck.length > 0 && (
        <Alert
          type="error"
          showIcon
          title={t('crawl.fleet.stuck', { queues: stuck.map(({ queue }) => words.queue(queue)).join(', ') })}
        />
      )}
      {live ? <Tiles live={live} /> : <Skeleton active paragraph={{ rows: 4 }} />}
      {live && <Workers workers={live.workers} />}
      <HostsPanel />
      <DeadLetters />
      <OverridesPanel />
    </div>
  )
}

function Tiles({ live }: { live: LiveFleet }) {
  const { t } = useTranslation('console')
  const language = useLanguage()
  const working = live.workers.filter(({ state }) => state === 'alive' || state === 'draining').length
  const tiles = [
    ['working', working],
    ['rate', live.pagesPerSecond],
    ['running', live.running],
    ['waiting', live.waiting],
    ['dead', live.deadLetters],
    ['stopped', live.stoppedHosts],
  ] as const
  return (
    <dl className="crawl-tiles" data-live={live.asOf}>
      {tiles.map(([key, value]) => (
        <div key={key} className="panel">
          <dt>{t(`crawl.fleet.tiles.${key}`)}</dt>
          <dd>{formatCount(value, language)}</dd>
        </div>
      ))}
    </dl>
  )
}

function Workers({ workers }: { workers: Schemas['WorkerView'][] }) {
  const { t } = useTranslation('console')
  const may = useMay()
  const drain = useAct(({ id, draining }: { id: string; draining: boolean }) =>
    answer(api.POST('/api/v1/workers/{id}/drain', { params: { path: { id } }, body: { draining } })),
  )
  if (workers.length === 0) return <p className="panel work-panel">{t('crawl.fleet.noWorkers')}</p>
  return (
    <section className="panel work-panel">
      <h2>{t('crawl.fleet.workers')}</h2>
      <ul className="workers">
        {workers.map((worker) => (
          <li key={worker.id} data-worker={worker.name} data-state={worker.state}>
            <div>
              <b>{worker.name}</b> <WorkerState state={worker.state} />
            </div>
            <dl>
              <WorkerFact name={t('crawl.runs.rate')} value={t('crawl.perSecond', { rate: worker.pagesPerSecond })} />
              <WorkerFact name={t('crawl.fleet.hosts')} value={String(worker.hosts)} />
              <WorkerFact name={t('crawl.fleet.inFlight')} value={String(worker.inFlight)} />
              <WorkerFact name={t('crawl.fleet.memory')} value={`${worker.rssMb} MB`} />
              <WorkerFact name={t('crawl.fleet.heard')} value={formatTime(worker.heartbeatAt)} />
            </dl>
            {may('source.manage') && (worker.state === 'alive' || worker.state === 'draining') && (
              <Button size="small" onClick={() => drain.mutate({ id: worker.id, draining: worker.state === 'alive' })}>
                {worker.state === 'alive' ? t('crawl.fleet.drain') : t('crawl.fleet.resume')}
              </Button>
            )}
          </li>
        ))}
      </ul>
    </section>
  )
}

function WorkerFact({ name, value }: { name: string; value: string }) {
  return (
    <div>
      <dt>{name}</dt>
      <dd>{value}</dd>
    </div>
  )
}
