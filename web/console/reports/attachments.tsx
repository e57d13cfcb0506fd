import { useTranslation } from 'react-i18next'
import { reportAttachments } from '#policy/reports/attachments.ts'
import { indicatorValue } from '../../components/indicator-value.ts'
import { formatCount } from '../../lib/format.ts'
import { useLanguage, usePick } from '../../lib/language.ts'
import { Behind } from '../indicators/behind.tsx'
import { DataTable, numbers } from '../parts/data-table.tsx'
import { daysOf } from './days-behind.ts'
import type { Report } from './use-reports.ts'

type Attached = NonNullable<Report['figures']['attachments']>[number]

/** The tables that go with the report: the unit beside the whole city. Reports signed before there were any have none. */
export function Attachments({ report }: { report: Report }) {
  return report.figures.attachments?.map((one, at) => <OneTable key={one.id} one={one} number={at + 1} report={report} />)
}

function OneTable({ one, number, report }: { one: Attached; number: number; report: Report }) {
  const { t } = useTranslation('console')
  const pick = usePick()
  const language = useLanguage()
  const declared = reportAttachments.find(({ indicator }) => indicator.id === one.id)
  if (!declared) return null
  const { indicator, kind } = declared
  const title = t('reports.report.attachment', { n: number, name: pick(indicator), id: one.id })
  const told = (value: number | null) => (value === null ? '–' : indicatorValue(value, indicator.unit, language))
  return (
    <section className="panel work-panel" aria-labelledby={`attachment-${one.id}`}>
      <h2 id={`attachment-${one.id}`}>{title}</h2>
      {one.place !== null && (
        <p>{t(one.tied ? 'reports.report.tied' : 'reports.report.place', { place: one.place, places: one.places })}</p>
      )}
      <DataTable
        label={title}
        heads={[
          t('reports.report.item'),
          ...numbers(...(['own', 'city', 'part', 'whole'] as const).map((head) => t(`reports.report.${head}`))),
        ]}
        panel={false}
      >
        {one.rows.map((row) => (
          <tr key={row.part}>
            <th scope="row">{pick(row)}</th>
            <td className="is-number">
              {row.value === null ? (
                '–'
              ) : (
                <Behind id={one.id} unit={report.districtCode} part={row.part || undefined} {...daysOf(report, 'now', kind)}>
                  {told(row.value)}
                </Behind>
              )}
            </td>
            <td className="is-number">{told(row.city)}</td>
            <td className="is-number">{formatCount(row.n, language)}</td>
            <td className="is-number">{formatCount(row.d, language)}</td>
          </tr>
        ))}
      </DataTable>
    </section>
  )
}
