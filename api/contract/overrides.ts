/** robots.txt set aside for a host: with a reason, by two people, for a time. */
import { z } from 'zod'
import { endpoint, idParams, timestamp } from './endpoint.ts'

export const overrideRow = z
  .object({
    id: z.uuid(),
    host: z.string(),
    reason: z.string(),
    state: z.enum(['waiting', 'in-force', 'ended', 'revoked']),
    requestedBy: z.object({ id: z.string(), name: z.string() }),
    requestedAt: timestamp,
    approvedBy: z.string().nullable(),
    approvedAt: timestamp.nullable(),
    validUntil: timestamp,
  })
  .meta({ id: 'RobotsOverride' })

const overrides = z.object({ items: z.array(overrideRow).describe('newest first, at most a hundred') })
const shared = { tag: 'fleet', access: 'staff' } as const

export const listOverrides = endpoint({
  id: 'listOverrides',
  method: 'get',
  path: '/api/v1/robots-overrides',
  ...shared,
  summary: 'Hosts whose robots.txt is set aside, who asked and who approved',
  response: overrides,
})

export const askOverride = endpoint({
  id: 'askOverride',
  method: 'post',
  path: '/api/v1/robots-overrides',
  ...shared,
  summary: 'Ask that the robots.txt of a host is set aside; nothing changes until somebody else approves',
  body: z.object({
    host: z
      .string()
      .trim()
      .toLowerCase()
      .max(253)
      .regex(/^(?:[a-z0-9](?:[a-z0-9-]*[a-z0-9])?\.)+[a-z0-9-]{2,}(?::\d{1,5})?$/)
      .describe('as in an address, with its port where that is not the usual one'),
    reason: z.string().trim().min(8).max(500).describe('the legal ground and the case'),
    until: z.iso.date().describe('last day, at most 180 days ahead'),
  }),
  status: 201,
  response: overrides,
})

export const approveOverride = endpoint({
  id: 'approveOverride',
  method: 'post',
  path: '/api/v1/robots-overrides/:id/approve',
  ...shared,
  summary: 'Approve it; not who asked for it. Pages fetched by it say so in the archive',
  params: idParams,
  response: overrides,
})

export const endOverride = endpoint({
  id: 'endOverride',
  method: 'post',
  path: '/api/v1/robots-overrides/:id/end',
  ...shared,
  summary: 'End it, or turn it down; robots.txt holds again at once',
  params: idParams,
  response: overrides,
})
