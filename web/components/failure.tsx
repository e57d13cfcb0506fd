import { useTranslation } from 'react-i18next'
import { NoAnswer, Problem } from '../lib/api.ts'
import { Button } from './button.tsx'
import { Notice } from './notice.tsx'

/** What went wrong, in the reader's words: the server's own explanation where it gave one. */
export function useFailureText(): (error: unknown) => string {
  const { t } = useTranslation()
  return (error) => {
    if (error instanceof NoAnswer) return t('failure.noAnswer')
    if (error instanceof Problem) {
      if (error.status === 429) return t('failure.tooMany')
      return error.message || t('failure.server')
    }
    return t('failure.server')
  }
}

interface FailureProps {
  error: unknown
  title?: string
  onRetry?: (() => void) | undefined
}

/** An error with its reference number and a way to try again. */
export function Failure({ error, title, onRetry }: FailureProps) {
  const { t } = useTranslation()
  const text = useFailureText()
  return (
    <Notice tone="danger" {...(title ? { title } : {})} announce>
      <p>{text(error)}</p>
      {error instanceof Problem && error.requestId && <p>{t('failure.requestId', { id: error.requestId })}</p>}
      {onRetry && <Button onClick={onRetry}>{t('failure.retry')}</Button>}
    </Notice>
  )
}
