/** How the offices are reached, and putting other facts in force. */
import { useQuery } from '@tanstack/react-query'
import { answer, api, type Schemas } from '../../lib/api.ts'
import { useSettingChange } from '../parts/use-setting-change.ts'

export type OfficeView = Schemas['OfficeView']
export type OfficeRow = Schemas['OfficeRow']
export type Contact = OfficeView['contact']
const key = ['offices']

export const useOffices = (enabled: boolean) =>
  useQuery({ queryKey: key, queryFn: ({ signal }) => answer(api.GET('/api/v1/offices', { signal })), enabled })

export const useOffice = (id: string) =>
  useQuery({
    queryKey: [...key, id],
    queryFn: ({ signal }) => answer(api.GET('/api/v1/offices/{id}', { params: { path: { id } }, signal })),
  })

export const putInForce = (id: string, body: { contact: Contact; note: string; seen: number }) =>
  answer(api.POST('/api/v1/offices/{id}', { params: { path: { id } }, body }))

export const restore = (id: string, version: number) =>
  answer(api.POST('/api/v1/offices/{id}/reversions', { params: { path: { id } }, body: { version } }))

export const useChange = <In>(act: (input: In) => Promise<OfficeView>) => useSettingChange(key, act)
