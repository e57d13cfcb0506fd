import { useQuery } from '@tanstack/react-query'
import { Alert, Skeleton } from 'antd'
import { useTranslation } from 'react-i18next'
import { answer, api } from '../../lib/api.ts'
import { useTitle } from '../../lib/title.ts'
import { FetchFailure } from '../fetch-failure.tsx'
import { useMay, useMe } from '../me.ts'
import { DeputyPanel } from './deputy-panel.tsx'
import { EnrolTotp } from './enrol-totp.tsx'
import { SessionList } from './session-list.tsx'
import './security.css'

/** One's own account: the second factor, and the browsers that are signed in. */
export function SecurityPage() {
  const { t } = useTranslation('console')
  useTitle(t('security.title'))
  const { data: me } = useMe()
  const may = useMay()
  const security = useQuery({
    queryKey: ['security'],
    queryFn: ({ signal }) => answer(api.GET('/api/v1/me/security', { signal })),
  })
  if (security.isPending) return <Skeleton active paragraph={{ rows: 8 }} />
  if (!security.data) return <FetchFailure error={security.error} onRetry={security.refetch} />
  const { totp, sessions } = security.data
  return (
    <div className="work">
      <h1 className="console-title">{t('security.title')}</h1>
      {me?.mustEnrol && <Alert type="warning" showIcon title={t('security.mustEnrol')} />}
      <section className="panel security-part">
        <h2>{t('security.totp')}</h2>
        <p>{totp.enabled ? t('security.on') : t('security.off')}</p>
        {!totp.enabled && <EnrolTotp />}
      </section>
      {may('case.act') && <DeputyPanel />}
      <SessionList sessions={sessions} />
    </div>
  )
}
