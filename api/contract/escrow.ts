/** Prepaid fees of institutions under watch (M25, M26): what lies in the accounts, what must, and what gave alarm. */
import { z } from 'zod'
import { type WatchedKey, watchedKeys } from '#policy/escrow/watch.ts'
import { bilingual, day, endpoint, idParams } from './endpoint.ts'

const yuan = z.number().describe('yuan')

const money = {
  institution: z.object({ id: z.uuid(), name: z.string() }),
  districtCode: z.string().nullable(),
  pilot: z.boolean().describe('the county tries out full escrow'),
  lastDay: day.nullable().describe('of the newest line of a bank; null: no statement within a year'),
  balance: yuan.nullable().describe('in all its accounts'),
  expected: yuan.nullable().describe('paid for lessons not yet taught, else what was declared as prepaid; null: not known'),
  cover: z.number().nullable().describe('balance as percent of what is expected'),
  alarms: z
    .object(Object.fromEntries(watchedKeys.map((key) => [key, z.int()])) as Record<WatchedKey, z.ZodInt>)
    .describe('open findings within a year'),
}

export const escrowItem = z.object(money).meta({ id: 'EscrowItem' })

const tag = 'escrow'

export const listEscrow = endpoint({
  id: 'listEscrow',
  method: 'get',
  path: '/api/v1/escrow',
  tag,
  access: 'staff',
  summary:
    'Institutions with escrow accounts, those with alarms and the least cover first; at most 200, `total` says how many match',
  query: z.object({
    district: z.string().length(6).optional(),
    q: z.string().trim().max(100).optional().describe('part of the name'),
    alarms: z.enum(['true']).optional().describe('only those with an open alarm'),
  }),
  response: z.object({ items: z.array(escrowItem), total: z.int() }).meta({ id: 'EscrowList' }),
})

const account = z.object({
  account: z.string(),
  bank: z.string().nullable(),
  lastDay: day,
  balance: yuan,
  untaught: yuan.nullable(),
  points: z.int().describe('of the run-off formula, for the month of the last line'),
  warnAt: z.int(),
  reasons: z.array(z.object({ ...bilingual.shape, points: z.int() })),
})

export const getEscrow = endpoint({
  id: 'getEscrow',
  method: 'get',
  path: '/api/v1/escrow/:id',
  tag,
  access: 'staff',
  summary: 'The prepaid fees of one institution: accounts, limits, alarms, and the course of a year',
  params: idParams,
  response: z
    .object({
      ...money,
      declared: z.object({ day, prepaid: yuan, held: yuan }).nullable().describe('by the institution itself, newest'),
      accounts: z.array(account),
      limits: z.array(
        z.object({
          key: z.enum(watchedKeys),
          ...bilingual.shape,
          value: z.number(),
          unit: z.enum(['months', 'lessons', 'yuan']),
          largest: z.number().nullable().describe('in the records of a year; null: none'),
          over: z.int().describe('open findings'),
        }),
      ),
      findings: z.array(
        z.object({
          id: z.uuid(),
          key: z.enum(watchedKeys),
          day,
          explanation: bilingual,
          caseId: z.uuid().nullable(),
        }),
      ),
      course: z
        .array(z.object({ day, balance: yuan, untaught: yuan.nullable(), paidIn: yuan, paidOut: yuan }))
        .describe('days with movements, oldest first'),
    })
    .meta({ id: 'Escrow' }),
})
