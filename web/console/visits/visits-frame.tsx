import { useTranslation } from 'react-i18next'
import { Link, Navigate, Outlet, useLocation, useOutletContext } from 'react-router'
import { BrandMark } from '../../components/brand-mark.tsx'
import { Failure } from '../../components/failure.tsx'
import { LanguageSwitch } from '../../components/language-switch.tsx'
import { Loading } from '../../components/loading.tsx'
import { Notice } from '../../components/notice.tsx'
import { Problem } from '../../lib/api.ts'
import { formatTime } from '../../lib/format.ts'
import { canKeep } from '../../lib/keep-page.ts'
import { useDay, type VisitsDay } from './use-day.ts'
import './visits.css'

export type DayContext = { day: VisitsDay; refresh: () => Promise<unknown>; busy: boolean }
export const useVisitsDay = () => useOutletContext<DayContext>()

/** Frame of the pages that work without network: outside of the console's own frame, which asks the server who is there. */
export function VisitsFrame() {
  const { t } = useTranslation('console')
  const { pathname } = useLocation()
  const { data, error, isPending, isFetching, refetch } = useDay()
  if (error instanceof Problem && error.status === 401)
    return <Navigate to={`/console/sign-in?from=${encodeURIComponent(pathname)}`} replace />
  const context = data && { day: data, refresh: () => refetch(), busy: isFetching }
  return (
    <div className="visits">
      <header className="visits-header">
        <Link to="/console" className="visits-brand" aria-label={t('title')}>
          <BrandMark size={28} />
        </Link>
        <Link to="/console/visits" className="visits-name">
          {t('visits.title')}
        </Link>
        <LanguageSwitch />
      </header>
      <main className="visits-main" id="main">
        {!canKeep() && <Notice tone="danger">{t('visits.needsHttps')}</Notice>}
        {data && <Line online={data.online} at={data.at} />}
        {isPending && <Loading />}
        {error && <Failure error={error} onRetry={() => void refetch()} />}
        {context && <Outlet context={context satisfies DayContext} />}
      </main>
    </div>
  )
}

function Line({ online, at }: { online: boolean; at: string }) {
  const { t } = useTranslation('console')
  return (
    <p className={online ? 'visits-line is-online' : 'visits-line'} role="status" data-online={online}>
      {online ? t('visits.online') : t('visits.offline', { at: formatTime(at) })}
    </p>
  )
}
