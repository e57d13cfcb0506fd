import { useQuery } from '@tanstack/react-query'
import { InputNumber, Skeleton } from 'antd'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { answer, api, type Schemas } from '../../lib/api.ts'
import { useTitle } from '../../lib/title.ts'
import { FetchFailure, NotAllowed } from '../fetch-failure.tsx'
import { useMay } from '../me.ts'
import { Nothing } from '../parts/nothing.tsx'
import { calendarKey } from './calendar-key.ts'
import { festival } from './festival.ts'
import { ImportDays } from './import-days.tsx'
import { VersionList } from './version-list.tsx'
import './calendar.css'

/** The days off and make-up working days that deadlines are counted by: how a year stands, its next arrangement, its past ones. */
export function CalendarPage() {
  const { t } = useTranslation('console')
  useTitle(t('calendar.title'))
  const may = useMay()
  const [year, setYear] = useState(new Date().getFullYear())
  const params = { path: { year } }
  const { data, error, isPending, refetch } = useQuery({
    queryKey: calendarKey(year),
    queryFn: ({ signal }) => answer(api.GET('/api/v1/calendar/{year}', { params, signal })),
    enabled: may('calendar.manage'),
  })
  if (!may('calendar.manage')) return <NotAllowed />
  return (
    <div className="work">
      <h1 className="console-title">{t('calendar.title')}</h1>
      <p>{t('calendar.lead')}</p>
      <div className="calendar-year">
        <label htmlFor="calendar-year">{t('calendar.year')}</label>
        <InputNumber
          id="calendar-year"
          min={2021}
          max={2099}
          precision={0}
          value={year}
          onChange={(value) => value !== null && setYear(value)}
        />
      </div>
      {isPending ? (
        <Skeleton active paragraph={{ rows: 8 }} />
      ) : data ? (
        <>
          <DaysOfYear year={data} />
          <ImportDays key={year} year={year} />
          <VersionList year={data} />
        </>
      ) : (
        <FetchFailure error={error} onRetry={refetch} />
      )}
    </div>
  )
}

function DaysOfYear({ year: { days, known } }: { year: Schemas['CalendarYear'] }) {
  const { t } = useTranslation('console')
  if (!known) return <Nothing text={t('calendar.unknown')} />
  return (
    <section className="panel calendar-days">
      <h2>{t('calendar.inForce', { count: days.filter(({ off }) => off).length })}</h2>
      <ul>
        {days.map(({ date, name, off }) => (
          <li key={date} className={off ? '' : 'is-worked'}>
            <time dateTime={date}>{date.slice(5)}</time> {festival(t, name)} <b>{t(off ? 'calendar.off' : 'calendar.work')}</b>
          </li>
        ))}
      </ul>
    </section>
  )
}
