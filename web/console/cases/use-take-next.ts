/** Takes the most urgent lead that nobody has and opens it. */
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { App } from 'antd'
import { useTranslation } from 'react-i18next'
import { useNavigate } from 'react-router'
import { useFailureText } from '../../components/failure.tsx'
import { answer, api } from '../../lib/api.ts'

export function useTakeNext() {
  const { t } = useTranslation('console')
  const { message } = App.useApp()
  const navigate = useNavigate()
  const queries = useQueryClient()
  const failureText = useFailureText()
  return useMutation({
    mutationFn: () => answer(api.POST('/api/v1/cases/next')),
    onSuccess: ({ id }) => {
      void queries.invalidateQueries({ queryKey: ['cases'] })
      void queries.invalidateQueries({ queryKey: ['case-counts'] })
      if (id) void navigate(`/console/cases/${id}`)
      else message.info(t('queue.nextNone'))
    },
    onError: (error) => void message.error(failureText(error)),
  })
}
