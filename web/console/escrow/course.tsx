import { Empty } from 'antd'
import { lazy, Suspense, useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import { Link, useNavigate } from 'react-router'
import type { Schemas } from '../../lib/api.ts'
import { DataTable, numbers } from '../parts/data-table.tsx'
import { linesOf } from './rows-behind.ts'
import { useYuan } from './use-yuan.ts'

const TrendChart = lazy(() => import('../analytics/trend-chart.tsx'))

/** Days that the table shows; the chart has all of the year. */
const daysListed = 10

/** The money over a year as lines; a click on a day leads to its rows. The table says the newest days to the keyboard. */
export function Course({ data }: { data: Schemas['Escrow'] }) {
  const { t } = useTranslation('console')
  const go = useNavigate()
  const { course, institution } = data
  const [balance, untaught] = [t('escrow.balance'), t('escrow.untaught')]
  const days = useMemo(() => course.map(({ day }) => day), [course])
  const series = useMemo(
    () => [
      { key: 'balance', name: balance, counts: course.map((one) => one.balance) },
      { key: 'untaught', name: untaught, counts: course.map((one) => one.untaught) },
    ],
    [course, balance, untaught],
  )
  return (
    <section className="panel work-panel" aria-labelledby="escrow-course">
      <h2 id="escrow-course">{t('escrow.course')}</h2>
      {course.length === 0 && <Empty image={Empty.PRESENTED_IMAGE_SIMPLE} description={t('escrow.noLines')} />}
      {course.length > 0 && (
        <>
          <Suspense fallback={<div className="escrow-chart" aria-busy="true" />}>
            <div className="escrow-chart">
              <TrendChart
                weeks={days}
                series={series}
                kind="lines"
                label={t('escrow.course')}
                onPoint={(_, day) => void go(linesOf(institution.id, day))}
              />
            </div>
          </Suspense>
          <DayTable data={data} />
        </>
      )}
    </section>
  )
}

const figures = ['paidIn', 'paidOut', 'balance', 'untaught'] as const

function DayTable({ data: { course, institution } }: { data: Schemas['Escrow'] }) {
  const { t } = useTranslation('console')
  const yuan = useYuan()
  return (
    <DataTable
      label={t('escrow.days')}
      heads={[t('escrow.day'), ...numbers(...figures.map((key) => t(`escrow.${key}`)))]}
      panel={false}
    >
      {course
        .slice(-daysListed)
        .reverse()
        .map((one) => (
          <tr key={one.day}>
            <th scope="row" className="is-time">
              <Link to={linesOf(institution.id, one.day)}>{one.day}</Link>
            </th>
            {figures.map((key) => (
              <td key={key} className="is-number">
                {yuan(one[key])}
              </td>
            ))}
          </tr>
        ))}
    </DataTable>
  )
}
