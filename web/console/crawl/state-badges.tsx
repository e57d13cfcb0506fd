import { useTranslation } from 'react-i18next'
import type { Schemas } from '../../lib/api.ts'

const healthTone = { ok: 'is-good', trouble: 'is-bad', new: 'is-brand', off: '' } as const
const runTone = { RUNNING: 'is-brand', DONE: 'is-good', FAILED: 'is-bad', STOPPED: 'is-warn' } as const
const workerTone = { alive: 'is-good', draining: 'is-warn', silent: 'is-bad', lost: 'is-bad', closed: '' } as const
const hostTone = { stopped: 'is-warn', held: 'is-good', resting: 'is-brand', ready: 'is-brand', idle: '' } as const

export function Health({ health }: { health: Schemas['SourceRow']['health'] }) {
  const { t } = useTranslation('console')
  return <span className={`badge ${healthTone[health]}`}>{t(`crawl.health.${health}`)}</span>
}

export function RunState({ state }: { state: Schemas['RunRow']['state'] }) {
  const { t } = useTranslation('console')
  return <span className={`badge ${runTone[state]}`}>{t(`crawl.runState.${state}`)}</span>
}

export function WorkerState({ state }: { state: Schemas['WorkerView']['state'] }) {
  const { t } = useTranslation('console')
  return <span className={`badge ${workerTone[state]}`}>{t(`crawl.fleet.workerState.${state}`)}</span>
}

export function HostState({ state }: { state: Schemas['HostRow']['state'] }) {
  const { t } = useTranslation('console')
  return <span className={`badge ${hostTone[state]}`}>{t(`crawl.fleet.hostState.${state}`)}</span>
}
