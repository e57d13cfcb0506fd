/** The lengths of deadlines, and setting them otherwise. */
import { useQuery } from '@tanstack/react-query'
import { answer, api, type Schemas } from '../../lib/api.ts'
import { useSettingChange } from '../parts/use-setting-change.ts'

export type DeadlineSetting = Schemas['DeadlineSetting']
export type SetTerms = NonNullable<DeadlineSetting['versions'][number]['terms']>
const key = ['deadline-settings']

export const useDeadlines = (enabled: boolean) =>
  useQuery({ queryKey: key, queryFn: ({ signal }) => answer(api.GET('/api/v1/deadline-settings', { signal })), enabled })

export const useDeadline = (id: string) =>
  useQuery({
    queryKey: [...key, id],
    queryFn: ({ signal }) => answer(api.GET('/api/v1/deadline-settings/{id}', { params: { path: { id } }, signal })),
  })

type Wish = { terms: SetTerms; from: string; note: string; seen: number }

export const useSetOtherwise = (id: string) =>
  useSettingChange(key, (body: Wish) => answer(api.POST('/api/v1/deadline-settings/{id}', { params: { path: { id } }, body })))

export const useRestore = (id: string) =>
  useSettingChange(key, (body: { version: number; from: string }) =>
    answer(api.POST('/api/v1/deadline-settings/{id}/reversions', { params: { path: { id } }, body })),
  )
