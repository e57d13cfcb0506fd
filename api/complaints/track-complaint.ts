/** What the holder of a tracking code sees: the own words and the public status. Nothing of the case, of staff or of other people. */
import type { complaintKinds } from '#api/contract/public.ts'
import { termsInForce } from '#api/deadlines/in-force.ts'
import type { Deps } from '#api/deps.ts'
import { type CaseState, type PublicStatus, publicStatus, publicStatusTexts } from '#policy/case-flow.ts'
import { type ComplaintState, publicComplaintStatus } from '#policy/complaint-flow.ts'
import type { Prisma } from '#prisma/generated/client.ts'
import { adviceAsRead } from './advice.ts'
import { handled } from './handled.ts'
import { openContact, trackingCodeHash } from './seal.ts'
import { mayNow, messageView } from './talk-state.ts'

type Step = { at: Date; status: PublicStatus }

/** A report follows its case; a complaint that is mediated has a course of its own once somebody has begun it. */
export const statusOf = (complaint: { state: string; case: { state: string } | null }): PublicStatus =>
  complaint.case && complaint.state === 'RECEIVED'
    ? publicStatus(complaint.case.state as CaseState)
    : publicComplaintStatus(complaint.state as ComplaintState)

/** How far a matter is; an order that was split is as far as the slowest of its parts. */
const order: readonly PublicStatus[] = ['received', 'checking', 'handling', 'transferred', 'not-filed', 'done']

async function slowest(db: Prisma.TransactionClient, wholeId: string): Promise<PublicStatus | null> {
  const parts = await db.complaint.findMany({
    where: { partOfId: wholeId, riverState: handled },
    select: { state: true, case: { select: { state: true } } },
  })
  return parts.map(statusOf).sort((a, b) => order.indexOf(a) - order.indexOf(b))[0] ?? null
}

/** The public status of a complaint, split or whole. */
export const statusNow = async (db: Prisma.TransactionClient, complaint: { id: string } & Parameters<typeof statusOf>[0]) =>
  (await slowest(db, complaint.id)) ?? statusOf(complaint)

const withCourse = {
  case: { select: { state: true } },
  messages: { orderBy: [{ createdAt: 'asc' }, { id: 'asc' }] },
  _count: { select: { attachments: true } },
} as const satisfies Prisma.ComplaintInclude

/** Where a complaint stands since when, what was said, and whose words they are; for a complaint that exists. */
export async function publicCourse(tx: Prisma.TransactionClient, id: string, secret: string) {
  const complaint = await tx.complaint.findUniqueOrThrow({ where: { id }, include: withCourse })
  const status = await statusNow(tx, complaint)
  const standing = standingOf(complaint, status, await timeline(tx, complaint, status))
  return { standing, messages: complaint.messages, contact: contactOf(secret, complaint) }
}

/** A box that does not open masks nothing; what its owner has to say still counts. */
function contactOf(secret: string, complaint: Parameters<typeof openContact>[1]) {
  try {
    return openContact(secret, complaint) ?? {}
  } catch {
    return {}
  }
}

const standingOf = (complaint: Tracked, status: PublicStatus, steps: Step[]) => ({
  status,
  since: steps.at(-1)?.at ?? complaint.createdAt,
})

export async function trackComplaint({ prisma, settings, now }: Deps, code: string) {
  const codeHash = trackingCodeHash(settings.secret, code)
  const complaint = await prisma.complaint.findUnique({ where: { codeHash }, include: withCourse })
  if (!complaint) return null
  const status = await statusNow(prisma, complaint)
  const steps = await timeline(prisma, complaint, status)
  return {
    number: complaint.number,
    kind: complaint.kind as (typeof complaintKinds)[number],
    filedAt: complaint.createdAt.toISOString(),
    text: complaint.text,
    // the name the citizen gave or chose; what the system found out on its own stays inside
    institutionName: complaint.institutionName,
    status,
    statusText: textOf(status),
    dueDay: status === 'done' || status === 'not-filed' ? null : complaint.dueDay,
    attachments: complaint._count.attachments,
    timeline: steps.map(({ at, status }) => ({ at: at.toISOString(), text: textOf(status) })),
    messages: complaint.messages.map(messageView),
    advice: adviceAsRead(complaint.classification, complaint.createdAt, await termsInForce(prisma)),
    may: mayNow(standingOf(complaint, status, steps), complaint.messages, now()),
  }
}

const textOf = (status: PublicStatus) => {
  const { zh, en, detail } = publicStatusTexts[status]
  return { zh: `${zh}：${detail.zh}`, en: `${en}: ${detail.en}` }
}

type Tracked = {
  id: string
  state: string
  createdAt: Date
  updatedAt: Date
  caseId: string | null
  case: { state: string } | null
}

/** Only changes of the public status, from the filing on: joining a case that is long under way reads as one step. */
async function timeline(db: Prisma.TransactionClient, complaint: Tracked, status: PublicStatus): Promise<Step[]> {
  const steps: Step[] = [{ at: complaint.createdAt, status: 'received' }]
  const add = (at: Date, status: PublicStatus) => {
    if (steps.at(-1)?.status !== status) steps.push({ at: at < complaint.createdAt ? complaint.createdAt : at, status })
  }
  if (complaint.caseId && complaint.state === 'RECEIVED') {
    const moves = await db.caseEvent.findMany({
      where: { caseId: complaint.caseId, kind: 'moved' },
      orderBy: { seq: 'asc' },
      select: { at: true, to: true },
    })
    const before = moves.filter(({ at }) => at < complaint.createdAt).at(-1)
    const after = moves.filter(({ at }) => at >= complaint.createdAt)
    for (const { at, to } of [...(before ? [before] : []), ...after]) add(at, publicStatus(to as CaseState))
  }
  if (complaint.caseId && complaint.state !== 'RECEIVED') {
    const moves = await db.caseEvent.findMany({
      where: { caseId: complaint.caseId, kind: 'complaint-moved', data: { path: ['complaintId'], equals: complaint.id } },
      orderBy: { seq: 'asc' },
      select: { at: true, to: true },
    })
    for (const { at, to } of moves) add(at, publicComplaintStatus(to as ComplaintState))
  }
  add(complaint.updatedAt, status)
  return steps
}
