import { useTranslation } from 'react-i18next'
import { Link } from 'react-router'
import { shortName } from '#policy/short-name.ts'
import type { paths } from '../../lib/api-schema.ts'
import { useMarkName } from '../merging/reasons.tsx'
import './relations-graph.css'

export type Relation =
  paths['/api/v1/institutions/{id}/relations']['get']['responses'][200]['content']['application/json']['items'][number]

interface GraphProps {
  name: string
  relations: readonly Relation[]
  chosen: string | null
  onChoose: (id: string) => void
}

/** More would hide each other; all of them stand in the list. */
const mostDrawn = 10

/** Per cent of the picture; the first stands above. */
function placeOf(at: number, count: number) {
  const angle = (at / count) * 2 * Math.PI - Math.PI / 2
  return { x: 50 + 36 * Math.cos(angle), y: 50 + 40 * Math.sin(angle) }
}

const style = ({ x, y }: { x: number; y: number }) => ({ left: `${x}%`, top: `${y}%` })
const middle = { x: 50, y: 50 }

/** Lines are what both carry. A line opens in the list where that was seen, a name leads to its own picture. */
export function RelationsGraph({ name, relations, chosen, onChoose }: GraphProps) {
  const { t } = useTranslation('console')
  const nameOf = useMarkName()
  const drawn = [...relations].sort((a, b) => b.shared.length - a.shared.length).slice(0, mostDrawn)
  const placed = drawn.map((relation, at) => ({ ...relation, place: placeOf(at, drawn.length) }))
  return (
    <div className="relation-graph">
      <svg viewBox="0 0 100 100" preserveAspectRatio="none" aria-hidden="true">
        {placed.map(({ institution, place, shared }) => (
          <line
            key={institution.id}
            x1={50}
            y1={50}
            x2={place.x}
            y2={place.y}
            className={institution.id === chosen ? 'is-chosen' : ''}
            strokeWidth={Math.min(4, shared.length)}
          />
        ))}
      </svg>
      <span className="relation-node is-self" style={style(middle)} title={name}>
        {shortName(name)}
      </span>
      {placed.map(({ institution, place, shared }) => (
        <div key={institution.id}>
          <button
            type="button"
            className="relation-edge"
            style={style({ x: (place.x + 50) / 2, y: (place.y + 50) / 2 })}
            aria-pressed={institution.id === chosen}
            onClick={() => onChoose(institution.id)}
          >
            {[...new Set(shared.map(({ kind }) => nameOf(kind)))].join(t('master.and'))}
          </button>
          <Link
            to={`/console/institutions/${institution.id}`}
            className={`relation-node is-${institution.licenceStatus}`}
            style={style(place)}
            title={institution.name}
          >
            {shortName(institution.name)}
          </Link>
        </div>
      ))}
    </div>
  )
}
