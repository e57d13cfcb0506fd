import { useTranslation } from 'react-i18next'
import { Link } from 'react-router'
import { ButtonLink } from '../../components/button.tsx'
import { useTitle } from '../../lib/title.ts'
import { useAnswerTerms } from '../answer-terms.ts'
import { Icon, type IconName } from './icons.tsx'
import './home.css'

const promises = ['anonymous', 'sealed', 'dated'] as const
const forbidden = ['weekend', 'late', 'fees', 'promise', 'preschool', 'licence'] as const
const steps = ['receipt', 'check', 'handle', 'result'] as const

const promiseIcons: Record<(typeof promises)[number], IconName> = { anonymous: 'person', sealed: 'lock', dated: 'clock' }
const forbiddenIcons: Record<(typeof forbidden)[number], IconName> = {
  weekend: 'calendar',
  late: 'clock',
  fees: 'coin',
  promise: 'megaphone',
  preschool: 'child',
  licence: 'licence',
}

/** The front door: what one can do here, what is forbidden, what happens next. */
export function HomePage() {
  const { t } = useTranslation()
  useTitle(t('brand.name'))
  const terms = useAnswerTerms()
  return (
    <>
      <section className="home-hero">
        <div className="home-inner">
          <h1>{t('home.title')}</h1>
          <p>{t('home.lead')}</p>
          <div className="home-doors">
            <ButtonLink to="/report" look="primary">
              {t('home.report')}
            </ButtonLink>
            <ButtonLink to="/track">{t('home.track')}</ButtonLink>
          </div>
          <p className="home-more">
            <Link to="/ask">{t('nav.ask')}</Link>
            <Link to="/licence">{t('nav.licence')}</Link>
            <Link to="/offices">{t('offices.title')}</Link>
            <Link to="/ledgers">{t('open.title')}</Link>
            <Link to="/figures">{t('figures.title')}</Link>
          </p>
        </div>
      </section>
      <div className="home-inner home-sections">
        <section aria-label={t('home.promisesTitle')}>
          <ul className="home-promises">
            {promises.map((key) => (
              <li key={key}>
                <Icon name={promiseIcons[key]} />
                <h2>{t(`home.promises.${key}.title`)}</h2>
                <p>{key === 'dated' && terms ? t('home.promises.dated.textWithin', terms) : t(`home.promises.${key}.text`)}</p>
              </li>
            ))}
          </ul>
        </section>
        <ForbiddenSection />
        <section>
          <h2 className="home-title">{t('home.stepsTitle')}</h2>
          <ol className="home-steps">
            {steps.map((key) => (
              <li key={key}>
                <h3>{t(`home.steps.${key}.title`)}</h3>
                <p>{t(`home.steps.${key}.text`)}</p>
              </li>
            ))}
          </ol>
        </section>
      </div>
    </>
  )
}

function ForbiddenSection() {
  const { t } = useTranslation()
  return (
    <section>
      <h2 className="home-title">{t('home.rulesTitle')}</h2>
      <p className="home-title-lead">{t('home.rulesLead')}</p>
      <ul className="home-rules">
        {forbidden.map((key) => (
          <li key={key}>
            <Icon name={forbiddenIcons[key]} />
            <div>
              <h3>{t(`home.forbidden.${key}.title`)}</h3>
              <p>{t(`home.forbidden.${key}.text`)}</p>
            </div>
          </li>
        ))}
      </ul>
      <div className="home-allowed">
        <Icon name="check" />
        <p>
          <b>{t('home.allowedTitle')}</b>
          {t('home.allowed')}
        </p>
      </div>
    </section>
  )
}
