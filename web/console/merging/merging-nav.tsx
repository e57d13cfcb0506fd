import { useTranslation } from 'react-i18next'
import { NavLink } from 'react-router'

/** The three views of what belongs together. */
export function MergingNav() {
  const { t } = useTranslation('console')
  return (
    <nav className="work-tabs" aria-label={t('same.nav.label')}>
      <NavLink to="/console/merging" end>
        {t('same.nav.suggestions')}
      </NavLink>
      <NavLink to="/console/merging/unknown">{t('same.nav.unknown')}</NavLink>
      <NavLink to="/console/merging/log">{t('same.nav.log')}</NavLink>
    </nav>
  )
}
