/** Listings and complaints are judged, and what is found lands where it belongs, once. */

import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { readTrialHits } from '#api/findings/trial-hits.ts'
import { makeMetrics } from '#api/health/metrics.ts'
import { importRegister } from '#api/institutions/import-register.ts'
import { claimListings } from '#api/jobs/claim-listings.ts'
import { type ClassifyDeps, classifyBatch } from '#api/jobs/classify-job.ts'
import { readComplaints } from '#api/jobs/complaint-job.ts'
import { outcome } from '#api/jobs/frontier/outcome.ts'
import { findLost, registerWorker } from '#api/jobs/frontier/workers.ts'
import { newId } from '#api/new-id.ts'
import { type Listing, noContacts, type Source } from '#policy/nouns.ts'
import { seedReference } from '#prisma/seed-reference.ts'
import { type TestDatabase, testDatabase } from '../support/database.ts'
import { begin, hands, pageResult } from './frontier-world.ts'
import { finding, judgeByWords, listing, memoryEvidence, now, source, verdict } from './river-world.ts'

let db: TestDatabase
const school = {
  name: '成都市锦江区学海教育培训学校',
  uscc: '52510104MJQ000001X',
  licenceNo: '教民151010470000001',
  category: 'subject',
  status: 'licensed',
  district: '510104',
  addresses: ['东大街1号'],
  phones: ['02861110001'],
  legalNature: '非营利',
} as const

beforeAll(async () => {
  db = await testDatabase()
  await seedReference(db.prisma)
  await importRegister(db.prisma, [{ ...school, addresses: [...school.addresses], phones: [...school.phones] }])
})
afterAll(() => db.drop())

async function crawled(declaration: Source, listings: Listing[]) {
  const { id } = await db.prisma.source.upsert({
    where: { key: declaration.key },
    create: { id: newId(), ...declaration },
    update: {},
  })
  await begin(db.prisma, id)
  const worker = await hands(db.prisma, memoryEvidence())
  // the page is all there is of the site
  const url = listings[0]!.url
  for (let urls = await worker.claim(); urls.length > 0; urls = await worker.claim())
    await worker.settle(urls.map((claimed) => outcome(claimed, pageResult(url, listings))))
  return id
}

const judge = judgeByWords({ 周六上课: 'T05', 全城第一: 'A05', 无证: 'T01' })
const deps = (more: Partial<ClassifyDeps> = {}): ClassifyDeps => ({ prisma: db.prisma, now: () => now, judge, ...more })
const findingsAt = (url: string) =>
  db.prisma.finding.findMany({
    where: { listing: { url } },
    include: { institution: true, case: true, listing: true },
    orderBy: { violation: 'asc' },
  })

describe('a crawled page', () => {
  it('belongs to the owner of its site, whose case it opens', async () => {
    const url = 'http://xuehai.example.cn/course'
    const contacts = { ...noContacts(), phones: ['02861110001'] }
    await crawled(source('xuehai'), [listing(url, '五年级数学，周六上课', { contacts })])
    await classifyBatch(deps())
    const [row] = await findingsAt(url)
    expect(row).toMatchObject({ violation: 'T05', status: 'NEW', districtCode: '510104', institution: { name: school.name } })
    expect(row!.case).toMatchObject({ state: 'LEAD', mainViolation: 'T05', findingCount: 1 })
    const { institutionId } = await db.prisma.source.findUniqueOrThrow({ where: { key: 'xuehai' } })
    expect(institutionId).toBe(row!.institutionId)
  })

  it('says a thing once, in the words of the page, when a course card repeats it', async () => {
    const url = 'http://twice.example.cn/course'
    const card = { position: 1, kind: 'course' as const }
    await crawled(source('twice'), [
      listing(url, '我们周六上课，欢迎'),
      listing(url, '周六上课', card),
      listing(url, '全城第一', { ...card, position: 2 }),
    ])
    await classifyBatch(deps())
    const rows = await findingsAt(url)
    expect(rows.map(({ violation, listing }) => [violation, listing!.position])).toEqual([
      ['A05', 2],
      ['T05', 0],
    ])
  })

  it('is judged with the licence of the register; a stranger has none', async () => {
    const seen: unknown[] = []
    const watching = (document: Parameters<typeof judge>[0] & { licence?: { status: string } }) => {
      seen.push(document.licence?.status)
      return judge(document)
    }
    const contacts = (phone: string) => ({ contacts: { ...noContacts(), phones: [phone] } })
    const classified = source('ads', { channel: 'platform_ad', publisher: 'platform' })
    await crawled(classified, [listing('http://ads.example.cn/1', '周六上课', { kind: 'ad', ...contacts('02861110001') })])
    await crawled(classified, [listing('http://ads.example.cn/2', '无证补习', { kind: 'ad', ...contacts('13912340000') })])
    await crawled(source('bureau', { publisher: 'government' }), [
      listing('http://bureau.example.cn/1', '通报', contacts('13912340000')),
    ])
    await classifyBatch(deps({ judge: watching as never }))
    expect(seen).toEqual(['licensed', 'unlicensed', undefined])
    const [known] = await findingsAt('http://ads.example.cn/1')
    expect(known!.institution!.name).toBe(school.name)
    const [stranger] = await findingsAt('http://ads.example.cn/2')
    expect(stranger!.institution).toMatchObject({ licenceStatus: 'unlicensed', origin: 'crawler' })
  })

  it('writes no stranger down of whom nothing is alleged', async () => {
    const before = await db.prisma.institution.count()
    const more = { kind: 'ad' as const, institution: '清白工作坊', contacts: { ...noContacts(), phones: ['13912349999'] } }
    await crawled(source('innocent', { channel: 'platform_ad', publisher: 'platform' }), [
      listing('http://innocent.example.cn/', '手工', more),
    ])
    await classifyBatch(deps())
    expect(await db.prisma.institution.count()).toBe(before)
  })

  it('keeps adult findings out of every case', async () => {
    const url = 'http://adult.example.cn/'
    await crawled(source('adult'), [listing(url, '考研 全城第一')])
    const adult = ({ id }: { id: string }) => verdict(id, [finding('A05', '全城第一', { facts: { scope: 'adult' } })])
    await classifyBatch(deps({ judge: adult }))
    expect((await findingsAt(url))[0]).toMatchObject({ scope: 'adult', caseId: null })
  })
})

describe('workers', () => {
  it('never claim the same listing, even while another is just claiming it', async () => {
    const listings = Array.from({ length: 40 }, (_, i) => listing('http://many.example.cn/', `第${i}个`, { position: i }))
    await crawled(source('many'), listings)
    const ids = await db.prisma.$transaction(async (tx) => {
      const mine = await claimListings(tx, 12)
      const others = await Promise.all(Array.from({ length: 4 }, () => claimListings(db.prisma, 12)))
      return [...mine, ...others.flat()]
    })
    expect(ids).toHaveLength(40)
    expect(new Set(ids).size).toBe(40)
    await db.prisma.listing.updateMany({ where: { id: { in: ids } }, data: { claimedUntil: null, attempts: 0 } })
  })

  it('leave what they had in hand to the others as soon as they are known to be lost', async () => {
    await crawled(source('left'), [listing('http://left.example.cn/', '留下的')])
    const lost = await registerWorker(db.prisma, 'lost')
    const ids = await claimListings(db.prisma, 50, lost)
    expect(ids.length).toBeGreaterThan(0)
    expect(await claimListings(db.prisma, 50)).toEqual([])
    await db.prisma.$executeRaw`UPDATE worker SET "heartbeatAt" = now() - interval '1 minute' WHERE id = ${lost}::uuid`
    expect(await findLost(db.prisma, 0)).toBe(1)
    // one at a time, because somebody was lost over them
    const [first] = await claimListings(db.prisma, 50)
    expect(first).toBe(ids.toSorted()[0])
    await db.prisma.listing.updateMany({ where: { id: { in: ids } }, data: { claimedUntil: null, attempts: 0 } })
  })

  it('finish the others when one text cannot be judged, and set it aside after three attempts', async () => {
    const url = 'http://poison.example.cn/'
    await crawled(source('poison'), [listing(url, '毒'), listing(url, '周六上课', { position: 1 })])
    const failing: ClassifyDeps['judge'] = (document) => {
      if (document.text === '毒') throw new Error('cannot read this')
      return judge(document)
    }
    for (let i = 0; i < 6; i++) {
      await classifyBatch(deps({ judge: failing }))
      await db.prisma.$executeRaw`UPDATE listing SET "claimedUntil" = NULL WHERE state = 'NEW'`
    }
    const rows = await db.prisma.listing.findMany({
      where: { url },
      orderBy: { position: 'asc' },
      select: { state: true, attempts: true, error: true },
    })
    expect(rows).toEqual([
      { state: 'FAILED', attempts: 3, error: 'cannot read this' },
      { state: 'DONE', attempts: 1, error: null },
    ])
  })

  it('file nothing twice when a lease ran out under a slow worker', async () => {
    const url = 'http://slow.example.cn/'
    const sourceId = await crawled(source('slow', { channel: 'platform_ad', publisher: 'platform' }), [
      listing(url, '周六上课，之后全城第一', { kind: 'ad', contacts: { ...noContacts(), phones: ['02861110001'] } }),
    ])
    expect(sourceId).toBeTruthy()
    let finish: () => void = () => {}
    const finished = new Promise<void>((resolve) => {
      finish = resolve
    })
    // The slow worker stands still between its judgement and its filing.
    const slowly = new Proxy(db.prisma, {
      get: (target, key) => {
        if (key !== '$transaction') return Reflect.get(target, key)
        return async (work: never) => {
          await finished
          return target.$transaction(work)
        }
      },
    })
    const slow = classifyBatch(deps({ prisma: slowly, judge: judgeByWords({ 全城第一: 'A05' }) }))
    await expect.poll(() => db.prisma.listing.count({ where: { url, attempts: 1 } })).toBe(1)
    await db.prisma.$executeRaw`UPDATE listing SET "claimedUntil" = now() - interval '1 second' WHERE url = ${url}`
    await classifyBatch(deps({ judge: judgeByWords({ 周六上课: 'T05' }) }))
    finish()
    await slow
    expect((await findingsAt(url)).map(({ violation }) => violation)).toEqual(['T05'])
  })
})

describe('a complaint', () => {
  const filed = async (more: object) => {
    const id = newId()
    const row = {
      number: `T-${id}`,
      codeHash: id.replaceAll('-', '').padEnd(64, '0'),
      channel: 'web',
      kind: 'report',
      text: '他们周六上课',
    }
    await db.prisma.complaint.create({ data: { id, ...row, ...more } })
    await readComplaints(deps())
    return db.prisma.complaint.findUniqueOrThrow({ where: { id }, include: { institution: true, case: true, findings: true } })
  }

  it('joins the case that the crawler opened, when it names the institution, its phone, its site or a page of it', async () => {
    const { caseId } = (await findingsAt('http://xuehai.example.cn/course'))[0]!
    const link = 'http://xuehai.example.cn/course'
    for (const more of [
      { institutionName: '学海教育' },
      { text: '打02861110001问的，周六上课' },
      { link },
      { text: `举报${school.name}周六上课` },
    ]) {
      const complaint = await filed(more)
      expect(complaint, JSON.stringify(more)).toMatchObject({ riverState: 'DONE', caseId, institution: { name: school.name } })
    }
    expect(await db.prisma.case.findUniqueOrThrow({ where: { id: caseId! } })).toMatchObject({ complaintCount: 4 })
  })

  it('makes an institution only of a name that was given', async () => {
    const named = await filed({ institutionName: '小蜜蜂托管', districtCode: '510105' })
    expect(named.institution).toMatchObject({ origin: 'complaint', licenceStatus: 'unknown', districtCode: '510105' })
    expect(named.case).toMatchObject({ mainViolation: 'T05', complaintCount: 1 })
    const nameless = await filed({ text: '楼下有人周六上课' })
    expect(nameless).toMatchObject({ riverState: 'DONE', institutionId: null, caseId: null })
    expect(nameless.findings).toHaveLength(1)
  })

  it('keeps no telephone number of a text, which may be its writer’s', async () => {
    const { institutionId } = await filed({ institutionName: '山丘读写社', text: '山丘读写社周六上课，回我电话13912340077' })
    const kept = await db.prisma.institutionIdentifier.findMany({ where: { institutionId: institutionId! } })
    expect(kept.map(({ kind }) => kind)).toContain('name')
    expect(kept.filter(({ value }) => value.includes('13912340077'))).toEqual([])
  })

  it('is read once by many workers at the same time', async () => {
    const ids = Array.from({ length: 12 }, () => newId())
    await db.prisma.complaint.createMany({
      data: ids.map((id) => ({
        id,
        number: `P-${id}`,
        codeHash: id.replaceAll('-', '').padEnd(64, '1'),
        channel: 'web',
        kind: 'report',
        text: '周六上课',
        institutionName: '向日葵书屋',
      })),
    })
    await Promise.all([1, 2, 3].map(() => readComplaints(deps())))
    const cases = await db.prisma.case.findMany({ where: { institution: { name: '向日葵书屋' } } })
    expect(cases).toHaveLength(1)
    expect(cases[0]).toMatchObject({ complaintCount: 12, findingCount: 12 })
  })
})

describe('rules on trial', () => {
  it('leave what they would have found with the text, and neither finding nor case', async () => {
    const url = 'http://trial.example.cn/'
    await crawled(source('trial'), [listing(url, '学海教育，周日补数学')])
    const cases = await db.prisma.case.count()
    await classifyBatch(deps({ judge: ({ id }) => ({ ...verdict(id, []), shadow: [finding('T05', '周日')] }) }))
    const { classification, state } = await db.prisma.listing.findFirstOrThrow({ where: { url } })
    expect(state).toBe('DONE')
    expect(classification).toMatchObject({ findings: [], shadow: [{ violation: 'T05', rule: 'T05.test', quote: '周日' }] })
    expect(await findingsAt(url)).toEqual([])
    expect(await db.prisma.case.count()).toBe(cases)
  })

  it('are counted for monitoring as the texts stand now', async () => {
    const before = await readTrialHits(db.prisma)
    const urls = ['http://counted.example.cn/1', 'http://counted.example.cn/2']
    for (const url of urls) await crawled(source('counted'), [listing(url, '学海教育，周日补数学')])
    const shadow = [finding('T05', '周日'), finding('T06', '晚九点')]
    await classifyBatch(deps({ judge: ({ id }) => ({ ...verdict(id, []), shadow }) }))
    const added = (rule: string, hits: { rule: string; hits: number }[]) => hits.find((one) => one.rule === rule)?.hits ?? 0
    const now = await readTrialHits(db.prisma)
    expect(added('T05.test', now) - added('T05.test', before)).toBe(2)
    expect(added('T06.test', now) - added('T06.test', before)).toBe(2)
    expect(await makeMetrics(db.prisma).text()).toContain(`jianfu_rule_trial_hits{rule="T06.test"} ${added('T06.test', now)}`)
    await crawled(source('counted'), [listing(urls[0] as string, '学海教育，周日休息')])
    expect(added('T06.test', await readTrialHits(db.prisma))).toBe(added('T06.test', now) - 1)
  })
})
