/** How a case is asked for; apart from what is done with it, which weighs more. */
import { queryOptions } from '@tanstack/react-query'
import { answer, api } from '../../lib/api.ts'

export const caseKey = (id: string) => ['case', id] as const

export const caseQuery = (id: string) =>
  queryOptions({
    queryKey: caseKey(id),
    queryFn: ({ signal }) => answer(api.GET('/api/v1/cases/{id}', { params: { path: { id } }, signal })),
  })
