/** The urgent calls that wait for whoever is on duty. */
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { answer, api } from '../../lib/api.ts'
import { useMay } from '../me.ts'

const key = ['duty-calls']
const everyMs = 60_000

export const useDutyCalls = () => {
  const enabled = useMay()('case.read')
  return useQuery({
    queryKey: key,
    queryFn: ({ signal }) => answer(api.GET('/api/v1/duty/calls', { signal })),
    refetchInterval: everyMs,
    enabled,
  })
}

/** One that fails stands there again after the next round. */
export function useLook() {
  const queries = useQueryClient()
  return useMutation({
    mutationFn: (id: string) => answer(api.POST('/api/v1/duty/calls/{id}/looks', { params: { path: { id } }, body: {} })),
    onSuccess: (calls) => queries.setQueryData(key, calls),
  })
}
