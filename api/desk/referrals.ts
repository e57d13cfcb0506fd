/** A case goes to another office only when that office takes it. Until then, and after a refusal, it is whose it was, clocks and all. */
import type { z } from 'zod'
import type { Staff } from '#api/auth/staff.ts'
import { dayOf } from '#api/cases/day-of.ts'
import { appendEvents } from '#api/cases/history.ts'
import { lockCase } from '#api/cases/lock-case.ts'
import type { referralRow } from '#api/contract/desk.ts'
import { termsInForce } from '#api/deadlines/in-force.ts'
import { Refusal } from '#api/errors.ts'
import { newId } from '#api/new-id.ts'
import { namesOf } from '#api/users/names-of.ts'
import { dueDay } from '#policy/deadlines.ts'
import { departmentByCode } from '#policy/departments.ts'
import { districtByCode } from '#policy/districts.ts'
import type { Prisma, PrismaClient } from '#prisma/generated/client.ts'
import type { CaseReferralModel } from '#prisma/generated/models.ts'

type Row = z.input<typeof referralRow>
type Tx = Prisma.TransactionClient

/** An offer more often than this is to and fro. */
const patience = 2

const notPossible = (zh: string, en: string) => new Refusal('not-possible', { detail: { zh, en } })

export interface Offer {
  caseId: string
  version: number
  toDistrict: string | null
  toDepartment: string
  reason: string
}

export async function offerReferral(prisma: PrismaClient, staff: Staff, offer: Offer, now: Date): Promise<string> {
  const { toDistrict, toDepartment, reason } = offer
  if (!departmentByCode(toDepartment) || (toDistrict && !districtByCode(toDistrict)))
    throw notPossible('没有这个单位', 'There is no such office')
  return prisma.$transaction(async (tx) => {
    const row = await lockCase(tx, offer.caseId, offer.version)
    if (row.closedAt) throw notPossible('案件已办结，不能移交', 'The case is closed')
    if (row.districtCode === toDistrict && row.departmentCode === toDepartment)
      throw notPossible('案件已在该单位', 'The case is there already')
    const open = await tx.caseReferral.count({ where: { caseId: row.id, state: 'OFFERED' } })
    if (open > 0) throw notPossible('案件正在移交中，请先等待答复或撤回', 'The case is on offer already; wait or take it back')
    const id = newId()
    const from = { fromDistrict: row.districtCode, fromDepartment: row.departmentCode }
    const today = dayOf(now)
    await tx.caseReferral.create({
      data: {
        ...{ id, caseId: row.id, ...from, toDistrict, toDepartment, reason },
        ...{ dueDay: dueDay('DL29', today, await termsInForce(tx)) ?? today, offeredById: staff.id, offeredAt: now },
      },
    })
    const data = { referralId: id, toDistrict, toDepartment }
    await appendEvents(tx, row.id, now, [{ kind: 'referral-offered', actorId: staff.id, note: reason, data }])
    return id
  })
}

async function lockOffer(tx: Tx, id: string): Promise<CaseReferralModel> {
  await tx.$queryRaw`SELECT 1 FROM case_referral WHERE id = ${id}::uuid FOR UPDATE`
  const row = await tx.caseReferral.findUniqueOrThrow({ where: { id } })
  if (row.state !== 'OFFERED') throw notPossible('该移交已经处理', 'This offer has been answered')
  return row
}

/** Taking it moves the case, without its officers; refusing leaves it where it was and says why. */
export async function answerReferral(
  prisma: PrismaClient,
  staff: Staff,
  id: string,
  { accept, answer }: { accept: boolean; answer: string },
  now: Date,
): Promise<void> {
  await prisma.$transaction(async (tx) => {
    const { caseId, toDistrict, toDepartment, fromDistrict, fromDepartment } = await lockOffer(tx, id)
    const row = await lockCase(tx, caseId)
    if (accept && row.closedAt) throw notPossible('案件已办结，不能接收', 'The case has been closed meanwhile')
    const data = { state: accept ? 'ACCEPTED' : 'REFUSED', answer, answeredById: staff.id, answeredAt: now }
    await tx.caseReferral.update({ where: { id }, data })
    const told = { referralId: id, fromDistrict, fromDepartment, toDistrict, toDepartment }
    const kind = accept ? 'referral-accepted' : 'referral-refused'
    await appendEvents(tx, caseId, now, [{ kind, actorId: staff.id, note: answer || null, data: told }])
    if (!accept) return
    const moved = { districtCode: toDistrict, departmentCode: toDepartment, assigneeId: null, secondId: null, reviewerId: null }
    await tx.case.update({ where: { id: caseId }, data: { ...moved, version: { increment: 1 } } })
  })
}

export async function withdrawReferral(prisma: PrismaClient, staff: Staff, id: string, now: Date): Promise<void> {
  await prisma.$transaction(async (tx) => {
    const { caseId } = await lockOffer(tx, id)
    await lockCase(tx, caseId)
    await tx.caseReferral.update({
      where: { id },
      data: { state: 'WITHDRAWN', answeredById: staff.id, answeredAt: now },
    })
    await appendEvents(tx, caseId, now, [{ kind: 'referral-withdrawn', actorId: staff.id, data: { referralId: id } }])
  })
}

/** The office that was asked: staff of that district, or of the whole city. */
export const isAsked = ({ districtCode }: Staff, { toDistrict }: { toDistrict: string | null }): boolean =>
  districtCode === null || districtCode === toDistrict

export async function readReferrals(
  prisma: PrismaClient,
  staff: Staff,
  where: Prisma.CaseReferralWhereInput,
  mayAnswer: boolean,
): Promise<Row[]> {
  const own = staff.districtCode
  const scope = own === null ? {} : { OR: [{ fromDistrict: own }, { toDistrict: own }] }
  const rows = await prisma.caseReferral.findMany({
    where: { AND: [where, scope] },
    include: {
      case: {
        select: {
          ...{ number: true, mainViolation: true, severity: true },
          institution: { select: { name: true } },
          _count: { select: { referrals: true } },
        },
      },
    },
    orderBy: { offeredAt: 'desc' },
    take: 200,
  })
  const names = await namesOf(
    prisma,
    rows.map(({ offeredById }) => offeredById),
  )
  return rows
    .map(({ case: about, offeredById, answeredById: _, offeredAt, answeredAt, state, ...row }) => ({
      ...row,
      ...{ number: about.number, mainViolation: about.mainViolation, severity: about.severity },
      institution: about.institution.name,
      state: state as Row['state'],
      offeredBy: names.get(offeredById) ?? '',
      offeredAt: offeredAt.toISOString(),
      answeredAt: answeredAt?.toISOString() ?? null,
      toAndFro: about._count.referrals > patience,
      mayAnswer: mayAnswer && state === 'OFFERED' && isAsked(staff, row),
    }))
    .sort((a, b) => Number(b.state === 'OFFERED') - Number(a.state === 'OFFERED'))
}
