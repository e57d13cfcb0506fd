/** How well complaints about schools and training are told from the others: the whole classifier on letters it was not taught. */
import { classify } from '#classifier/classify.ts'
import { type Letter, recordsIn } from './texts.ts'

const ofEducation = '教育文体'

type Told = { truth: boolean; belief: number }
type Score = { threshold: number; precision: number; recall: number; f1: number }

function told(letters: readonly Letter[], truth: boolean): Told[] {
  return letters.map(({ id, title, text }) => ({
    truth,
    belief: classify({ id, title, text, kind: 'complaint' }).complaint?.education ?? 0,
  }))
}

function scoreAt(threshold: number, all: readonly Told[]): Score {
  const said = all.filter(({ belief }) => belief >= threshold)
  const right = said.filter(({ truth }) => truth).length
  const truths = all.filter(({ truth }) => truth).length
  return { threshold, precision: right / said.length, recall: right / truths, f1: (2 * right) / (said.length + truths) }
}

/** The belief in the record has two places. */
const thresholds = Array.from({ length: 99 }, (_, at) => (at + 1) / 100)

function report(what: string, positives: readonly Told[], negatives: readonly Told[]): void {
  const all = [...positives, ...negatives]
  const [best] = thresholds.map((threshold) => scoreAt(threshold, all)).sort((a, b) => b.f1 - a.f1)
  const line = ({ threshold, precision, recall, f1 }: Score) =>
    `F1 ${f1.toFixed(3)} (precision ${precision.toFixed(3)}, recall ${recall.toFixed(3)}) at a belief of ${threshold}`
  console.log(`${what}: ${positives.length} against ${negatives.length} others`)
  console.log(`  ${line(scoreAt(0.5, all))}`)
  if (best) console.log(`  ${line(best)}, the best threshold seen from the answers`)
}

/** `departments`: letters with the department that took them. `letters`: letters about education; one may stand in both files. */
export function measureEducation(departments: string, letters: string): void {
  const [taken, about] = [recordsIn(departments), recordsIn(letters)]
  const known = new Set(about.map(({ id }) => id))
  const others = taken.filter(({ label }) => label !== ofEducation)
  const strangers = others.filter(({ id }) => !known.has(id))
  const beliefs = new Map(told(others, false).map((one, at) => [others[at]?.id, one]))
  report(
    `label ${ofEducation}`,
    told(
      taken.filter(({ label }) => label === ofEducation),
      true,
    ),
    [...beliefs.values()],
  )
  report(
    'the file about education',
    told(about, true),
    strangers.flatMap(({ id }) => beliefs.get(id) ?? []),
  )
  report(
    'the same without letters that another department took',
    told(
      about.filter(({ label }) => label === null || label === ofEducation),
      true,
    ),
    strangers.flatMap(({ id }) => beliefs.get(id) ?? []),
  )
}
