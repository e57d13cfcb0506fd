import { useEffect } from 'react'
import { useTranslation } from 'react-i18next'
import { Link, NavLink, Outlet, useLocation } from 'react-router'
import { BrandMark } from '../components/brand-mark.tsx'
import { LanguageSwitch } from '../components/language-switch.tsx'
import { CitizenFooter } from './citizen-footer.tsx'
import { LargeType } from './large-type.tsx'
import './citizen.css'

/** Header, page, footer. On a new page the window goes to its top. */
export function CitizenLayout() {
  const { t } = useTranslation()
  const { pathname } = useLocation()
  // biome-ignore lint/correctness/useExhaustiveDependencies: the address is what triggers it
  useEffect(() => {
    window.scrollTo(0, 0)
  }, [pathname])
  return (
    <div className="citizen">
      <a className="skip-link" href="#main">
        {t('nav.skip')}
      </a>
      <header className="citizen-header">
        <div className="citizen-bar">
          <Link to="/" className="citizen-brand">
            <BrandMark size={36} />
            <span>
              <b>{t('brand.name')}</b>
              <small>{t('brand.tagline')}</small>
            </span>
          </Link>
          <nav aria-label={t('nav.menu')} className="citizen-nav">
            <NavLink to="/" end>
              {t('nav.home')}
            </NavLink>
            <NavLink to="/report">{t('nav.report')}</NavLink>
            <NavLink to="/track">{t('nav.track')}</NavLink>
            <NavLink to="/ask">{t('nav.ask')}</NavLink>
            <NavLink to="/licence">{t('nav.licence')}</NavLink>
          </nav>
          <div className="citizen-reading">
            <LargeType />
            <LanguageSwitch />
          </div>
        </div>
      </header>
      <main id="main" className="citizen-main">
        <Outlet />
      </main>
      <CitizenFooter />
    </div>
  )
}
