import { useTranslation } from 'react-i18next'
import { Link } from 'react-router'
import { formatShortDay } from '../../lib/format.ts'
import type { ChartSeries } from './trend-chart.tsx'

interface TrendTableProps {
  weeks: readonly string[]
  series: readonly ChartSeries[]
  caption: string
  linkTo: (key: string, week: string | null) => string
}

/** The numbers of the chart as a table; every number leads to its findings. */
export function TrendTable({ weeks, series, caption, linkTo }: TrendTableProps) {
  const { t } = useTranslation('console')
  return (
    <div className="trend-table-frame">
      <table className="trend-table">
        <caption className="visually-hidden">{caption}</caption>
        <thead>
          <tr>
            <th scope="col">{t('analytics.week')}</th>
            {weeks.map((week) => (
              <th key={week} scope="col">
                {formatShortDay(week)}
              </th>
            ))}
            <th scope="col">{t('analytics.total')}</th>
          </tr>
        </thead>
        <tbody>
          {series.map((one) => (
            <tr key={one.key}>
              <th scope="row">{one.name}</th>
              {weeks.map((week, at) => {
                const count = one.counts[at] ?? 0
                return (
                  <td key={week}>
                    {count === 0 ? (
                      0
                    ) : (
                      <Link to={linkTo(one.key, week)} aria-label={t('analytics.cellLabel', { week, name: one.name, count })}>
                        {count}
                      </Link>
                    )}
                  </td>
                )
              })}
              <td>
                <Link to={linkTo(one.key, null)}>{one.counts.reduce((sum, count) => sum + count, 0)}</Link>
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  )
}
