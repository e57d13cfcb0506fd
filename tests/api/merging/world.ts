/** A few institutions with cases, complaints and adverts, to merge and tear apart. */
import { openOrJoinCase } from '#api/cases/open-or-join-case.ts'
import { trackingCodeHash } from '#api/complaints/seal.ts'
import { newId } from '#api/new-id.ts'
import type { PrismaClient } from '#prisma/generated/client.ts'
import { anyListing, institution, now } from '../river-world.ts'

export const secret = 'a secret of at least thirty-two characters'
let serial = 0

interface Told {
  id: string
  code: string
  text: string
  /** the own clock: seldom that of a neighbour */
  dueDay: string
}

export interface SmallCase {
  institutionId: string
  caseId: string
  complaints: Told[]
  findings: string[]
}

export async function complaintAbout(prisma: PrismaClient, institutionId: string, at = now): Promise<Told> {
  const id = newId()
  const code = String(serial + 1).padStart(16, '0')
  const text = `第${++serial}个人说：周末给初二学生补数学`
  const dueDay = `2026-12-${String(1 + (serial % 28)).padStart(2, '0')}`
  await prisma.complaint.create({
    data: {
      id,
      number: `T-${id}`,
      codeHash: trackingCodeHash(secret, code),
      channel: 'web',
      kind: 'report',
      text,
      institutionId,
      dueDay,
      riverState: 'DONE',
      classification: {},
      meToo: serial % 3 === 0,
      createdAt: at,
    },
  })
  return { id, code, text, dueDay }
}

export async function findingAbout(prisma: PrismaClient, institutionId: string, severity: number, complaintId?: string) {
  const id = newId()
  const listingId = complaintId ? null : await anyListing(prisma).catch(async () => (await prisma.listing.findFirstOrThrow()).id)
  await prisma.finding.create({
    data: {
      id,
      listingId,
      complaintId: complaintId ?? null,
      violation: 'T05',
      rule: `rule-${id}`,
      ruleVersion: '2026-01-01',
      confidence: 0.9,
      where: 'text',
      from: 0,
      to: 2,
      quote: '周六',
      facts: {},
      legalBasis: [],
      explanationZh: '周末',
      explanationEn: 'weekend',
      severity,
      channel: 'own_site',
      institutionId,
      happenedAt: now,
    },
  })
  return id
}

export async function smallCase(prisma: PrismaClient, severity = 2): Promise<SmallCase> {
  const { id: institutionId } = await institution(prisma, `第${++serial}培训学校`)
  const findings = [await findingAbout(prisma, institutionId, severity), await findingAbout(prisma, institutionId, 1)]
  const complaints = [await complaintAbout(prisma, institutionId), await complaintAbout(prisma, institutionId)]
  findings.push(await findingAbout(prisma, institutionId, 2, complaints[0]?.id))
  const caseId = await prisma.$transaction((tx) => openOrJoinCase(tx, institutionId, now))
  if (!caseId) throw new Error('no case was opened')
  return { institutionId, caseId, complaints, findings }
}

export const paperAbout = (prisma: PrismaClient, caseId: string, complaintId: string) =>
  prisma.caseDocument.create({
    data: { id: newId(), caseId, complaintId, type: 'DOC02', createdById: 'u1' },
    select: { id: true, caseId: true },
  })
