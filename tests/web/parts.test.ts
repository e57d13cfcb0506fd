import { matchRoutes, type RouteObject } from 'react-router'
import { describe, expect, it, vi } from 'vitest'
import { phonePattern, plainPhone, reachable, webAddress, wrongIn } from '#web/citizen/report/check.ts'
import { emptyDraft } from '#web/citizen/report/draft.ts'
import { csvText } from '#web/console/analytics/csv.ts'
import { findingsBehind, readTrendFilters } from '#web/console/analytics/trend-filters.ts'
import { factLines } from '#web/console/case/fact-lines.ts'
import { stepsOffered } from '#web/console/case/guard-facts.ts'
import { spansOf } from '#web/console/case/spans.ts'
import { caseQuery, readFilters, writeFilters } from '#web/console/cases/filters.ts'
import { csvOf, isEmpty, nextDraft, pasted, refused } from '#web/console/ledgers/bulk-rows.ts'
import { unitName } from '#web/console/names.ts'
import { dayOf, daysBetween, formatDay, formatTime, inFours } from '#web/lib/format.ts'
import { lookedAt } from './looked-at.ts'

describe('marked words', () => {
  it('keep the whole text and mark overlapping quotes with both findings', () => {
    const text = '周六上午数学班保证提分'
    const spans = spansOf(text, [
      { id: 'a', from: 0, to: 7 },
      { id: 'b', from: 4, to: 11 },
    ])
    expect(spans.map((span) => span.text).join('')).toBe(text)
    expect(spans).toEqual([
      { text: '周六上午', ids: ['a'] },
      { text: '数学班', ids: ['a', 'b'] },
      { text: '保证提分', ids: ['b'] },
    ])
  })

  it('survive offsets that lie outside the text', () => {
    expect(spansOf('短', [{ id: 'a', from: 5, to: 9 }])).toEqual([{ text: '短', ids: [] }])
  })
})

describe('the filing form', () => {
  it('takes addresses as people paste them, and nothing that is none', () => {
    expect(webAddress('mp.weixin.qq.com/s/abc')).toBe('https://mp.weixin.qq.com/s/abc')
    expect(webAddress('http://a.cn/x')).toBe('http://a.cn/x')
    expect(webAddress('javascript:alert(1)')).toBeNull()
    expect(webAddress('看抖音')).toBeNull()
  })

  it('reads phone numbers with blanks and country code', () => {
    for (const typed of ['138 1234 1234', '+8613812341234', '028-66001234', '02866001234'])
      expect(plainPhone(typed)).toMatch(phonePattern)
    for (const typed of ['12345', '23812341234', '1381234']) expect(plainPhone(typed)).not.toMatch(phonePattern)
  })

  it('opens no later step while an earlier one lacks something', () => {
    expect(reachable(3, emptyDraft)).toBe(1)
    const told = { ...emptyDraft, text: '周末在小区里上初二数学课，十来个人。' }
    expect(reachable(3, told)).toBe(2)
    expect(reachable(3, { ...told, unknownInstitution: true })).toBe(3)
    expect(wrongIn(3, { ...told, anonymous: false, name: '张丽', phone: '1' })).toEqual({ phone: 'phoneBad' })
  })
})

describe('addresses of filtered views', () => {
  it('lead to the same queue again, whatever was chosen', () => {
    const search = new URLSearchParams('tab=due&sort=due&q=学海&state=LEAD,VERIFYING&district=510107&urgency=red')
    const filters = readFilters(search)
    expect(readFilters(writeFilters(filters))).toEqual(filters)
    expect(caseQuery(filters)).toEqual({
      dueSoon: 'true',
      q: '学海',
      state: 'LEAD,VERIFYING',
      district: '510107',
      urgency: 'red',
    })
  })

  it('stay empty for the plain queue, and ignore nonsense', () => {
    expect(writeFilters(readFilters(new URLSearchParams('tab=nonsense&sort=x'))).toString()).toBe('')
  })

  it('cut a week at the ends of the period, so that a point and its list agree', () => {
    const filters = readTrendFilters(new URLSearchParams('period=custom&from=2026-11-04&to=2026-11-18'), '2026-11-23')
    expect(findingsBehind(filters, 'T05', '2026-11-02')).toBe('/console/findings?from=2026-11-04&to=2026-11-08&violation=T05')
    expect(findingsBehind(filters, 'T05', '2026-11-16')).toBe('/console/findings?from=2026-11-16&to=2026-11-18&violation=T05')
  })
})

it('a CSV opens in a spreadsheet without running anything', () => {
  expect(csvText([['=SUM(A1)', '说 "好"', 3]])).toBe('\uFEFF\'=SUM(A1),"说 ""好""",3\r\n')
})

it('facts read as words in either language', () => {
  const facts = {
    grades: ['P5'],
    weekdays: [6, 7],
    mode: 'offline',
    prices: [{ yuan: 14800, per: 'year', quote: '14800 元' }],
    subject: null,
  }
  const names = (_: string, key: string) => `<${key}>`
  expect(factLines(facts, 'zh', names)).toEqual([
    { key: 'grades', value: '五年级' },
    { key: 'weekdays', value: '周六、周日' },
    { key: 'mode', value: '<offline>' },
    { key: 'prices', value: '14800 元' },
  ])
  expect(factLines(facts, 'en', names)[1]?.value).toBe('Sat, Sun')
})

it('times are those of Chengdu, wherever the reader sits', () => {
  expect(formatTime('2026-11-23T16:30:00Z')).toBe('2026-11-24 00:30')
  expect(dayOf('2026-11-23T16:30:00Z')).toBe('2026-11-24')
  expect(formatDay('2026-12-01', 'zh')).toContain('2026年12月1日')
  expect(daysBetween('2026-11-30', '2026-12-02')).toBe(2)
  expect(inFours('4821093377516024')).toBe('4821 0933 7751 6024')
})

it('the step that only asks for ticks comes before one that lacks a paper, and keeps its place before others that only ask', () => {
  const step = (action: string, ...guards: string[]) => ({
    action,
    blockedBy: guards.map((guard) => ({ guard, zh: guard, en: guard })),
  })
  const steps = [
    step('close', 'closingGround', 'closingForm'),
    step('file', 'punishable', 'ownJurisdiction', 'withinLimitation'),
    step('not-file', 'notFiledGround'),
    step('resume', 'clockStands'),
  ]
  expect(stepsOffered(steps, {}).map(({ action, missing }) => [action.action, missing.length])).toEqual([
    ['file', 0],
    ['not-file', 0],
    ['close', 1],
  ])
})

it('axe looks at every page: a new route belongs in a list of looked-at.ts', async () => {
  // the client of the API asks for it
  vi.stubGlobal('location', new URL('http://localhost'))
  const { consoleRoutes } = await import('#web/console/console-routes.tsx')
  const { routes } = await import('#web/routes.tsx')
  const all = [...routes, ...consoleRoutes]
  const leaves = (list: readonly RouteObject[]): RouteObject[] =>
    list.flatMap((route) => (route.children ? leaves(route.children) : [route]))
  const reached = new Set(lookedAt.map((path) => matchRoutes(all, path.replace(/\?.*/, ''))?.at(-1)?.route))
  const missing = leaves(all).filter((route) => !reached.has(route))
  expect(missing.map(({ path }) => path)).toEqual([])
  expect(leaves(all).length).toBeGreaterThan(50)
})

describe('whose row it is', () => {
  it('is told in the language on screen where it has a name in it', () => {
    const units = [
      { id: '510107', name: '武侯区' },
      { id: 'DEP-FIN', name: '市财政局' },
      { id: 'city', name: '成都市' },
      { id: '0199', name: '桐荫小学' },
    ]
    expect(units.map((unit) => unitName(unit, 'zh'))).toEqual(['武侯区', '市财政局', '成都市', '桐荫小学'])
    const [county, department, city, school] = units.map((unit) => unitName(unit, 'en'))
    expect([county, city, school]).toEqual(['Wuhou', 'Chengdu', '桐荫小学'])
    expect(department).toMatch(/^[A-Za-z ]+$/)
  })
})

describe('many rows of a ledger', () => {
  const field = (name: string, kind: 'text' | 'day' | 'choice' | 'flag' | 'number', more = {}) => ({
    ...{ name, zh: name, en: name, kind, required: true, sensitive: false, decided: false },
    ...more,
  })
  const fields = [
    field('date', 'day'),
    field('kind', 'choice', { options: [{ value: 'final', zh: '期末', en: 'final' }] }),
    field('minutes', 'number'),
    field('note', 'text'),
    field('done', 'flag'),
  ]
  const first = nextDraft(fields, [])

  it('go down and to the right of where they are pasted, understood as in a sheet, and no further than there are columns', () => {
    const drafts = pasted(fields, [first], { row: 0, field: 1 }, '期末\t1,200\t好\t是\t多余\n月考\t很久\r\n')
    expect(drafts.map(({ data }) => data)).toEqual([
      { kind: 'final', minutes: 1200, note: '好', done: true },
      { kind: '月考', minutes: '很久', done: true },
    ])
  })

  it('begin with the day, the choices and the ticks of the row above, and are no rows before somebody writes', () => {
    const above = { ...first, data: { date: '2026-11-23', kind: 'final', minutes: 5, note: '好', done: true } }
    const next = nextDraft(fields, [above])
    expect(next.data).toEqual({ date: '2026-11-23', kind: 'final', done: true })
    expect([above, next, { ...next, data: { ...next.data, done: false } }].map((draft) => isEmpty(fields, draft))).toEqual([
      false,
      true,
      false,
    ])
  })

  it('are sent as a sheet, and of those sent the refused ones stay with what is wrong', () => {
    const sent = [{ note: '一"二",\n三' }, { note: '坏' }].map((data, key) => ({ ...first, key, data }))
    expect(csvOf(fields, sent, 'zh')).toBe('"date","kind","minutes","note","done"\n"","","","一""二"",\n三",""\n"","","","坏",""')
    const left = refused(
      fields,
      sent,
      [
        { row: 3, column: 'minutes', message: '必填' },
        { row: 3, column: '', message: '重复' },
      ],
      'zh',
    )
    expect(left).toEqual([{ ...sent[1], faults: { minutes: '必填', '': '重复' } }])
  })
})
