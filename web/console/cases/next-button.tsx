import { Button } from 'antd'
import { useTranslation } from 'react-i18next'
import { useQueueKeys } from './use-queue-keys.ts'
import { useTakeNext } from './use-take-next.ts'

/** By button or with n. */
export function NextButton() {
  const { t } = useTranslation('console')
  const take = useTakeNext()
  useQueueKeys(() => take.mutate())
  return (
    <Button type="primary" loading={take.isPending} onClick={() => take.mutate()}>
      {t('queue.next')}
    </Button>
  )
}
