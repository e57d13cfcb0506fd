import { Button } from 'antd'
import { useTranslation } from 'react-i18next'
import { Link } from 'react-router'
import { violationByCode } from '#policy/violations.ts'
import { ledgerValue } from '../../components/ledger-value.ts'
import { useLanguage } from '../../lib/language.ts'
import { unitName } from '../names.ts'
import { DataTable, type Look } from '../parts/data-table.tsx'
import { FedNote } from './fed-note.tsx'
import type { LedgerRow, LedgerView } from './use-ledgers.ts'

interface LedgerTableProps {
  ledger: LedgerView
  rows: readonly LedgerRow[]
  /** whoever keeps the ledger of one unit need not be told whose rows these are */
  ofOneUnit: boolean
  onEdit: (row: LedgerRow) => void
  onHistory: (row: LedgerRow) => void
}

const classOf = ({ kind }: LedgerView['fields'][number]): Look =>
  kind === 'number' ? 'is-number' : kind === 'day' ? 'is-time' : undefined

/** The rows as a table; on a phone each is a card. */
export function LedgerTable({ ledger, rows, ofOneUnit, onEdit, onHistory }: LedgerTableProps) {
  const { t } = useTranslation('console')
  const language = useLanguage()
  // what no row says takes no room
  const fields = ledger.fields.filter(({ name }) => rows.some((row) => row.data[name] !== undefined && row.data[name] !== null))
  return (
    <DataTable
      label={ledger[language]}
      heads={[
        ...(ofOneUnit ? [] : [t('ledgers.unit')]),
        // beside the name: the last columns of a wide table are out of sight
        t('ledgers.found'),
        ...fields.map((field) => ({ text: field[language], as: classOf(field) })),
        t('ledgers.act'),
      ]}
      cards
      className="ledger-table"
    >
      {rows.map((row) => (
        <tr key={row.id} data-row={row.id}>
          {!ofOneUnit && <th scope="row">{unitName(row.unit, language)}</th>}
          <td data-label={t('ledgers.found')}>
            {row.violations.length === 0
              ? '–'
              : row.violations.map((code) => <Found key={code} code={code} caseId={row.cases[code]} />)}
          </td>
          {fields.map((field) => (
            <td key={field.name} className={classOf(field)} data-label={field[language]}>
              <span className="ledger-cell">
                <Kept capture={row.captures[field.name]}>{ledgerValue(field, row.data[field.name], language)}</Kept>
              </span>
              <FedNote field={field} value={row.data[field.name]} fed={row.fed} />
            </td>
          ))}
          <td className="is-acts">
            {ledger.mayWrite && (
              <Button size="small" onClick={() => onEdit(row)}>
                {t('ledgers.edit')}
              </Button>
            )}
            <Button size="small" type="text" onClick={() => onHistory(row)}>
              {t('ledgers.history')}
            </Button>
          </td>
        </tr>
      ))}
    </DataTable>
  )
}

/** What a check found, and the case it went into. */
function Found({ code, caseId }: { code: string; caseId: string | undefined }) {
  const language = useLanguage()
  const words = `${code} ${violationByCode(code)?.[language] ?? ''}`
  if (!caseId) return <span className="badge is-bad">{words}</span>
  return (
    <Link className="badge is-bad" to={`/console/cases/${caseId}`}>
      {words}
    </Link>
  )
}

/** The hash of a kept page leads to the page as it was, and to how it changed; twelve characters tell one from another. */
function Kept({ capture, children }: { capture: string | undefined; children: string }) {
  const { t } = useTranslation('console')
  if (!capture) return <Words>{children}</Words>
  return (
    <>
      <a href={`/api/v1/captures/${capture}/content`} target="_blank" rel="noreferrer" title={children}>
        {t('ledgers.keptPage', { hash: children.slice(0, 12) })}
      </a>{' '}
      <Link to={`/console/captures/${capture}/timeline`}>{t('file.exhibit.timeline')}</Link>
    </>
  )
}

/** An address can be opened, and may break anywhere. */
function Words({ children }: { children: string }) {
  return /^https?:\/\/\S+$/.test(children) ? (
    <a href={children} target="_blank" rel="noreferrer noopener">
      {children}
    </a>
  ) : (
    children
  )
}
