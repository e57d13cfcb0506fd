/** Legal bases with their days. A finding is judged by the bases in force on the day of the conduct. */
import { clause } from './basis/clause.ts'
import { type Cited, cited } from './basis/clauses.ts'
import { type Law, laws, type Verified } from './basis/laws.ts'
import { measures } from './measures.ts'
import { violationByCode } from './violations.ts'

/** `from` and `to` are inclusive days; `to` is null while the rule stands. */
export type LegalBasis = {
  id: string
  law: string
  zh: string
  en: string
  clause: string
  from: string
  to: string | null
  verified: Verified
}

const fromLaw = (law: Law, id: string, words: string, verified: Verified = law.verified): LegalBasis => ({
  id,
  law: law.key,
  zh: law.zh,
  en: law.en,
  clause: words,
  from: law.from,
  to: law.to,
  verified,
})

function citation(law: Law, row: Cited): LegalBasis {
  const [article, paragraph, item, verified] = typeof row === 'number' ? ([row, 0, 0] as const) : row
  const id = [article, paragraph, item].filter((part) => part > 0).join('.')
  return fromLaw(law, `${law.key}-${id}`, clause(article, paragraph, item), verified)
}

/** Every law as a whole, every cited clause, every measure of the plan. */
export const bases: readonly LegalBasis[] = laws.flatMap((law) => [
  fromLaw(law, law.key, ''),
  ...(cited[law.key] ?? []).map((row) => citation(law, row)),
  ...(law.key === 'PLAN' ? measures.map(({ id }) => fromLaw(law, id, `措施 ${id.slice(1)}`)) : []),
])

const byId = new Map(bases.map((basis) => [basis.id, basis]))

export const basisById = (id: string): LegalBasis | null => byId.get(id) ?? null

export function inForce(id: string, day: string): boolean {
  const basis = byId.get(id)
  return basis !== undefined && basis.from <= day && (basis.to === null || day <= basis.to)
}

const answered = new Map<string, readonly LegalBasis[]>()
const mostAnswered = 20_000

/** The bases of a violation that held on the day of the conduct; empty when the code is unknown or nothing held yet. */
export function basesFor(violation: string, day: string): readonly LegalBasis[] {
  const key = `${violation} ${day}`
  const known = answered.get(key)
  if (known) return known
  const ids = violationByCode(violation)?.basis ?? []
  const bases = ids.flatMap((id) => byId.get(id) ?? []).filter((basis) => inForce(basis.id, day))
  if (answered.size < mostAnswered) answered.set(key, bases)
  return bases
}

/** Several at once: a law that is cited twice is named once. 《广告法》第二十四条第（一）项、第五十八条 / Advertising Law, art. 24(1), art. 58. */
export function citationsText(bases: readonly LegalBasis[]): { zh: string; en: string } {
  const laws = [...new Set(bases.map(({ zh }) => zh))]
  const texts = laws.map((law) => {
    const [first, ...more] = bases.filter(({ zh }) => zh === law).map((basis) => ({ ...citationText(basis), basis }))
    if (!first) return { zh: '', en: '' }
    const open = ({ basis }: { basis: LegalBasis }) => basis.verified === 'memory'
    return {
      zh: [
        `${first.zh}${open(first) ? toCheck.zh : ''}`,
        ...more.map((one) => `${one.basis.clause}${open(one) ? toCheck.zh : ''}`),
      ].join('、'),
      en: [
        `${first.en}${open(first) ? toCheck.en : ''}`,
        ...more.map((one) => `${one.en.slice(one.basis.en.length + 2)}${open(one) ? toCheck.en : ''}`),
      ].join(', '),
    }
  })
  return { zh: texts.map(({ zh }) => zh).join('、'), en: texts.map(({ en }) => en).join('; ') }
}

/** A text that is known from memory only is said to be. */
const toCheck = { zh: '（条文待核对）', en: ' (text to be checked)' }

/** 《中华人民共和国广告法》第二十四条第（一）项 / Advertising Law, art. 24(1). */
export function citationText(basis: LegalBasis): { zh: string; en: string } {
  const [, number] = basis.id.split('-')
  if (basis.law === 'PLAN' && basis.id !== 'PLAN')
    return { zh: `《${basis.zh}》${basis.clause}`, en: `${basis.en}, measure ${basis.id.slice(1)}` }
  const [article, ...rest] = (number ?? '').split('.')
  const inner = rest.map((part) => `(${part})`).join('')
  return { zh: `《${basis.zh}》${basis.clause}`, en: article ? `${basis.en}, art. ${article}${inner}` : basis.en }
}
