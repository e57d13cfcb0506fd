/** Taking a bulk run back; what depends on whose the cases are is fetched again. */
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { App } from 'antd'
import { useTranslation } from 'react-i18next'
import { useFailureText } from '../../components/failure.tsx'
import { answer, api } from '../../lib/api.ts'

export const runsKey = ['bulk-runs']

export function useRefresh() {
  const queries = useQueryClient()
  const keys = [['cases'], ['case-counts'], runsKey]
  return () => Promise.all(keys.map((queryKey) => queries.invalidateQueries({ queryKey })))
}

export function useUndo() {
  const { t } = useTranslation('console')
  const { message } = App.useApp()
  const failureText = useFailureText()
  const refresh = useRefresh()
  return useMutation({
    mutationFn: (runId: string) => answer(api.POST('/api/v1/bulk/{id}/undo', { params: { path: { id: runId } }, body: {} })),
    onSuccess: ({ restored, kept }, runId) => {
      message.destroy(runId)
      message.success(t('bulk.undone', { count: restored, kept }))
    },
    onError: (error) => void message.error(failureText(error)),
    onSettled: refresh,
  })
}
