import { useTranslation } from 'react-i18next'
import type { RouteTable } from '#policy/routing.ts'
import { simulateRouting } from '#policy/routing-simulation.ts'
import type { Schemas } from '../../lib/api.ts'
import { useLanguage } from '../../lib/language.ts'
import { departmentName, districtName, violationName } from '../names.ts'
import { DataTable } from '../parts/data-table.tsx'
import { useSourceName } from '../parts/use-source-name.ts'

type Lead = Schemas['RecentLead']

/** The newest cases, each as the table routes it: where it would stand elsewhere than it does, and by which rule. */
export function RecentLeads({ leads, table }: { leads: readonly Lead[]; table: RouteTable }) {
  const { t } = useTranslation('console')
  const language = useLanguage()
  const sourceName = useSourceName()
  const routed = leads.map((lead) => ({ lead, answer: simulateRouting(lead, table) }))
  const moving = routed.filter(({ lead, answer }) => answer.department !== lead.department).length
  const name = (code: string | null) => (code ? departmentName(code, language) : '–')
  const heads = (['number', 'violation', 'district', 'channel', 'now', 'byTable', 'rule'] as const).map((one) =>
    t(`routing.recent.${one}`),
  )
  return (
    <section className="routing-recent" aria-labelledby="routing-recent">
      <h2 id="routing-recent">{t('routing.recent.title', { count: leads.length })}</h2>
      <p aria-live="polite">{moving > 0 ? t('routing.recent.moving', { count: moving }) : t('routing.recent.staying')}</p>
      <DataTable label={t('routing.recent.title', { count: leads.length })} heads={heads} className="is-lines" cards>
        {routed.map(({ lead, answer }) => {
          const cells = [
            violationName(lead.violation, language),
            lead.district ? districtName(lead.district, language) : t('queue.unknownDistrict'),
            sourceName.channel(lead.channel),
            name(lead.department),
          ]
          return (
            <tr key={lead.caseId}>
              <th scope="row">{lead.number}</th>
              {cells.map((cell, at) => (
                <td key={heads[at + 1]} data-label={heads[at + 1]}>
                  {cell}
                </td>
              ))}
              <td data-label={heads[5]}>
                {answer.department === lead.department ? (
                  t('routing.recent.same')
                ) : (
                  <span className="badge is-warn">{name(answer.department)}</span>
                )}
              </td>
              <td data-label={heads[6]}>{answer.rule.id}</td>
            </tr>
          )
        })}
      </DataTable>
    </section>
  )
}
