import { describe, expect, it } from 'vitest'
import { type Classifier, type Judged, makeClassifier } from '#classifier/classify.ts'
import type { Document } from '#policy/nouns.ts'
import { defineRule, type RuleDraft } from '#policy/rules/define.ts'
import { rules } from '#policy/rules/index.ts'
import { patternProblem } from '#policy/rules/pattern-grammar.ts'
import { checkTogether, holdsOn, layOver, RuleProblem, readRule, readRules, writeRules } from '#policy/rules/rule-set.ts'

const draft = (more: Partial<RuleDraft> = {}): RuleDraft => ({
  id: 'A02.test-words',
  violation: 'A02',
  any: ['{金榜礼包|题名礼包}'],
  exaggerates: true,
  explanation: { zh: '“{quote}”承诺结果。', en: '“{quote}” promises a result.' },
  examples: { breach: ['初三数学金榜礼包，报名咨询'], clear: ['初三数学班，报名咨询'] },
  ...more,
})
const text = '初三数学小班招生，金榜礼包一份，报名咨询前台'
const found = (classifier: Classifier, more: Partial<Document> = {}) => {
  const { record, shadow } = classifier([{ id: 'x', text, ...more }])[0] as Judged
  return {
    live: record.findings.filter(({ rule }) => rule === 'A02.test-words').map(({ ruleVersion }) => ruleVersion),
    shadow: shadow.map(({ rule, ruleVersion }) => `${rule} ${ruleVersion}`),
    exaggerated: record.flags.exaggerated,
  }
}

describe('a wrong rule is refused in one line that names rule, field and reason', () => {
  const wrong: [string, Record<string, unknown>, RegExp][] = [
    ['an unknown violation', { violation: 'A99' }, /violation: .*expected/i],
    ['an id of another violation', { id: 'A03.test-words' }, /\(A03\.test-words\): id: must begin with its violation, A02\./],
    ['an id out of shape', { id: 'A02 words' }, /id: must look like/],
    ['a misspelt field', { unles: ['不'] }, /unles/],
    ['a state that does not exist', { state: 'ACTIVE' }, /state: .*DRAFT/],
    ['a day that is none', { from: '2026-02-30' }, /from: /],
    ['days the wrong way round', { from: '2026-03-01', to: '2026-02-01' }, /to: must not lie before from \(2026-03-01\)/],
    ['an expired rule without an end', { state: 'EXPIRED' }, /to: must be given for an expired rule/],
    ['confidence above one', { confidence: 1.2 }, /confidence: /],
    ['no words and no measure', { any: [] }, /any: must hold a pattern when there is no measure/],
    [
      'an explanation without its quote',
      { explanation: { zh: '承诺结果', en: 'x {quote}' } },
      /explanation\.zh: must contain \{quote\}/,
    ],
    ['no clear example', { examples: { breach: ['a'], clear: [] } }, /examples\.clear: /],
    ['brackets that do not pair', { any: ['{保过|包过'] }, /any\.0: .*cannot be read from “\{保过\|包过”/],
    ['an unknown word list', { unless: ['{@nobody}'] }, /unless\.0: .*word list that does not exist: @nobody/],
    ['an empty choice', { any: ['{保过|}班'] }, /any\.0: .*empty choice/],
    ['a pattern of signs only', { any: ['#~4'] }, /any\.0: .*no word that must be present/],
    ['a gap without end', { any: ['保~500过'] }, /any\.0: .*wider than 60/],
    ['reach without beside', { reach: 40 }, /reach: needs beside/],
  ]

  it.each(wrong)('%s', (_, more, message) => {
    const read = () => readRule({ ...draft(), ...more }, 'candidates/a.json')
    expect(read).toThrow(RuleProblem)
    expect(read).toThrow(message)
    expect(read).toThrow(/^candidates\/a\.json[^\n]*$/)
  })

  it('text that is no JSON, and the second rule of a file', () => {
    expect(() => readRules('{', 'a.json')).toThrow(/^a\.json: is no JSON: [^\n]+$/)
    expect(() => readRules(JSON.stringify([draft(), { ...draft(), confidence: 'high' }]), 'a.json')).toThrow(
      /^a\.json, rule 2 \(A02\.test-words\): confidence: /,
    )
    expect(() => readRules('[7]', 'a.json')).toThrow(/^a\.json, rule 1: /)
  })

  it('two wordings that judge the same day', () => {
    const early = defineRule(draft({ version: '2026-01-01', to: '2026-03-31' }))
    const late = defineRule(draft({ version: '2026-03-31', from: '2026-03-31' }))
    expect(() => checkTogether([early, late])).toThrow('A02.test-words: versions 2026-01-01 and 2026-03-31 judge the same days')
    expect(() => checkTogether([early, early])).toThrow('version 2026-01-01 stands twice')
    expect(() => checkTogether([early, { ...late, from: '2026-04-01' }])).not.toThrow()
    expect(() => checkTogether([early, { ...late, state: 'SHADOW' }])).not.toThrow()
  })
})

describe('rules as data', () => {
  it('come back from JSON as they went in, all of them', () => {
    expect(readRules(writeRules(rules), 'rules.json')).toEqual(rules)
    for (const rule of rules) expect(readRule(JSON.parse(JSON.stringify(rule)), 'one')).toStrictEqual(rule)
  })

  it('judge the same after the way through a file', () => {
    const copy = makeClassifier(readRules(writeRules(rules), 'rules.json'))
    const built = makeClassifier(rules)
    for (const rule of rules.slice(0, 20)) {
      const [example] = rule.examples.breach
      const doc = typeof example === 'string' ? { id: 'x', text: example } : { id: 'x', ...example, text: example?.text ?? '' }
      expect(copy([doc])).toEqual(built([doc]))
    }
  })

  it('stand together', () => expect(() => checkTogether(rules)).not.toThrow())

  it('lay candidates over every wording with their id', () => {
    const standing = [defineRule(draft({ version: '2026-01-01', to: '2026-03-31' })), defineRule(draft({ id: 'A02.other' }))]
    const candidate = defineRule(draft({ version: '2026-05-01' }))
    expect(layOver(standing, [candidate]).map(({ id, version }) => `${id} ${version}`)).toEqual([
      'A02.other 2026-11-01',
      'A02.test-words 2026-05-01',
    ])
  })

  it('read every pattern of the house', () => {
    const problems = rules.flatMap(({ id, any, beside = [], unless = [] }) =>
      [...any, ...beside, ...unless].flatMap((pattern) => patternProblem(pattern) ?? []).map((problem) => `${id} ${problem}`),
    )
    expect(problems).toEqual([])
  })
})

describe('the rules of the page’s day judge it', () => {
  const march = defineRule(draft({ version: '2026-01-01', from: '2026-01-01', to: '2026-03-31', state: 'EXPIRED' }))
  const april = defineRule(draft({ version: '2026-04-01', from: '2026-04-01', any: ['{题名礼包}'] }))
  const classifier = makeClassifier([march, april])

  it.each([
    ['2025-12-31T12:00:00+08:00', []],
    ['2026-01-01T00:30:00+08:00', ['2026-01-01']],
    ['2026-03-31T23:59:00+08:00', ['2026-01-01']],
    ['2026-04-01T00:00:00+08:00', []],
  ])('a page of %s by the wordings %j', (publishedAt, versions) => {
    expect(found(classifier, { publishedAt }).live).toEqual(versions)
  })

  it('a changed wording finds its own words from its day on', () => {
    const changed = { text: '初三数学小班招生，题名礼包一份，报名咨询前台' }
    expect(found(classifier, { ...changed, publishedAt: '2026-04-02' }).live).toEqual(['2026-04-01'])
    expect(found(classifier, { ...changed, publishedAt: '2026-03-30' }).live).toEqual(['2026-01-01'])
  })

  it('a wording holds on both its end days', () => {
    expect(['2025-12-31', '2026-01-01', '2026-03-31', '2026-04-01'].map((day) => holdsOn(march, day))).toEqual([
      false,
      true,
      true,
      false,
    ])
  })
})

describe('states', () => {
  it('a live rule makes the finding and the flag', () => {
    expect(found(makeClassifier([defineRule(draft())]))).toEqual({ live: ['2026-11-01'], shadow: [], exaggerated: true })
  })

  it('a shadow rule counts, and makes neither finding nor flag nor counter-evidence', () => {
    const classifier = makeClassifier([defineRule(draft({ state: 'SHADOW' }))])
    expect(found(classifier)).toEqual({ live: [], shadow: ['A02.test-words 2026-11-01'], exaggerated: false })
    const texts = [
      { id: 'denied', text: '初三数学小班招生，没有金榜礼包，报名咨询前台' },
      { id: 'x', text },
    ]
    const [denied, said] = classifier(texts).map(({ record }) => record)
    expect(denied?.counterEvidence).toEqual([])
    expect(said?.needsReview).toBe(false)
  })

  it('a shadow wording runs beside the live one', () => {
    const trial = defineRule(draft({ state: 'SHADOW', version: '2026-12-01' }))
    const both = found(makeClassifier([defineRule(draft()), trial]))
    expect(both).toEqual({ live: ['2026-11-01'], shadow: ['A02.test-words 2026-12-01'], exaggerated: true })
  })

  it('a shadow wording keeps to its days', () => {
    const trial = defineRule(draft({ state: 'SHADOW', from: '2026-05-01' }))
    expect(found(makeClassifier([trial]), { publishedAt: '2026-04-30' }).shadow).toEqual([])
  })

  it('a draft does nothing', () => {
    expect(found(makeClassifier([defineRule(draft({ state: 'DRAFT' }))]))).toEqual({ live: [], shadow: [], exaggerated: false })
  })
})
