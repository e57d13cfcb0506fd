/** Every step of the procedure on a real database: taken when everything is there, refused to another role, in another state, without a guard. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { verifyHistories } from '#api/audit/verify-histories.ts'
import { act } from '#api/cases/act.ts'
import { runningClocks } from '#api/cases/due.ts'
import { appendEvents, verifyCaseHistory } from '#api/cases/history.ts'
import { newId } from '#api/new-id.ts'
import { type CaseState, caseStates, type GuardId, nextState, transitions } from '#policy/case-flow.ts'
import { type Role, roles } from '#policy/roles.ts'
import { seedReference } from '#prisma/seed-reference.ts'
import { type TestDatabase, testDatabase } from '../support/database.ts'
import { now } from './river-world.ts'

let db: TestDatabase
beforeAll(async () => {
  db = await testDatabase()
  await seedReference(db.prisma)
  const people: [id: string, role: Role, card: string | null][] = [
    ...roles.map((role): [string, Role, null] => [role, role, null]),
    ['first', 'officer', '川A01'],
    ['second', 'officer', '川A02'],
    ['cardless', 'officer', null],
    ['author', 'officer', null],
  ]
  await db.prisma.user.createMany({
    data: people.map(([id, role, cardNumber]) => ({ id, name: id, email: `${id}@users.invalid`, role, cardNumber })),
  })
})
afterAll(() => db.drop())

/** A case file in which every guard of every step holds. */
const wholeFacts = {
  punishable: true,
  ownJurisdiction: true,
  withinLimitation: true,
  filingForm: true,
  notFiledGround: 'first-time',
  transferTo: 'DEP-CAC',
  rightsNoticeRecorded: true,
  cardsShown: true,
  investigationReport: true,
  reviewOpinion: true,
  defenceRecorded: true,
  hearingRequested: true,
  hearingReport: true,
  legalReviewPassed: true,
  collectiveRecord: true,
  decisionForm: true,
  outcome: { kind: 'punish', clause: 'AD-55', measures: [{ kind: 'fine', amount: 5000 }] },
  decisionParts: 7,
  publicationNoticeGiven: true,
  personalDataRemoved: true,
  performanceProven: true,
  demandPeriodOver: true,
  crimeReport: true,
  procuratorateCopy: true,
  closingGround: 1,
  closingForm: true,
  publicationSettled: true,
  pauseReason: 'test',
}
/** Only a clock that stands can be let run. */
const standing: Change = { facts: { clockPaused: true } }
/** Only a file that is with the police, or on its way, comes back or is receipted. */
const withPolice: Change = { facts: { crimeHandedOver: true } }
const special: Record<string, Change> = {
  'resume-clock': standing,
  'record-police-receipt': withPolice,
  'take-back-crime': withPolice,
}
const wholeFor = (action: string): Change => special[action] ?? {}
const signed = {
  filingForm: 'author',
  reviewOpinion: 'reviewer',
  decisionForm: 'author',
  closingForm: 'author',
  crimeReport: 'author',
}

type Change = { facts?: object; row?: object; signed?: object; note?: null; past?: 'none' | 'decided-by-head' }

/** What has to be taken away so that one guard stops the step. */
const without: Record<GuardId, Change> = {
  evidence: { row: { confirmedCount: 0 } },
  punishable: { facts: { punishable: false } },
  ownJurisdiction: { facts: { ownJurisdiction: false } },
  withinLimitation: { facts: { withinLimitation: false } },
  filingForm: { facts: { filingForm: false } },
  filingApprover: { signed: { filingForm: 'department-head' } },
  twoOfficers: { row: { secondId: null } },
  officerCards: { row: { secondId: 'cardless' } },
  notFiledGround: { facts: { notFiledGround: null } },
  transferTarget: { facts: { transferTo: null } },
  note: { note: null },
  rightsNotice: { facts: { rightsNoticeRecorded: false } },
  cardsShown: { facts: { cardsShown: false } },
  investigationReport: { facts: { investigationReport: false } },
  reviewerIndependent: { row: { secondId: 'reviewer' } },
  isReviewer: { row: { reviewerId: 'author' } },
  reviewOpinion: { facts: { reviewOpinion: false } },
  opinionByReviewer: { signed: { reviewOpinion: 'author' } },
  defenceRecorded: { facts: { defenceRecorded: false } },
  hearingRequested: { facts: { hearingRequested: false } },
  heard: { facts: { hearingReport: false } },
  notHeavier: { facts: { heavierAfterDefence: true } },
  legalReview: { facts: { legalReviewPassed: false } },
  collective: { facts: { collectiveRecord: false } },
  outcome: { facts: { outcome: null } },
  decisionForm: { facts: { decisionForm: false } },
  decisionApprover: { signed: { decisionForm: 'department-head' } },
  otherDecider: { past: 'decided-by-head' },
  decisionComplete: { facts: { decisionParts: 6 } },
  publicationNotice: { facts: { publicationNoticeGiven: false } },
  personalDataRemoved: { facts: { personalDataRemoved: false } },
  performed: { facts: { performanceProven: false } },
  demandOver: { facts: { demandPeriodOver: false } },
  crimeReport: { facts: { crimeReport: false } },
  crimeApprover: { signed: { crimeReport: 'department-head' } },
  procuratorateCopy: { facts: { procuratorateCopy: false } },
  crimeNotHandedOver: { facts: { crimeHandedOver: true } },
  crimeHandedOver: { facts: { crimeHandedOver: false } },
  crimeOnItsWay: { facts: { crimeHandedOver: false } },
  notMajorYet: { facts: { needsCollective: true } },
  publicationOver: { past: 'none' },
  reopenWindow: { past: 'none' },
  closingGround: { facts: { closingGround: null } },
  closingForm: { facts: { closingForm: false } },
  closingApprover: { signed: { closingForm: 'department-head' } },
  publicationSettled: { facts: { publicationSettled: false } },
  verificationNotExtended: { facts: { verificationExtended: true } },
  decisionNotExtended: { facts: { decisionExtended: true } },
  clockRuns: { facts: { clockPaused: true } },
  clockStands: { facts: { clockPaused: false } },
  pauseReason: { facts: { pauseReason: null } },
}

async function caseIn(state: CaseState, change: Change = {}): Promise<string> {
  const institution = await db.prisma.institution.create({ data: { id: newId(), name: `机构${newId()}`, origin: 'register' } })
  const people = { assigneeId: 'first', secondId: 'second', reviewerId: 'reviewer' }
  const id = newId()
  await db.prisma.case.create({
    data: {
      ...{ id, number: id, institutionId: institution.id, openKey: institution.id, state, ...people },
      ...{ mainViolation: 'T05', violations: ['T05'], severity: 3, confirmedCount: 1, openedAt: now },
      facts: { ...wholeFacts, ...change.facts, signed: { ...signed, ...change.signed } },
      ...change.row,
    },
  })
  await writePast(id, change.past)
  return id
}

/** Published five years ago, closed yesterday; or decided by the head and opened again. */
async function writePast(caseId: string, past: Change['past']): Promise<void> {
  if (past === 'none') return
  const long = new Date('2021-11-01T02:00:00Z')
  const yesterday = new Date(now.getTime() - 86_400_000)
  await db.prisma.$transaction(async (tx) => {
    if (past === 'decided-by-head') {
      await appendEvents(tx, caseId, long, [{ kind: 'moved', actorId: 'department-head', from: 'DEFENCE', to: 'DECIDED' }])
      const reopened = { kind: 'moved', from: 'CLOSED', to: 'INVESTIGATING', data: { action: 'reopen' } } as const
      await appendEvents(tx, caseId, long, [reopened])
    }
    await appendEvents(tx, caseId, long, [{ kind: 'moved', from: 'CLOSED', to: 'PUBLISHED', data: { action: 'publish' } }])
    await appendEvents(tx, caseId, yesterday, [{ kind: 'moved', from: 'EXECUTED', to: 'CLOSED', data: { action: 'close' } }])
  })
}

const take = (caseId: string, action: string, role: Role, { note }: Change = {}) =>
  act(db.prisma, { id: role, role }, { caseId, action, version: 1, ...(note === null ? {} : { note: '说明' }) }, now)
const reasonOf = (work: Promise<unknown>) =>
  work.then(
    () => null,
    (error) => error,
  )

/** A step that leaves several states waits for the same in each of them; tests/policy/case-flow.test.ts holds the whole table. */
const isFirst = (step: (typeof transitions)[number]): boolean =>
  transitions.find(({ action, guards }) => action === step.action && guards === step.guards) === step

describe.each(transitions.map((step) => [step.action, step.from, step] as const))('%s from %s', (action, from, step) => {
  const [role = 'officer'] = step.roles

  it('is taken with everything in place, and written into the history', async () => {
    const id = await caseIn(from, wholeFor(action))
    await take(id, action, role)
    expect(await db.prisma.case.findUniqueOrThrow({ where: { id } })).toMatchObject({ state: step.to, version: 2 })
    const event = await db.prisma.caseEvent.findFirst({ where: { caseId: id }, orderBy: { seq: 'desc' } })
    expect(event).toMatchObject({ kind: 'moved', from, to: step.to, actorId: role, data: { action, starts: step.starts } })
    expect(await verifyCaseHistory(db.prisma, id)).toBeNull()
  })

  if (!isFirst(step)) return
  it('is refused to another role and in another state, and the case stays as it was', async () => {
    const id = await caseIn(from)
    const other = roles.find((each) => !step.roles.includes(each) && each !== 'citizen') ?? 'citizen'
    expect(await reasonOf(take(id, action, other))).toMatchObject({ code: 'not-allowed-now', status: 409 })
    const elsewhere = caseStates.find((state) => nextState(state, action) === null) ?? 'LEAD'
    expect(await reasonOf(take(await caseIn(elsewhere), action, role))).toMatchObject({ code: 'not-allowed-now' })
    expect(await db.prisma.case.findUniqueOrThrow({ where: { id } })).toMatchObject({ state: from, version: 1 })
  })

  it.runIf(step.guards.length > 0)('names each guard that is missing', async () => {
    for (const guard of step.guards) {
      const refusal = await reasonOf(take(await caseIn(from, without[guard]), action, role, without[guard]))
      expect(refusal, guard).toMatchObject({ code: 'guard-missing', status: 409 })
      expect(refusal.errors.map(({ path }: { path: string }) => path)).toContain(guard)
    }
  })
})

describe('papers', () => {
  it('carry the name of whoever drew them up, who cannot approve them, nor can an officer of the case', async () => {
    const id = await caseIn('VERIFYING', { facts: { filingForm: false }, signed: { filingForm: undefined } })
    await take(id, 'propose-filing', 'unit-head')
    const { facts } = await db.prisma.case.findUniqueOrThrow({ where: { id } })
    expect(facts).toMatchObject({ filingForm: true, signed: { filingForm: 'unit-head' } })
    await db.prisma.case.update({ where: { id }, data: { confirmedCount: 1 } })
    const file = (actorId: string) =>
      reasonOf(act(db.prisma, { id: actorId, role: 'department-head' }, { caseId: id, action: 'file', version: 2 }, now))
    for (const actorId of ['unit-head', 'second']) {
      expect((await file(actorId)).errors.map(({ path }: { path: string }) => path)).toEqual(['filingApprover'])
    }
    expect(await file('department-head')).toBeNull()
  })

  it('are never taken from a request', async () => {
    const id = await caseIn('VERIFYING')
    for (const facts of [{ filingForm: true }, { signed: { filingForm: 'second' } }, { reviewOpinion: true }, { actor: 'x' }]) {
      const asked = { caseId: id, action: 'propose-filing', version: 1, facts }
      expect(await reasonOf(act(db.prisma, { id: 'officer', role: 'officer' }, asked, now))).toMatchObject({
        code: 'validation-failed',
      })
    }
  })

  it('of an earlier round do not count after the decision was withdrawn', async () => {
    const id = await caseIn('EXECUTED')
    await take(id, 'withdraw-decision', 'department-head')
    const { facts } = await db.prisma.case.findUniqueOrThrow({ where: { id } })
    expect(facts).toMatchObject({
      outcome: null,
      decisionForm: false,
      reviewOpinion: false,
      closingForm: false,
      filingForm: true,
    })
  })
})

describe('a penalty', () => {
  it('is not heavier than the one announced to the party, and may be lighter', async () => {
    const id = await caseIn('REVIEW', { facts: { outcome: null } })
    const outcome = (amount: number) => ({ kind: 'punish', clause: 'AD-55', measures: [{ kind: 'fine', amount }] })
    const go = (action: string, role: Role, version: number, amount?: number) =>
      reasonOf(
        act(
          db.prisma,
          { id: role, role },
          { caseId: id, action, version, ...(amount ? { facts: { outcome: outcome(amount) } } : {}) },
          now,
        ),
      )
    expect((await go('notify', 'unit-head', 1)).errors.map(({ path }: { path: string }) => path)).toEqual(['outcome'])
    expect(await go('notify', 'unit-head', 1, 5000)).toBeNull()
    expect(await go('propose-decision', 'officer', 2, 5001)).toBeNull()
    const errors = (await go('decide', 'department-head', 3)).errors.map(({ path }: { path: string }) => path)
    expect(errors).toEqual(['notHeavier'])
    expect(await go('propose-decision', 'officer', 3, 4000)).toBeNull()
    expect(await go('decide', 'department-head', 4)).toBeNull()
  })
})

describe('a suspected crime that shows after the decision', () => {
  it('goes to the police beside the case, which stays where it is', async () => {
    const id = await caseIn('EXECUTING', { facts: { crimeReport: false } })
    await take(id, 'report-crime', 'officer')
    const go = (action: string, role: Role, version: number) =>
      act(db.prisma, { id: role, role }, { caseId: id, action, version, note: '公（经）受字〔2026〕1号' }, now)
    await go('hand-over-crime', 'department-head', 2)
    const clocks = async () =>
      (await runningClocks(db.prisma, await db.prisma.case.findUniqueOrThrow({ where: { id } }), now)).map(({ step }) => step)
    expect(await clocks()).toContain('DL28B')
    await go('record-police-receipt', 'officer', 3)
    expect(await clocks()).not.toContain('DL28B')
    expect(await db.prisma.case.findUniqueOrThrow({ where: { id } })).toMatchObject({ state: 'EXECUTING', closedAt: null })
  })
})

describe('the record of a case', () => {
  it('cannot be changed or deleted, and audit verify names the case where somebody went round that', async () => {
    const id = await caseIn('LEAD', { past: 'none' })
    await take(id, 'verify', 'officer')
    const tamper = (sql: string) => db.prisma.$executeRawUnsafe(sql)
    for (const sql of [`UPDATE case_event SET note = '改'`, 'DELETE FROM case_event', 'TRUNCATE case_event'])
      await expect(tamper(sql)).rejects.toThrow(/append-only/)
    const untouched = await verifyHistories(db.prisma)
    await tamper(`UPDATE "case" SET state = 'NOT_FILED' WHERE id = '${id}'`)
    const { broken } = await verifyHistories(db.prisma)
    expect(broken.length).toBe(untouched.broken.length + 1)
    expect(broken).toContainEqual({ case: id, seq: 1, why: 'the case stands at NOT_FILED, its history ends at VERIFYING' })
  })
})
