/** What anybody may call without an account: look up, file, follow. */
import { z } from 'zod'
import { complaintActs, staffActs } from '#policy/complaint-talk.ts'
import { schoolGrades } from '#policy/stages.ts'
import { advice } from './advice.ts'
import { bilingual, day, endpoint, timestamp } from './endpoint.ts'

const institutionHit = z
  .object({
    id: z.uuid(),
    name: z.string(),
    districtCode: z.string().nullable(),
    licenceStatus: z.enum(['licensed', 'unlicensed', 'overdue', 'unknown']),
    category: z.string().nullable(),
    address: z.string().nullable(),
  })
  .meta({ id: 'InstitutionHit' })

export const searchInstitutions = endpoint({
  id: 'searchInstitutions',
  method: 'get',
  path: '/api/v1/public/institutions',
  tag: 'public',
  summary: 'Institutions by name, alias or address, best first (at most 10)',
  access: 'public',
  query: z.object({ q: z.string().trim().min(2).max(100), district: z.string().length(6).optional() }),
  response: z.object({
    items: z.array(institutionHit),
    registerDay: day.nullable().describe('day on which the register was last read; null: never'),
  }),
})

export const districtList = endpoint({
  id: 'districtList',
  method: 'get',
  path: '/api/v1/public/districts',
  tag: 'public',
  summary: 'The 23 reporting units',
  access: 'public',
  response: z.object({ items: z.array(z.object({ code: z.string(), name: z.string(), nameEn: z.string() })) }),
})

export const answerTerms = endpoint({
  id: 'answerTerms',
  method: 'get',
  path: '/api/v1/public/answer-terms',
  tag: 'public',
  summary: 'Within which time complaints and questions that come in today are answered, as the settings in force have it',
  access: 'public',
  response: z.object({ complaint: bilingual, question: bilingual }),
})

export const uploadAttachment = endpoint({
  id: 'uploadAttachment',
  method: 'post',
  path: '/api/v1/public/attachments',
  tag: 'public',
  summary:
    'Send one photo or PDF (raw body, at most 10 MB), or a recording (audio/… or video/…, at most 30 MB) before filing; the token attaches it to a complaint within 24 hours',
  access: 'public',
  query: z.object({ name: z.string().trim().min(1).max(200) }),
  upload: true,
  status: 201,
  response: z.object({ id: z.uuid(), token: z.string(), name: z.string(), mediaType: z.string(), size: z.int() }),
})

export const complaintKinds = ['complaint', 'report', 'question', 'school'] as const

export const newComplaint = z
  .object({
    kind: z.enum(complaintKinds).default('report'),
    text: z.string().trim().min(10).max(2000),
    demand: z.string().trim().max(500).optional(),
    institutionId: z.uuid().optional().describe('chosen from the search'),
    institutionName: z
      .string()
      .trim()
      .max(100)
      .optional()
      .describe('as the citizen wrote it; leave both out for "I do not know"'),
    districtCode: z.string().length(6).optional(),
    address: z.string().trim().max(200).optional(),
    link: z
      .url({ protocol: /^https?$/ })
      .max(2000)
      .optional(),
    happenedOn: day.optional(),
    grade: z.enum(schoolGrades).optional().describe('of a school: which grade it is about; staff see it, the public does not'),
    className: z.string().trim().max(20).optional().describe('and which class'),
    meToo: z
      .boolean()
      .optional()
      .describe('the author chose a look-alike: counts as a supporter of the open case of institutionId'),
    anonymous: z.boolean().default(true),
    contact: z
      .object({
        name: z.string().trim().min(1).max(50),
        phone: z.string().regex(/^(1[3-9]\d{9}|0\d{2,3}-?\d{7,8})$/),
        address: z.string().trim().max(200).optional(),
      })
      .optional()
      .describe('needed unless anonymous; sealed at rest'),
    attachments: z
      .array(z.object({ id: z.uuid(), token: z.string() }))
      .max(20)
      .default([]),
  })
  .refine((c) => c.anonymous || c.contact !== undefined, { path: ['contact'], message: 'contact is needed unless anonymous' })
  .refine((c) => !(c.anonymous && c.contact !== undefined), {
    path: ['contact'],
    message: 'an anonymous report must not carry contact data',
  })
  .meta({ id: 'NewComplaint' })

const lookAlike = z
  .object({
    institutionId: z.uuid(),
    institutionName: z.string(),
    districtCode: z.string().nullable(),
    category: bilingual,
    month: z.string().describe('last heard of, YYYY-MM'),
    count: z.int().nullable().describe('complaints of this category in 90 days; null below three'),
  })
  .meta({ id: 'LookAlike' })

export const findLookAlikes = endpoint({
  id: 'findLookAlikes',
  method: 'post',
  path: '/api/v1/public/look-alikes',
  tag: 'public',
  summary:
    'Open matters like the one being written, about institutions of public record. No words of others; nothing asked is kept',
  access: 'public',
  body: z
    .object({
      text: z.string().trim().min(10).max(2000),
      institutionId: z.uuid().optional(),
      institutionName: z.string().trim().min(2).max(100).optional(),
    })
    .refine((asked) => asked.institutionId ?? asked.institutionName, {
      path: ['institutionId'],
      message: 'id or name is needed',
    }),
  response: z.object({ items: z.array(lookAlike).max(5) }),
})

export const receipt = z
  .object({
    number: z.string(),
    code: z.string().describe('16 digits; shown once, the only key to this complaint'),
    filedAt: timestamp,
    dueDay: day.describe('day by which an answer is due'),
    next: z.array(bilingual).describe('what happens next, with dates'),
    advice: advice.nullable().describe('null when the kind of matter is not clear'),
    proof: z.string().describe('shows to others that the receipt is genuine; opens nothing'),
  })
  .meta({ id: 'Receipt' })

export const fileComplaint = endpoint({
  id: 'fileComplaint',
  method: 'post',
  path: '/api/v1/public/complaints',
  tag: 'public',
  summary:
    'File a complaint or report; repeat with the same Idempotency-Key and the first receipt comes back. Answered with 428 work-needed while many are filing: then send the header Proof-of-Work',
  access: 'public',
  body: newComplaint,
  status: 201,
  response: receipt,
})

const challenge = z
  .object({
    algorithm: z.string(),
    challenge: z.string().describe('SHA-256 in hex of salt followed by the number looked for'),
    salt: z.string(),
    signature: z.string(),
    maxnumber: z.int().describe('the number lies between 0 and this'),
  })
  .meta({ id: 'Challenge' })

export const filingChallenge = endpoint({
  id: 'filingChallenge',
  method: 'get',
  path: '/api/v1/public/challenge',
  tag: 'public',
  summary:
    'A small sum for the sender of a report, good once and for ten minutes. Header Proof-of-Work: base64 of the JSON {algorithm, challenge, number, salt, signature}',
  access: 'public',
  response: challenge,
})

const shownReceipt = {
  number: z.string().trim().min(1).max(80),
  filedAt: timestamp,
  proof: z.string().trim().max(60),
}

export const verifyReceipt = endpoint({
  id: 'verifyReceipt',
  method: 'post',
  path: '/api/v1/public/verify',
  tag: 'public',
  summary: 'Whether a receipt was given by this installation; says nothing of the matter',
  access: 'public',
  body: z.object(shownReceipt),
  response: z.object({ genuine: z.boolean() }),
})

export const receiptQr = endpoint({
  id: 'receiptQr',
  method: 'get',
  path: '/api/v1/public/receipt-qr',
  tag: 'public',
  summary: 'QR code of the page that verifies a receipt; without the tracking code',
  access: 'public',
  query: z.object(shownReceipt),
  produces: 'image/svg+xml',
})

export const publicStatuses = ['received', 'checking', 'handling', 'done', 'not-filed', 'transferred'] as const

export const talkMessage = z
  .object({
    at: timestamp,
    from: z.enum(['citizen', 'staff']),
    act: z.enum([...complaintActs, ...staffActs]),
    text: z.string(),
    stars: z.int().nullable(),
    files: z.int(),
    answerBy: day.nullable().describe('last day for the answer to a question of the office; a later one is taken too'),
  })
  .meta({ id: 'TalkMessage' })

const trackingCode = z
  .string()
  .transform((c) => c.replace(/[\s-]/g, ''))
  .pipe(z.string().regex(/^\d{16}$/))

/** Only what its own complainant wrote and the public status: nothing of the case, other people or staff. */
export const tracked = z
  .object({
    number: z.string(),
    kind: z.enum(complaintKinds),
    filedAt: timestamp,
    text: z.string(),
    institutionName: z.string().nullable(),
    status: z.enum(publicStatuses),
    statusText: bilingual,
    dueDay: day.nullable(),
    attachments: z.int(),
    timeline: z.array(z.object({ at: timestamp, text: bilingual })),
    messages: z.array(talkMessage).describe('oldest first; staff have no names here'),
    may: z.array(z.enum(complaintActs)).describe('what can be done now'),
    advice: advice.nullable(),
  })
  .meta({ id: 'Tracked' })

export const trackComplaint = endpoint({
  id: 'trackComplaint',
  method: 'post',
  path: '/api/v1/public/track',
  tag: 'public',
  summary: 'Status of a complaint by its tracking code (in the body, so that it stays out of logs)',
  access: 'public',
  body: z.object({ code: trackingCode }),
  response: tracked,
})

export const receiptPaper = endpoint({
  id: 'receiptPaper',
  method: 'post',
  path: '/api/v1/public/track/receipt',
  tag: 'public',
  summary:
    'The receipt as a PDF file by its tracking code, in the language of the caller: number, code, dates, category, institution as the complainant named it, QR code to verify it. None of the own words and nothing of the complainant',
  access: 'public',
  body: z.object({ code: trackingCode }),
  produces: 'application/pdf',
})

const said = z.string().trim().max(1000)
const attached = z
  .array(z.object({ id: z.uuid(), token: z.string() }))
  .max(10)
  .default([])

export const actOnComplaint = endpoint({
  id: 'actOnComplaint',
  method: 'post',
  path: '/api/v1/public/track/acts',
  tag: 'public',
  summary: 'Add to a complaint, withdraw it, rate its result or ask to take it up again; the code stays in the body',
  access: 'public',
  body: z.discriminatedUnion('act', [
    z.object({ code: trackingCode, act: z.literal('add'), text: said.min(2), attachments: attached }),
    z.object({ code: trackingCode, act: z.literal('withdraw'), text: said.default('') }),
    z.object({ code: trackingCode, act: z.literal('rate'), stars: z.int().min(1).max(5), text: said.default('') }),
    z.object({ code: trackingCode, act: z.literal('reopen'), text: said.min(10) }),
  ]),
  response: tracked,
})

const linkToken = z.string().regex(/^[\w-]{32}$/)

export const readAsked = endpoint({
  id: 'readAsked',
  method: 'post',
  path: '/api/v1/public/asked',
  tag: 'public',
  summary:
    'A question of the office by the token of its link (in the body, so that it stays out of logs); 410 when unknown, over or used',
  access: 'public',
  body: z.object({ token: linkToken }),
  response: z.object({ text: z.string(), answerBy: day }).meta({ id: 'Asked' }),
})

export const answerAsked = endpoint({
  id: 'answerAsked',
  method: 'post',
  path: '/api/v1/public/asked/answer',
  tag: 'public',
  summary: 'The answer to that question, once and until its day is over',
  access: 'public',
  body: z.object({ token: linkToken, text: said.min(2) }),
  response: z.object({ taken: z.literal(true) }),
})

export const installationState = endpoint({
  id: 'installationState',
  method: 'get',
  path: '/api/v1/public/installation',
  tag: 'public',
  summary: 'Whether this installation still needs its first administrator, and whether it is a demo (then with the demo logins)',
  access: 'public',
  response: z.object({
    needsSetup: z.boolean(),
    demo: z.boolean(),
    demoLogins: z.array(z.object({ username: z.string(), password: z.string(), role: bilingual })),
  }),
})

export const setUp = endpoint({
  id: 'setUp',
  method: 'post',
  path: '/api/v1/public/setup',
  tag: 'public',
  summary: 'Create the first administrator; refused once any user exists. The set-up token is printed in the console at start',
  access: 'public',
  body: z.object({
    token: z.string(),
    name: z.string().trim().min(1).max(50),
    username: z.string().regex(/^[a-z][a-z0-9._-]{2,29}$/),
    password: z.string().min(10).max(200),
  }),
  status: 201,
  response: z.object({ username: z.string() }),
})
