/** A complaint as the one who may split it meets it: its words, what a split would change, and into what it was split. */
import type { z } from 'zod'
import { type Staff, sees } from '#api/auth/staff.ts'
import { handled } from '#api/complaints/handled.ts'
import type { readSplit as contract } from '#api/contract/split-order.ts'
import { Refusal } from '#api/errors.ts'
import type { PrismaClient } from '#prisma/generated/client.ts'

const inCase = { case: { select: { id: true, number: true } } } as const

export async function readSplit(prisma: PrismaClient, id: string, staff: Staff): Promise<z.input<(typeof contract)['response']>> {
  const row = await prisma.complaint.findUnique({ where: { id }, include: inCase })
  if (!row || !sees(staff, row.districtCode)) throw new Refusal('not-found')
  const [parts, everSplit, setAside, staying, decision] = await Promise.all([
    prisma.complaint.findMany({
      where: { partOfId: id, riverState: handled },
      select: { id: true, number: true, text: true, institutionName: true, ...inCase },
      orderBy: { id: 'asc' },
    }),
    prisma.complaint.count({ where: { partOfId: id } }),
    prisma.finding.count({ where: { complaintId: id, status: 'NEW', decidedById: null } }),
    prisma.finding.count({ where: { complaintId: id, decidedById: { not: null } } }),
    prisma.decision.findFirst({ where: { kind: 'split-order', fromId: id, undone: null }, select: { id: true } }),
  ])
  const { number, text, channel, institutionName, partOfId: wholeId } = row
  return {
    ...{ number, text, channel, institutionName, wholeId, parts, setAside, staying, case: row.case },
    state: wholeId !== null ? 'part' : row.riverState === 'SPLIT' ? 'split' : 'whole',
    firstPart: everSplit + 1,
    decisionId: decision?.id ?? null,
  }
}
