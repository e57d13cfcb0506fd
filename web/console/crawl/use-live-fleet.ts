/** The fleet as it works, by server-sent events. The browser connects again by itself; until then `lost` is true. */
import { useEffect, useState } from 'react'
import type { Schemas } from '../../lib/api.ts'

export type LiveFleet = Schemas['FleetView'] & { runs: Schemas['RunRow'][] }

const patienceMs = 6000

export function useLiveFleet(): { live: LiveFleet | null; lost: boolean } {
  const [live, setLive] = useState<LiveFleet | null>(null)
  const [lost, setLost] = useState(false)
  useEffect(() => {
    const events = new EventSource('/api/v1/fleet/live')
    let patience: ReturnType<typeof setTimeout> | undefined
    events.addEventListener('fleet', (event) => {
      setLive(JSON.parse(event.data as string) as LiveFleet)
      clearTimeout(patience)
      patience = undefined
      setLost(false)
    })
    // the server ends every stream after some minutes, which is no trouble
    events.addEventListener('error', () => {
      patience ??= setTimeout(() => setLost(true), patienceMs)
    })
    return () => {
      clearTimeout(patience)
      events.close()
    }
  }, [])
  return { live, lost }
}
