/** No sequence of merging, moving, editing and undoing loses or doubles anything. */
import fc from 'fast-check'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { addNote } from '#api/cases/add-note.ts'
import { verifyCaseHistory } from '#api/cases/history.ts'
import { openOrJoinCase } from '#api/cases/open-or-join-case.ts'
import { isHandled } from '#api/complaints/handled.ts'
import { answerFromStaff } from '#api/complaints/talk.ts'
import { trackComplaint } from '#api/complaints/track-complaint.ts'
import type { Deps } from '#api/deps.ts'
import { Refusal } from '#api/errors.ts'
import { decideFinding } from '#api/findings/decide-finding.ts'
import { mergeCases } from '#api/merging/merge-cases.ts'
import { mergeInstitutions } from '#api/merging/merge-institutions.ts'
import { moveBetweenCases } from '#api/merging/move-between-cases.ts'
import { moveBetweenInstitutions } from '#api/merging/move-between-institutions.ts'
import { splitOrder } from '#api/merging/split-order.ts'
import { undoDecision } from '#api/merging/undo.ts'
import { seedReference } from '#prisma/seed-reference.ts'
import { type TestDatabase, testDatabase } from '../../support/database.ts'
import { now } from '../river-world.ts'
import { replay } from './replay.ts'
import { complaintAbout, findingAbout, paperAbout, type SmallCase, secret, smallCase } from './world.ts'

let db: TestDatabase
let actorId: string
beforeAll(async () => {
  db = await testDatabase()
  await seedReference(db.prisma)
  actorId = (await db.prisma.user.create({ data: { id: 'u1', name: '某某', email: 'u1@example.cn', role: 'officer' } })).id
})
afterAll(() => db.drop())

const pick = fc.nat({ max: 40 })
const step = fc.oneof(
  fc.record({ does: fc.constant('merge-cases' as const), a: pick, b: pick }),
  fc.record({ does: fc.constant('move' as const), a: pick, b: pick, to: fc.constantFrom('case', 'new', 'none') }),
  fc.record({ does: fc.constant('merge-institutions' as const), a: pick, b: pick }),
  fc.record({ does: fc.constant('move-institution' as const), a: pick, b: pick, to: fc.constantFrom('other', 'new') }),
  fc.record({ does: fc.constant('split' as const), a: pick }),
  fc.record({ does: fc.constant('decide' as const), a: pick }),
  fc.record({ does: fc.constant('work' as const), a: pick }),
  fc.record({ does: fc.constant('undo' as const), a: pick }),
  fc.record({ does: fc.constant('note' as const), a: pick }),
  fc.record({ does: fc.constant('file' as const), a: pick }),
)
type Step = typeof step extends fc.Arbitrary<infer S> ? S : never

interface World {
  cases: SmallCase[]
  complaints: SmallCase['complaints']
  /** matters that orders were split into */
  parts: string[]
  findings: string[]
  /** what staff answered, by the order it is about */
  answers: { code: string; text: string }[]
  documents: { id: string; caseId: string }[]
}

const { assign } = Object
const at = <T>(list: T[], i: number): T => list[i % list.length] as T

async function take(world: World, doing: Step): Promise<void> {
  const { prisma } = db
  const ids = { institutionId: { in: await everyInstitution(world) } }
  const cases = (await prisma.case.findMany({ where: ids, orderBy: { serial: 'asc' }, select: { id: true } })).map(({ id }) => id)
  const complaint = at([...world.complaints.map(({ id }) => id), ...world.parts], doing.a)
  const who = { actorId, note: '理由' }
  await prisma.$transaction(async (tx) => {
    if (doing.does === 'merge-cases')
      await mergeCases(tx, { fromId: at(cases, doing.a), intoId: at(cases, doing.b), ...who }, now)
    if (doing.does === 'move') {
      const { caseId } = await tx.complaint.findUniqueOrThrow({ where: { id: complaint } })
      const to = doing.to === 'case' ? { caseId: at(cases, doing.b) } : (doing.to as 'new' | 'none')
      await moveBetweenCases(tx, { fromId: caseId, to, complaintIds: [complaint], findingIds: [], ...who }, now)
    }
    if (doing.does === 'split') {
      const matters = [{ text: `其一：${complaint}` }, { text: `其二：${complaint}` }]
      const staff = { id: actorId, districtCode: null }
      await splitOrder(tx, { complaintId: complaint, matters, staff, secret, note: '理由' }, now)
    }
    const institutions = await everyInstitution(world)
    if (doing.does === 'merge-institutions') {
      await mergeInstitutions(tx, { fromId: at(institutions, doing.a), intoId: at(institutions, doing.b), ...who }, now)
    }
    if (doing.does === 'move-institution') {
      const { institutionId } = await tx.complaint.findUniqueOrThrow({ where: { id: complaint } })
      const to = doing.to === 'new' ? { name: `新机构${doing.a}` } : { institutionId: at(institutions, doing.b) }
      const what = { complaintIds: [complaint], listingIds: [], identifierIds: [] }
      if (institutionId) await moveBetweenInstitutions(tx, { fromId: institutionId, to, ...what, ...who }, now)
    }
    if (doing.does === 'undo') {
      const { inForce } = await replay(prisma)
      const own = new Set([...cases, ...institutions, ...world.complaints.map(({ id }) => id)])
      const mine = inForce.filter(({ intoId, fromId }) => [intoId, fromId].some((id) => id && own.has(id)))
      if (mine.length > 0) await undoDecision(tx, { decisionId: at(mine, doing.a).id, ...who }, now)
    }
  })
  if (doing.does === 'note') await addNote(prisma, { id: actorId, role: 'officer' }, at(cases, doing.a), '补充说明', now)
  if (doing.does === 'split') await readParts(world, complaint)
  if (doing.does === 'decide') {
    const decision = { findingId: at(world.findings, doing.a), status: 'CONFIRMED' as const }
    await decideFinding(prisma, { id: actorId, role: 'officer' }, decision, now)
  }
  if (doing.does === 'work') await workOn(world, complaint)
  if (doing.does === 'file') {
    const institutionId = at(world.cases, doing.a).institutionId
    world.complaints.push(await complaintAbout(prisma, institutionId))
    world.findings.push(await findingAbout(prisma, institutionId, 3))
    await prisma.$transaction((tx) => openOrJoinCase(tx, institutionId, now))
  }
}

/** The river has read the first matter; the second waits. */
async function readParts(world: World, wholeId: string): Promise<void> {
  const { prisma } = db
  const whole = await prisma.complaint.findUniqueOrThrow({ where: { id: wholeId } })
  const parts = await prisma.complaint.findMany({ where: { partOfId: wholeId, riverState: 'NEW' }, orderBy: { id: 'asc' } })
  const [first] = parts
  world.parts.push(...parts.map(({ id }) => id))
  if (!first || !whole.institutionId) return
  const { institutionId } = whole
  await prisma.complaint.update({ where: { id: first.id }, data: { institutionId, riverState: 'DONE', classification: {} } })
  world.findings.push(await findingAbout(prisma, institutionId, 2, first.id))
  await prisma.$transaction((tx) => openOrJoinCase(tx, institutionId, now))
}

/** Staff answer, and issue a paper about a complaint in its case. */
async function workOn(world: World, complaintId: string): Promise<void> {
  const { prisma } = db
  const row = await prisma.complaint.findUniqueOrThrow({ where: { id: complaintId } })
  const text = `答复${world.answers.length}：${complaintId}`
  await prisma.$transaction((tx) => answerFromStaff(tx, complaintId, { authorId: actorId, text, asks: false }, now))
  const asked = world.complaints.find(({ id }) => id === (row.partOfId ?? row.id))
  if (asked) world.answers.push({ code: asked.code, text })
  if (row.caseId) world.documents.push(await paperAbout(prisma, row.caseId, complaintId))
}

/** Also those made by the steps. */
async function everyInstitution({ cases, complaints, parts }: World): Promise<string[]> {
  const first = cases.map(({ institutionId }) => institutionId)
  const made = await db.prisma.decision.findMany({
    where: { kind: 'move-between-institutions', created: true },
    select: { intoId: true, items: true },
  })
  const mine = new Set([...complaints.map(({ id }) => id), ...parts])
  return [
    ...first,
    ...made.filter(({ items }) => items.some(({ itemId }) => mine.has(itemId))).flatMap(({ intoId }) => intoId ?? []),
  ]
}

async function isWhole(world: World): Promise<void> {
  const { prisma } = db
  const log = await replay(prisma)
  const ids = [...world.complaints.map(({ id }) => id), ...world.parts]
  const complaints = await prisma.complaint.findMany({ where: { id: { in: ids } } })
  const findings = await prisma.finding.findMany({ where: { id: { in: world.findings } } })
  expect(complaints).toHaveLength(ids.length)
  await eachIsHandledOnce(world)
  expect(findings).toHaveLength(world.findings.length)
  for (const row of [...complaints, ...findings]) {
    const home = log.caseHomes.has(row.id) ? (log.caseHomes.get(row.id) ?? null) : (row.homeCaseId ?? row.caseId)
    expect(row.caseId, 'stands in the case that the log says').toBe(log.caseRoot(home))
    const owner = log.institutionHomes.get(row.id) ?? row.homeInstitutionId ?? row.institutionId
    expect(row.institutionId, 'belongs to the institution that the log says').toBe(log.institutionRoot(owner))
  }
  const clocks = new Map(world.complaints.map(({ id, dueDay }) => [id, dueDay]))
  for (const { id, partOfId, dueDay } of complaints)
    expect(dueDay, 'each complaint keeps its own clock, and so do the matters of an order').toBe(clocks.get(partOfId ?? id))
  const owners = await everyInstitution(world)
  const cases = await prisma.case.findMany({
    where: { OR: [{ institutionId: { in: owners } }, { homeInstitutionId: { in: owners } }] },
  })
  for (const row of cases) {
    expect(row.rootId ?? row.id).toBe(log.caseRoot(row.id))
    expect(await verifyCaseHistory(prisma, row.id)).toBeNull()
    if (row.rootId !== null) expect(row.openKey).toBeNull()
    else {
      const own = complaints.filter(({ caseId }) => caseId === row.id)
      expect(row.complaintCount).toBe(own.length)
      expect(row.supporterCount).toBe(own.filter(({ meToo }) => meToo).length)
      expect(row.findingCount).toBe(findings.filter(({ caseId }) => caseId === row.id).length)
    }
  }
  const open = cases.filter(({ rootId, closedAt }) => rootId === null && closedAt === null)
  for (const id of new Set(open.map(({ institutionId }) => institutionId))) {
    expect(
      open.filter(({ openKey }) => openKey === id),
      'one case takes what comes in',
    ).toHaveLength(1)
  }
}

/** An order is handled as a whole or by its matters, never both; what stands back lies in no case and alleges nothing undecided. */
async function eachIsHandledOnce(world: World): Promise<void> {
  const { prisma } = db
  const orders = await prisma.complaint.findMany({ where: { id: { in: world.complaints.map(({ id }) => id) } } })
  const parts = await prisma.complaint.findMany({ where: { id: { in: world.parts } } })
  for (const order of orders) {
    const own = parts.filter(({ partOfId }) => partOfId === order.id)
    const stand = own.filter(isHandled)
    expect(stand.length > 0, 'handled once').toBe(!isHandled(order))
    if (stand.length > 0) expect(stand).toHaveLength(2)
  }
  const standBack = [...orders, ...parts].filter((row) => !isHandled(row)).map(({ id }) => id)
  for (const row of [...orders, ...parts]) if (standBack.includes(row.id)) expect(row.caseId).toBeNull()
  for (const { complaintId, status, decidedById } of await prisma.finding.findMany({ where: { id: { in: world.findings } } })) {
    const expected = decidedById ? 'CONFIRMED' : complaintId && standBack.includes(complaintId) ? 'SUPERSEDED' : 'NEW'
    expect(status).toBe(expected)
  }
  const documents = await prisma.caseDocument.findMany({ where: { id: { in: world.documents.map(({ id }) => id) } } })
  const papers = new Map(documents.map(({ id, caseId }) => [id, caseId]))
  const all = await prisma.caseDocument.count({ where: { complaintId: { in: [...orders, ...parts].map(({ id }) => id) } } })
  expect(all, 'none is doubled').toBe(world.documents.length)
  for (const { id, caseId } of world.documents)
    expect(papers.get(id), 'papers stay in the case they were written in').toBe(caseId)
}

const placesOf = async (ids: string[]) => {
  const select = { id: true, caseId: true, institutionId: true, detached: true } as const
  const [complaints, findings] = await Promise.all([
    db.prisma.complaint.findMany({ where: { id: { in: ids } }, select, orderBy: { id: 'asc' } }),
    db.prisma.finding.findMany({ where: { id: { in: ids } }, select, orderBy: { id: 'asc' } }),
  ])
  return [...complaints, ...findings]
}

it('keeps every complaint, finding, code, clock and history whatever is merged, moved, edited and undone', async () => {
  const property = async (steps: Step[]) => {
    const cases = [await smallCase(db.prisma, 2), await smallCase(db.prisma, 4), await smallCase(db.prisma, 3)]
    const world: World = {
      cases,
      complaints: cases.flatMap(({ complaints }) => complaints),
      findings: cases.flatMap(({ findings }) => findings),
      parts: [],
      answers: [],
      documents: [],
    }
    const [first, codes] = [[...world.findings, ...world.complaints.map(({ id }) => id)], [...world.complaints]]
    const before = await placesOf(first)
    for (const doing of steps) {
      await take(world, doing).catch((error) => {
        if (!(error instanceof Refusal)) throw error
      })
    }
    await isWhole(world)
    const deps = assign(db, { settings: { secret }, now: () => now }) as unknown as Deps
    for (const { code, text } of [...codes, ...world.complaints]) {
      const seen = await trackComplaint(deps, code)
      expect(seen?.text).toBe(text)
      for (const other of world.complaints) if (other.text !== text) expect(JSON.stringify(seen)).not.toContain(other.text)
    }
    for (const { code } of world.complaints) {
      const heard = (await trackComplaint(deps, code))?.messages.map(({ text }) => text).sort()
      const own = world.answers.filter((answer) => answer.code === code).map(({ text }) => text)
      expect(heard, 'one thread for all matters of an order, and nothing said to others').toEqual(own.sort())
    }
    await undoEverything(world)
    expect(await placesOf(first), 'undoing all of it leads back to the beginning').toEqual(before)
    await isWhole(world)
  }
  await fc.assert(fc.asyncProperty(fc.array(step, { minLength: 4, maxLength: 9 }), property), {
    numRuns: 12,
    seed: 7,
    endOnFailure: true,
  })
}, 240_000)

async function undoEverything(world: World): Promise<void> {
  for (;;) {
    const cases = await db.prisma.case.findMany({
      where: { institutionId: { in: await everyInstitution(world) } },
      select: { id: true },
    })
    const orders = world.complaints.map(({ id }) => id)
    const mine = new Set([...cases.map(({ id }) => id), ...(await everyInstitution(world)), ...orders])
    const { inForce } = await replay(db.prisma)
    // what an undo put away itself stays put away
    const main = inForce.filter(
      ({ fromId, intoId, partOfId }) => partOfId === null && [fromId, intoId].some((id) => id && mine.has(id)),
    )
    const last = main.at(-1)
    if (!last) return
    await db.prisma.$transaction((tx) => undoDecision(tx, { decisionId: last.id, actorId, note: '撤销' }, now))
  }
}
