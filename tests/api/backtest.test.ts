/** Candidate rules on what is on file: what would change, how it agrees with officers, and that nothing is written. */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { backtest } from '#api/backtest/run.ts'
import { newId } from '#api/new-id.ts'
import { declareSource } from '#api/sources/declare-source.ts'
import { makeClassifier } from '#classifier/classify.ts'
import type { Classification } from '#policy/nouns.ts'
import { defineRule, type RuleDraft } from '#policy/rules/define.ts'
import { rules } from '#policy/rules/index.ts'
import { layOver, writeRules } from '#policy/rules/rule-set.ts'
import { seedReference } from '#prisma/seed-reference.ts'
import { jianfu } from '../platform/jianfu.ts'
import { type TestDatabase, testDatabase } from '../support/database.ts'
import { institution, now, source } from './river-world.ts'

let db: TestDatabase
const folder = mkdtempSync(join(tmpdir(), 'jianfu-rules-'))
const hash = (at: number) => String(at).padStart(64, '0')

/** Finds 金榜礼包, which no rule of the house knows, and rest days only where a registration is overdue. */
const drafts: RuleDraft[] = [
  {
    id: 'A02.honours-package',
    violation: 'A02',
    state: 'DRAFT',
    any: ['金榜礼包'],
    explanation: { zh: '“{quote}”', en: '“{quote}”' },
    examples: { breach: ['初三数学金榜礼包，报名咨询'], clear: ['初三数学班，报名咨询'] },
  },
  ...rules
    .filter(({ violation }) => violation === 'T05')
    .map((rule) => ({ ...rule, version: '2026-12-01', needs: ['overdue' as const] })),
]
const candidates = drafts.map((draft) => defineRule({ ...draft, state: 'LIVE' }))
const weekend = '初二数学小班，周六上午9:00-11:00，报名咨询前台'
const texts = ['初三数学班，金榜礼包一份，报名咨询前台', weekend, '少儿美术班，周三下午五点，报名咨询前台', weekend]

let listings: string[] = []

async function file(texts: string[], more: object = {}): Promise<string[]> {
  const sourceId = await declareSource(db.prisma, source('backtest'))
  const [pageId, captureId] = [newId(), newId()]
  const url = `http://backtest.example.cn/${pageId}`
  await db.prisma.page.create({ data: { id: pageId, sourceId, url, urlKey: pageId.padEnd(64, '0'), state: 'ok' } })
  const seen = { url, finalUrl: url, status: 200, headers: {}, tool: 'test', fetchedAt: now }
  await db.prisma.capture.create({ data: { id: captureId, pageId, sha256: hash(0), size: 0, ...seen } })
  const rows = texts.map((text, position) => ({
    id: newId(),
    pageId,
    captureId,
    position,
    hash: hash(position),
    url,
    kind: 'ad',
    title: '',
    text,
    channel: 'own_site',
    publisher: 'institution',
    publishedAt: now,
    data: {},
    state: 'DONE',
    ...more,
  }))
  await db.prisma.listing.createMany({ data: rows })
  return rows.map(({ id }) => id)
}

async function decided(status: 'CONFIRMED' | 'REJECTED', violation: string, where: { listingId?: string; complaintId?: string }) {
  const row = {
    rule: `${violation}.rest-days`,
    ruleVersion: '2026-11-01',
    confidence: 0.9,
    where: 'text',
    from: 0,
    to: 2,
    quote: '周六',
  }
  const rest = {
    facts: {},
    legalBasis: [],
    explanationZh: '',
    explanationEn: '',
    severity: 2,
    channel: 'own_site',
    happenedAt: now,
  }
  await db.prisma.finding.create({ data: { id: newId(), violation, status, ...where, ...row, ...rest } })
}

beforeAll(async () => {
  db = await testDatabase()
  await seedReference(db.prisma)
  listings = await file(texts)
  const [, confirmed, , rejected] = listings
  await decided('CONFIRMED', 'T05', { listingId: confirmed as string })
  await decided('REJECTED', 'T05', { listingId: rejected as string })
  await file([weekend], { state: 'NEW' })
  await file([weekend], { createdAt: new Date('2026-01-05T00:00:00Z') })
  const { id: institutionId } = await institution(db.prisma, '学海')
  const complaint = { number: 'T1', codeHash: hash(1), channel: 'web', kind: 'report', riverState: 'DONE', institutionId }
  await db.prisma.complaint.create({ data: { id: newId(), text: '这家机构周末补课，请查处', ...complaint } })
  writeFileSync(join(folder, 'candidates.json'), writeRules(drafts.map((draft) => defineRule(draft))))
})
afterAll(async () => {
  await db.drop()
  rmSync(folder, { recursive: true })
})

const standing = makeClassifier(rules)
const trial = makeClassifier(layOver(rules, candidates))
const run = (more: { since?: string; limit?: number } = {}) => {
  const changes: string[] = []
  return backtest({
    prisma: db.prisma,
    before: (documents) => standing(documents).map(({ record }) => record),
    after: (documents) => trial(documents).map(({ record }) => record),
    onChange: ({ change, violation, rule, item }) => changes.push(`${change} ${violation} ${rule} ${item.kind}`),
    ...more,
  }).then((summary) => ({ summary, changes }))
}

describe('a backtest', () => {
  it('lists what would be newly and no longer flagged, listings and complaints alike', async () => {
    const { summary, changes } = await run()
    expect(changes.sort()).toEqual([
      'newly-flagged A02 A02.honours-package listing',
      'no-longer-flagged T05 T05.rest-days complaint',
      'no-longer-flagged T05 T05.rest-days listing',
      'no-longer-flagged T05 T05.rest-days listing',
      'no-longer-flagged T05 T05.rest-days listing',
    ])
    expect(summary).toMatchObject({ items: 6, listings: 5, complaints: 1, changedItems: 5, newlyFlagged: 1, noLongerFlagged: 4 })
  })

  it('measures agreement with what officers decided, in all and for the rule', async () => {
    const { agreement, rules: byRule } = (await run()).summary
    expect(agreement).toEqual({
      decided: 2,
      before: 0.5,
      after: 0.5,
      counts: {
        before: { confirmedFound: 1, confirmedMissed: 0, rejectedDropped: 0, rejectedFound: 1 },
        after: { confirmedFound: 0, confirmedMissed: 1, rejectedDropped: 1, rejectedFound: 0 },
      },
    })
    expect(byRule['T05.rest-days']).toMatchObject({
      found: 0,
      noLongerFlagged: 4,
      before: { rejectedFound: 1 },
      after: { rejectedDropped: 1 },
    })
    expect(byRule['A02.honours-package']).toMatchObject({ found: 1, newlyFlagged: 1 })
  })

  it('reads since a day and at most so many', async () => {
    expect((await run({ since: '2026-02-01' })).summary.listings).toBe(4)
    expect((await run({ limit: 3 })).summary.items).toBe(3)
  })

  it('keeps judging older wordings on which somebody decided', async () => {
    await db.prisma.listing.update({ where: { id: listings[1] as string }, data: { state: 'SUPERSEDED' } })
    await db.prisma.listing.update({ where: { id: listings[0] as string }, data: { state: 'SUPERSEDED' } })
    const { summary } = await run()
    expect(summary).toMatchObject({ listings: 4, agreement: { decided: 2 } })
    await db.prisma.listing.updateMany({ where: { state: 'SUPERSEDED' }, data: { state: 'DONE' } })
  })

  it('goes through more than one page of items, each once', async () => {
    await file(Array.from({ length: 1100 }, (_, at) => `少儿美术第${at}班，报名咨询`))
    const seen = new Set<string>()
    const nothing = standing([{ id: 'x', text: '' }])[0]?.record as Classification
    const { items } = await backtest({
      prisma: db.prisma,
      before: (documents) => documents.map(() => nothing),
      after: (documents) => {
        for (const { id } of documents) seen.add(id)
        return documents.map(() => nothing)
      },
    })
    expect([items, seen.size]).toEqual([1106, 1106])
    await db.prisma.listing.deleteMany({ where: { text: { startsWith: '少儿美术第' } } })
  })
})

describe('jianfu backtest', { timeout: 120_000 }, () => {
  const command = (...args: string[]) => jianfu(['backtest', ...args], { env: { DATABASE_URL: db.url } })

  it('prints changes and a summary, as JSON lines when asked, and writes nothing', async () => {
    const before = await db.prisma.finding.count()
    const { code, stdout, stderr } = command('--rules', folder, '--json')
    expect({ code, stderr }).toEqual({ code: 0, stderr: expect.not.stringContaining('honours') })
    const lines = stdout
      .trim()
      .split('\n')
      .map((line) => JSON.parse(line))
    expect(lines).toHaveLength(6)
    expect(lines.at(-1)?.summary).toMatchObject({ items: 6, newlyFlagged: 1, noLongerFlagged: 4, agreement: { decided: 2 } })
    expect(lines[0]).toMatchObject({ change: expect.any(String), violation: expect.any(String), item: { kind: 'listing' } })
    const report = command('--rules', folder).stdout
    expect(report).toContain('newly flagged 1, no longer flagged 4, in 5 items')
    expect(report).toMatch(/^\+ A02 A02\.honours-package “金榜礼包” http/m)
    expect(await db.prisma.finding.count()).toBe(before)
  })

  it.each([
    ['a directory that is not there', ['--rules', join(folder, 'none')], /there is no directory/],
    ['a number that is none', ['--rules', folder, '--limit', 'many'], /--limit takes a number/],
    ['a day that is none', ['--rules', folder, '--since', 'May'], /--since takes a day/],
    ['no rules at all', [], /--rules/],
  ])('%s is a wrong call', (_, args, message) => {
    const { code, stderr } = command(...args)
    expect({ code, lines: stderr.trim().split('\n').length }).toEqual({ code: 2, lines: 1 })
    expect(stderr).toMatch(message)
  })

  it('names the wrong rule, its field and the reason', () => {
    const wrong = mkdtempSync(join(tmpdir(), 'jianfu-wrong-'))
    writeFileSync(join(wrong, 'a.json'), JSON.stringify([{ ...drafts[0], any: ['{金榜'] }]))
    const { code, stderr } = command('--rules', wrong)
    expect(code).toBe(2)
    expect(stderr).toMatch(/^jianfu backtest: a\.json, rule 1 \(A02\.honours-package\): any\.0: .*brackets[^\n]*\n$/)
    rmSync(wrong, { recursive: true })
  })
})
