import { useTranslation } from 'react-i18next'
import { Link } from 'react-router'
import type { Schemas } from '../../lib/api.ts'
import { usePick } from '../../lib/language.ts'
import { alone } from '../names.ts'
import { DataTable, numbers } from '../parts/data-table.tsx'
import { feesOf } from './rows-behind.ts'

/** What may be taken at once, against the largest that was. */
export function Bounds({ rows, institutionId }: { rows: Schemas['Escrow']['limits']; institutionId: string }) {
  const { t } = useTranslation('console')
  const pick = usePick()
  return (
    <section className="escrow-part" aria-labelledby="escrow-bounds">
      <h2 id="escrow-bounds">{t('escrow.bounds')}</h2>
      <DataTable
        label={t('escrow.bounds')}
        heads={[t('escrow.bound'), ...numbers(t('escrow.most'), t('escrow.largest'), t('escrow.over'))]}
      >
        {rows.map((row) => (
          <tr key={row.key}>
            <th scope="row">{alone(pick(row))}</th>
            <td className="is-number">{t(`escrow.unit.${row.unit}`, { count: row.value })}</td>
            <td className="is-number">
              {row.largest === null ? t('escrow.noRecords') : t(`escrow.unit.${row.unit}`, { count: row.largest })}
            </td>
            <td className="is-number">
              {row.over > 0 ? (
                <Link to={feesOf(institutionId, true)} className="badge is-warn">
                  {row.over}
                </Link>
              ) : (
                0
              )}
            </td>
          </tr>
        ))}
      </DataTable>
      <p>
        <Link to={feesOf(institutionId, false)}>{t('escrow.fees')}</Link>
      </p>
    </section>
  )
}
