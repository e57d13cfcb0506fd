/** What the console keeps of the server's answers. A session that ended anywhere means: ask again who we are, and the layout leads to the sign-in page. */
import { MutationCache, QueryCache, QueryClient } from '@tanstack/react-query'
import { NoAnswer, Problem } from '../lib/api.ts'
import { meKey } from './me.ts'

const onError = (error: unknown) => {
  if (error instanceof Problem && error.status === 401) queries.setQueryData(meKey, null)
}

export const queries: QueryClient = new QueryClient({
  queryCache: new QueryCache({ onError }),
  mutationCache: new MutationCache({ onError }),
  defaultOptions: { queries: { retry: (count, error) => error instanceof NoAnswer && count < 2, staleTime: 15_000 } },
})
