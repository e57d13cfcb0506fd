import { useMutation, useQueryClient } from '@tanstack/react-query'
import { App } from 'antd'
import { useTranslation } from 'react-i18next'
import { useFailureText } from '../../components/failure.tsx'
import { Problem } from '../../lib/api.ts'

/** A change of a versioned setting; one that somebody else changed meanwhile is read again. */
export function useSettingChange<In, Out>(queryKey: readonly string[], act: (input: In) => Promise<Out>) {
  const { t } = useTranslation('console')
  const { message } = App.useApp()
  const failureText = useFailureText()
  const queries = useQueryClient()
  return useMutation({
    mutationFn: act,
    onSuccess: () => void message.success(t('setting.saved')),
    onError: (error) => {
      const isStale = error instanceof Problem && error.code === 'stale-version'
      message.error(isStale ? t('setting.stale') : failureText(error), 8)
    },
    onSettled: () => queries.invalidateQueries({ queryKey }),
  })
}
