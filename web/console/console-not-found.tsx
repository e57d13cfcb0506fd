import { Result } from 'antd'
import { useTranslation } from 'react-i18next'
import { Link } from 'react-router'

export function ConsoleNotFound() {
  const { t } = useTranslation('console')
  return <Result status="404" title={t('failure.notFound')} extra={<Link to="/console">{t('title')}</Link>} />
}
