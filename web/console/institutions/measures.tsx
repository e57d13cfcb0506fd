import { measureNames, outcomeKindNames } from '#policy/case-flow/outcome.ts'
import { formatCount } from '../../lib/format.ts'
import { useLanguage } from '../../lib/language.ts'
import { alone } from '../names.ts'

interface MeasuresProps {
  outcome: string | null
  measures: readonly { kind: string; amount: number | null }[]
}

/** How a case ended: the kind of decision, and what was ordered with its amounts in yuan. */
export function Measures({ outcome, measures }: MeasuresProps) {
  const language = useLanguage()
  if (!outcome) return null
  const kind = outcome in outcomeKindNames ? outcomeKindNames[outcome as keyof typeof outcomeKindNames][language] : outcome
  const orders = measures.map(({ kind: measure, amount }) => {
    const name = measure in measureNames ? measureNames[measure as keyof typeof measureNames][language] : measure
    return amount === null ? name : `${name} ¥${formatCount(amount, language)}`
  })
  return <p className="master-outcome">{[alone(kind), ...orders].join(' · ')}</p>
}
