/** The words of texts, and putting others in force. */
import { useQuery } from '@tanstack/react-query'
import { answer, api, type Schemas } from '../../lib/api.ts'
import { useSettingChange } from '../parts/use-setting-change.ts'

export type Wording = Schemas['Wording']
const key = ['wordings']

export const useWordings = (enabled: boolean) =>
  useQuery({ queryKey: key, queryFn: ({ signal }) => answer(api.GET('/api/v1/wordings', { signal })), enabled })

export const useWording = (id: string) =>
  useQuery({
    queryKey: [...key, id],
    queryFn: ({ signal }) => answer(api.GET('/api/v1/wordings/{id}', { params: { path: { id } }, signal })),
  })

export const putInForce = (id: string, body: { paragraphs: string[]; note: string; seen: number }) =>
  answer(api.POST('/api/v1/wordings/{id}', { params: { path: { id } }, body }))

export const restore = (id: string, version: number) =>
  answer(api.POST('/api/v1/wordings/{id}/reversions', { params: { path: { id } }, body: { version } }))

export const useChange = <In>(act: (input: In) => Promise<Wording>) => useSettingChange(key, act)
