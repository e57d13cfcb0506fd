import { useTranslation } from 'react-i18next'
import { Link } from 'react-router'
import { Failure } from '../../components/failure.tsx'
import { Loading } from '../../components/loading.tsx'
import { useLanguage } from '../../lib/language.ts'
import { useTitle } from '../../lib/title.ts'
import { useOpenLedgers } from './use-open.ts'
import './open.css'

/** Which ledgers everybody may read. */
export function OpenPage() {
  const { t } = useTranslation()
  const language = useLanguage()
  useTitle(t('open.title'))
  const { data, error } = useOpenLedgers()
  return (
    <div className="citizen-page">
      <div>
        <h1>{t('open.title')}</h1>
        <p className="citizen-lead">{t('open.lead')}</p>
      </div>
      {error !== null && <Failure error={error} />}
      {data === null && error === null && <Loading />}
      {data && (
        <ul className="open-list">
          {data.map((ledger) => (
            <li key={ledger.id}>
              <Link to={`/ledgers/${ledger.id}`} className="card">
                {ledger[language]}
              </Link>
            </li>
          ))}
        </ul>
      )}
    </div>
  )
}
