/** The routing table that holds, what a change of it is tried on, and putting another route in force. */
import { useQuery } from '@tanstack/react-query'
import type { RouteTable } from '#policy/routing.ts'
import { answer, api, type Schemas } from '../../lib/api.ts'
import { useSettingChange } from '../parts/use-setting-change.ts'

export type RouteView = Schemas['RouteView']
export type Route = RouteView['route']
const key = ['routes']

export function useRouteTable(enabled: boolean) {
  return useQuery({
    queryKey: key,
    queryFn: ({ signal }) => answer(api.GET('/api/v1/routes', { signal })),
    select: ({ items }): RouteTable => new Map(items.map(({ violation, route }) => [violation, route])),
    enabled,
  })
}

export const useRecentLeads = (enabled: boolean) =>
  useQuery({
    queryKey: [...key, 'recent'],
    queryFn: ({ signal }) => answer(api.GET('/api/v1/routes/recent-leads', { signal })),
    enabled,
  })

export const useRoute = (id: string) =>
  useQuery({
    queryKey: [...key, id],
    queryFn: ({ signal }) => answer(api.GET('/api/v1/routes/{id}', { params: { path: { id } }, signal })),
  })

export const putInForce = (id: string, body: { route: Route; note: string; seen: number }) =>
  answer(api.POST('/api/v1/routes/{id}', { params: { path: { id } }, body }))

export const restore = (id: string, version: number) =>
  answer(api.POST('/api/v1/routes/{id}/reversions', { params: { path: { id } }, body: { version } }))

export const useChange = <In>(act: (input: In) => Promise<RouteView>) => useSettingChange(key, act)
