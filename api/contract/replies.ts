/** An institution is asked to reply on a case. What its clerks are told holds nothing of the case but the points that were ticked. */
import { z } from 'zod'
import { invitationStates, mostPoints, mostReplyFiles, pointKinds } from '#policy/replies.ts'
import { bilingual, day, endpoint, idParams, timestamp } from './endpoint.ts'

const words = z.string().trim().min(2).max(4000)

const point = z.object({
  kind: z.enum(pointKinds).describe('what the point rests on: a page, a ledger, or what somebody told'),
  violation: z.string(),
  quote: z.string().nullable().describe('words of a page; null for what rests on a ledger or was told'),
  url: z.string().nullable().describe('where they stand; null when that is not the institution’s to know'),
  basis: z.array(bilingual),
})

const file = z.object({ id: z.uuid(), name: z.string(), size: z.int().describe('bytes') })

const reply = z.object({
  at: timestamp,
  onPaper: z.boolean().describe('taken down by an officer'),
  words: z.string(),
  promise: z.string().nullable().describe('what is put right'),
  promisedDay: day.nullable().describe('by which day'),
  files: z.array(file),
})

export const ownInvitation = z
  .object({
    id: z.uuid(),
    institution: z.string(),
    districtCode: z.string().nullable().describe('district of the office that asks'),
    departmentCode: z.string().nullable(),
    asked: z.string(),
    points: z.array(point),
    dueDay: day.describe('last day for the answer'),
    invitedAt: timestamp,
    state: z.enum(invitationStates).describe('LATE: its day is over; an answer is taken all the same'),
    reply: reply.nullable(),
  })
  .meta({ id: 'OwnInvitation' })

export const invitation = ownInvitation
  .extend({ invitedBy: z.string(), hasClerk: z.boolean().describe('somebody of the institution has an account') })
  .meta({ id: 'Invitation' })

const cases = { tag: 'cases', access: 'staff' } as const
const replies = { tag: 'replies', access: 'staff' } as const

export const inviteReply = endpoint({
  id: 'inviteReply',
  method: 'post',
  path: '/api/v1/cases/:id/invitations',
  ...cases,
  summary:
    'Invite the institution of an open case to reply about confirmed findings; 422 for findings of another case or not confirmed',
  params: idParams,
  body: z.object({ asked: words, findings: z.array(z.uuid()).min(1).max(mostPoints), dueDay: day }),
  status: 201,
  response: z.object({ invitation }),
})

export const withdrawInvitation = endpoint({
  id: 'withdrawInvitation',
  method: 'post',
  path: '/api/v1/invitations/:id/withdrawal',
  ...cases,
  summary: 'Take back an invitation that nobody has answered',
  params: idParams,
  body: z.object({}),
  response: z.object({ invitation }),
})

export const listOwnInvitations = endpoint({
  id: 'listOwnInvitations',
  method: 'get',
  path: '/api/v1/invitations',
  ...replies,
  summary: 'Invitations to the institution of the caller, newest first, at most 100',
  response: z.object({ items: z.array(ownInvitation) }),
})

export const addReplyFile = endpoint({
  id: 'addReplyFile',
  method: 'post',
  path: '/api/v1/invitations/:id/files',
  ...replies,
  summary: 'Send a file that the reply will name (raw body; JPEG, PNG, WebP or PDF by content; at most 10 MB)',
  params: idParams,
  query: z.object({ name: z.string().min(1).max(300) }),
  upload: true,
  status: 201,
  response: file,
})

export const giveReply = endpoint({
  id: 'giveReply',
  method: 'post',
  path: '/api/v1/invitations/:id/reply',
  ...replies,
  summary: 'The reply, once: by a clerk of the institution, or taken down from paper by staff who see the case',
  params: idParams,
  body: z
    .object({
      words,
      promise: z.string().trim().min(2).max(2000).nullable().default(null),
      promisedDay: day.nullable().default(null),
      files: z.array(z.uuid()).max(mostReplyFiles).default([]),
    })
    .refine(({ promise, promisedDay }) => (promise === null) === (promisedDay === null), {
      path: ['promisedDay'],
      message: 'a promise has a day, and a day a promise',
    }),
  response: z.object({ invitation: ownInvitation }),
})

export const replyFile = endpoint({
  id: 'replyFile',
  method: 'get',
  path: '/api/v1/invitations/:id/files/:file',
  ...replies,
  summary: 'A file of a reply: a picture as its safe copy, anything else as a download',
  params: z.object({ id: z.uuid(), file: z.uuid() }),
  produces: 'application/octet-stream',
})
