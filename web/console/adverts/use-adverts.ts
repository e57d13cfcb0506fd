/** Adverts that stand on several pages. */
import { useInfiniteQuery, useQuery } from '@tanstack/react-query'
import { answer, api, type Schemas } from '../../lib/api.ts'

export type AdvertRow = Schemas['AdvertRow']
export type AdvertCopy = Schemas['AdvertCopy']

export interface AdvertFilters {
  kind?: 'text' | 'picture'
  alleged: 'true' | 'false'
}

export const useAdverts = (filters: AdvertFilters) =>
  useInfiniteQuery({
    queryKey: ['adverts', filters],
    queryFn: ({ pageParam, signal }) =>
      answer(
        api.GET('/api/v1/adverts', { params: { query: { ...filters, ...(pageParam ? { cursor: pageParam } : {}) } }, signal }),
      ),
    initialPageParam: null as string | null,
    getNextPageParam: (page) => page.nextCursor,
  })

export const useAdvert = (id: string) =>
  useQuery({
    queryKey: ['advert', id],
    queryFn: ({ signal }) => answer(api.GET('/api/v1/adverts/{id}', { params: { path: { id } }, signal })),
  })

export const useListingAdverts = (id: string) =>
  useQuery({
    queryKey: ['listing-adverts', id],
    queryFn: ({ signal }) => answer(api.GET('/api/v1/listings/{id}/adverts', { params: { path: { id } }, signal })),
  })
