/**
 * A question to the complainant has a link of its own (G12): whoever holds it sees the question and may answer it once, until its day
 * is over; nothing else of the complaint. Later answers go by the tracking code.
 */
import { randomBytes } from 'node:crypto'
import { sha256 } from '#api/canonical-json.ts'
import { dayOf } from '#api/cases/day-of.ts'
import type { Deps } from '#api/deps.ts'
import { Refusal } from '#api/errors.ts'
import { newId } from '#api/new-id.ts'
import { answerBy } from '#policy/complaint-talk.ts'
import type { Prisma } from '#prisma/generated/client.ts'
import type { ComplaintMessageModel } from '#prisma/generated/models.ts'
import { mayNow } from './talk-state.ts'
import { publicCourse } from './track-complaint.ts'
import { withoutContact } from './without-contact.ts'

/** The token goes to whoever asks, once; the database has its hash. */
export function newLink(): { token: string; linkHash: string } {
  const token = randomBytes(24).toString('base64url')
  return { token, linkHash: sha256(token) }
}

/** Unknown, over and used are one answer: a token tells nothing of what it once opened. */
const linkOver = () => new Refusal('link-over')

async function openQuestion(db: Prisma.TransactionClient, token: string, now: Date): Promise<ComplaintMessageModel> {
  const question = await db.complaintMessage.findUnique({ where: { linkHash: sha256(token) } })
  if (!question || answerBy(dayOf(question.createdAt)) < dayOf(now)) throw linkOver()
  const since = { complaintId: question.complaintId, sender: 'citizen', createdAt: { gte: question.createdAt } }
  if ((await db.complaintMessage.count({ where: since })) > 0) throw linkOver()
  return question
}

export async function readAsked({ prisma, now }: Deps, token: string) {
  const { text, createdAt } = await openQuestion(prisma, token, now())
  return { text, answerBy: answerBy(dayOf(createdAt)) }
}

export const answerAsked = ({ prisma, settings, now }: Deps, token: string, words: string): Promise<void> =>
  prisma.$transaction(async (tx) => {
    const { complaintId } = await openQuestion(tx, token, now())
    await tx.$queryRaw`SELECT 1 FROM complaint WHERE id = ${complaintId}::uuid FOR UPDATE`
    // somebody may have answered while we waited for the lock
    await openQuestion(tx, token, now())
    const { standing, messages, contact } = await publicCourse(tx, complaintId, settings.secret)
    if (!mayNow(standing, messages, now()).includes('add')) throw linkOver()
    const text = withoutContact(words, contact)
    await tx.complaintMessage.create({
      data: { id: newId(), complaintId, sender: 'citizen', act: 'add', text, createdAt: now() },
    })
  })
