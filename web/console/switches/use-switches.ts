/** What each role may do, and switching functions of it. */
import { useQuery, useQueryClient } from '@tanstack/react-query'
import { answer, api, type Schemas } from '../../lib/api.ts'
import { meKey } from '../me.ts'
import { useSettingChange } from '../parts/use-setting-change.ts'

export type RoleSwitches = Schemas['RoleSwitches']
const key = ['roles']

export const useRoles = (enabled: boolean) =>
  useQuery({ queryKey: key, queryFn: ({ signal }) => answer(api.GET('/api/v1/roles', { signal })), enabled })

export const useRole = (id: string) =>
  useQuery({
    queryKey: [...key, id],
    queryFn: ({ signal }) => answer(api.GET('/api/v1/roles/{id}', { params: { path: { id } }, signal })),
  })

export const putInForce = (id: string, body: { off: string[]; note: string; seen: number }) =>
  answer(api.POST('/api/v1/roles/{id}', { params: { path: { id } }, body }))

export const restore = (id: string, version: number) =>
  answer(api.POST('/api/v1/roles/{id}/reversions', { params: { path: { id } }, body: { version } }))

/** The administrator's own menu may be another afterwards. */
export function useChange<In>(act: (input: In) => Promise<RoleSwitches>) {
  const queries = useQueryClient()
  return useSettingChange(key, async (input: In) => {
    const view = await act(input)
    await queries.invalidateQueries({ queryKey: meKey })
    return view
  })
}
