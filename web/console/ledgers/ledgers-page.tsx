import { Empty, Skeleton } from 'antd'
import { useTranslation } from 'react-i18next'
import { Link } from 'react-router'
import { useLanguage } from '../../lib/language.ts'
import { useTitle } from '../../lib/title.ts'
import { FetchFailure } from '../fetch-failure.tsx'
import { measureRanges } from './measure-ranges.ts'
import { OwedList } from './owed-list.tsx'
import { type LedgerView, type Reminder, useLedgers, useReminders } from './use-ledgers.ts'
import './ledgers.css'

const parts = ['homework', 'after-school', 'quality', 'exams', 'admission', 'conduct', 'supervision', 'organisation'] as const

/** Every ledger that one may see, part by part of the plan, and what is owed first. */
export function LedgersPage() {
  const { t } = useTranslation('console')
  useTitle(t('ledgers.title'))
  const ledgers = useLedgers()
  const reminders = useReminders()
  if (ledgers.error) return <FetchFailure error={ledgers.error} onRetry={() => ledgers.refetch()} />
  return (
    <div className="ledgers">
      <div>
        <h1 className="console-title">{t('ledgers.title')}</h1>
        <p className="ledgers-lead">{t('ledgers.lead')}</p>
      </div>
      {ledgers.isPending && <Skeleton active paragraph={{ rows: 8 }} />}
      {ledgers.data && reminders.data && <Owed reminders={reminders.data} ledgers={ledgers.data} />}
      {ledgers.data?.length === 0 && <Empty image={Empty.PRESENTED_IMAGE_SIMPLE} description={t('ledgers.none')} />}
      {parts.map((part) => {
        const own = ledgers.data?.filter((ledger) => ledger.part === part) ?? []
        return (
          own.length > 0 && <Part key={part} title={t(`ledgers.parts.${part}`)} ledgers={own} reminders={reminders.data ?? []} />
        )
      })}
    </div>
  )
}

function Owed({ reminders, ledgers }: { reminders: readonly Reminder[]; ledgers: readonly LedgerView[] }) {
  const { t } = useTranslation('console')
  return (
    <section className="panel ledgers-owed" aria-labelledby="owed">
      <h2 id="owed">{t('ledgers.owed')}</h2>
      {reminders.length === 0 ? <p>{t('ledgers.nothingOwed')}</p> : <OwedList reminders={reminders} ledgers={ledgers} />}
    </section>
  )
}

function Part({ title, ledgers, reminders }: { title: string; ledgers: readonly LedgerView[]; reminders: readonly Reminder[] }) {
  const { t } = useTranslation('console')
  const language = useLanguage()
  return (
    <section>
      <h2>{title}</h2>
      <ul className="ledgers-list">
        {ledgers.map((ledger) => {
          // the running period is the one that can still be filled in time
          const owed = reminders.find(({ ledger: id, daysLate }) => id === ledger.id && daysLate === 0)
          return (
            <li key={ledger.id} className="panel">
              <h3>
                <Link to={`/console/ledgers/${ledger.id}`}>{ledger[language]}</Link>
              </h3>
              <p>
                {measureRanges(ledger.measures)} · {t(`ledgers.of.${ledger.of}`)}
              </p>
              <p className="ledgers-marks">
                {ledger.mayWrite && <span className="badge">{t('ledgers.mayWrite')}</span>}
                {ledger.public && <span className="badge">{t('ledgers.public')}</span>}
                {ledger.restricted && <span className="badge">{t('ledgers.restricted')}</span>}
                {owed && owed.units > 1 && (
                  <span className="badge">
                    {t('ledgers.coverage', { share: Math.floor(((owed.units - owed.missing) * 100) / owed.units) })}
                  </span>
                )}
              </p>
            </li>
          )
        })}
      </ul>
    </section>
  )
}
