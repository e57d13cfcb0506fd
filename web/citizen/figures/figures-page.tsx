import { useEffect, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useSearchParams } from 'react-router'
import { topicNames } from '#policy/indicators/define.ts'
import { Failure } from '../../components/failure.tsx'
import { Loading } from '../../components/loading.tsx'
import { useShownValue } from '../../components/use-shown-value.ts'
import { answer, api, type Schemas } from '../../lib/api.ts'
import { formatTime } from '../../lib/format.ts'
import { usePick } from '../../lib/language.ts'
import { useTitle } from '../../lib/title.ts'
import { DistrictChoice } from '../district-choice.tsx'
import '../ledgers/open.css'
import './figures.css'

type Figures = Schemas['PublicIndicatorList']
type Figure = Figures['items'][number]

function useFigures(unit: string) {
  const [fetched, setFetched] = useState<{ data: Figures | null; error: unknown }>({ data: null, error: null })
  useEffect(() => {
    let left = false
    setFetched({ data: null, error: null })
    answer(api.GET('/api/v1/public/indicators', { params: { query: { unit } } }))
      .then((data) => left || setFetched({ data, error: null }))
      .catch((error: unknown) => left || setFetched({ data: null, error }))
    return () => {
      left = true
    }
  }, [unit])
  return fetched
}

/** The figures that everybody may see, of the city or of one county. */
export function FiguresPage() {
  const { t } = useTranslation()
  const [search, setSearch] = useSearchParams()
  const unit = search.get('unit') ?? 'city'
  useTitle(t('figures.title'))
  const { data, error } = useFigures(unit)
  return (
    <div className="citizen-page">
      <div>
        <h1>{t('figures.title')}</h1>
        <p className="citizen-lead">{t('figures.lead')}</p>
      </div>
      <DistrictChoice
        label={t('figures.unit')}
        all={t('figures.city')}
        value={unit === 'city' ? '' : unit}
        onChange={(code) => setSearch(code ? { unit: code } : {})}
      />
      {error !== null && <Failure error={error} />}
      {data === null && error === null && <Loading />}
      {data?.day === null && <p className="card">{t('figures.none')}</p>}
      {data?.day && data.takenAt && <p>{t('figures.day', { day: data.day, at: formatTime(data.takenAt) })}</p>}
      {data?.day && <Topics items={data.items} />}
    </div>
  )
}

function Topics({ items }: { items: Figure[] }) {
  const pick = usePick()
  return Object.entries(topicNames).map(([topic, name]) => {
    const own = items.filter((item) => item.topic === topic)
    if (own.length === 0) return null
    return (
      <section key={topic} aria-labelledby={`figures-${topic}`}>
        <h2 id={`figures-${topic}`}>{pick(name)}</h2>
        <ul className="open-list">
          {own.map((item) => (
            <FigureCard key={item.id} item={item} />
          ))}
        </ul>
      </section>
    )
  })
}

const mostParts = 5

function FigureCard({ item }: { item: Figure }) {
  const { t } = useTranslation()
  const pick = usePick()
  const shownValue = useShownValue(item.unit, t('figures.nothing'))
  const shown = ({ value, withheld }: { value: number | null; withheld: boolean }) =>
    withheld ? t('figures.withheld') : shownValue(value)
  return (
    <li className="card figure-card">
      <h3>{pick(item)}</h3>
      {!item.partsOnly && <p className="figure-value">{shown(item)}</p>}
      {item.parts.length > 0 && (
        <dl>
          {item.parts.slice(0, mostParts).map((part) => (
            <div key={part.part}>
              <dt>{pick(part.name)}</dt>
              <dd>{shown(part)}</dd>
            </div>
          ))}
        </dl>
      )}
      <p className="figure-words">{pick(item.definition)}</p>
    </li>
  )
}
