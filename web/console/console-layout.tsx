import { DownOutlined } from '@ant-design/icons'
import { useQueryClient } from '@tanstack/react-query'
import { Button, Dropdown } from 'antd'
import { Suspense } from 'react'
import { useTranslation } from 'react-i18next'
import { Link, Navigate, Outlet, useLocation } from 'react-router'
import { BrandMark } from '../components/brand-mark.tsx'
import { LanguageSwitch } from '../components/language-switch.tsx'
import { Loading } from '../components/loading.tsx'
import { useLanguage } from '../lib/language.ts'
import { DutyCalls } from './duty/duty-calls.tsx'
import { FetchFailure } from './fetch-failure.tsx'
import { type Me, useMe } from './me.ts'
import { districtName, roleName } from './names.ts'
import { ConsoleNav } from './navigation/console-nav.tsx'
import { Palette } from './palette/palette.tsx'

/** The one page open to whoever must set up a second factor first. */
const securityPath = '/console/security'

/** Frame of the console. Without a session it leads to the sign-in page and, afterwards, back to where one wanted to go. */
export function ConsoleLayout() {
  const { data: me, isPending, error, refetch } = useMe()
  const { pathname, search } = useLocation()
  if (isPending) return <Loading />
  if (error) return <FetchFailure error={error} onRetry={refetch} />
  if (!me) return <Navigate to={`/console/sign-in?from=${encodeURIComponent(pathname + search)}`} replace />
  if (me.mustEnrol && pathname !== securityPath) return <Navigate to={securityPath} replace />
  return (
    <div className="console">
      <ConsoleHeader me={me} />
      <Palette />
      <main className="console-main" id="main">
        <DutyCalls />
        <Suspense fallback={<Loading />}>
          <Outlet />
        </Suspense>
      </main>
    </div>
  )
}

function ConsoleHeader({ me }: { me: Me }) {
  const { t } = useTranslation('console')
  const citizen = useTranslation('citizen')
  return (
    <header className="console-header">
      <a className="skip-link" href="#main">
        {citizen.t('nav.skip')}
      </a>
      <Link to="/console" className="console-brand">
        <BrandMark size={30} />
        <b>{citizen.t('brand.name')}</b>
        <span className="console-brand-more">{t('title')}</span>
      </Link>
      <ConsoleNav />
      <LanguageSwitch />
      <UserMenu me={me} />
    </header>
  )
}

function UserMenu({ me }: { me: Me }) {
  const { t } = useTranslation('console')
  const language = useLanguage()
  const queries = useQueryClient()
  const signOut = async () => {
    // what the phone keeps for visits without network goes with the session
    const { forgetPage } = await import('../lib/keep-page.ts')
    const { unsentCount, wipeOwn } = await import('./visits/on-phone.ts')
    const count = await unsentCount().catch(() => 0)
    if (count > 0 && !confirm(t('visits.signOutUnsent', { count }))) return
    await Promise.allSettled([wipeOwn(), forgetPage('/console/visits')])
    await fetch('/api/auth/sign-out', { method: 'POST', headers: { 'Content-Type': 'application/json' }, body: '{}' })
    queries.clear()
    location.assign('/console/sign-in')
  }
  return (
    <Dropdown
      trigger={['click']}
      menu={{
        items: [
          {
            key: 'who',
            disabled: true,
            label: `${roleName(me.role, language)} · ${me.districtCode ? districtName(me.districtCode, language) : t('user.wholeCity')}`,
          },
          { key: 'security', label: <Link to={securityPath}>{t('security.title')}</Link> },
          { key: 'citizen', label: <Link to="/">{t('nav.toCitizen')}</Link> },
          { key: 'out', label: t('user.signOut'), onClick: () => void signOut() },
        ],
      }}
    >
      <Button type="text" className="console-user">
        <span className="console-avatar" aria-hidden="true">
          {me.name.slice(-1)}
        </span>
        <span className="visually-hidden">{t('user.menu')}</span>
        <span className="console-user-name">{me.name}</span>
        <DownOutlined aria-hidden="true" style={{ fontSize: 10 }} />
      </Button>
    </Dropdown>
  )
}
