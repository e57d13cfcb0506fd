import { useQuery } from '@tanstack/react-query'
import { Button, Input, Skeleton } from 'antd'
import { useTranslation } from 'react-i18next'
import { Link, useParams, useSearchParams } from 'react-router'
import { useShownValue } from '../../components/use-shown-value.ts'
import { answer, api, type Schemas } from '../../lib/api.ts'
import { formatTime } from '../../lib/format.ts'
import { useLanguage, usePick } from '../../lib/language.ts'
import { useTitle } from '../../lib/title.ts'
import { downloadCsv } from '../analytics/csv.ts'
import { FetchFailure, NotAllowed } from '../fetch-failure.tsx'
import { useMay } from '../me.ts'
import { alone, districtName } from '../names.ts'
import { DataTable, numbers } from '../parts/data-table.tsx'
import { Behind } from './behind.tsx'
import { Below } from './below.tsx'
import './indicators.css'

type Indicator = Schemas['Indicator']

/** One indicator: what it means, by county and part, how it went, and the query behind it. */
export function IndicatorPage() {
  const { id = '' } = useParams()
  const { t } = useTranslation('console')
  const pick = usePick()
  const may = useMay()
  const [search, setSearch] = useSearchParams()
  const day = search.get('day') ?? ''
  const { data, isPending, error, refetch } = useQuery({
    queryKey: ['indicator', id, day],
    queryFn: ({ signal }) =>
      answer(api.GET('/api/v1/indicators/{id}', { params: { path: { id }, query: day ? { day } : {} }, signal })),
  })
  useTitle(data ? pick(data) : t('indicators.title'))
  if (!may('trend.read')) return <NotAllowed />
  if (isPending) return <Skeleton active paragraph={{ rows: 10 }} />
  if (error) return <FetchFailure error={error} onRetry={refetch} />
  return (
    <div className="work">
      <p>
        <Link to="/console/indicators">{t('indicators.back')}</Link>
      </p>
      <h1 className="console-title">{pick(data)}</h1>
      <p className="work-lead">{pick(data.definition)}</p>
      <p className="work-none">
        {data.id} · {t('indicators.version', { version: data.version })} · {t('indicators.owner')} {pick(data.owner)} ·{' '}
        {data.asOf ? t('indicators.reckoned', { at: formatTime(data.asOf) }) : t('indicators.unknownDay')}
      </p>
      <div className="work-tools">
        <label className="indicator-unit" htmlFor="as-of">
          {t('indicators.asOf')}
          <Input
            id="as-of"
            type="date"
            value={day}
            onChange={({ target }) => setSearch(target.value ? { day: target.value } : {})}
          />
        </label>
        <Export data={data} />
      </div>
      <Units data={data} />
      {data.below && <Below id={data.below} day={day} />}
      <Course data={data} />
      <section aria-labelledby="indicator-query">
        <h2 id="indicator-query">{t('indicators.query')}</h2>
        <p className="work-none">{t('indicators.queryLead')}</p>
        <pre className="panel indicator-sql">{data.sql}</pre>
      </section>
    </div>
  )
}

function useUnitName(): (unit: string) => string {
  const { t } = useTranslation('console')
  const language = useLanguage()
  return (unit) => (unit === 'city' ? t('indicators.city') : districtName(unit, language))
}

function Export({ data }: { data: Indicator }) {
  const { t } = useTranslation('console')
  const pick = usePick()
  const unitName = useUnitName()
  const take = () =>
    downloadCsv(`${data.id}.csv`, [
      [t('indicators.unit'), t('indicators.parts'), t('indicators.value'), t('indicators.rows')],
      ...data.units.flatMap(({ unit, value, rows, parts }) => [
        [unitName(unit), '', value ?? '', rows],
        ...parts.map((part) => [unitName(unit), pick(part.name), part.value ?? '', part.rows]),
      ]),
    ])
  return <Button onClick={take}>{t('indicators.csv')}</Button>
}

function Units({ data }: { data: Indicator }) {
  const { t } = useTranslation('console')
  const pick = usePick()
  const unitName = useUnitName()
  const shown = useShownValue(data.unit, t('indicators.nothing'))
  const until = data.asOf ? { at: data.asOf } : {}
  return (
    <DataTable
      label={t('indicators.units')}
      heads={[
        t('indicators.unit'),
        ...(data.partsOnly ? [] : numbers(t('indicators.value'), t('indicators.rows'))),
        t('indicators.parts'),
      ]}
      className="indicator-table"
    >
      {data.units.map(({ unit, value, rows, parts }) => (
        <tr key={unit}>
          <th scope="row">{unitName(unit)}</th>
          {!data.partsOnly && (
            <>
              <td className="is-number">
                <Behind id={data.id} unit={unit} {...until}>
                  <b>{shown(value)}</b>
                </Behind>
              </td>
              <td className="is-number">{rows}</td>
            </>
          )}
          <td>
            {parts.map((part) => (
              <span key={part.part} className="indicator-part">
                {alone(pick(part.name))}{' '}
                <Behind id={data.id} unit={unit} part={part.part} {...until}>
                  <b>{shown(part.value)}</b>
                </Behind>
              </span>
            ))}
          </td>
        </tr>
      ))}
    </DataTable>
  )
}

/** The course of the city as a line; two values at least make one. */
function Course({ data }: { data: Indicator }) {
  const { t } = useTranslation('console')
  const points = data.course.flatMap(({ unit, day, value }) => (unit === 'city' && value !== null ? [{ day, value }] : []))
  const [first, last] = [points[0], points.at(-1)]
  if (!first || !last || points.length < 2) return null
  const most = Math.max(1, ...points.map(({ value }) => value))
  const line = points.map(({ value }, n) => `${(100 * n) / (points.length - 1)},${100 - (96 * value) / most}`).join(' ')
  const words = `${first.day}: ${first.value} – ${last.day}: ${last.value}`
  return (
    <section aria-labelledby="indicator-course">
      <h2 id="indicator-course">{t('indicators.course')}</h2>
      <svg className="panel indicator-course" viewBox="0 0 100 100" preserveAspectRatio="none" role="img" aria-label={words}>
        <polyline points={line} />
      </svg>
      <small>{words}</small>
    </section>
  )
}
