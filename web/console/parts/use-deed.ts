/** Something that staff do: what depends on it is fetched again, and a refusal is told in its own words. */
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { App } from 'antd'
import { useFailureText } from '../../components/failure.tsx'

export function useDeed<In, Out>(changes: readonly string[], deed: (input: In) => Promise<Out>, done: string) {
  const { message } = App.useApp()
  const failureText = useFailureText()
  const queries = useQueryClient()
  return useMutation({
    mutationFn: deed,
    onSuccess: async () => {
      message.success(done)
      await Promise.all(changes.map((key) => queries.invalidateQueries({ queryKey: [key] })))
    },
    onError: (error) => void message.error(failureText(error)),
  })
}
