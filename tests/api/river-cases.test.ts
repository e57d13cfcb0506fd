/** Findings and complaints become cases: one open case an institution, ranked with reasons, with a history that shows every change. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { act } from '#api/cases/act.ts'
import { addNote } from '#api/cases/add-note.ts'
import { assignCase } from '#api/cases/assign-case.ts'
import { verifyCaseHistory } from '#api/cases/history.ts'
import { openOrJoinCase } from '#api/cases/open-or-join-case.ts'
import { refreshCase } from '#api/cases/refresh-case.ts'
import { decideFinding } from '#api/findings/decide-finding.ts'
import { newId } from '#api/new-id.ts'
import type { Role } from '#policy/roles.ts'
import { seedReference } from '#prisma/seed-reference.ts'
import { type TestDatabase, testDatabase } from '../support/database.ts'
import { anyListing, institution, now } from './river-world.ts'

let db: TestDatabase
let listingId: string
beforeAll(async () => {
  db = await testDatabase()
  await seedReference(db.prisma)
  listingId = await anyListing(db.prisma)
  const roles: Role[] = ['officer', 'triage', 'department-head', 'reviewer', 'unit-head']
  await db.prisma.user.createMany({
    data: [...roles, 'second'].map((id) => ({
      id,
      name: id,
      email: `${id}@users.invalid`,
      role: id === 'second' ? 'officer' : id,
      cardNumber: `川A-${id}`,
    })),
  })
})
afterAll(() => db.drop())

const actor = (role: Role) => ({ id: role, role })

async function alleged(institutionId: string, violation: string, more: object = {}) {
  const id = newId()
  const row = {
    rule: `${violation}.${id}`,
    ruleVersion: '2026-01-01',
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
  await db.prisma.finding.create({ data: { id, listingId, violation, institutionId, ...row, ...rest, ...more } })
  return id
}

async function complained(institutionId: string, more: object = {}) {
  const id = newId()
  const row = {
    number: `T${id}`,
    codeHash: id.replaceAll('-', '').padEnd(64, '0'),
    channel: 'web',
    kind: 'report',
    text: '周末补课',
    institutionId,
  }
  await db.prisma.complaint.create({ data: { id, ...row, ...more } })
  return id
}

const open = (institutionId: string, at = now) => db.prisma.$transaction((tx) => openOrJoinCase(tx, institutionId, at))
const caseOf = (id: string | null) => db.prisma.case.findUniqueOrThrow({ where: { id: id ?? '' } })

describe('the door to a case', () => {
  it('opens a case with number, department, district, gravest violation and a day by which somebody must look', async () => {
    const { id } = await institution(db.prisma, '学海')
    await alleged(id, 'A05')
    await alleged(id, 'T05', { severity: 3 })
    const row = await caseOf(await open(id))
    expect(row.number).toMatch(/^JF2026-\d{6}$/)
    expect(row).toMatchObject({ state: 'LEAD', mainViolation: 'T05', severity: 3, violations: ['T05', 'A05'], findingCount: 2 })
    expect(row).toMatchObject({
      districtCode: '510104',
      departmentCode: 'DEP-EDU',
      openKey: id,
      dueStep: 'LOOK',
      dueDay: '2026-11-27',
    })
  })

  it('makes one case when eight workers find something of one institution at the same moment', async () => {
    const { id } = await institution(db.prisma, '同时')
    const each = Array.from({ length: 8 }, (_, i) => async () => {
      await alleged(id, `A0${i + 2}`)
      return open(id)
    })
    const ids = await Promise.all(each.map((work) => work()))
    expect(new Set(ids).size).toBe(1)
    expect(await db.prisma.case.count({ where: { institutionId: id } })).toBe(1)
    expect((await caseOf(ids[0]!)).findingCount).toBe(8)
    expect(await verifyCaseHistory(db.prisma, ids[0]!)).toBeNull()
  })

  it('leaves weak and adult findings outside until something surer opens the case', async () => {
    const { id } = await institution(db.prisma, '存疑')
    const weak = await alleged(id, 'A05', { confidence: 0.4 })
    const adult = await alleged(id, 'A02', { scope: 'adult' })
    expect(await open(id)).toBeNull()
    await alleged(id, 'T06')
    const caseId = await open(id)
    const rows = await db.prisma.finding.findMany({ where: { id: { in: [weak, adult] } }, select: { id: true, caseId: true } })
    expect(new Map(rows.map((row) => [row.id, row.caseId]))).toEqual(
      new Map([
        [weak, caseId],
        [adult, null],
      ]),
    )
  })

  it('lets a complaint join the case that a page opened, and counts a caller who calls twice once', async () => {
    const { id } = await institution(db.prisma, '两条河')
    await alleged(id, 'T05')
    const caseId = await open(id)
    const phoneHash = 'f'.repeat(64)
    await complained(id, { phoneHash })
    await complained(id, { phoneHash })
    await complained(id, { kind: 'question' })
    expect(await open(id)).toBe(caseId)
    const row = await caseOf(caseId)
    expect(row.complaintCount).toBe(2)
    expect(row.rankReasons).toContainEqual({ key: 'complainants', points: 8, zh: '1 人投诉举报', en: '1 person complained' })
  })

  it('opens no case for a complaint in which nothing is alleged', async () => {
    const { id } = await institution(db.prisma, '没有线索')
    await complained(id)
    expect(await open(id)).toBeNull()
  })
})

describe('the rank of a case', () => {
  it('rises with gravity, complainants, confirmation, a near deadline and a missing licence, and says so', async () => {
    const plain = await institution(db.prisma, '普通')
    await alleged(plain.id, 'A05')
    const grave = await institution(db.prisma, '无证', { licenceStatus: 'unlicensed' })
    const found = await alleged(grave.id, 'T01', { severity: 3 })
    await complained(grave.id)
    const [low, high] = [await open(plain.id), await open(grave.id)]
    expect((await caseOf(high)).rank).toBeGreaterThan((await caseOf(low)).rank)
    await decideFinding(db.prisma, actor('officer'), { findingId: found, status: 'CONFIRMED' }, now)
    const late = new Date('2026-12-20T03:00:00Z')
    await db.prisma.$transaction((tx) => refreshCase(tx, high!, late))
    const row = await caseOf(high)
    const reasons = row.rankReasons as { key: string; points: number; zh: string }[]
    expect(reasons.map(({ key }) => key)).toEqual([
      'severity',
      'deadline',
      'licence',
      'evidence',
      'confirmed',
      'complainants',
      'kinds',
      'findings',
    ])
    expect(reasons.reduce((sum, { points }) => sum + points, 0)).toBe(row.rank)
    expect(reasons[1]!.zh).toBe('已超过办理时限：2026-11-27')
  })
})

describe('an officer at work', () => {
  it('confirms and rejects findings, and the case follows', async () => {
    const { id } = await institution(db.prisma, '判定')
    const grave = await alleged(id, 'T01', { severity: 3 })
    await alleged(id, 'A05')
    const caseId = await open(id)
    const version = await decideFinding(
      db.prisma,
      actor('officer'),
      { findingId: grave, status: 'REJECTED', note: '已有许可' },
      now,
    )
    const row = await caseOf(caseId)
    expect(row).toMatchObject({ mainViolation: 'A05', severity: 2, findingCount: 1, version })
    expect(row.departmentCode).toBe('DEP-MSA')
  })

  it('starts the fifteen working days when a triage officer confirms the lead', async () => {
    const { id } = await institution(db.prisma, '时限')
    await alleged(id, 'T05')
    const caseId = (await open(id))!
    await act(db.prisma, actor('triage'), { caseId, action: 'verify', version: 1 }, new Date('2026-11-23T02:00:00Z'))
    expect(await caseOf(caseId)).toMatchObject({ state: 'VERIFYING', dueStep: 'DL09', dueDay: '2026-12-14', version: 2 })
  })

  it('is told which guards are missing, and is refused on a stale picture or in the wrong role', async () => {
    const { id } = await institution(db.prisma, '守卫')
    await alleged(id, 'T05')
    const caseId = (await open(id))!
    await act(db.prisma, actor('triage'), { caseId, action: 'verify', version: 1 }, now)
    const file = { caseId, action: 'file', version: 2 }
    await expect(act(db.prisma, actor('department-head'), file, now)).rejects.toMatchObject({
      code: 'guard-missing',
      status: 409,
    })
    await expect(act(db.prisma, actor('officer'), file, now)).rejects.toMatchObject({ code: 'not-allowed-now' })
    await expect(act(db.prisma, actor('triage'), { ...file, version: 1 }, now)).rejects.toMatchObject({ code: 'stale-version' })
    const bad = { ...file, facts: { confirmedFindings: 9 } }
    await expect(act(db.prisma, actor('department-head'), bad, now)).rejects.toMatchObject({ code: 'validation-failed' })
    expect((await caseOf(caseId)).version).toBe(2)
  })

  it('files a case when all four conditions, the form and two officers are there', async () => {
    const { id } = await institution(db.prisma, '立案')
    const found = await alleged(id, 'T05')
    const caseId = (await open(id))!
    await act(db.prisma, actor('officer'), { caseId, action: 'verify', version: 1 }, now)
    await decideFinding(db.prisma, actor('officer'), { findingId: found, status: 'CONFIRMED' }, now)
    await expect(
      assignCase(db.prisma, actor('unit-head'), { caseId, version: 3, assigneeId: 'officer', secondId: 'officer' }, now),
    ).rejects.toMatchObject({ code: 'not-possible' })
    await assignCase(db.prisma, actor('unit-head'), { caseId, version: 3, assigneeId: 'officer', secondId: 'second' }, now)
    await act(
      db.prisma,
      actor('officer'),
      { caseId, action: 'propose-filing', version: 4 },
      new Date(now.getTime() + 3 * 86_400_000),
    )
    expect(await caseOf(caseId), 'a form starts no period anew').toMatchObject({ dueStep: 'DL09', dueDay: '2026-12-11' })
    const facts = { punishable: true, ownJurisdiction: true, withinLimitation: true }
    await act(db.prisma, actor('department-head'), { caseId, action: 'file', version: 5, facts }, now)
    expect(await caseOf(caseId)).toMatchObject({ state: 'FILED', dueStep: 'DL18' })
  })

  it('frees the institution when a case ends, and takes the place again on reopening only if it is free', async () => {
    const { id } = await institution(db.prisma, '结束')
    await alleged(id, 'T05')
    const first = (await open(id))!
    await act(db.prisma, actor('triage'), { caseId: first, action: 'verify', version: 1 }, now)
    await act(db.prisma, actor('triage'), { caseId: first, action: 'propose-filing', version: 2 }, now)
    const facts = { notFiledGround: 'minor-corrected' }
    await act(db.prisma, actor('department-head'), { caseId: first, action: 'not-file', version: 3, facts }, now)
    expect(await caseOf(first)).toMatchObject({ state: 'NOT_FILED', openKey: null, dueDay: null, closedAt: now })
    await alleged(id, 'T06')
    const second = await open(id)
    expect(second).not.toBe(first)
    const reopen = { caseId: first, action: 'reopen', version: 4, note: '有新证据' }
    await expect(act(db.prisma, actor('department-head'), reopen, now)).rejects.toMatchObject({ code: 'not-possible' })
  })

  it('lets only one of two officers win who act on the same picture', async () => {
    const { id } = await institution(db.prisma, '竞争')
    await alleged(id, 'T05')
    const caseId = (await open(id))!
    const both = ['triage', 'officer'] as const
    const results = await Promise.allSettled(
      both.map((role) => act(db.prisma, actor(role), { caseId, action: 'verify', version: 1 }, now)),
    )
    const lost = results.filter((result) => result.status === 'rejected')
    expect(lost.map(({ reason }) => reason.code)).toEqual(['stale-version'])
  })
})

describe('the history of a case', () => {
  it('holds when nobody touched it, and names the entry that was changed or taken out', async () => {
    const { id } = await institution(db.prisma, '历史')
    await alleged(id, 'T05')
    const caseId = (await open(id))!
    for (const note of ['一', '二', '三']) await addNote(db.prisma, actor('officer'), caseId, note, now)
    expect(await verifyCaseHistory(db.prisma, caseId)).toBeNull()
    // As somebody with full rights on the database would, past the guard of the append-only table.
    await db.prisma.$transaction([
      db.prisma.$executeRaw`SET LOCAL session_replication_role = replica`,
      db.prisma.$executeRaw`UPDATE case_event SET note = '改' WHERE "caseId" = ${caseId}::uuid AND seq = 4`,
    ])
    expect(await verifyCaseHistory(db.prisma, caseId)).toEqual({ seq: 4, why: 'the entry was changed' })
    await db.prisma.$transaction([
      db.prisma.$executeRaw`SET LOCAL session_replication_role = replica`,
      db.prisma.$executeRaw`DELETE FROM case_event WHERE "caseId" = ${caseId}::uuid AND seq = 3`,
    ])
    expect(await verifyCaseHistory(db.prisma, caseId)).toEqual({ seq: 3, why: 'an entry is missing' })
  })
})

describe('what officers decide is kept as examples to learn from', () => {
  const exampleOf = (findingId: string) => db.prisma.labelledExample.findUnique({ where: { findingId } })
  const decide = (findingId: string, status: 'CONFIRMED' | 'REJECTED' | 'NEW', role: Role = 'officer') =>
    decideFinding(db.prisma, actor(role), { findingId, status }, now)

  it('a verdict writes text, rule, verdict, person and time; another verdict replaces it, taking it back removes it', async () => {
    const { id } = await institution(db.prisma, '明德')
    const found = await alleged(id, 'T05', { rule: 'T05.rest-days' })
    await decide(found, 'CONFIRMED')
    expect(await exampleOf(found)).toMatchObject({
      violation: 'T05',
      rule: 'T05.rest-days',
      ruleVersion: '2026-01-01',
      verdict: 'CONFIRMED',
      origin: 'listing',
      text: '周六',
      quote: '周六',
      channel: 'own_site',
      publisher: 'institution',
      decidedById: 'officer',
      decidedAt: now,
    })
    await decide(found, 'REJECTED', 'reviewer')
    expect(await exampleOf(found)).toMatchObject({ verdict: 'REJECTED', decidedById: 'reviewer' })
    await decide(found, 'NEW')
    expect(await exampleOf(found)).toBeNull()
  })

  it('a letter is kept without who wrote it', async () => {
    const { id } = await institution(db.prisma, '弘毅')
    const text = '我叫王小明，电话13800001234，联系人：李四。他们周末补课，拒不退费，身份证510104199001011234'
    const complaintId = await complained(id, { text })
    const found = await alleged(id, 'F04', { listingId: null, complaintId, quote: '拒不退费' })
    await decide(found, 'CONFIRMED')
    const example = await exampleOf(found)
    expect(example).toMatchObject({ origin: 'complaint', quote: '拒不退费', channel: 'private', publisher: null })
    expect(example?.text).toContain('他们周末补课，拒不退费')
    expect(example?.text).not.toMatch(/王小明|李四|13800001234|510104199001011234/)
  })

  it('nothing is kept when the decision itself fails', async () => {
    const { id } = await institution(db.prisma, '立人')
    const found = await alleged(id, 'A02', { status: 'SUPERSEDED' })
    await expect(decide(found, 'CONFIRMED')).rejects.toThrow()
    expect(await exampleOf(found)).toBeNull()
  })

  it('a failed example takes the decision back with it', async () => {
    const { id } = await institution(db.prisma, '求真')
    const found = await alleged(id, 'A02')
    await expect(
      decideFinding(db.prisma, { id: 'nobody', role: 'officer' }, { findingId: found, status: 'CONFIRMED' }, now),
    ).rejects.toThrow()
    expect(await db.prisma.finding.findUniqueOrThrow({ where: { id: found } })).toMatchObject({
      status: 'NEW',
      decidedById: null,
    })
  })
})
