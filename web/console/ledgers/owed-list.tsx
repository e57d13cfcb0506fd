import { useTranslation } from 'react-i18next'
import { Link } from 'react-router'
import { formatCount, formatDay, formatTime, inList } from '../../lib/format.ts'
import { useLanguage } from '../../lib/language.ts'
import { alone, unitName } from '../names.ts'
import type { LedgerView, Reminder } from './use-ledgers.ts'

interface OwedListProps {
  reminders: readonly Reminder[]
  ledgers: readonly LedgerView[]
}

/** What is owed, ledger by ledger; of each the period that is overdue longest, the others behind it. */
export function OwedList({ reminders, ledgers }: OwedListProps) {
  const { t } = useTranslation('console')
  const language = useLanguage()
  const ids = [...new Set(reminders.map(({ ledger }) => ledger))]
  return (
    <ul>
      {ids.map((id) => {
        const [first, ...others] = reminders.filter(({ ledger }) => ledger === id)
        if (!first) return null
        return (
          <li key={id}>
            <Link to={`/console/ledgers/${id}`}>{ledgers.find((ledger) => ledger.id === id)?.[language] ?? id}</Link>
            <OwedPeriod reminder={first} />
            {others.length > 0 && (
              <details>
                <summary>{t('ledgers.morePeriods', { count: others.length })}</summary>
                <OwedPeriods reminders={others} />
              </details>
            )}
          </li>
        )
      })}
    </ul>
  )
}

export function OwedPeriods({ reminders }: { reminders: readonly Reminder[] }) {
  return (
    <ul>
      {reminders.map((reminder) => (
        <li key={reminder.period}>
          <OwedPeriod reminder={reminder} />
        </li>
      ))}
    </ul>
  )
}

/** A line of names says whom to ask first; the ledger's own page lists all. */
const mostNamed = 3

function OwedPeriod({ reminder }: { reminder: Reminder }) {
  const { t } = useTranslation('console')
  const language = useLanguage()
  const { name, due, daysLate, units, missing, first, told } = reminder
  const names = first.slice(0, mostNamed).map((unit) => unitName(unit, language))
  return (
    <>
      <span>{name[language]}</span>
      <span>
        {units > 1
          ? t('ledgers.missing', { missing: formatCount(missing, language), units: formatCount(units, language) })
          : t('ledgers.yours')}
      </span>
      {daysLate > 0 ? (
        <strong>{t('ledgers.late', { day: formatDay(due, language), count: daysLate })}</strong>
      ) : (
        <span>{t('ledgers.due', { day: formatDay(due, language) })}</span>
      )}
      {told && (
        <span className={`badge ${told.level > 1 ? 'is-bad' : 'is-warn'}`}>
          {alone(told.text[language])} · <time dateTime={told.at}>{formatTime(told.at)}</time>
        </span>
      )}
      {units > 1 && (
        <small>
          {inList(names, language)}
          {missing > names.length && ' …'}
        </small>
      )}
    </>
  )
}
