import { useMutation, useQueryClient } from '@tanstack/react-query'
import { App, Button } from 'antd'
import { useTranslation } from 'react-i18next'
import { useFailureText } from '../../components/failure.tsx'
import { answer, api, type Schemas } from '../../lib/api.ts'

/** A phone was lost: asked once more, then the second factor is taken off. */
export function ResetFactor({ user }: { user: Schemas['UserRow'] }) {
  const { t } = useTranslation('console')
  const { message, modal } = App.useApp()
  const failureText = useFailureText()
  const queries = useQueryClient()
  const reset = useMutation({
    mutationFn: () => answer(api.POST('/api/v1/users/{id}/totp-reset', { params: { path: { id: user.id } }, body: {} })),
    onError: (error) => void message.error(failureText(error)),
    onSuccess: (users) => {
      queries.setQueryData(['users'], users)
      message.success(t('security.resetDone'))
    },
  })
  const confirm = () =>
    modal.confirm({
      title: t('security.reset'),
      content: t('security.resetLead', { name: user.name }),
      okText: t('security.reset'),
      cancelText: t('file.cancel'),
      onOk: () => reset.mutateAsync().catch(() => undefined),
    })
  return (
    <Button size="small" onClick={confirm}>
      {t('security.reset')}
    </Button>
  )
}
