/** The reply of an institution: once, in its own words, with the files it names. A promise enters the diary of the case. */
import type { z } from 'zod'
import { can, type Staff } from '#api/auth/staff.ts'
import { dayOf } from '#api/cases/day-of.ts'
import { appendEvents } from '#api/cases/history.ts'
import { keepFile } from '#api/complaints/attachments.ts'
import type { giveReply } from '#api/contract/replies.ts'
import type { Deps } from '#api/deps.ts'
import { Refusal } from '#api/errors.ts'
import { newId } from '#api/new-id.ts'
import { type DiaryKind, mostDiaryWords } from '#policy/diary.ts'
import { recheckDay } from '#policy/replies.ts'
import type { Prisma, PrismaClient } from '#prisma/generated/client.ts'

type Reply = z.output<(typeof giveReply)['body']>
type Invited = { id: string; caseId: string }

/** Files that no reply names are never shown; more than these are not taken. */
const mostSent = 40

const tooMany = { zh: '这份邀请收到的文件过多', en: 'Too many files were sent for this invitation' }
const over = { zh: '这份邀请已有答复或已经撤回', en: 'This invitation was answered or taken back' }
const unknownFile = { zh: '附件不存在', en: 'There is no such file' }
const tooEarly = { zh: '承诺完成日期不能早于邀请当天', en: 'The promised day lies before the invitation' }

export async function addFile({ prisma, evidence, now }: Deps, staff: Staff, invited: Invited, name: string, bytes: Buffer) {
  const open = await prisma.replyInvitation.count({ where: { id: invited.id, repliedAt: null, withdrawnAt: null } })
  if (open === 0) throw new Refusal('not-allowed-now', { detail: over })
  if ((await prisma.replyFile.count({ where: { invitationId: invited.id } })) >= mostSent)
    throw new Refusal('not-allowed-now', { detail: tooMany })
  const kept = await keepFile(evidence, name, bytes)
  const data = { id: newId(), invitationId: invited.id, ...kept, addedById: staff.id, addedAt: now() }
  const file = await prisma.replyFile.create({ data })
  return { id: file.id, name: file.name, size: file.size }
}

/**
 * The words are kept as they were written, unmasked: they are the statement of a party, and words that came back changed would tell
 * the institution who complained.
 */
export const answer = (prisma: PrismaClient, staff: Staff, { id, caseId }: Invited, reply: Reply, now: Date): Promise<void> =>
  prisma.$transaction(async (tx) => {
    const root = await lockWhereItStands(tx, caseId)
    const row = await tx.replyInvitation.findUniqueOrThrow({ where: { id } })
    if (row.repliedAt || row.withdrawnAt) throw new Refusal('not-allowed-now', { detail: over })
    const { words, promise, promisedDay } = reply
    if (promisedDay && promisedDay < dayOf(row.invitedAt)) throw new Refusal('not-possible', { detail: tooEarly })
    const files = await nameFiles(tx, id, [...new Set(reply.files)])
    const onPaper = !can(staff, 'reply.own')
    const data = { words, promise, promisedDay, onPaper, repliedAt: now, repliedById: staff.id }
    await tx.replyInvitation.update({ where: { id }, data })
    const told = { invitationId: id, onPaper, promise, promisedDay, files }
    await appendEvents(tx, root, now, [{ kind: 'reply-received', actorId: staff.id, note: words, data: told }])
    if (promise && promisedDay) await enterDiary(tx, root, { promise, promisedDay }, staff.id, now)
  })

/** The case may have gone up in another one meanwhile; the institution need not know. */
async function lockWhereItStands(tx: Prisma.TransactionClient, caseId: string): Promise<string> {
  const { rootId } = await tx.case.findUniqueOrThrow({ where: { id: caseId }, select: { rootId: true } })
  const id = rootId ?? caseId
  await tx.$queryRaw`SELECT 1 FROM "case" WHERE id = ${id}::uuid FOR UPDATE`
  return id
}

async function nameFiles(tx: Prisma.TransactionClient, invitationId: string, ids: string[]) {
  const { count } = await tx.replyFile.updateMany({ where: { id: { in: ids }, invitationId }, data: { given: true } })
  if (count < ids.length) throw new Refusal('not-possible', { detail: unknownFile })
  return tx.replyFile.findMany({ where: { id: { in: ids } }, select: { id: true, sha256: true }, orderBy: { id: 'asc' } })
}

type Promised = { promise: string; promisedDay: string }

/** For whoever has the case on that day: whether it was done, and whether it lasted. */
async function enterDiary(tx: Prisma.TransactionClient, caseId: string, promised: Promised, byId: string, now: Date) {
  const title = promised.promise.slice(0, mostDiaryWords)
  const days: { kind: DiaryKind; dueDay: string }[] = [
    { kind: 'promise-due', dueDay: promised.promisedDay },
    { kind: 'recheck', dueDay: recheckDay(promised.promisedDay) },
  ]
  const data = days.map((one) => ({ id: newId(), caseId, title, ...one, createdById: byId, createdAt: now }))
  await tx.caseTask.createMany({ data })
}
