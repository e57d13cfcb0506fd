/** What was said under a complaint, as its reader sees it, and what its complainant may do now. */
import type { z } from 'zod'
import { dayOf } from '#api/cases/day-of.ts'
import type { talkMessage } from '#api/contract/public.ts'
import type { PublicStatus } from '#policy/case-flow.ts'
import { allowedComplaintActs, answerBy, type ComplaintAct } from '#policy/complaint-talk.ts'
import type { ComplaintMessageModel } from '#prisma/generated/models.ts'

export type TalkMessage = z.input<typeof talkMessage>

/** Where a complaint stands, and since when. */
export type Standing = { status: PublicStatus; since: Date }

export const messageView = (message: ComplaintMessageModel): TalkMessage => ({
  at: message.createdAt.toISOString(),
  from: message.sender === 'staff' ? 'staff' : 'citizen',
  act: message.act as TalkMessage['act'],
  text: message.text,
  stars: message.stars,
  files: message.files,
  answerBy: message.act === 'ask' ? answerBy(dayOf(message.createdAt)) : null,
})

const dayMs = 86_400_000

export function mayNow({ status, since }: Standing, messages: ComplaintMessageModel[], now: Date): ComplaintAct[] {
  const own = messages.filter(({ sender }) => sender === 'citizen')
  const did = (act: ComplaintAct, from: Date | null = null) =>
    own.some((message) => message.act === act && (from === null || message.createdAt >= from))
  return allowedComplaintActs({
    status,
    withdrawn: did('withdraw'),
    rated: did('rate', since),
    daysInStatus: Math.floor((now.getTime() - since.getTime()) / dayMs),
    reopeningAsked: did('reopen', since),
    messages: own.length,
  })
}
