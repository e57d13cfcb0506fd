/** What complainant and staff say to each other under a complaint. Both only ever add; what may be added is policy/complaint-talk.ts. */
import type { z } from 'zod'
import { refreshCases } from '#api/cases/refresh-case.ts'
import type { actOnComplaint } from '#api/contract/public.ts'
import type { Deps } from '#api/deps.ts'
import { Refusal } from '#api/errors.ts'
import { newId } from '#api/new-id.ts'
import { mayVisit, type VisitAnswer, visitAnswers } from '#policy/complaint-talk.ts'
import type { Prisma } from '#prisma/generated/client.ts'
import { attachTo } from './attachments.ts'
import { trackingCodeHash } from './seal.ts'
import { mayNow, messageView } from './talk-state.ts'
import { publicCourse } from './track-complaint.ts'
import { withoutContact } from './without-contact.ts'

type Act = z.output<(typeof actOnComplaint)['body']>

/** One act under the lock of its complaint, so that nothing that may be done once is done twice. False when nobody has this code. */
export function actByCode({ prisma, settings, now }: Deps, act: Act): Promise<boolean> {
  return prisma.$transaction(async (tx) => {
    const codeHash = trackingCodeHash(settings.secret, act.code)
    const [found] = await tx.$queryRaw<{ id: string }[]>`
      SELECT id::text FROM complaint WHERE "codeHash" = ${codeHash} FOR UPDATE`
    if (!found) return false
    const { standing, messages, contact } = await publicCourse(tx, found.id, settings.secret)
    const text = withoutContact(act.text, contact)
    const files = act.act === 'add' ? act.attachments : []
    if (act.act === 'add' && isRepeat({ text, files: files.length }, messages.at(-1), now())) return true
    if (!mayNow(standing, messages, now()).includes(act.act)) throw new Refusal('not-allowed-now', { detail: whyNot })
    await attachTo(tx, { complaintId: found.id, attachments: files, secret: settings.secret, contact }, now())
    const stars = act.act === 'rate' ? act.stars : null
    await keep(
      tx,
      {
        complaintId: found.id,
        sender: 'citizen',
        act: act.act,
        text,
        stars,
        files: files.length,
      },
      now(),
    )
    return true
  })
}

/** An answer that got lost on the way makes people send again; within these milliseconds the same words are the same addition. */
const repeatsWithin = 10 * 60_000

const isRepeat = (
  said: { text: string; files: number },
  last: { sender: string; act: string; text: string; files: number; createdAt: Date } | undefined,
  now: Date,
): boolean =>
  last?.sender === 'citizen' &&
  last.act === 'add' &&
  last.text === said.text &&
  last.files === said.files &&
  now.getTime() - last.createdAt.getTime() <= repeatsWithin

const whyNot = {
  zh: '现在不能进行这一步：可能已经办理过，或者办理进度已经变化，请重新查询后再试',
  en: 'This cannot be done now: it was done before, or the matter has moved on. Look it up again',
}

/** The answer of staff, in the one thread that the caller has, also when it is about one matter of the order. Only complaints of the case's own rows come here: the caller has checked who may see them. */
export async function answerFromStaff(
  tx: Prisma.TransactionClient,
  id: string,
  { authorId, text, asks, linkHash = null }: { authorId: string; text: string; asks: boolean; linkHash?: string | null },
  now: Date,
) {
  const { partOfId } = await tx.complaint.findUniqueOrThrow({ where: { id }, select: { partOfId: true } })
  const complaintId = partOfId ?? id
  await keep(tx, { complaintId, sender: 'staff', act: asks ? 'ask' : 'answer', text, authorId, linkHash }, now)
  await refreshCases(tx, await casesOf(tx, complaintId), now)
  const messages = await tx.complaintMessage.findMany({ where: { complaintId }, orderBy: [{ createdAt: 'asc' }, { id: 'asc' }] })
  return messages.map(messageView)
}

/** What was said on the telephone after the end, under the lock of the complaint. */
export async function recordVisit(
  tx: Prisma.TransactionClient,
  id: string,
  said: { authorId: string; answer: VisitAnswer; text: string },
  secret: string,
  now: Date,
) {
  await tx.$queryRaw`SELECT 1 FROM complaint WHERE id = ${id}::uuid FOR UPDATE`
  const { partOfId } = await tx.complaint.findUniqueOrThrow({ where: { id }, select: { partOfId: true } })
  const complaintId = partOfId ?? id
  const { standing, messages } = await publicCourse(tx, complaintId, secret)
  const acts = messages.map(({ act }) => act)
  if (!mayVisit(standing.status, acts)) throw new Refusal('not-allowed-now', { detail: noVisit })
  const { authorId, answer, text } = said
  await keep(tx, { complaintId, sender: 'staff', act: 'visit', text, stars: visitAnswers[answer].stars, authorId }, now)
  const all = await tx.complaintMessage.findMany({ where: { complaintId }, orderBy: [{ createdAt: 'asc' }, { id: 'asc' }] })
  return all.map(messageView)
}

const noVisit = {
  zh: '现在不能记录回访：事项还没有办结，或者已经回访过',
  en: 'No call can be recorded now: the matter is not over, or somebody called already',
}

/** The hotline's days for an answer are over with it, in the case of every matter of the order. */
async function casesOf(tx: Prisma.TransactionClient, complaintId: string): Promise<string[]> {
  const matters = await tx.complaint.findMany({
    where: { OR: [{ id: complaintId }, { partOfId: complaintId }], caseId: { not: null } },
    select: { caseId: true },
  })
  return matters.flatMap(({ caseId }) => caseId ?? [])
}

type NewMessage = Omit<Prisma.ComplaintMessageUncheckedCreateInput, 'id' | 'createdAt'>

const keep = (tx: Prisma.TransactionClient, message: NewMessage, now: Date) =>
  tx.complaintMessage.create({ data: { id: newId(), createdAt: now, ...message } })
