import { useTranslation } from 'react-i18next'
import { Link } from 'react-router'
import type { Schemas } from '../../lib/api.ts'
import { usePick } from '../../lib/language.ts'
import { alone } from '../names.ts'
import { DataTable, numbers } from '../parts/data-table.tsx'
import { linesOf } from './rows-behind.ts'
import { useYuan } from './use-yuan.ts'

/** Each account with the points of the run-off formula and why it got them, warned about or not. */
export function Accounts({ rows, institutionId }: { rows: Schemas['Escrow']['accounts']; institutionId: string }) {
  const { t } = useTranslation('console')
  const pick = usePick()
  const yuan = useYuan()
  if (rows.length === 0) return null
  return (
    <section className="escrow-part" aria-labelledby="escrow-accounts">
      <h2 id="escrow-accounts">{t('escrow.accounts')}</h2>
      <DataTable
        label={t('escrow.accounts')}
        heads={[t('escrow.account'), ...numbers(t('escrow.balance'), t('escrow.untaught')), t('escrow.points')]}
      >
        {rows.map(({ account, bank, lastDay, balance, untaught, points, warnAt, reasons }) => (
          <tr key={account}>
            <th scope="row">
              <Link to={linesOf(institutionId)}>····{account}</Link>
              <small className="escrow-place">
                {bank} {t('escrow.until', { day: lastDay })}
              </small>
            </th>
            <td className="is-number">{yuan(balance)}</td>
            <td className="is-number">{yuan(untaught)}</td>
            <td className="is-words">
              <span className={points >= warnAt ? 'badge is-bad' : 'badge is-good'}>
                {t('escrow.ofWarning', { points, warnAt })}
              </span>
              {reasons.map((reason) => (
                <small key={reason.en} className="escrow-place">
                  {alone(pick(reason))} +{reason.points}
                </small>
              ))}
            </td>
          </tr>
        ))}
      </DataTable>
    </section>
  )
}
