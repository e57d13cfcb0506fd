import { useTranslation } from 'react-i18next'
import { Link } from 'react-router'
import { reportFigures } from '#policy/reports/sections.ts'
import { formatCount, formatTime } from '../../lib/format.ts'
import { useLanguage, usePick } from '../../lib/language.ts'
import { districtName } from '../names.ts'
import { ScrollFrame } from '../parts/scroll-frame.tsx'
import type { RollUp } from './use-reports.ts'

const shown = ['leads', 'filed', 'decided', 'fines', 'received', 'solved', 'adverts', 'removed', 'gravest']
const columns = reportFigures.filter(({ id }) => shown.includes(id))
const looks = { open: '', remind: 'is-warn', overdue: 'is-bad', 'in-time': 'is-good', late: 'is-warn' } as const

/** One row a unit, the first to send on top; figures are those of its last edition. */
export function UnitTable({ rollUp: { units, sums, period } }: { rollUp: RollUp }) {
  const { t } = useTranslation('console')
  const language = useLanguage()
  const pick = usePick()
  const number = (value: number | null | undefined) =>
    value === null || value === undefined ? '–' : formatCount(value, language)
  const rows = [...units].sort((a, b) => (a.rank ?? 99) - (b.rank ?? 99) || a.districtCode.localeCompare(b.districtCode))
  return (
    <ScrollFrame panel label={t('reports.units')}>
      <table className="work-table">
        <thead>
          <tr>
            <th scope="col">{t('reports.rank')}</th>
            <th scope="col">{t('reports.unit')}</th>
            <th scope="col">{t('reports.standingHead')}</th>
            <th scope="col">{t('reports.sentAt')}</th>
            {columns.map((column) => (
              <th scope="col" key={column.id} className="is-number">
                {pick(column)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((unit) => (
            <tr key={unit.districtCode}>
              <td>{unit.rank ?? '–'}</td>
              <th scope="row">
                <Link to={`/console/reports/${unit.districtCode}-${period.id}`}>{districtName(unit.districtCode, language)}</Link>
              </th>
              <td>
                <span className={`badge ${looks[unit.standing]}`}>{t(`reports.standing.${unit.standing}`)}</span>{' '}
                <small>{t(`reports.state.${unit.state}`)}</small>
              </td>
              <td className="is-time">{unit.firstSentAt ? formatTime(unit.firstSentAt) : '–'}</td>
              {columns.map(({ id }) => (
                <td key={id} className="is-number">
                  {number(unit.figures?.[id])}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
        {units.length > 1 && (
          <tfoot>
            <tr>
              <td />
              <th scope="row">{t('reports.sum')}</th>
              <td />
              <td />
              {columns.map(({ id }) => (
                <td key={id} className="is-number">
                  {number(sums[id])}
                </td>
              ))}
            </tr>
          </tfoot>
        )}
      </table>
    </ScrollFrame>
  )
}
