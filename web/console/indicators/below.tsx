import { useQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { answer, api } from '../../lib/api.ts'
import { formatCount } from '../../lib/format.ts'
import { useLanguage, usePick } from '../../lib/language.ts'
import { useMe } from '../me.ts'
import { alone } from '../names.ts'
import { DataTable, numbers } from '../parts/data-table.tsx'
import { Behind } from './behind.tsx'

/** The parts of another count below an indicator, most first: of one's own district, else of the whole city. */
export function Below({ id, day }: { id: string; day: string }) {
  const { t } = useTranslation('console')
  const pick = usePick()
  const language = useLanguage()
  const { data: me } = useMe()
  const { data } = useQuery({
    queryKey: ['indicator', id, day],
    queryFn: ({ signal }) =>
      answer(api.GET('/api/v1/indicators/{id}', { params: { path: { id }, query: day ? { day } : {} }, signal })),
  })
  const whose = me?.districtCode ?? 'city'
  const parts = data?.units.find(({ unit }) => unit === whose)?.parts ?? []
  if (!data?.asOf || parts.length === 0) return null
  const at = data.asOf
  return (
    <section aria-labelledby="indicator-below">
      <h2 id="indicator-below">{alone(pick(data))}</h2>
      <p className="work-none">{pick(data.definition)}</p>
      <DataTable label={pick(data)} heads={[t('indicators.parts'), ...numbers(t('indicators.value'))]}>
        {parts.map(({ part, name, value }) => (
          <tr key={part}>
            <th scope="row">{pick(name)}</th>
            <td className="is-number">
              <Behind id={id} unit={whose} part={part} at={at}>
                {formatCount(value ?? 0, language)}
              </Behind>
            </td>
          </tr>
        ))}
      </DataTable>
    </section>
  )
}
