/** Joint punishment: what is on record beside the penalty, who put it there, until when. */
import { z } from 'zod'
import {
  type PunishmentEnd,
  type PunishmentGround,
  type PunishmentMeasureId,
  punishmentEnds,
  punishmentGrounds,
  punishmentMeasures,
} from '#policy/joint-punishment.ts'
import { bilingual, day, endpoint, idParams, timestamp } from './endpoint.ts'

const shared = { tag: 'cases', access: 'staff' } as const
const keysOf = <K extends string>(record: Record<K, unknown>) => z.enum(Object.keys(record) as [K, ...K[]])
const measure = keysOf<PunishmentMeasureId>(punishmentMeasures)
const ground = keysOf<PunishmentGround>(punishmentGrounds)
const end = keysOf<PunishmentEnd>(punishmentEnds)
const note = z.string().trim().min(2).max(2000)

export const jointMeasureRow = z
  .object({
    id: z.uuid(),
    case: z.object({ id: z.uuid(), number: z.string(), districtCode: z.string().nullable() }),
    institution: z.object({ id: z.uuid(), name: z.string() }),
    measure,
    ground,
    person: z.string().nullable().describe('who is struck, where a measure strikes a person'),
    note: z.string(),
    told: z.array(z.string()).describe('codes of the departments that were told'),
    fromDay: day,
    untilDay: day.nullable().describe('last day; null: none'),
    state: z.enum(['ACTIVE', 'OVER', 'ENDED']).describe('OVER: its term is over'),
    recordedBy: z.string(),
    recordedAt: timestamp,
    ended: z.object({ end, by: z.string(), at: timestamp, note: z.string() }).nullable(),
    basis: z.array(bilingual),
    mayEnd: z.boolean(),
  })
  .meta({ id: 'JointMeasure' })

export const listJointMeasures = endpoint({
  id: 'listJointMeasures',
  method: 'get',
  path: '/api/v1/joint-measures',
  ...shared,
  summary:
    'Joint punishment on record, newest first, at most 200; `caseId` asks for everything about the institution of that case',
  query: z.object({ caseId: z.uuid().optional(), measure: measure.optional(), active: z.enum(['true']).optional() }),
  response: z.object({
    items: z.array(jointMeasureRow),
    proposed: z.array(ground).describe('grounds that the facts of the case give; only with `caseId`'),
  }),
})

export const recordJointMeasure = endpoint({
  id: 'recordJointMeasure',
  method: 'post',
  path: '/api/v1/cases/:id/joint-measures',
  ...shared,
  summary: 'Put a measure on record, by a head who is no officer of the case; 422 when its ladder, term or person does not fit',
  params: idParams,
  body: z.object({
    measure,
    ground,
    person: z.string().trim().min(2).max(100).nullable().default(null),
    from: day,
    until: day.nullable().default(null),
    told: z.array(z.string().max(20)).max(30).default([]),
    note,
  }),
  status: 201,
  response: z.object({ measure: jointMeasureRow }),
})

export const endJointMeasure = endpoint({
  id: 'endJointMeasure',
  method: 'post',
  path: '/api/v1/joint-measures/:id/end',
  ...shared,
  summary: 'End a measure before its last day: trust repaired, or the decision behind it changed',
  params: idParams,
  body: z.object({ end, note }),
  response: z.object({ measure: jointMeasureRow }),
})
