import { useQuery } from '@tanstack/react-query'
import { Empty, Skeleton } from 'antd'
import { useTranslation } from 'react-i18next'
import { Link, useSearchParams } from 'react-router'
import { districts } from '#policy/districts/units.ts'
import { topicNames } from '#policy/indicators/define.ts'
import { useShownValue } from '../../components/use-shown-value.ts'
import { answer, api, type Schemas } from '../../lib/api.ts'
import { formatTime } from '../../lib/format.ts'
import { useLanguage, usePick } from '../../lib/language.ts'
import { useTitle } from '../../lib/title.ts'
import { FetchFailure, NotAllowed } from '../fetch-failure.tsx'
import { useMay, useMe } from '../me.ts'
import { alone } from '../names.ts'
import { DataTable, numbers } from '../parts/data-table.tsx'
import { Behind } from './behind.tsx'
import './indicators.css'

type Figure = Schemas['IndicatorFigure']

/** All indicators of the city or a district, by topic, beside what they were thirty days before. */
export function IndicatorsPage() {
  const { t } = useTranslation('console')
  useTitle(t('indicators.title'))
  const may = useMay()
  const [search] = useSearchParams()
  const unit = search.get('unit') ?? 'city'
  const { data, isPending, error, refetch } = useQuery({
    queryKey: ['indicators', unit],
    queryFn: ({ signal }) => answer(api.GET('/api/v1/indicators', { params: { query: { unit } }, signal })),
  })
  if (!may('trend.read')) return <NotAllowed />
  return (
    <div className="work">
      <h1 className="console-title">{t('indicators.title')}</h1>
      <p className="work-lead">{t('indicators.lead')}</p>
      <UnitChoice unit={unit} />
      {isPending && <Skeleton active paragraph={{ rows: 10 }} />}
      {error && <FetchFailure error={error} onRetry={refetch} />}
      {data?.day === null && <Empty image={Empty.PRESENTED_IMAGE_SIMPLE} description={t('indicators.none')} />}
      {data?.day && data.takenAt && (
        <p className="work-none">{t('indicators.day', { day: data.day, at: formatTime(data.takenAt) })}</p>
      )}
      {data?.takenAt && <Topics items={data.items} unit={unit} at={data.takenAt} />}
    </div>
  )
}

function UnitChoice({ unit }: { unit: string }) {
  const { t } = useTranslation('console')
  const language = useLanguage()
  const { data: me } = useMe()
  const [, setSearch] = useSearchParams()
  const own = districts.filter(({ code }) => !me?.districtCode || code === me.districtCode)
  return (
    <label className="indicator-unit">
      {t('indicators.unit')}
      <select
        className="input work-select"
        value={unit}
        onChange={({ target }) => setSearch(target.value === 'city' ? {} : { unit: target.value })}
      >
        <option value="city">{t('indicators.city')}</option>
        {own.map(({ code, name, en }) => (
          <option key={code} value={code}>
            {language === 'zh' ? name : en}
          </option>
        ))}
      </select>
    </label>
  )
}

/** Of whom, and up to which instant. */
type Place = { unit: string; at: string }

function Topics({ items, unit, at }: Place & { items: Figure[] }) {
  const { t } = useTranslation('console')
  const pick = usePick()
  return Object.entries(topicNames).map(([topic, name]) => (
    <section key={topic} aria-labelledby={`topic-${topic}`}>
      <h2 id={`topic-${topic}`}>{pick(name)}</h2>
      <DataTable
        label={pick(name)}
        heads={[t('indicators.name'), ...numbers(t('indicators.value'), t('indicators.before')), t('indicators.parts')]}
        className="indicator-table"
      >
        {items
          .filter((item) => item.topic === topic)
          .map((item) => (
            <Row key={item.id} item={item} unit={unit} at={at} />
          ))}
      </DataTable>
    </section>
  ))
}

const mostParts = 4

function Row({ item, unit, at }: Place & { item: Figure }) {
  const { t } = useTranslation('console')
  const pick = usePick()
  const shown = useShownValue(item.unit, t('indicators.nothing'))
  return (
    <tr>
      <th scope="row">
        <Link to={`/console/indicators/${item.id}`}>{pick(item)}</Link>
        <small>
          {item.id} · {item.days === null ? t('indicators.stock') : t('indicators.lastDays', { days: item.days })}
        </small>
      </th>
      <td className="is-number">
        {item.partsOnly ? null : (
          <Behind id={item.id} unit={unit} at={at}>
            <b>{shown(item.value)}</b>
          </Behind>
        )}
        {item.also !== null && item.alsoName && (
          <small>
            {pick(item.alsoName)} {item.also}
          </small>
        )}
      </td>
      <td className="is-number">{item.before === null ? null : shown(item.before)}</td>
      <td>
        {item.parts.slice(0, mostParts).map((part) => (
          <span key={part.part} className="indicator-part">
            {alone(pick(part.name))}{' '}
            <Behind id={item.id} unit={unit} part={part.part} at={at}>
              <b>{shown(part.value)}</b>
            </Behind>
          </span>
        ))}
      </td>
    </tr>
  )
}
