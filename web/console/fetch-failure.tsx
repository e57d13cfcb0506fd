import { Button, Result } from 'antd'
import { useTranslation } from 'react-i18next'
import { useFailureText } from '../components/failure.tsx'
import { Problem } from '../lib/api.ts'

/** A page or panel that could not be fetched: why, its reference, and what one can do. */
export function FetchFailure({ error, onRetry }: { error: unknown; onRetry?: () => void }) {
  const { t } = useTranslation('console')
  const citizen = useTranslation('citizen')
  const text = useFailureText()
  const status = error instanceof Problem ? error.status : 0
  const title = status === 403 ? t('failure.forbidden') : status === 404 ? t('failure.notFound') : t('failure.title')
  return (
    <Result
      status={status === 403 ? '403' : status === 404 ? '404' : 'warning'}
      title={title}
      subTitle={
        <>
          {text(error)}
          {error instanceof Problem && error.requestId && <div>{citizen.t('failure.requestId', { id: error.requestId })}</div>}
        </>
      }
      extra={
        onRetry && status !== 403 && status !== 404 ? (
          <Button type="primary" onClick={onRetry}>
            {t('failure.retry')}
          </Button>
        ) : null
      }
    />
  )
}

/** A page that is not for this role: nothing was asked of the server. */
export function NotAllowed() {
  const { t } = useTranslation('console')
  return <Result status="403" title={t('failure.forbidden')} />
}
