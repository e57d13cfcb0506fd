/** A list that is fetched page by page. */
import { useInfiniteQuery } from '@tanstack/react-query'

interface PageOf<T> {
  items: T[]
  nextCursor: string | null
  total: number
}

export function usePages<P extends PageOf<unknown>>(
  key: readonly unknown[],
  fetchPage: (cursor: { cursor?: string }) => Promise<P>,
) {
  const pages = useInfiniteQuery({
    queryKey: ['crawl', ...key],
    queryFn: ({ pageParam }) => fetchPage(pageParam ? { cursor: pageParam } : {}),
    initialPageParam: null as string | null,
    getNextPageParam: (page) => page.nextCursor,
    refetchInterval: 15_000,
  })
  const items = (pages.data?.pages.flatMap((page) => page.items) ?? []) as P['items']
  return { ...pages, items, first: pages.data?.pages[0] }
}
