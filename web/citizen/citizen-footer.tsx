import { useTranslation } from 'react-i18next'
import { Link } from 'react-router'

const phones = [
  { number: '12345', name: 'footer.hotline' },
  { number: '12315', name: 'footer.consumer' },
] as const

export function CitizenFooter() {
  const { t } = useTranslation()
  return (
    <footer className="citizen-footer">
      <div className="citizen-footer-inner">
        <section aria-label={t('footer.otherWays')}>
          <h2>{t('footer.otherWays')}</h2>
          <ul className="citizen-phones">
            {phones.map(({ number, name }) => (
              <li key={number}>
                <a href={`tel:${number}`}>{number}</a>
                <span>{t(name)}</span>
              </li>
            ))}
            <li className="is-emergency">
              <a href="tel:110">{t('footer.emergencyName')}</a>
              <span>{t('footer.emergency')}</span>
            </li>
          </ul>
        </section>
        <p>{t('footer.privacy')}</p>
        <p className="citizen-footer-end">
          <span>{t('footer.openSource')}</span>
          <Link to="/draws">{t('draws.title')}</Link>
          <Link to="/console">{t('nav.staff')}</Link>
        </p>
      </div>
    </footer>
  )
}
