import { keepPreviousData, useInfiniteQuery, useQuery } from '@tanstack/react-query'
import { answer, api } from '../../lib/api.ts'
import { caseQuery, type Filters } from './filters.ts'

export const pageSize = 20

/** The queue, page after page by cursor. */
export function useCases(filters: Filters) {
  const query = { ...caseQuery(filters), sort: filters.sort, limit: pageSize }
  return useInfiniteQuery({
    queryKey: ['cases', query],
    queryFn: ({ pageParam, signal }) =>
      answer(api.GET('/api/v1/cases', { params: { query: { ...query, ...(pageParam ? { cursor: pageParam } : {}) } }, signal })),
    initialPageParam: null as string | null,
    getNextPageParam: (page) => page.nextCursor,
    placeholderData: keepPreviousData,
  })
}

/** How many cases each filter would leave. */
export function useCaseCounts(filters: Filters) {
  const query = caseQuery(filters)
  return useQuery({
    queryKey: ['case-counts', query],
    queryFn: ({ signal }) => answer(api.GET('/api/v1/cases/counts', { params: { query }, signal })),
    placeholderData: keepPreviousData,
  })
}
