import { readdirSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { classify } from '#classifier/classify.ts'
import { compilePattern } from '#classifier/pattern.ts'
import type { Example, Rule } from '#policy/rules/define.ts'
import { rules } from '#policy/rules/index.ts'
import { isViolationCode } from '#policy/violations.ts'

const documentOf = (example: Example) =>
  typeof example === 'string' ? { id: 'example', text: example } : { id: 'example', ...example }
const found = (rule: Rule, example: Example) =>
  classify(documentOf(example)).findings.filter(({ violation }) => violation === rule.violation)
const shown = (example: Example) => documentOf(example).text.slice(0, 60)

/** What the annotation guide says a page can show. */
const onPages =
  'A01 A02 A03 A04 A05 A06 A07 A08 A09 A10 A12 A13 A14 A15 A16 A17 T01 T02 T03 T04 T05 T06 T07 T08 T09 T11 T12 T13 T15 T16 T18 T19 F01 F02 F03 F06 F08 F09 F10 F11 P03 P04 D01'
/** What only a citizen tells. */
const onlyTold = 'F04 F05 P01 P06 H01 H02 H03 H04 H05 H06 H07 H08 H09 H10 H11 H12 S01 S04 S05'

describe('every rule', () => {
  it.each(rules.map((rule) => [rule.id, rule] as const))('%s finds its own breaches and clears its own innocents', (_, rule) => {
    const missed = rule.examples.breach.filter((example) => found(rule, example).length === 0).map(shown)
    const invented = rule.examples.clear.filter((example) => found(rule, example).length > 0).map(shown)
    expect({ missed, invented }).toEqual({ missed: [], invented: [] })
  })

  it.each(rules.map((rule) => [rule.id, rule] as const))('%s carries at least six breaches and four clear texts', (_, rule) => {
    expect(rule.examples.breach.length).toBeGreaterThanOrEqual(6)
    expect(rule.examples.clear.length).toBeGreaterThanOrEqual(4)
  })

  it.each(rules.map((rule) => [rule.id, rule] as const))('%s names a known violation, a day and both languages', (_, rule) => {
    expect(isViolationCode(rule.violation)).toBe(true)
    expect(rule.id.startsWith(`${rule.violation}.`)).toBe(true)
    expect(rule.version).toMatch(/^\d{4}-\d{2}-\d{2}$/)
    expect(rule.explanation.zh).toContain('{quote}')
    expect(rule.explanation.en).toContain('{quote}')
    expect(rule.any.length > 0 || rule.measure !== undefined).toBe(true)
  })
})

describe('the rules together', () => {
  it('have ids of their own', () => {
    expect(new Set(rules.map(({ id }) => id)).size).toBe(rules.length)
  })

  it('cover everything a page or a citizen can show', () => {
    const covered = new Set<string>(rules.map(({ violation }) => violation))
    const missing = `${onPages} ${onlyTold}`.split(' ').filter((code) => !covered.has(code))
    expect(missing).toEqual([])
  })

  it('stand in files that the list names', () => {
    const files = readdirSync(new URL('../../policy/rules/', import.meta.url)).filter((file) => file.endsWith('.ts'))
    expect(files).toContain('index.ts')
    expect(rules.length).toBeGreaterThan(files.length)
  })
})

describe('the pattern language', () => {
  const matches = (pattern: string, text: string) => new RegExp(compilePattern(pattern).expression.source).exec(text)?.[0] ?? null

  it('reads choices, optional words, gaps, numbers and lookahead', () => {
    expect(matches('{提|涨}#分', '两个月涨30分')).toBe('涨30分')
    expect(matches('提(高)成绩', '稳步提高成绩')).toBe('提高成绩')
    expect(matches('不过~6退', '不过，全额退')).toBe('不过，全额退')
    expect(matches('不过_6退', '不过,全额退')).toBeNull()
    expect(matches('不过~6退', '不过。全额退')).toBeNull()
    expect(matches('第一!{课|节}', '第一课')).toBeNull()
    expect(matches('<{不}保过', '不保过')).toBeNull()
    expect(matches('{考了#分|满分}', '数学考了98分')).toBe('考了98分')
  })

  it('takes points for points and minutes for minutes', () => {
    expect(matches('{提高#分}', '提高20分钟')).toBeNull()
    expect(matches('{提高#分}', '提高20分')).toBe('提高20分')
  })

  it('refuses a pattern that has no word to look for', () => {
    expect(() => compilePattern('#~4')).toThrow('no word')
    expect(() => compilePattern('{@nobody}')).toThrow('unknown list')
  })
})
