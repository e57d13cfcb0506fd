/** Takes the most urgent lead that nobody has and opens it; its case comes in the same answer. */
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { App } from 'antd'
import { useTranslation } from 'react-i18next'
import { useNavigate } from 'react-router'
import { useFailureText } from '../../components/failure.tsx'
import { answer, api, type Schemas } from '../../lib/api.ts'
import { caseKey } from '../case/case-query.ts'

type Step = Schemas['StepBefore']

/** `after`: the step with the case before, in the same request. Without it being taken there is no next one. */
export const takeNext = (after?: Step) => answer(api.POST('/api/v1/cases/next', { body: after ? { after } : {} }))

/** What to do with the answer. */
export function useOpenTaken() {
  const { t } = useTranslation('console')
  const { message } = App.useApp()
  const navigate = useNavigate()
  const queries = useQueryClient()
  return ({ id, case: taken }: Awaited<ReturnType<typeof takeNext>>) => {
    // a list that is left in this moment is asked for again when somebody comes back to it
    const refetchType = id ? 'none' : 'active'
    void queries.invalidateQueries({ queryKey: ['cases'], refetchType })
    void queries.invalidateQueries({ queryKey: ['case-counts'], refetchType })
    if (!id) return void message.info(t('queue.nextNone'))
    queries.setQueryData(caseKey(id), taken)
    void navigate(`/console/cases/${id}`)
  }
}

export function useTakeNext() {
  const { message } = App.useApp()
  const failureText = useFailureText()
  const open = useOpenTaken()
  return useMutation({
    mutationFn: () => takeNext(),
    onSuccess: open,
    onError: (error) => void message.error(failureText(error)),
  })
}
