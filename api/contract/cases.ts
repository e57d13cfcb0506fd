/** The officer's work: queue, case, findings, actions. */
import { z } from 'zod'
import { type VisitAnswer, visitAnswers } from '#policy/complaint-talk.ts'
import { bilingual, day, endpoint, idParams, pageOf, pageQuery, timestamp } from './endpoint.ts'
import { portraitView, posterView } from './evidence.ts'
import { caseAction, caseClock, complaintCourse, endedClock, urgency } from './procedure.ts'
import { publicStatuses, talkMessage } from './public.ts'

export const findingStatus = z.enum(['NEW', 'CONFIRMED', 'REJECTED', 'SUPERSEDED'])

export const rankReason = z
  .object({ key: z.string(), points: z.number(), zh: z.string(), en: z.string() })
  .meta({ id: 'RankReason', description: 'Why a case stands where it stands' })

export const caseRow = z
  .object({
    id: z.uuid(),
    number: z.string(),
    institution: z.object({ id: z.uuid(), name: z.string(), licenceStatus: z.string() }),
    districtCode: z.string().nullable(),
    departmentCode: z.string().nullable(),
    state: z.string(),
    mainViolation: z.string(),
    violations: z.array(z.string()),
    severity: z.int().min(1).max(4),
    rank: z.number(),
    rankReasons: z.array(rankReason),
    findingCount: z.int(),
    complaintCount: z.int(),
    supporterCount: z.int().describe('complaints that came by "me too"'),
    confirmedCount: z.int(),
    topQuote: z.string().describe('the gravest quoted words'),
    topLedger: bilingual.nullable().describe('the ledger that they stand in; they begin with its Chinese name'),
    dueDay: day.nullable(),
    dueStep: z.string().nullable(),
    urgency: urgency.nullable(),
    assignee: z.object({ id: z.string(), name: z.string() }).nullable(),
    openedAt: timestamp,
    updatedAt: timestamp,
    version: z.int(),
  })
  .meta({ id: 'CaseRow' })

const list = z.string().transform((s) => s.split(',').filter(Boolean))
export const caseFilters = {
  open: z.enum(['true', 'false']).optional(),
  state: list.optional(),
  district: list.optional(),
  violation: list.optional(),
  severity: list.optional(),
  urgency: urgency.optional(),
  due: z.enum(['overdue', 'today', 'week']).optional().describe('week: within seven days, today left out'),
  officer: z.string().max(64).optional().describe('id of the first officer; none: nobody has it'),
  dueSoon: z.enum(['true']).optional().describe('overdue, red or amber'),
  withComplaints: z.enum(['true']).optional(),
  unassigned: z.enum(['true']).optional().describe('nobody has it'),
  unanswered: z.enum(['true']).optional().describe('a complainant wrote last'),
  idle: z.enum(['true']).optional().describe('nothing happened for ten days'),
  diary: z.enum(['true']).optional().describe('a task of the caller is due'),
  mine: z.enum(['true']).optional(),
  openedAfter: timestamp.optional().describe('opened later than this'),
  q: z.string().trim().max(100).optional().describe('institution name or case number'),
}

const atLeast = z
  .boolean()
  .describe('very many cases bear the words of q: what is counted is at least so many, the list itself goes on to its end')

export const listCases = endpoint({
  id: 'listCases',
  method: 'get',
  path: '/api/v1/cases',
  tag: 'cases',
  summary: 'The ranked queue',
  access: 'staff',
  query: z.object({ ...caseFilters, ...pageQuery, sort: z.enum(['rank', 'due', 'opened', 'severity']).default('rank') }),
  response: pageOf(caseRow).extend({ atLeast }),
})

const counted = z.array(z.object({ key: z.string(), count: z.int() }))
export const countCases = endpoint({
  id: 'countCases',
  method: 'get',
  path: '/api/v1/cases/counts',
  tag: 'cases',
  summary: 'How many cases there are per state, district, violation, severity and urgency under the other filters',
  access: 'staff',
  query: z.object(caseFilters),
  response: z
    .object({
      total: z.int(),
      atLeast,
      state: counted,
      district: counted,
      violation: counted,
      severity: counted,
      urgency: counted,
      tabs: z.object({
        open: z.int(),
        mine: z.int(),
        dueSoon: z.int(),
        withComplaints: z.int(),
        unassigned: z.int(),
        unanswered: z.int(),
        idle: z.int(),
        diary: z.int(),
        closed: z.int(),
      }),
    })
    .meta({ id: 'CaseCounts' }),
})

export const findingView = z
  .object({
    id: z.uuid(),
    violation: z.string(),
    rule: z.string(),
    ruleVersion: z.string(),
    confidence: z.number(),
    severity: z.int(),
    scope: z.enum(['k12', 'adult']),
    status: findingStatus,
    where: z.enum(['text', 'title']),
    from: z.int(),
    to: z.int(),
    quote: z.string(),
    facts: z.record(z.string(), z.unknown()),
    legalBasis: z.array(z.object({ id: z.string(), law: bilingual, clause: z.string() })),
    explanation: bilingual,
    happenedAt: timestamp,
    decidedBy: z.string().nullable(),
    decidedAt: timestamp.nullable(),
    decisionNote: z.string().nullable(),
  })
  .meta({ id: 'FindingView' })

/** One text with everything that was found in it, for side-by-side reading. */
export const exhibit = z
  .object({
    listingId: z.uuid().nullable(),
    complaintId: z.uuid().nullable(),
    ledgerRow: z.object({ id: z.uuid(), ledger: z.string() }).nullable(),
    kind: z.string(),
    channel: z.string(),
    title: z.string(),
    text: z.string(),
    english: z
      .object({ title: z.string(), text: z.string() })
      .nullable()
      .describe('of a row of a ledger; others stand as written'),
    url: z.string().nullable(),
    publishedAt: timestamp.nullable(),
    capture: z
      .object({
        id: z.uuid(),
        sha256: z.string(),
        fetchedAt: timestamp,
        size: z.int(),
        contentType: z.string().nullable(),
        portrait: portraitView.nullable(),
        external: z
          .object({ name: z.string(), note: z.string(), claimedAt: timestamp.nullable() })
          .nullable()
          .describe(
            'handed in and recorded by others: the file, from whom, when it says it was recorded; `fetchedAt` is when it came',
          ),
      })
      .nullable(),
    poster: posterView.nullable().describe('the picture of the captured page on which the text is printed'),
    findings: z.array(findingView),
  })
  .meta({ id: 'Exhibit' })

export const complaintView = z
  .object({
    id: z.uuid(),
    number: z.string(),
    partOf: z
      .string()
      .nullable()
      .describe('number of the order it was split from, whose caller and thread are also those of this one'),
    channel: z.string(),
    kind: z.string(),
    text: z.string(),
    demand: z.string().nullable(),
    link: z.string().nullable(),
    linkCaptureId: z.uuid().nullable().describe('what stood behind the link when it was filed'),
    linkFailed: z.boolean().describe('nothing could be kept of it'),
    address: z.string().nullable(),
    grade: z.string().nullable().describe('of a school: P1 to J9'),
    className: z.string().nullable(),
    filedAt: timestamp,
    state: z.string(),
    dueDay: day.nullable(),
    anonymous: z.boolean(),
    contact: z.object({ name: z.string(), phone: z.string() }).nullable().describe('masked: 张*, 138****1234'),
    attachments: z.array(z.object({ id: z.uuid(), name: z.string(), mediaType: z.string(), size: z.int() })),
    messages: z.array(talkMessage),
    mayVisit: z.boolean().describe('it is over and nobody has called back yet'),
    sameNumber: z
      .object({
        count: z.int().describe('matters from the same telephone number in 90 days, this one among them'),
        others: z.array(z.object({ number: z.string(), caseId: z.uuid() })).describe('those whose case the reader may see'),
      })
      .nullable()
      .describe('null when the number called once'),
    course: complaintCourse.nullable().describe('null: not to be mediated, it is handled with its case'),
    ended: z.array(endedClock).describe('what became of its clocks, those of the hotline too'),
  })
  .meta({ id: 'ComplaintView' })

export const caseView = z
  .object({
    case: caseRow,
    institution: z.object({
      id: z.uuid(),
      name: z.string(),
      licenceStatus: z.string(),
      category: z.string().nullable(),
      districtCode: z.string().nullable(),
      identifiers: z.array(z.object({ kind: z.string(), value: z.string(), source: z.string() })),
      otherCases: z.array(z.object({ id: z.uuid(), number: z.string(), state: z.string(), openedAt: timestamp })),
    }),
    publicStatus: z.enum(publicStatuses),
    routing: z.object({ lead: z.array(z.string()), assist: z.array(z.string()), copy: z.array(z.string()) }),
    deadlines: z.array(caseClock).describe('every clock that runs, the earliest first'),
    facts: z.record(z.string(), z.unknown()),
    urgentCall: z
      .object({
        calledAt: timestamp,
        contactBy: timestamp.describe('first contact at the latest'),
        onDuty: z.object({ id: z.string(), name: z.string() }).nullable().describe('of the unit, else of the city, that day'),
        contact: z.object({ at: timestamp, by: z.string(), note: z.string(), late: z.boolean() }).nullable(),
      })
      .nullable()
      .describe('null: not called out as urgent'),
    exhibits: z.array(exhibit),
    complaints: z.array(complaintView),
    events: z.array(
      z.object({
        seq: z.int(),
        at: timestamp,
        actor: z.string().nullable(),
        kind: z.string(),
        from: z.string().nullable(),
        to: z.string().nullable(),
        note: z.string().nullable(),
        data: z.record(z.string(), z.unknown()),
        hands: z
          .object({ before: z.array(z.string()), after: z.array(z.string()) })
          .nullable()
          .describe('of an assignment: the names of those who had the case and have it now; nobody: none'),
      }),
    ),
    actions: z.array(caseAction),
    deputy: z.object({ id: z.string(), name: z.string(), until: day }).nullable().describe('who stands in for the officer today'),
    officers: z.array(z.object({ id: z.string(), name: z.string() })).describe('whom the case may be given to'),
  })
  .meta({ id: 'CaseView' })

export const getCase = endpoint({
  id: 'getCase',
  method: 'get',
  path: '/api/v1/cases/:id',
  tag: 'cases',
  summary: 'A case with its evidence, complaints, history and what may be done next',
  access: 'staff',
  params: idParams,
  response: caseView,
})

const step = z.object({
  action: z.string(),
  version: z.int(),
  note: z.string().trim().max(2000).optional(),
  facts: z.record(z.string(), z.unknown()).optional().describe('guard facts recorded with this step'),
})

export const actOnCase = endpoint({
  id: 'actOnCase',
  method: 'post',
  path: '/api/v1/cases/:id/actions',
  tag: 'cases',
  summary:
    'Move a case; 409 when the procedure forbids it (with the guards that are missing), 412 when the version is stale (with what changed)',
  access: 'staff',
  params: idParams,
  body: step,
  response: caseView,
})

export const assignCase = endpoint({
  id: 'assignCase',
  method: 'post',
  path: '/api/v1/cases/:id/assignment',
  tag: 'cases',
  summary: 'Give a case to one or two officers, or take it oneself',
  access: 'staff',
  params: idParams,
  body: z.object({ version: z.int(), assigneeId: z.string().nullable(), secondId: z.string().nullable().optional() }),
  response: caseView,
})

export const nextCase = endpoint({
  id: 'nextCase',
  method: 'post',
  path: '/api/v1/cases/next',
  tag: 'cases',
  summary:
    'Take the highest-ranked lead that nobody has, and read it; null when there is none. Two callers never get the same. A step that ends the work with the case before may come along: when it is refused, nothing is taken',
  access: 'staff',
  body: z.object({
    after: step.extend({ caseId: z.uuid() }).meta({ id: 'StepBefore', description: 'A step with the case before' }).optional(),
  }),
  response: z
    .object({
      id: z.uuid().nullable(),
      case: caseView.nullable(),
      moved: z.string().nullable().describe('state in which the case before is now'),
    })
    .meta({ id: 'NextCase' }),
})

export const noteOnCase = endpoint({
  id: 'noteOnCase',
  method: 'post',
  path: '/api/v1/cases/:id/notes',
  tag: 'cases',
  summary: 'Add an internal note to the history',
  access: 'staff',
  params: idParams,
  body: z.object({ note: z.string().trim().min(1).max(2000) }),
  response: caseView,
})

export const recordFirstContact = endpoint({
  id: 'recordFirstContact',
  method: 'post',
  path: '/api/v1/cases/:id/first-contact',
  tag: 'cases',
  summary: 'The first contact about an urgent lead was made: whom one spoke to, how. Once; kept in the history, late or not',
  access: 'staff',
  params: idParams,
  body: z.object({ note: z.string().trim().min(2).max(500) }),
  response: caseView,
})

export const decideFinding = endpoint({
  id: 'decideFinding',
  method: 'post',
  path: '/api/v1/findings/:id/decision',
  tag: 'findings',
  summary: 'Confirm or reject a finding; a rejection needs a reason',
  access: 'staff',
  params: idParams,
  body: z
    .object({ status: z.enum(['CONFIRMED', 'REJECTED', 'NEW']), note: z.string().trim().max(500).optional() })
    .refine((d) => d.status !== 'REJECTED' || Boolean(d.note), { path: ['note'], message: 'a rejection needs a reason' }),
  response: z.object({ finding: findingView, caseVersion: z.int().nullable() }),
})

export const attachmentContent = endpoint({
  id: 'attachmentContent',
  method: 'get',
  path: '/api/v1/attachments/:id/content',
  tag: 'evidence',
  summary: 'The copy without hidden data of a file a citizen sent',
  access: 'staff',
  params: idParams,
  produces: 'application/octet-stream',
})

export const answerComplaint = endpoint({
  id: 'answerComplaint',
  method: 'post',
  path: '/api/v1/complaints/:id/messages',
  tag: 'cases',
  summary: 'Write to the complainant of a case: shown under the tracking code, without the name of the writer',
  access: 'staff',
  params: idParams,
  body: z.object({
    text: z.string().trim().min(2).max(1000),
    asks: z.boolean().default(false).describe('a question, to be answered within five days'),
  }),
  status: 201,
  response: z.object({
    messages: z.array(talkMessage),
    link: z
      .string()
      .nullable()
      .describe('of a question: an address that answers it alone, shown this once; expires with its day'),
  }),
})

export const recordReturnVisit = endpoint({
  id: 'recordReturnVisit',
  method: 'post',
  path: '/api/v1/complaints/:id/return-visits',
  tag: 'cases',
  summary:
    'What the complainant said when called back after the end: counts as a rating unless they give their own; once, and once more after a request to reopen. 409 when it is not the time',
  access: 'staff',
  params: idParams,
  body: z.object({
    answer: z.enum(Object.keys(visitAnswers) as [VisitAnswer, ...VisitAnswer[]]),
    text: z.string().trim().min(2).max(500).describe('how they were reached and what they said; shown under the tracking code'),
  }),
  status: 201,
  response: z.object({ messages: z.array(talkMessage) }),
})

export const revealComplainant = endpoint({
  id: 'revealComplainant',
  method: 'post',
  path: '/api/v1/complaints/:id/identity',
  tag: 'cases',
  summary: 'Who complained, in full; the reason and the reader go into the log first',
  access: 'staff',
  params: idParams,
  body: z.object({ reason: z.string().trim().min(2).max(500) }),
  response: z.object({ name: z.string(), phone: z.string(), address: z.string().optional() }),
})
