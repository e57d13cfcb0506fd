/** What an officer does in a day, each a hundred times with other words. */
import { caseId } from './fill.ts'
import type { Ask, Desk } from './open-desk.ts'

export type Figure = { what: string; atMost: number; p50: number; p95: number; most: number }

const rounds = 100
const districts = ['510104', '510105', '510106', '510107', '510108']
const states = ['LEAD', 'VERIFYING', 'FILED', 'INVESTIGATING', 'CLOSED']
const tabs = [
  'open=true',
  'mine=true&open=true',
  'dueSoon=true',
  'withComplaints=true&open=true',
  'unassigned=true&open=true',
  'unanswered=true&open=true',
  'idle=true&open=true',
  'diary=true&open=true',
  'open=false',
]
const words = ['启航', '博识12', '天府', 'JF2026-0001', '名师远志', '9999', '没有这样的学校', '学', '成都']
const sorts = ['rank', 'due', 'opened', 'severity']
const at = <T>(list: readonly T[], n: number): T => list[n % list.length] as T

type Step = { what: string; atMost: number; ask: (n: number) => Promise<unknown> }

function steps({ city, district }: Desk, cases: number): Step[] {
  const cards = (who: Ask, query: string) => who(`/api/v1/cases?${query}`)
  return [
    { what: 'queue', atMost: 300, ask: (n) => cards(city, `open=true&sort=${at(sorts, n)}`) },
    { what: 'queue of a district', atMost: 300, ask: (n) => cards(district, `open=true&sort=${at(sorts, n)}`) },
    {
      what: 'queue with filters',
      atMost: 300,
      ask: (n) => cards(city, `state=${at(states, n)}&district=${at(districts, n)}&severity=${1 + (n % 4)}`),
    },
    { what: 'queue, page by page', atMost: 300, ask: pages(city) },
    { what: 'work tab', atMost: 300, ask: (n) => cards(city, at(tabs, n)) },
    { what: 'work tab of a district', atMost: 300, ask: (n) => cards(district, at(tabs, n)) },
    { what: 'counts of tabs and facets', atMost: 300, ask: (n) => city(`/api/v1/cases/counts?${at(tabs, n)}`) },
    { what: 'the same in a district', atMost: 300, ask: (n) => district(`/api/v1/cases/counts?${at(tabs, n)}`) },
    { what: 'search', atMost: 300, ask: (n) => cards(city, `q=${encodeURIComponent(at(words, n))}`) },
    { what: 'counts of a search', atMost: 300, ask: (n) => city(`/api/v1/cases/counts?q=${encodeURIComponent(at(words, n))}`) },
    { what: 'case page', atMost: 300, ask: (n) => city(`/api/v1/cases/${caseId((n * 7919) % cases)}`) },
    { what: 'case page, the fullest', atMost: 300, ask: (n) => city(`/api/v1/cases/${caseId(n)}`) },
    { what: 'findings', atMost: 300, ask: (n) => city(`/api/v1/findings?district=${at(districts, n)}`) },
    { what: 'deadlines board', atMost: 300, ask: () => city('/api/v1/deadlines') },
    { what: 'next item', atMost: 100, ask: (n) => (n % 2 ? city : district)('/api/v1/cases/next', {}) },
  ]
}

/** From page to page of one list; from the start again where it ends. */
function pages(ask: Ask): Step['ask'] {
  let cursor: string | null = null
  return async () => {
    const answer = (await ask(`/api/v1/cases?open=true${cursor ? `&cursor=${cursor}` : ''}`)) as { nextCursor: string | null }
    cursor = answer.nextCursor
  }
}

export async function measure(desk: Desk, cases: number): Promise<Figure[]> {
  const figures: Figure[] = []
  for (const { what, atMost, ask } of steps(desk, cases)) {
    for (let n = 0; n < 5; n++) await ask(rounds + n) // a server that has just started has nothing in memory
    const times: number[] = []
    for (let n = 0; n < rounds; n++) {
      const began = performance.now()
      await ask(n)
      times.push(performance.now() - began)
    }
    times.sort((a, b) => a - b)
    figures.push({
      what,
      atMost,
      p50: times[rounds * 0.5] as number,
      p95: times[rounds * 0.95] as number,
      most: times.at(-1) as number,
    })
  }
  return figures
}
