/** The queue's filters live in the address: a filtered queue can be bookmarked, shared and gone back to. */
import type { operations } from '../../lib/api-schema.ts'

export type CaseQuery = NonNullable<operations['listCases']['parameters']['query']>
export const tabs = ['open', 'mine', 'diary', 'due', 'unassigned', 'unanswered', 'idle', 'complaints', 'closed'] as const
export type Tab = (typeof tabs)[number]
export const sorts = ['rank', 'due', 'opened', 'severity'] as const
export type Sort = (typeof sorts)[number]
export const facets = ['state', 'severity', 'violation', 'district', 'urgency'] as const
export type Facet = (typeof facets)[number]

/** What each work tab means to the API. */
const tabQueries: Record<Tab, Partial<CaseQuery>> = {
  open: { open: 'true' },
  mine: { open: 'true', mine: 'true' },
  diary: { diary: 'true' },
  due: { dueSoon: 'true' },
  unassigned: { open: 'true', unassigned: 'true' },
  unanswered: { open: 'true', unanswered: 'true' },
  idle: { open: 'true', idle: 'true' },
  complaints: { open: 'true', withComplaints: 'true' },
  closed: { open: 'false' },
}

export interface Filters {
  tab: Tab
  sort: Sort
  q: string
  chosen: Record<Facet, string[]>
}

const oneOf = <T extends string>(allowed: readonly T[], value: string | null, otherwise: T): T =>
  allowed.find((one) => one === value) ?? otherwise

export function readFilters(search: URLSearchParams): Filters {
  const values = (facet: Facet) => (search.get(facet) ?? '').split(',').filter(Boolean)
  return {
    tab: oneOf(tabs, search.get('tab'), 'open'),
    sort: oneOf(sorts, search.get('sort'), 'rank'),
    q: search.get('q') ?? '',
    chosen: {
      state: values('state'),
      severity: values('severity'),
      violation: values('violation'),
      district: values('district'),
      urgency: values('urgency').slice(0, 1),
    },
  }
}

/** Defaults stay out of the address. */
export function writeFilters({ tab, sort, q, chosen }: Filters): URLSearchParams {
  const search = new URLSearchParams()
  if (tab !== 'open') search.set('tab', tab)
  if (sort !== 'rank') search.set('sort', sort)
  if (q.trim()) search.set('q', q.trim())
  for (const facet of facets) if (chosen[facet].length > 0) search.set(facet, chosen[facet].join(','))
  return search
}

export const isFiltered = ({ q, chosen }: Filters): boolean => q.trim() !== '' || facets.some((facet) => chosen[facet].length > 0)

/** The filters as the API's query, without paging and order. */
export function caseQuery({ tab, q, chosen }: Filters): Omit<CaseQuery, 'sort' | 'cursor' | 'limit'> {
  const query: Record<string, string> = { ...(tabQueries[tab] as Record<string, string>) }
  if (q.trim()) query.q = q.trim()
  for (const facet of facets) if (chosen[facet].length > 0) query[facet] = chosen[facet].join(',')
  return query
}
