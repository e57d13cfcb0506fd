import { Checkbox } from 'antd'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Schemas } from '../../lib/api.ts'
import { useLanguage } from '../../lib/language.ts'
import { districtName, severityName, stateName, violationName } from '../names.ts'
import { countedText } from './counted-text.ts'
import { type Facet, type Filters, facets } from './filters.ts'
import './facet.css'

type Counts = Schemas['CaseCounts']

interface FacetPanelProps {
  filters: Filters
  counts: Counts | undefined
  onChange: (chosen: Filters['chosen']) => void
}

/** All filters with how many cases each would show. */
export function FacetPanel({ filters, counts, onChange }: FacetPanelProps) {
  return facets.map((facet) => (
    <FacetGroup
      key={facet}
      facet={facet}
      chosen={filters.chosen[facet]}
      counts={counts?.[facet] ?? []}
      atLeast={counts?.atLeast ?? false}
      onChange={(values) => onChange({ ...filters.chosen, [facet]: values })}
    />
  ))
}

function useFacetName(facet: Facet): (key: string) => string {
  const { t } = useTranslation('console')
  const language = useLanguage()
  return (key) => {
    if (key === '' || key === 'none' || key === 'null')
      return facet === 'district' ? t('queue.unknownDistrict') : t('deadline.none')
    if (facet === 'state') return stateName(key, language)
    if (facet === 'violation') return violationName(key, language)
    if (facet === 'district') return districtName(key, language)
    if (facet === 'severity') return severityName(Number(key), language)
    return t(`urgency.${key as 'red'}`)
  }
}

const fixedOrder: Partial<Record<Facet, string[]>> = {
  severity: ['4', '3', '2', '1'],
  urgency: ['overdue', 'red', 'amber', 'green'],
}

function ordered(facet: Facet, counts: Counts['state'], chosen: string[]): Counts['state'] {
  const known = [...counts, ...chosen.filter((key) => !counts.some((one) => one.key === key)).map((key) => ({ key, count: 0 }))]
  const order = fixedOrder[facet]
  if (order) return known.filter(({ key }) => order.includes(key)).sort((a, b) => order.indexOf(a.key) - order.indexOf(b.key))
  return known.sort((a, b) => b.count - a.count || (a.key < b.key ? -1 : 1))
}

interface FacetGroupProps {
  facet: Facet
  chosen: string[]
  counts: Counts['state']
  atLeast: boolean
  onChange: (values: string[]) => void
}

const shownAtFirst = 6

function FacetGroup({ facet, chosen, counts, atLeast, onChange }: FacetGroupProps) {
  const { t } = useTranslation('console')
  const language = useLanguage()
  const nameOf = useFacetName(facet)
  const [isLong, setLong] = useState(false)
  const all = ordered(facet, counts, chosen)
  const shown = isLong ? all : all.slice(0, shownAtFirst)
  if (all.length === 0) return null
  const toggle = (key: string, on: boolean) => {
    if (facet === 'urgency') return onChange(on ? [key] : [])
    onChange(on ? [...chosen, key] : chosen.filter((one) => one !== key))
  }
  return (
    <fieldset className="facet">
      <legend>{t(`queue.facets.${facet}`)}</legend>
      {shown.map(({ key, count }) => (
        <div key={key} className="facet-line">
          <Checkbox checked={chosen.includes(key)} onChange={(event) => toggle(key, event.target.checked)}>
            {nameOf(key)}
          </Checkbox>
          <span className="facet-count">{countedText(count, atLeast, language)}</span>
        </div>
      ))}
      {all.length > shownAtFirst && (
        <button type="button" className="facet-more" onClick={() => setLong(!isLong)}>
          {isLong ? t('queue.fewer') : t('queue.more', { count: all.length - shownAtFirst })}
        </button>
      )}
    </fieldset>
  )
}
