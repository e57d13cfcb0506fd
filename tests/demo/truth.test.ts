import { describe, expect, it } from 'vitest'
import { readMarks } from '#demo/markup.ts'
import { banks } from '#demo/texts/index.ts'
import { signUpForms } from '#demo/texts/sign-up-forms.ts'
import { generateWorld } from '#demo/world.ts'

const world = generateWorld()
const everyBank = [...banks, signUpForms]
const codes =
  'A01 A02 A03 A04 A05 A06 A07 A08 A09 A10 A12 A13 A14 A15 A16 A17 T01 T02 T03 T04 T05 T06 T07 T08 T09 T11 T12 T13 T15 T16 T18 T19 F01 F02 F03 F06 F08 F09 F10 F11 P03 P04 D01'.split(
    ' ',
  )

describe('what the truth file says', () => {
  it('shows every code that a page can show on at least ten pages, and no other code', () => {
    const count = new Map<string, number>()
    for (const page of world.truth.pages)
      for (const label of page.violations) count.set(label.code, (count.get(label.code) ?? 0) + 1)
    expect([...count.keys()].sort()).toEqual([...codes].sort())
    expect([...count].filter(([, pages]) => pages < 10)).toEqual([])
  })

  it('has at least as many innocent pages as violating ones', () => {
    const readable = world.truth.pages.filter((page) => page.state === 'ok')
    const violating = readable.filter((page) => page.violations.length > 0).length
    expect(readable.length - violating).toBeGreaterThanOrEqual(violating)
  })

  it('labels every page of the unknown and the overdue that offers lessons, and blames nobody with a licence for lacking one', () => {
    const kindOf = new Map(world.institutions.map((one) => [one.slug, one.kind]))
    for (const page of world.truth.pages) {
      const kind = page.institution ? kindOf.get(page.institution) : undefined
      const has = (code: string): boolean => page.violations.some((label) => label.code === code)
      if (has('T01')) expect(kind).toBe('unlicensed')
      if (has('T15')) expect(kind).toBe('overdue')
      if (has('T03')) expect(['converted', 'licensed-non-subject']).toContain(kind)
      if (has('T04')) expect(['licensed-subject', 'licensed-non-subject']).toContain(kind)
      if (has('T02')) expect(['disguised', undefined]).toContain(kind)
      if (kind === 'adult') expect(page.violations.every((label) => label.scope === 'adult')).toBe(true)
      else expect(page.violations.some((label) => label.scope === 'adult')).toBe(false)
    }
  })

  it('marks adverts as A01 exactly where the channel forbids them', () => {
    const channelOf = new Map(world.sources.map((source) => [source.key, source.channel]))
    for (const page of world.truth.pages) {
      const forbidden = ['mass_media', 'platform_ad'].includes(channelOf.get(page.source) ?? '')
      const pupils = page.violations.some((label) => label.scope !== 'adult')
      if (pupils) expect(page.violations.some((label) => label.code === 'A01')).toBe(forbidden)
    }
  })

  it('shows some forbidden adverts twice: in an article and on the own site', () => {
    const channelsOf = new Map<string, Set<string>>()
    for (const { institution, violations, source } of world.truth.pages) {
      const said = JSON.stringify([institution, ...violations.map(({ quote }) => quote)])
      if (violations.length > 0) channelsOf.set(said, (channelsOf.get(said) ?? new Set()).add(source))
    }
    expect([...channelsOf.values()].filter((sources) => sources.size > 1).length).toBeGreaterThanOrEqual(3)
  })

  it('repeats no violating words on a page that it calls innocent', () => {
    const quotes = [...new Set(world.truth.pages.flatMap((page) => page.violations.map((label) => label.quote)))]
    const innocent = everyBank.flatMap((bank) => bank.pieces.filter((piece) => !JSON.stringify(piece).includes('</>')))
    for (const piece of innocent) {
      const text = [piece.title, piece.text, ...(piece.courses ?? []), ...(piece.form ?? [])].join('')
      expect(quotes.filter((quote) => quote.length > 7 && text.includes(quote))).toEqual([])
    }
  })

  it('puts no violating words into headings, which home pages repeat', () => {
    for (const bank of everyBank) for (const piece of bank.pieces) expect(readMarks(piece.title).labels).toEqual([])
  })
})

describe('the wording of the bank', () => {
  it('varies: no two adverts of one code share more than a third of their five-letter sequences', () => {
    const byCode = new Map<string, Set<string>[]>()
    for (const bank of banks) {
      for (const piece of bank.pieces) {
        const marked = readMarks([piece.text, ...(piece.courses ?? [])].join('\n'))
        const grams = fiveGrams(marked.text)
        for (const code of new Set(marked.labels.map((label) => label.code)))
          byCode.set(code, [...(byCode.get(code) ?? []), grams])
      }
    }
    let highest = 0
    for (const pieces of byCode.values()) {
      for (let i = 0; i < pieces.length; i++)
        for (let j = 0; j < i; j++) highest = Math.max(highest, overlap(pieces[i]!, pieces[j]!))
    }
    expect(highest).toBeLessThan(1 / 3)
  })

  it('gives every code at least ten wordings of its own, except what a register adds', () => {
    const wordings = new Map<string, Set<string>>()
    for (const bank of everyBank) {
      for (const piece of bank.pieces) {
        for (const label of readMarks([piece.text, ...(piece.courses ?? []), ...(piece.form ?? [])].join('\n')).labels) {
          wordings.set(label.code, (wordings.get(label.code) ?? new Set()).add(label.quote))
        }
      }
    }
    expect(codes.filter((code) => (wordings.get(code)?.size ?? 0) < 10)).toEqual([])
  })
})

function fiveGrams(text: string): Set<string> {
  const plain = text.replace(/[^\p{L}\p{N}]/gu, '')
  return new Set(Array.from({ length: Math.max(0, plain.length - 4) }, (_, i) => plain.slice(i, i + 5)))
}

function overlap(one: Set<string>, other: Set<string>): number {
  let shared = 0
  for (const gram of one) if (other.has(gram)) shared++
  return shared / Math.max(1, Math.min(one.size, other.size))
}
