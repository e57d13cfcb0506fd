import { useQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { Link } from 'react-router'
import { Failure } from '../../components/failure.tsx'
import { Loading } from '../../components/loading.tsx'
import { answer, api } from '../../lib/api.ts'
import { useLanguage } from '../../lib/language.ts'
import { useTitle } from '../../lib/title.ts'
import './open.css'

/** Which ledgers everybody may read. */
export function OpenPage() {
  const { t } = useTranslation()
  const language = useLanguage()
  useTitle(t('open.title'))
  const { data, error } = useQuery({
    queryKey: ['open'],
    queryFn: () => answer(api.GET('/api/v1/public/ledgers')).then(({ items }) => items),
  })
  return (
    <div className="citizen-page">
      <div>
        <h1>{t('open.title')}</h1>
        <p className="citizen-lead">{t('open.lead')}</p>
      </div>
      {error && <Failure error={error} />}
      {!data && !error && <Loading />}
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
