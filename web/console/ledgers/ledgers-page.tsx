import { Empty, Skeleton } from 'antd'
import { useTranslation } from 'react-i18next'
import { Link } from 'react-router'
import { formatDay, inList } from '../../lib/format.ts'
import { useLanguage } from '../../lib/language.ts'
import { useTitle } from '../../lib/title.ts'
import { FetchFailure } from '../fetch-failure.tsx'
import { type LedgerView, useLedgers, useReminders } from './use-ledgers.ts'
import './ledgers.css'

type Reminder = NonNullable<ReturnType<typeof useReminders>['data']>[number]

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
  const language = useLanguage()
  const open = reminders.filter(({ missing }) => missing > 0).sort((a, b) => b.daysLate - a.daysLate)
  return (
    <section className="panel ledgers-owed" aria-labelledby="owed">
      <h2 id="owed">{t('ledgers.owed')}</h2>
      {open.length === 0 ? (
        <p>{t('ledgers.nothingOwed')}</p>
      ) : (
        <ul>
          {open.map(({ ledger: id, period, due, daysLate, units, missing, first }) => (
            <li key={`${id} ${period}`}>
              <Link to={`/console/ledgers/${id}`}>{ledgers.find((ledger) => ledger.id === id)?.[language] ?? id}</Link>
              <span>{units > 1 ? t('ledgers.missing', { missing, units }) : t('ledgers.yours')}</span>
              {daysLate > 0 ? (
                <strong>{t('ledgers.late', { day: formatDay(due, language), days: daysLate })}</strong>
              ) : (
                <span>{t('ledgers.due', { day: formatDay(due, language) })}</span>
              )}
              {units > 1 && (
                <small>
                  {inList(
                    first.map(({ name }) => name),
                    language,
                  )}
                  {missing > first.length && ' …'}
                </small>
              )}
            </li>
          ))}
        </ul>
      )}
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
          const owed = reminders.find(({ ledger: id }) => id === ledger.id)
          return (
            <li key={ledger.id} className="panel">
              <h3>
                <Link to={`/console/ledgers/${ledger.id}`}>{ledger[language]}</Link>
              </h3>
              <p>
                {ledger.measures.join(' ')} · {t(`ledgers.of.${ledger.of}`)}
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
