/** The visits of the day: from the server when it answers, from the phone when not; what is ready goes out first. */
import { useQuery } from '@tanstack/react-query'
import { useEffect } from 'react'
import { answer, api, NoAnswer } from '../../lib/api.ts'
import { canKeep, keepPage } from '../../lib/keep-page.ts'
import { type Draft, draftsOf, keepDay, lastDay, type Visit } from './on-phone.ts'
import { sendReady } from './send.ts'

export interface VisitsDay {
  owner: string
  visits: Visit[]
  drafts: Draft[]
  /** when the list came from the server */
  at: string
  online: boolean
}

const dayKey = ['visits'] as const

async function fromServer(): Promise<VisitsDay> {
  const ask = () => answer(api.GET('/api/v1/visits'))
  let { owner, items } = await ask()
  if ((await sendReady(owner, items)) > 0) ({ owner, items } = await ask())
  const day = { owner, visits: items, at: new Date().toISOString() }
  await keepDay(day)
  return { ...day, drafts: await draftsOf(owner), online: true }
}

async function readDay(): Promise<VisitsDay> {
  try {
    return await fromServer()
  } catch (error) {
    if (!(error instanceof NoAnswer)) throw error
    const day = await lastDay()
    if (!day) throw error
    return { ...day, drafts: await draftsOf(day.owner), online: false }
  }
}

/** Asking every so many milliseconds while there was no answer: what phones say about being online is often wrong. */
const askAgain = 5_000

/** Asks again when the network comes back. */
export function useDay() {
  const query = useQuery({
    queryKey: dayKey,
    queryFn: readDay,
    networkMode: 'always',
    staleTime: 0,
    retry: false,
    refetchInterval: ({ state: { data } }) => (data?.online === false ? askAgain : false),
  })
  const { data, refetch } = query
  useEffect(() => {
    const again = () => void refetch()
    addEventListener('online', again)
    return () => removeEventListener('online', again)
  }, [refetch])
  const online = data?.online ?? false
  useEffect(() => {
    if (online && canKeep()) void keepPage('/console/visits').catch(() => undefined)
  }, [online])
  return query
}
