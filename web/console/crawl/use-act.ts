/** Something an operator does: what depends on it is fetched again, and a refusal is told in its own words. */
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { App } from 'antd'
import { useFailureText } from '../../components/failure.tsx'

export function useAct<In, Out>(act: (input: In) => Promise<Out>, done?: (answer: Out) => string) {
  const { message } = App.useApp()
  const failureText = useFailureText()
  const queries = useQueryClient()
  return useMutation({
    mutationFn: act,
    onSuccess: async (answer) => {
      if (done) message.success(done(answer))
      await queries.invalidateQueries({ queryKey: ['crawl'] })
    },
    onError: (error) => void message.error(failureText(error)),
  })
}
