/** Who is behind a page is told by its identifiers: how many of them are right, and how many are found, on a set labelled by hand. */
import { describe, expect, it } from 'vitest'
import { readContacts } from '#crawler/reading/contacts.ts'
import { creditCodes } from './identifiers/credit-codes.ts'
import { filings } from './identifiers/filings.ts'
import { footers } from './identifiers/footers.ts'
import { fresh } from './identifiers/fresh.ts'
import { type Kind, kinds, type Labelled } from './identifiers/label.ts'
import { names } from './identifiers/names.ts'
import { phones } from './identifiers/phones.ts'

const set: Labelled[] = [...creditCodes, ...filings, ...phones, ...names, ...footers, ...fresh]

interface Score {
  right: number
  wrong: string[]
  missed: string[]
}

const scores = Object.fromEntries(kinds.map((kind) => [kind, score(kind)])) as Record<Kind, Score>

/** Every kind is looked for in every text: a card's number taken for a telephone counts against telephones. */
function score(kind: Kind): Score {
  const score: Score = { right: 0, wrong: [], missed: [] }
  for (const [text, holds] of set) {
    const [found, there] = [readContacts(text)[kind], holds[kind] ?? []]
    score.right += there.filter((value) => found.includes(value)).length
    score.wrong.push(...found.filter((value) => !there.includes(value)).map((value) => `${value} in ${text}`))
    score.missed.push(...there.filter((value) => !found.includes(value)).map((value) => `${value} in ${text}`))
  }
  return score
}

const share = (right: number, others: number) => right / (right + others)

/** Least precision and least recall: what stands in a register must not be wrong, a name may be missed. */
const gates: [kind: Kind, precision: number, recall: number][] = [
  ['uscc', 0.98, 0.95],
  ['icp', 0.98, 0.95],
  ['licences', 0.98, 0.95],
  ['phones', 0.98, 0.95],
  ['institutions', 0.95, 0.95],
]

describe('identifiers in labelled texts', () => {
  it('are counted over 200 texts, each once, with as many traps as finds', () => {
    expect(set.length).toBeGreaterThanOrEqual(200)
    expect(new Set(set.map(([text]) => text)).size).toBe(set.length)
    expect(set.filter(([, holds]) => Object.values(holds).every((values) => values.length === 0)).length).toBeGreaterThan(80)
    for (const kind of kinds) expect(set.flatMap(([, holds]) => holds[kind] ?? []).length, kind).toBeGreaterThanOrEqual(12)
  })

  it.each(gates)('%s: precision at least %d, recall at least %d', (kind, precision, recall) => {
    const { right, wrong, missed } = scores[kind]
    expect(share(right, wrong.length), wrong.join('\n')).toBeGreaterThanOrEqual(precision)
    expect(share(right, missed.length), missed.join('\n')).toBeGreaterThanOrEqual(recall)
  })
})
