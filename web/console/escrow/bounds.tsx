import { useTranslation } from 'react-i18next'
import { Link } from 'react-router'
import type { Schemas } from '../../lib/api.ts'
import { usePick } from '../../lib/language.ts'
import { alone } from '../names.ts'
import { ScrollFrame } from '../parts/scroll-frame.tsx'
import { feesOf } from './rows-behind.ts'

/** What may be taken at once, against the largest that was. */
export function Bounds({ rows, institutionId }: { rows: Schemas['Escrow']['limits']; institutionId: string }) {
  const { t } = useTranslation('console')
  const pick = usePick()
  return (
    <section className="escrow-part" aria-labelledby="escrow-bounds">
      <h2 id="escrow-bounds">{t('escrow.bounds')}</h2>
      <ScrollFrame panel label={t('escrow.bounds')}>
        <table className="work-table">
          <thead>
            <tr>
              <th scope="col">{t('escrow.bound')}</th>
              {(['most', 'largest', 'over'] as const).map((key) => (
                <th scope="col" key={key} className="is-number">
                  {t(`escrow.${key}`)}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {rows.map((row) => (
              <tr key={row.key}>
                <th scope="row">{alone(pick(row))}</th>
                <td className="is-number">{t(`escrow.unit.${row.unit}`, { value: row.value })}</td>
                <td className="is-number">
                  {row.largest === null ? t('escrow.noRecords') : t(`escrow.unit.${row.unit}`, { value: row.largest })}
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
          </tbody>
        </table>
      </ScrollFrame>
      <p>
        <Link to={feesOf(institutionId, false)}>{t('escrow.fees')}</Link>
      </p>
    </section>
  )
}
