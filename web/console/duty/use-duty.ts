/** The duty roster of a unit, and putting somebody on it. */
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { App } from 'antd'
import { useFailureText } from '../../components/failure.tsx'
import { answer, api } from '../../lib/api.ts'

const key = ['duty']

/** `district` null: the city. */
export const useDuty = (district: string | null, from: string, enabled: boolean) =>
  useQuery({
    queryKey: [...key, district, from],
    queryFn: ({ signal }) =>
      answer(api.GET('/api/v1/duty', { params: { query: { ...(district ? { district } : {}), from } }, signal })),
    enabled,
  })

export function useSetDuty(district: string | null) {
  const queries = useQueryClient()
  const { message } = App.useApp()
  const failureText = useFailureText()
  return useMutation({
    mutationFn: (wish: { day: string; userId: string | null }) =>
      answer(api.POST('/api/v1/duty', { body: { district, ...wish } })),
    onError: (error) => void message.error(failureText(error)),
    onSettled: () => queries.invalidateQueries({ queryKey: key }),
  })
}
