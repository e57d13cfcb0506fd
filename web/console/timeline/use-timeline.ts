/** One page over time, from any of its captures. */
import { useQuery } from '@tanstack/react-query'
import { answer, api, type Schemas } from '../../lib/api.ts'

export type PageChanges = Schemas['PageChanges']

export const useTimeline = (id: string) =>
  useQuery({
    queryKey: ['timeline', id],
    queryFn: ({ signal }) => answer(api.GET('/api/v1/captures/{id}/timeline', { params: { path: { id } }, signal })),
  })

/** What is different in `after`; nothing is asked while one of the two is not chosen. */
export const useChanges = (before: string | undefined, after: string | undefined) =>
  useQuery({
    queryKey: ['changes', before, after],
    enabled: Boolean(before && after),
    queryFn: ({ signal }) =>
      answer(
        api.GET('/api/v1/captures/{id}/changes', {
          params: { path: { id: after as string }, query: { since: before as string } },
          signal,
        }),
      ),
  })
