/** The master of institutions: who is on file, what is known of each, and what is still to be found out. */
import { z } from 'zod'
import { bilingual, day, endpoint, idParams, pageOf, pageQuery, timestamp } from './endpoint.ts'

const tag = 'institutions'
const licenceStatuses = ['licensed', 'unlicensed', 'overdue', 'unknown'] as const
const note = z.string().trim().min(2).max(500).describe('why; kept in the log')

export const institutionRow = z
  .object({
    id: z.uuid(),
    name: z.string(),
    districtCode: z.string().nullable(),
    licenceStatus: z.enum(licenceStatuses),
    category: z.string().nullable(),
    origin: z.string(),
    complaints: z.int(),
    findings: z.int(),
    openCase: z.object({ id: z.uuid(), number: z.string() }).nullable(),
  })
  .meta({ id: 'InstitutionRow' })

export const listInstitutions = endpoint({
  id: 'listInstitutions',
  method: 'get',
  path: '/api/v1/institutions',
  tag,
  summary: 'Institutions by name, alias, number, telephone or address; those with most on file first',
  access: 'staff',
  query: z.object({
    ...pageQuery,
    q: z.string().trim().max(100).optional(),
    licence: z.enum(licenceStatuses).optional(),
    forProfit: z
      .enum(['true'])
      .optional()
      .describe('only licensed subject institutions whose registration is not non-profit (M19.1)'),
  }),
  response: pageOf(institutionRow),
})

const identifier = z.object({
  id: z.uuid(),
  kind: z.string(),
  value: z.string(),
  source: z.string().describe('register, staff, the address of the page or the number of the complaint that shows it'),
  from: timestamp,
  to: timestamp.nullable(),
  of: z.string().describe('the name under which it was kept, before a merge'),
})

const factor = bilingual.extend({ key: z.string(), points: z.number(), most: z.number() })

export const risk = z
  .object({
    score: z.int(),
    level: z.enum(['red', 'orange', 'yellow', 'none']),
    factors: z.array(factor).describe('highest first, each with what it rests on'),
    set: z
      .object({ score: z.int(), reason: z.string(), by: z.string(), at: timestamp })
      .nullable()
      .describe('a person said otherwise; `score` and `level` are theirs then'),
  })
  .meta({ id: 'Risk' })

export const institutionProfile = z
  .object({
    institution: institutionRow,
    legalNature: z.string().nullable(),
    identifiers: z.array(identifier),
    merged: z.array(z.object({ id: z.uuid(), name: z.string() })).describe('what went up in it'),
    risk,
    violations: z.array(z.object({ violation: z.string(), confirmed: z.int(), open: z.int(), rejected: z.int() })),
    cases: z.array(
      z.object({
        id: z.uuid(),
        number: z.string(),
        state: z.string(),
        openedAt: timestamp,
        closedAt: timestamp.nullable(),
        outcome: z.string().nullable().describe('kind of decision'),
        measures: z.array(z.object({ kind: z.string(), amount: z.number().nullable() })),
      }),
    ),
    complaints: z.array(
      z.object({
        id: z.uuid(),
        number: z.string(),
        kind: z.string(),
        text: z.string(),
        filedAt: timestamp,
        caseId: z.uuid().nullable(),
      }),
    ),
    adverts: z.array(
      z.object({
        id: z.uuid(),
        title: z.string(),
        url: z.string(),
        channel: z.string(),
        seenAt: timestamp,
        captureId: z.uuid(),
        findings: z.int(),
      }),
    ),
  })
  .meta({ id: 'InstitutionProfile' })

export const getInstitution = endpoint({
  id: 'getInstitution',
  method: 'get',
  path: '/api/v1/institutions/:id',
  tag,
  summary: 'What is known of an institution, also under its former names; complaints only for who may read them',
  access: 'staff',
  params: idParams,
  response: institutionProfile,
})

export const setRisk = endpoint({
  id: 'setInstitutionRisk',
  method: 'post',
  path: '/api/v1/institutions/:id/risk',
  tag,
  summary: 'Set another score with a reason, or take it back with null',
  access: 'staff',
  params: idParams,
  body: z.object({ score: z.int().min(0).max(100).nullable(), reason: note }),
  response: risk,
})

export const relations = endpoint({
  id: 'institutionRelations',
  method: 'get',
  path: '/api/v1/institutions/:id/relations',
  tag,
  summary: 'Who shares a telephone, account, representative, address or site with it, and where each was seen',
  access: 'staff',
  params: idParams,
  response: z.object({
    items: z.array(
      z.object({
        institution: institutionRow,
        shared: z.array(z.object({ kind: z.string(), value: z.string(), here: z.string(), there: z.string() })),
      }),
    ),
  }),
})

const candidate = z.object({
  institution: institutionRow,
  score: z.number(),
  reasons: z.array(z.object({ kind: z.string(), value: z.string(), points: z.number() })),
})

export const unknowns = endpoint({
  id: 'listUnknownInstitutions',
  method: 'get',
  path: '/api/v1/unknown-institutions',
  tag,
  summary: 'Complaints and sources of which nobody knows yet whom they are about, the oldest first, with who could be meant',
  access: 'staff',
  query: z.object({ givenUp: z.enum(['true', 'false']).default('false').describe('those that somebody gave up instead') }),
  response: z.object({
    items: z.array(
      z.object({
        kind: z.enum(['complaint', 'source']),
        id: z.uuid(),
        title: z.string(),
        text: z.string(),
        districtCode: z.string().nullable(),
        at: timestamp,
        candidates: z.array(candidate),
      }),
    ),
    total: z.int(),
  }),
})

export const identify = endpoint({
  id: 'identifyInstitution',
  method: 'post',
  path: '/api/v1/unknown-institutions/:id',
  tag,
  summary: 'Say whom a complaint or source is about: one on file, a new one, or that it cannot be told; or look again after all',
  access: 'staff',
  params: idParams,
  body: z.object({
    kind: z.enum(['complaint', 'source']),
    to: z.union([
      z.object({ institutionId: z.uuid() }),
      z.object({ name: z.string().trim().min(2).max(100) }),
      z.enum(['nobody', 'again']),
    ]),
    note,
  }),
  response: z.object({ institutionId: z.uuid().nullable() }),
})

const registerChange = z.object({
  name: z.string(),
  uscc: z.string(),
  field: z.string(),
  from: z.string().nullable(),
  to: z.string().nullable(),
})

export const importRegister = endpoint({
  id: 'importRegister',
  method: 'post',
  path: '/api/v1/register',
  tag,
  summary: 'The white list as a workbook: what it adds, changes and no longer holds; a lapsed licence opens a case',
  access: 'staff',
  query: z.object({
    dryRun: z.enum(['true', 'false']).default('true'),
    whole: z.enum(['true', 'false']).default('false').describe('the whole register: who is missing has lost the licence'),
  }),
  upload: true,
  response: z.object({
    added: z.int(),
    same: z.int(),
    changed: z.array(registerChange).describe('at most 200'),
    missing: z.array(z.object({ name: z.string(), uscc: z.string() })).describe('at most 200'),
    lapsed: z.int().describe('licences that ended'),
    rejected: z.array(z.object({ row: z.int(), problem: bilingual })),
    day,
  }),
})
