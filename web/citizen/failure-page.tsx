import { useEffect, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Button, ButtonLink } from '../components/button.tsx'
import { Loading } from '../components/loading.tsx'
import { isOutdated, reloadOnce } from '../lib/new-version.ts'
import { useTitle } from '../lib/title.ts'

export function NotFoundPage() {
  const { t } = useTranslation()
  useTitle(t('failure.notFoundTitle'))
  return (
    <section className="citizen-failure">
      <p className="citizen-failure-sign" aria-hidden="true">
        404
      </p>
      <h1>{t('failure.notFoundTitle')}</h1>
      <p>{t('failure.notFoundText')}</p>
      <div className="citizen-actions">
        <ButtonLink to="/" look="primary">
          {t('failure.home')}
        </ButtonLink>
        <ButtonLink to="/track">{t('nav.track')}</ButtonLink>
      </div>
    </section>
  )
}

/** Any page that threw, or whose code could not be fetched. A full load helps in both cases, so links are plain. */
export function FailurePage() {
  const [outdated] = useState(isOutdated)
  useEffect(() => {
    if (outdated) reloadOnce()
  }, [outdated])
  return outdated ? <Loading /> : <Broken />
}

function Broken() {
  const { t } = useTranslation()
  useTitle(t('failure.brokenTitle'))
  return (
    <section className="citizen-failure" role="alert">
      <p className="citizen-failure-sign" aria-hidden="true">
        !
      </p>
      <h1>{t('failure.brokenTitle')}</h1>
      <p>{t('failure.brokenText')}</p>
      <div className="citizen-actions">
        <Button look="primary" onClick={() => location.reload()}>
          {t('failure.reload')}
        </Button>
        <a className="button is-plain" href="/">
          {t('failure.home')}
        </a>
      </div>
    </section>
  )
}
