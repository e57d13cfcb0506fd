import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { Link } from 'react-router'
import { BrandMark } from '../../components/brand-mark.tsx'
import { LanguageSwitch } from '../../components/language-switch.tsx'
import './entrance.css'

/** The two-part page in front of the console: what it is on one side, a form on the other. */
export function Entrance({ children }: { children: ReactNode }) {
  const { t } = useTranslation('console')
  const citizen = useTranslation('citizen')
  return (
    <div className="entrance">
      <aside className="entrance-side">
        <Link to="/" className="entrance-brand">
          <BrandMark size={40} />
          <b>{citizen.t('brand.name')}</b>
        </Link>
        <div className="entrance-pitch">
          <p>{t('signIn.pitch')}</p>
          <ul>
            <li>{t('signIn.pitch1')}</li>
            <li>{t('signIn.pitch2')}</li>
            <li>{t('signIn.pitch3')}</li>
          </ul>
        </div>
      </aside>
      <main className="entrance-main">
        <div className="entrance-language">
          <LanguageSwitch />
        </div>
        <div className="entrance-form">{children}</div>
      </main>
    </div>
  )
}
