/** The signed-in member of staff; null when nobody is. */
import { queryOptions, useQuery } from '@tanstack/react-query'
import { answer, api, Problem, type Schemas } from '../lib/api.ts'

export type Me = Schemas['Me']
export const meKey = ['me'] as const

async function fetchMe(): Promise<Me | null> {
  try {
    return await answer(api.GET('/api/v1/me'))
  } catch (error) {
    if (error instanceof Problem && error.status === 401) return null
    throw error
  }
}

export const meQuery = queryOptions({ queryKey: meKey, queryFn: fetchMe, staleTime: 5 * 60_000 })
export const useMe = () => useQuery(meQuery)

/** Whether the role includes an ability. The server checks again; this only decides what is offered. */
export function useMay(): (ability: string) => boolean {
  const { data: me } = useMe()
  return (ability) => me?.abilities.includes(ability) ?? false
}
