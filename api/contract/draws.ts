/** Double-random inspections (M26.2): prepared with a commitment, drawn before witnesses, published for everybody to verify. */
import { z } from 'zod'
import { layers, poolSchema } from '#policy/draws/draw.ts'
import { inspectionResultKeys } from '#policy/draws/results.ts'
import { day, endpoint, idParams, pageOf, pageQuery, timestamp } from './endpoint.ts'

const layer = z.enum(Object.keys(layers) as [keyof typeof layers, ...(keyof typeof layers)[]])
const categories = ['subject', 'sport', 'culture', 'science'] as const

const person = z.object({ id: z.string(), name: z.string() })
export const inspectionTask = z
  .object({
    id: z.uuid(),
    institution: z.object({ id: z.uuid(), name: z.string() }),
    inspectors: z.array(person),
    result: z.enum(inspectionResultKeys).nullable(),
    note: z.string(),
    inspectedOn: day.nullable(),
    publishBy: day.nullable(),
    publishedAt: timestamp.nullable(),
    overdue: z.boolean().describe('the result should have been published'),
  })
  .meta({ id: 'InspectionTask' })

const drawRow = z.object({
  id: z.uuid(),
  title: z.string(),
  districtCode: z.string().nullable(),
  createdAt: timestamp,
  drawnAt: timestamp.nullable(),
  commitment: z.string(),
  poolHash: z.string(),
  targets: z.int(),
  inspectors: z.int(),
  drawn: z.int(),
})
export const drawListRow = drawRow.extend({ done: z.int(), overdue: z.int() }).meta({ id: 'DrawRow' })
export const drawView = drawRow
  .extend({
    layers: z.array(z.object({ layer, size: z.int(), share: z.number() })),
    witness: z.string().nullable(),
    seed: z.string().nullable(),
    tasks: z.array(inspectionTask),
    mayDraw: z.boolean(),
  })
  .meta({ id: 'Draw' })

const shared = { tag: 'draws', access: 'staff' } as const

export const listDraws = endpoint({
  id: 'listDraws',
  method: 'get',
  path: '/api/v1/draws',
  ...shared,
  summary: 'Draws, newest first',
  query: z.object(pageQuery),
  response: pageOf(drawListRow),
})

export const prepareDraw = endpoint({
  id: 'prepareDraw',
  method: 'post',
  path: '/api/v1/draws',
  ...shared,
  summary: 'Put the pool together and publish the commitments; nothing of it can be changed afterwards',
  body: z.object({
    title: z.string().trim().min(2).max(120),
    districtCode: z.string().length(6).nullable().describe('null: the whole city'),
    categories: z.array(z.enum(categories)).min(1).max(4),
  }),
  status: 201,
  response: drawView,
})

export const getDraw = endpoint({
  id: 'getDraw',
  method: 'get',
  path: '/api/v1/draws/:id',
  ...shared,
  summary: 'A draw with its inspections',
  params: idParams,
  response: drawView,
})

export const runDraw = endpoint({
  id: 'runDraw',
  method: 'post',
  path: '/api/v1/draws/:id/result',
  ...shared,
  summary: 'Draw, with what the witnesses say (numbers, names); it is published at once',
  params: idParams,
  body: z.object({ witness: z.string().trim().min(1).max(500) }),
  response: drawView,
})

export const drawSheets = endpoint({
  id: 'drawSheets',
  method: 'get',
  path: '/api/v1/draws/:id/word',
  ...shared,
  summary: 'Task sheets as Word, one page an inspection',
  params: idParams,
  produces: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
})

export const avoidInspection = endpoint({
  id: 'avoidInspection',
  method: 'post',
  path: '/api/v1/inspector-avoidances',
  ...shared,
  summary: 'An inspector must not inspect an institution: holds for draws that are prepared from now on',
  body: z.object({
    inspector: z.string().max(100).describe('user name'),
    institutionId: z.uuid(),
    reason: z.string().trim().min(1).max(500),
  }),
  status: 204,
})

export const avoidance = z
  .object({
    inspector: person,
    institution: person,
    reason: z.string(),
    state: z.enum(['DECLARED', 'APPROVED', 'REFUSED']),
    declaredAt: timestamp,
    decidedBy: z.string().nullable(),
    decidedAt: timestamp.nullable(),
    note: z.string().nullable(),
    mayDecide: z.boolean(),
  })
  .meta({ id: 'Avoidance' })

export const listAvoidances = endpoint({
  id: 'listAvoidances',
  method: 'get',
  path: '/api/v1/inspector-avoidances',
  ...shared,
  summary:
    'Whom inspectors must not inspect, undecided first, at most 500: all of the district to those who run draws, else one’s own',
  response: z.object({ items: z.array(avoidance) }),
})

export const declareAvoidance = endpoint({
  id: 'declareAvoidance',
  method: 'post',
  path: '/api/v1/inspector-avoidances/declarations',
  ...shared,
  summary: 'An inspector says whom not to inspect and why; it holds once approved',
  body: z.object({ institutionId: z.uuid(), reason: z.string().trim().min(2).max(500) }),
  status: 204,
})

export const decideAvoidance = endpoint({
  id: 'decideAvoidance',
  method: 'post',
  path: '/api/v1/inspector-avoidances/decisions',
  ...shared,
  summary: 'Approve or refuse a declaration, or end one that held; nobody decides the own',
  body: z.object({
    inspectorId: z.string().max(100),
    institutionId: z.uuid(),
    state: z.enum(['APPROVED', 'REFUSED']),
    note: z.string().trim().min(2).max(500),
  }),
  status: 204,
})

export const recordInspection = endpoint({
  id: 'recordInspection',
  method: 'post',
  path: '/api/v1/inspections/:id/result',
  ...shared,
  summary: 'What an inspection found, by one of those who were drawn; published at once or later',
  params: idParams,
  body: z.object({
    result: z.enum(inspectionResultKeys),
    inspectedOn: day,
    note: z.string().trim().max(2000).default(''),
    publish: z.boolean(),
  }),
  response: inspectionTask,
})

const openShared = { tag: 'public', access: 'public' } as const

export const listPublicDraws = endpoint({
  id: 'listPublicDraws',
  method: 'get',
  path: '/api/v1/public/draws',
  ...openShared,
  summary: 'Draws with their commitments, before and after the draw, newest first, at most 100',
  response: z.object({ items: z.array(drawRow.meta({ id: 'PublicDrawRow' })) }),
})

export const publicDraw = endpoint({
  id: 'publicDraw',
  method: 'get',
  path: '/api/v1/public/draws/:id',
  ...openShared,
  summary: 'Everything that is needed to draw again: `jianfu draw verify FILE`. Inspectors are named by id only',
  params: idParams,
  response: z
    .object({
      title: z.string(),
      districtCode: z.string().nullable(),
      preparedAt: timestamp,
      drawnAt: timestamp,
      pool: poolSchema,
      poolHash: z.string(),
      commitment: z.string(),
      secret: z.string(),
      witness: z.string(),
      seed: z.string(),
      result: z.array(z.object({ target: z.string(), inspectors: z.array(z.string()) })),
      inspections: z.array(
        z.object({
          target: z.string(),
          result: z.enum(inspectionResultKeys).nullable(),
          inspectedOn: day.nullable(),
          overdue: z.boolean(),
        }),
      ),
    })
    .meta({ id: 'PublicDraw' }),
})
