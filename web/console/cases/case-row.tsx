import { useTranslation } from 'react-i18next'
import { Link } from 'react-router'
import type { Schemas } from '../../lib/api.ts'
import { dayOf, formatShortDay } from '../../lib/format.ts'
import { useLanguage } from '../../lib/language.ts'
import { districtName, stateName, violationName, withLedgerName } from '../names.ts'
import { Deadline } from '../parts/deadline.tsx'
import { LicenceBadge } from '../parts/licence-badge.tsx'
import { Rank } from '../parts/rank-reasons.tsx'
import { Severity } from '../parts/severity.tsx'
import './case-row.css'

type Row = Schemas['CaseRow']

/** One case of the queue; a card on narrow screens. The name is the link, the whole row follows it. */
export function CaseRowView({ row }: { row: Row }) {
  const { t } = useTranslation('console')
  const language = useLanguage()
  return (
    <li className={`case-row panel is-severity-${row.severity}`}>
      <Rank rank={row.rank} reasons={row.rankReasons} />
      <div className="case-row-body">
        <div className="case-row-head">
          <h2>
            <Link to={`/console/cases/${row.id}`}>{row.institution.name}</Link>
          </h2>
          <LicenceBadge status={row.institution.licenceStatus} />
          <Severity level={row.severity} />
        </div>
        {row.topQuote && (
          <p className="case-row-quote">
            <mark>{withLedgerName(row.topQuote, row.topLedger, language)}</mark>
          </p>
        )}
        <Violations row={row} />
        <p className="case-row-foot">
          <span>{row.number}</span>
          <span>{row.districtCode ? districtName(row.districtCode, language) : t('queue.unknownDistrict')}</span>
          <span>{t('queue.opened', { day: formatShortDay(dayOf(row.openedAt)) })}</span>
        </p>
      </div>
      <div className="case-row-counts">
        <span>{t('queue.findings', { count: row.findingCount })}</span>
        {row.complaintCount > 0 && <b>{t('queue.complaints', { count: row.complaintCount })}</b>}
        {row.supporterCount > 0 && <span>{t('queue.supporters', { count: row.supporterCount })}</span>}
        {row.confirmedCount > 0 && <span className="is-good">{t('queue.confirmed', { count: row.confirmedCount })}</span>}
      </div>
      <div className="case-row-end">
        <span className="badge is-brand">{stateName(row.state, language)}</span>
        <Deadline day={row.dueDay} urgency={row.urgency} />
        <span className="case-row-who">{row.assignee?.name ?? t('queue.unassigned')}</span>
      </div>
    </li>
  )
}

const violationsShown = 4

function Violations({ row }: { row: Row }) {
  const language = useLanguage()
  const codes = [row.mainViolation, ...row.violations.filter((code) => code !== row.mainViolation)]
  return (
    <ul className="case-row-violations">
      {codes.slice(0, violationsShown).map((code) => (
        <li key={code} className={code === row.mainViolation ? 'violation is-main' : 'violation'}>
          {violationName(code, language)}
        </li>
      ))}
      {codes.length > violationsShown && <li className="violation">+{codes.length - violationsShown}</li>}
    </ul>
  )
}
