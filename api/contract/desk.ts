/** Working together on cases: referral to another office, links between cases, tasks and diary days. */
import { z } from 'zod'
import { diaryKinds } from '#policy/diary.ts'
import { day, endpoint, idParams, timestamp } from './endpoint.ts'
import { invitation } from './replies.ts'

const shared = { tag: 'cases', access: 'staff' } as const
const reason = z.string().trim().min(2).max(500)

export const referralRow = z
  .object({
    id: z.uuid(),
    caseId: z.uuid(),
    number: z.string(),
    institution: z.string(),
    mainViolation: z.string(),
    severity: z.int(),
    fromDistrict: z.string().nullable(),
    fromDepartment: z.string().nullable(),
    toDistrict: z.string().nullable(),
    toDepartment: z.string(),
    reason: z.string(),
    state: z.enum(['OFFERED', 'ACCEPTED', 'REFUSED', 'WITHDRAWN']),
    dueDay: day,
    offeredBy: z.string(),
    offeredAt: timestamp,
    answer: z.string().nullable(),
    answeredAt: timestamp.nullable(),
    toAndFro: z.boolean().describe('offered more than twice: for the supervision office'),
    mayAnswer: z.boolean(),
  })
  .meta({ id: 'Referral' })

export const listReferrals = endpoint({
  id: 'listReferrals',
  method: 'get',
  path: '/api/v1/referrals',
  ...shared,
  summary: 'Cases offered to and by the office of the caller, open ones first, at most 200',
  response: z.object({ items: z.array(referralRow) }),
})

export const offerReferral = endpoint({
  id: 'offerReferral',
  method: 'post',
  path: '/api/v1/cases/:id/referrals',
  ...shared,
  summary: 'Offer a case to another district or department; the statutory clocks run on',
  params: idParams,
  body: z.object({ toDistrict: z.string().length(6).nullable(), toDepartment: z.string().max(20), reason, version: z.int() }),
  status: 201,
  response: z.object({ referral: referralRow }),
})

export const answerReferral = endpoint({
  id: 'answerReferral',
  method: 'post',
  path: '/api/v1/referrals/:id/answer',
  ...shared,
  summary: 'Take the case, or send it back with a reason',
  params: idParams,
  body: z
    .object({ accept: z.boolean(), answer: z.string().trim().max(500).default('') })
    .refine((one) => one.accept || one.answer.length >= 2, { path: ['answer'], message: 'a refusal needs a reason' }),
  response: z.object({ referral: referralRow }),
})

export const withdrawReferral = endpoint({
  id: 'withdrawReferral',
  method: 'post',
  path: '/api/v1/referrals/:id/withdrawal',
  ...shared,
  summary: 'Take back an offer that nobody has answered',
  params: idParams,
  body: z.object({}),
  response: z.object({ referral: referralRow }),
})

const link = z
  .object({
    id: z.uuid(),
    kind: z.enum(['related', 'parent', 'child', 'same-address']).describe('what the other case is to this one'),
    caseId: z.uuid(),
    number: z.string(),
    institution: z.string(),
    state: z.string(),
    open: z.boolean(),
  })
  .meta({ id: 'CaseLink' })

const task = z
  .object({
    id: z.uuid(),
    kind: z.enum(diaryKinds).describe('own: somebody entered it; the others were entered by the product'),
    title: z.string().describe('what was written; of a day that the product entered, the words it is about'),
    dueDay: day.nullable(),
    assignee: z.object({ id: z.string(), name: z.string() }).nullable(),
    doneAt: timestamp.nullable(),
  })
  .meta({ id: 'CaseTask' })

const correction = z
  .object({
    findingId: z.uuid(),
    violation: z.string(),
    quote: z.string(),
    captureId: z.uuid().describe('the evidence: the page as it was'),
    capturedAt: timestamp,
    lookedAt: timestamp.describe('the latest look at the page'),
    changedAt: timestamp.nullable().describe('the latest capture of a changed page; null: none since the evidence'),
    state: z
      .enum(['unseen', 'still', 'gone', 'back'])
      .describe('no look since; the words still stand there; they are gone; they were gone and stand there again'),
  })
  .meta({ id: 'Correction' })

export const caseDesk = z
  .object({
    tasks: z.array(task),
    links: z.array(link),
    referrals: z.array(referralRow),
    invitations: z.array(invitation).describe('what the institution was asked and answered, newest first, at most 50'),
    corrections: z.array(correction).describe('confirmed words on pages, at most 50, and whether they still stand there'),
  })
  .meta({ id: 'CaseDesk' })

export const getDesk = endpoint({
  id: 'getDesk',
  method: 'get',
  path: '/api/v1/cases/:id/desk',
  ...shared,
  summary: 'Tasks, linked cases, referrals and corrections of a case',
  params: idParams,
  response: caseDesk,
})

export const linkCase = endpoint({
  id: 'linkCase',
  method: 'post',
  path: '/api/v1/cases/:id/links',
  ...shared,
  summary: 'This case belongs together with another one; seen from both',
  params: idParams,
  body: z.object({
    other: z.string().trim().max(40).describe('id or number'),
    kind: z.enum(['related', 'child', 'same-address']),
  }),
  response: caseDesk,
})

export const unlinkCase = endpoint({
  id: 'unlinkCase',
  method: 'delete',
  path: '/api/v1/cases/:id/links/:link',
  ...shared,
  summary: 'They do not belong together',
  params: z.object({ id: z.uuid(), link: z.uuid() }),
  response: caseDesk,
})

export const addTask = endpoint({
  id: 'addTask',
  method: 'post',
  path: '/api/v1/cases/:id/tasks',
  ...shared,
  summary: 'Something to be done, or a day on which to look again; past its day the case enters the queue of whoever has it',
  params: idParams,
  body: z.object({
    title: z.string().trim().min(1).max(200),
    dueDay: day.nullable().default(null),
    assigneeId: z.string().max(64).nullable().default(null),
  }),
  response: caseDesk,
})

export const finishTask = endpoint({
  id: 'finishTask',
  method: 'put',
  path: '/api/v1/cases/:id/tasks/:task',
  ...shared,
  summary: 'Tick a task off, or take the tick away',
  params: z.object({ id: z.uuid(), task: z.uuid() }),
  body: z.object({ done: z.boolean() }),
  response: caseDesk,
})
