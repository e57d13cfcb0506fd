/** Files that belong to rows of ledgers. */
import { z } from 'zod'
import { endpoint, timestamp } from './endpoint.ts'
import { rowParams } from './ledgers.ts'

const shared = { tag: 'ledgers', access: 'staff' } as const

const ledgerFile = z
  .object({
    id: z.uuid(),
    name: z.string(),
    mediaType: z.string(),
    size: z.int(),
    addedAt: timestamp,
    addedBy: z.string().nullable(),
    downloads: z.int().describe('by the public'),
    removed: z.object({ at: timestamp, by: z.string().nullable(), note: z.string() }).nullable(),
  })
  .meta({ id: 'LedgerFile' })

const fileParams = rowParams.extend({ file: z.uuid() })

export const listLedgerFiles = endpoint({
  id: 'listLedgerFiles',
  method: 'get',
  path: '/api/v1/ledgers/:ledger/rows/:id/files',
  ...shared,
  summary: 'Files of a row, newest first, removed ones with the reason; of a ledger with sensitive fields for its writers only',
  params: rowParams,
  response: z.object({ items: z.array(ledgerFile) }),
})

export const addLedgerFile = endpoint({
  id: 'addLedgerFile',
  method: 'post',
  path: '/api/v1/ledgers/:ledger/rows/:id/files',
  ...shared,
  summary: 'Add a file to a row (raw body; JPEG, PNG, WebP or PDF by content; at most 10 MB, 20 a row)',
  params: rowParams,
  query: z.object({ name: z.string().min(1).max(300) }),
  upload: true,
  status: 201,
  response: ledgerFile,
})

export const getLedgerFile = endpoint({
  id: 'getLedgerFile',
  method: 'get',
  path: '/api/v1/ledgers/:ledger/rows/:id/files/:file',
  ...shared,
  summary: 'The file: a picture as a copy without place and device, a PDF as a download',
  params: fileParams,
  produces: 'application/octet-stream',
})

export const removeLedgerFile = endpoint({
  id: 'removeLedgerFile',
  method: 'post',
  path: '/api/v1/ledgers/:ledger/rows/:id/files/:file/removal',
  ...shared,
  summary: 'Take a file out; who did it and why stays listed. 412 when the version of the row is stale',
  params: fileParams,
  body: z.object({ version: z.int(), note: z.string().trim().min(1).max(500) }),
  status: 204,
})
