/** What belongs together: decisions about institutions, cases, complaints and findings, each of which can be undone. */
import { z } from 'zod'
import { endpoint, idParams, timestamp } from './endpoint.ts'

const note = z.string().trim().min(2).max(500).describe('why; kept in the log')
const ids = z.array(z.uuid()).max(1000).default([])

export const institutionCard = z
  .object({
    id: z.uuid(),
    name: z.string(),
    districtCode: z.string().nullable(),
    licenceStatus: z.string(),
    origin: z.string(),
    identifiers: z.array(z.object({ kind: z.string(), value: z.string(), source: z.string() })),
    complaints: z.int(),
    findings: z.int(),
    openCase: z.string().nullable().describe('number of the open case'),
  })
  .meta({ id: 'InstitutionCard' })

const reason = z.object({ kind: z.string(), value: z.string(), points: z.number() })

export const mergeSuggestion = z
  .object({ left: institutionCard, right: institutionCard, score: z.number(), reasons: z.array(reason) })
  .meta({ id: 'MergeSuggestion' })

export const listSuggestions = endpoint({
  id: 'listMergeSuggestions',
  method: 'get',
  path: '/api/v1/merging/suggestions',
  tag: 'merging',
  summary: 'Pairs of institutions that may be one, the likeliest first',
  access: 'staff',
  response: z.object({ items: z.array(mergeSuggestion), total: z.int() }),
})

const decided = z.object({ decisionId: z.uuid() })

export const keepInstitutionsApart = endpoint({
  id: 'keepInstitutionsApart',
  method: 'post',
  path: '/api/v1/merging/apart',
  tag: 'merging',
  summary: 'A suggested pair are two; not suggested again until something that was compared changes',
  access: 'staff',
  body: z.object({ leftId: z.uuid(), rightId: z.uuid(), note }),
  response: decided,
})

export const mergeTwoInstitutions = endpoint({
  id: 'mergeInstitutions',
  method: 'post',
  path: '/api/v1/institutions/:id/merge',
  tag: 'merging',
  summary: 'This institution is another one; their open cases become one',
  access: 'staff',
  params: idParams,
  body: z.object({ intoId: z.uuid(), note }),
  response: decided,
})

const whatMoves = {
  to: z.union([z.object({ institutionId: z.uuid() }), z.object({ name: z.string().trim().min(2).max(100) })]),
  complaintIds: ids,
  listingIds: ids,
  identifierIds: ids,
}

export const previewMove = endpoint({
  id: 'previewMoveFromInstitution',
  method: 'post',
  path: '/api/v1/institutions/:id/moves/preview',
  tag: 'merging',
  summary: 'What moving these to another institution would do; nothing is changed',
  access: 'staff',
  params: idParams,
  body: z.object(whatMoves),
  response: z.object({
    complaints: z.int(),
    listings: z.int(),
    findings: z.int().describe('that go along with their complaint or advert'),
    identifiers: z.int(),
    leaves: z
      .array(
        z.object({
          id: z.uuid(),
          number: z.string(),
          complaints: z.int(),
          findings: z.int(),
          stay: z.int(),
          closes: z.boolean(),
        }),
      )
      .describe(
        'cases that lose something; `stay`: how many complaints and findings remain; `closes`: nothing does, and it ends as not filed',
      ),
    joins: z.object({ id: z.uuid(), number: z.string() }).nullable().describe('open case of the other institution'),
    opens: z.int().describe('new cases, when that one has none open'),
  }),
})

export const moveFromInstitution = endpoint({
  id: 'moveFromInstitution',
  method: 'post',
  path: '/api/v1/institutions/:id/moves',
  tag: 'merging',
  summary: 'Complaints, adverts and identifiers belong to another institution, or to a new one',
  access: 'staff',
  params: idParams,
  body: z.object({ ...whatMoves, note }),
  response: decided.extend({ institutionId: z.uuid() }),
})

export const mergeTwoCases = endpoint({
  id: 'mergeCases',
  method: 'post',
  path: '/api/v1/cases/:id/merge',
  tag: 'merging',
  summary: 'This case goes up in another; worst severity and earliest deadline win',
  access: 'staff',
  params: idParams,
  body: z.object({ into: z.string().trim().max(40).describe('id or number of the other case'), version: z.int(), note }),
  response: decided,
})

export const moveFromCase = endpoint({
  id: 'moveFromCase',
  method: 'post',
  path: '/api/v1/cases/:id/moves',
  tag: 'merging',
  summary: 'Complaints and findings go into a new case, another case, or none',
  access: 'staff',
  params: idParams,
  body: z.object({
    to: z.union([z.enum(['new', 'none']), z.object({ caseId: z.uuid() })]),
    complaintIds: ids,
    findingIds: ids,
    version: z.int(),
    note,
  }),
  response: decided.extend({ caseId: z.uuid().nullable() }),
})

export const decisionView = z
  .object({
    id: z.uuid(),
    seq: z.int(),
    at: timestamp,
    kind: z.string(),
    actor: z.string().nullable().describe('null: the system'),
    fromId: z.uuid().nullable(),
    from: z.string().nullable().describe('name of the institution, number of the case or of the order that is split'),
    intoId: z.uuid().nullable(),
    into: z.string().nullable(),
    partOfId: z.uuid().nullable(),
    undoesId: z.uuid().nullable(),
    undone: z.boolean(),
    note: z.string(),
    reasons: z.array(reason),
    items: z.int().describe('how many things it moved'),
  })
  .meta({ id: 'MergeDecision' })

export const listDecisions = endpoint({
  id: 'listMergeDecisions',
  method: 'get',
  path: '/api/v1/merging/decisions',
  tag: 'merging',
  summary: 'The log of decisions, newest first',
  access: 'staff',
  query: z.object({ about: z.uuid().optional(), before: z.coerce.number().int().positive().optional() }),
  response: z.object({ items: z.array(decisionView), next: z.int().nullable() }),
})

export const previewUndo = endpoint({
  id: 'previewUndo',
  method: 'get',
  path: '/api/v1/merging/decisions/:id/later',
  tag: 'merging',
  summary: 'What came after a merge, for the officer to say where it belongs; of a split order, its matters',
  access: 'staff',
  params: idParams,
  response: z.object({
    complaints: z.array(z.object({ id: z.uuid(), number: z.string(), text: z.string() })),
    findings: z.array(z.object({ id: z.uuid(), violation: z.string(), quote: z.string() })),
    listings: z.array(z.object({ id: z.uuid(), title: z.string(), url: z.string() })),
    parts: z
      .array(z.object({ id: z.uuid(), number: z.string(), text: z.string(), case: z.string().nullable(), decided: z.int() }))
      .describe('of an order that was split: what goes back into it; `decided` findings stay in their case'),
    events: z.array(z.object({ at: timestamp, kind: z.string(), note: z.string().nullable(), actor: z.string().nullable() })),
  }),
})

export const undoOne = endpoint({
  id: 'undoDecision',
  method: 'post',
  path: '/api/v1/merging/decisions/:id/undo',
  tag: 'merging',
  summary: 'Take a decision back; what came later stays unless it is named in `take`',
  access: 'staff',
  params: idParams,
  body: z.object({ note, take: z.object({ complaintIds: ids, findingIds: ids, listingIds: ids }).optional() }),
  response: decided,
})
