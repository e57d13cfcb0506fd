import { useTranslation } from 'react-i18next'
import { Link } from 'react-router'
import { Failure } from '../../components/failure.tsx'
import { Loading } from '../../components/loading.tsx'
import { dayOf, formatDay } from '../../lib/format.ts'
import { useLanguage } from '../../lib/language.ts'
import { useTitle } from '../../lib/title.ts'
import { type OpenLedger, useOpenLedgers } from './use-open.ts'
import './open.css'

const parts = ['homework', 'after-school', 'quality', 'exams', 'admission', 'conduct', 'supervision', 'organisation'] as const

/** Which ledgers everybody may read, part by part of the plan: what each shows, how much stands in it, when it last changed. */
export function OpenPage() {
  const { t } = useTranslation()
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
      {parts.map((part) => {
        const own = data?.filter((ledger) => ledger.part === part) ?? []
        return own.length > 0 && <Part key={part} title={t(`open.parts.${part}`)} ledgers={own} />
      })}
    </div>
  )
}

function Part({ title, ledgers }: { title: string; ledgers: readonly OpenLedger[] }) {
  const { t } = useTranslation()
  const language = useLanguage()
  return (
    <section className="open-part">
      <h2>{title}</h2>
      <ul className="open-list">
        {ledgers.map((ledger) => (
          <li key={ledger.id} className="card">
            <h3>
              <Link to={`/ledgers/${ledger.id}`}>{ledger[language]}</Link>
            </h3>
            <p>{ledger.shows[language]}</p>
            <p className="open-figures">
              {t('open.rows', { count: ledger.rows })}
              {ledger.changedAt && ` · ${t('open.changed', { day: formatDay(dayOf(ledger.changedAt), language, false) })}`}
            </p>
          </li>
        ))}
      </ul>
    </section>
  )
}
