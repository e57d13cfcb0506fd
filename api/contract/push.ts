/** Other systems send complaints by themselves, and fetch what became of them. */
import { z } from 'zod'
import { channels } from '#api/hotline/columns.ts'
import { bilingual, day, endpoint, idParams, timestamp } from './endpoint.ts'

const tag = 'push'

export const pushSource = z
  .object({
    id: z.uuid(),
    name: z.string(),
    channel: z.string(),
    perMinute: z.int(),
    createdAt: timestamp,
    revokedAt: timestamp.nullable(),
    lastUsedAt: timestamp.nullable(),
  })
  .meta({ id: 'PushSource' })

export const listPushSources = endpoint({
  id: 'listPushSources',
  method: 'get',
  path: '/api/v1/push-sources',
  tag,
  summary: 'Systems that may send complaints',
  access: 'staff',
  response: z.object({ items: z.array(pushSource) }),
})

export const createPushSource = endpoint({
  id: 'createPushSource',
  method: 'post',
  path: '/api/v1/push-sources',
  tag,
  summary: 'Let another system send; its key is in the answer, this once',
  access: 'staff',
  body: z.object({
    name: z.string().trim().min(2).max(100),
    channel: z.enum([...channels, 'web']),
    perMinute: z.int().min(1).max(60_000).default(600),
  }),
  status: 201,
  response: z.object({ source: pushSource, key: z.string() }),
})

export const revokePushSource = endpoint({
  id: 'revokePushSource',
  method: 'post',
  path: '/api/v1/push-sources/:id/revoke',
  tag,
  summary: 'Its key is worth nothing from now on',
  access: 'staff',
  params: idParams,
  response: pushSource,
})

const words = (most: number) => z.string().trim().max(most).optional()

const pushedOrder = z
  .object({
    orderNo: z.string().trim().min(1).max(60),
    content: z.string().trim().min(1).max(10_000),
    receivedAt: timestamp,
    appealType: words(40),
    institutionName: words(100),
    place: words(200),
    grade: words(40),
    className: words(40),
    callerName: words(50),
    callerPhone: words(20),
    title: words(200),
    category: words(200),
    urgency: words(40),
    dueAt: words(40),
    unit: words(200),
    status: words(100),
    result: words(2000),
    satisfaction: words(100),
  })
  .meta({ id: 'PushedOrder' })

export const pushOrders = endpoint({
  id: 'pushOrders',
  method: 'post',
  path: '/api/v1/push/orders',
  tag,
  summary:
    'Send up to 200 orders with a key of one’s own (Authorization: Bearer ...). The same Idempotency-Key with the same body gets the first answer again; an order that is here already is compared, never written over',
  access: 'public',
  body: z.object({ orders: z.array(pushedOrder).min(1).max(200) }),
  response: z.object({
    imported: z.int(),
    duplicates: z.int(),
    changed: z.int().describe('say something else than what is on file'),
  }),
})

export const pushResults = endpoint({
  id: 'pushResults',
  method: 'get',
  path: '/api/v1/push/results',
  tag,
  summary: 'What became of the orders that this key sent, those that changed since a time, oldest first (at most 500)',
  access: 'public',
  query: z.object({ since: timestamp.optional() }),
  response: z.object({
    items: z.array(
      z.object({
        orderNo: z.string(),
        status: z.string().describe('public status'),
        statusText: bilingual,
        dueDay: day.nullable(),
        originDueAt: z.string().nullable().describe('the deadline as the order came with it'),
        answer: z.string().nullable().describe('what the office wrote last'),
        changedAt: timestamp,
      }),
    ),
  }),
})

const change = z.object({ field: z.string(), from: z.string().nullable(), to: z.string().nullable() })

export const listUpdates = endpoint({
  id: 'listOriginUpdates',
  method: 'get',
  path: '/api/v1/origin-updates',
  tag: 'imports',
  summary: 'Orders that came again and say something else, field by field, the oldest first (at most 50)',
  access: 'staff',
  response: z.object({
    items: z.array(
      z.object({
        id: z.uuid(),
        complaintId: z.uuid(),
        number: z.string(),
        arrivedAt: timestamp,
        changes: z.array(change),
      }),
    ),
    total: z.int(),
  }),
})

export const decideUpdate = endpoint({
  id: 'decideOriginUpdate',
  method: 'post',
  path: '/api/v1/origin-updates/:id',
  tag: 'imports',
  summary: 'Take the change over, or leave the complaint as it is',
  access: 'staff',
  params: idParams,
  body: z.object({ take: z.boolean() }),
  response: z.object({ state: z.enum(['TAKEN', 'LEFT']) }),
})
