import { useTranslation } from 'react-i18next'
import './loading.css'

/** Shown while a page's code or data is on its way. Appears only after a moment, so quick loads do not flicker. */
export function Loading() {
  const { t } = useTranslation()
  return (
    <div className="loading" role="status">
      <span className="loading-dots" aria-hidden="true">
        <i />
        <i />
        <i />
      </span>
      <span className="visually-hidden">{t('loading')}</span>
    </div>
  )
}
