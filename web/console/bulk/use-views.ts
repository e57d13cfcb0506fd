/** Queues kept under a name, and what is new in those that somebody wants to hear of. */
import { useMutation, useQueries, useQuery, useQueryClient } from '@tanstack/react-query'
import { App } from 'antd'
import { useFailureText } from '../../components/failure.tsx'
import { answer, api, type Schemas } from '../../lib/api.ts'
import { caseQuery, readFilters } from '../cases/filters.ts'

export type View = Schemas['SavedView']
type Views = { items: View[] }
const key = ['views']

export const useViews = () => useQuery({ queryKey: key, queryFn: () => answer(api.GET('/api/v1/views')) })

export function useViewAct<In>(act: (input: In) => Promise<Views>) {
  const queries = useQueryClient()
  const { message } = App.useApp()
  const failureText = useFailureText()
  return useMutation({
    mutationFn: act,
    onSuccess: (views) => queries.setQueryData(key, views),
    onError: (error) => void message.error(failureText(error)),
  })
}

export const alertView = (id: string, atLeast: number | null) =>
  answer(api.PUT('/api/v1/views/{id}/alert', { params: { path: { id } }, body: { atLeast } }))

export const lookAtView = (id: string) => answer(api.POST('/api/v1/views/{id}/looks', { params: { path: { id } }, body: {} }))

const everyMs = 5 * 60_000

/** Views in which as many cases were opened since the reader last looked as they asked for, with how many. */
export function useFullViews(): { view: View; count: number }[] {
  const { data } = useViews()
  const watched = data?.items.flatMap((view) => (view.alert ? [{ view, ...view.alert }] : [])) ?? []
  const counts = useQueries({
    queries: watched.map(({ view, seenAt }) => {
      const query = { ...caseQuery(readFilters(new URLSearchParams(view.query))), openedAfter: seenAt, limit: 1 }
      return {
        queryKey: ['view-alert', view.id, query],
        queryFn: ({ signal }: { signal: AbortSignal }) => answer(api.GET('/api/v1/cases', { params: { query }, signal })),
        refetchInterval: everyMs,
      }
    }),
  })
  return watched.flatMap(({ view, atLeast }, at) => {
    const count = counts[at]?.data?.total ?? 0
    return count >= atLeast ? [{ view, count }] : []
  })
}
