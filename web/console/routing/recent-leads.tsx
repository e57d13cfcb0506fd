import { Button } from 'antd'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { RouteTable } from '#policy/routing.ts'
import { simulateRouting } from '#policy/routing-simulation.ts'
import type { Schemas } from '../../lib/api.ts'
import { useLanguage } from '../../lib/language.ts'
import { departmentName, districtName, violationName } from '../names.ts'
import { DataTable } from '../parts/data-table.tsx'
import { useSourceName } from '../parts/use-source-name.ts'

type Lead = Schemas['RecentLead']

/** The newest cases, each as the table routes it: first those that stand elsewhere, the others when they are asked for. */
export function RecentLeads({ leads, table }: { leads: readonly Lead[]; table: RouteTable }) {
  const { t } = useTranslation('console')
  const language = useLanguage()
  const sourceName = useSourceName()
  const routed = leads.map((lead) => ({ lead, answer: simulateRouting(lead, table) }))
  const moving = routed.filter(({ lead, answer }) => answer.department !== lead.department)
  const [isWhole, setWhole] = useState(false)
  const shown = isWhole ? routed : moving
  const name = (code: string | null) => (code ? departmentName(code, language) : '–')
  const heads = (['number', 'violation', 'district', 'channel', 'now', 'byTable', 'rule'] as const).map((one) =>
    t(`routing.recent.${one}`),
  )
  return (
    <section className="routing-recent" aria-labelledby="routing-recent">
      <h2 id="routing-recent">{t('routing.recent.title', { count: leads.length })}</h2>
      <p aria-live="polite">
        {moving.length > 0 ? t('routing.recent.moving', { count: moving.length }) : t('routing.recent.staying')}
      </p>
      {shown.length > 0 && (
        <DataTable label={t('routing.recent.title', { count: leads.length })} heads={heads} className="is-lines" cards>
          {shown.map(({ lead, answer }) => {
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
      )}
      {!isWhole && moving.length < routed.length && (
        <div>
          <Button onClick={() => setWhole(true)}>{t('routing.recent.all')}</Button>
        </div>
      )}
    </section>
  )
}
