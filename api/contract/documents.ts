/** Papers of a case, from the preview to the numbered Word file. */
import { z } from 'zod'
import { endpoint, idParams, timestamp } from './endpoint.ts'

const shared = { tag: 'documents', access: 'staff' } as const
const typed = z.record(z.string().max(40), z.string().max(20_000)).describe('blanks filled by hand, by their keys')
const wanted = z.object({ type: z.string().max(10), complaintId: z.uuid().nullable().optional(), values: typed.default({}) })

const piece = z.object({ text: z.string(), blank: z.string().optional().describe('key of the field that is still to be filled') })
const lines = z.array(z.array(piece))
const part = z.discriminatedUnion('kind', [
  z.object({ kind: z.enum(['paragraph', 'to']), lines }),
  z.object({ kind: z.literal('rows'), rows: z.array(z.object({ label: z.string(), lines })) }),
  z.object({ kind: z.literal('evidence') }),
  z.object({ kind: z.literal('sign'), lines: z.array(z.string()) }),
  z.object({ kind: z.literal('seal'), office: z.array(piece), day: z.array(piece) }),
])

export const documentPreview = z
  .object({
    title: z.string(),
    number: z.string().nullable(),
    parts: z.array(part),
    evidence: z.array(z.object({ title: z.string(), url: z.string(), fetchedAt: z.string(), sha256: z.string() })),
    fields: z.array(
      z.object({
        key: z.string(),
        zh: z.string(),
        en: z.string(),
        kind: z.enum(['text', 'long', 'day']),
        optional: z.boolean(),
        value: z.string(),
        known: z.boolean().describe('the case fills it'),
      }),
    ),
    missing: z.array(z.string()).describe('keys of the blanks that keep it from being issued'),
  })
  .meta({ id: 'DocumentPreview' })

export const documentRow = z
  .object({
    id: z.uuid(),
    type: z.string(),
    number: z.string().nullable(),
    state: z.enum(['DRAFT', 'ISSUED']),
    version: z.int(),
    complaintId: z.uuid().nullable(),
    values: typed,
    author: z.string(),
    updatedAt: timestamp,
    issues: z.array(z.object({ issue: z.int(), at: timestamp, actor: z.string(), sha256: z.string(), size: z.int() })),
  })
  .meta({ id: 'CaseDocument' })

const document = z.object({ document: documentRow })

export const listDocuments = endpoint({
  id: 'listDocuments',
  method: 'get',
  path: '/api/v1/cases/:id/documents',
  ...shared,
  summary: 'Documents of a case, newest first, with every issue',
  params: idParams,
  response: z.object({ items: z.array(documentRow) }),
})

export const previewDocument = endpoint({
  id: 'previewDocument',
  method: 'post',
  path: '/api/v1/cases/:id/documents/preview',
  ...shared,
  summary: 'How a document would read: filled from the case and from what was typed; keeps nothing',
  params: idParams,
  body: wanted,
  response: documentPreview,
})

export const drawUpDocument = endpoint({
  id: 'drawUpDocument',
  method: 'post',
  path: '/api/v1/cases/:id/documents',
  ...shared,
  summary: 'Keep a draft',
  params: idParams,
  body: wanted,
  status: 201,
  response: document,
})

export const changeDocument = endpoint({
  id: 'changeDocument',
  method: 'put',
  path: '/api/v1/documents/:id',
  ...shared,
  summary: 'Change a draft, or begin the next issue of an issued document; 412 when the version is stale',
  params: idParams,
  body: z.object({ version: z.int(), values: typed }),
  response: document,
})

export const issueDocument = endpoint({
  id: 'issueDocument',
  method: 'post',
  path: '/api/v1/documents/:id/issues',
  ...shared,
  summary: 'Issue under a number as a Word file; 409 with the names of the blanks that are left',
  params: idParams,
  body: z.object({ version: z.int() }),
  response: document,
})

export const documentFile = endpoint({
  id: 'documentFile',
  method: 'get',
  path: '/api/v1/documents/:id/file',
  ...shared,
  summary: 'The Word file of an issue, as it was issued (the last one unless `issue` says otherwise)',
  params: idParams,
  query: z.object({ issue: z.coerce.number().int().min(1).optional() }),
  produces: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
})

export const evidencePackage = endpoint({
  id: 'evidencePackage',
  method: 'get',
  path: '/api/v1/cases/:id/evidence-package',
  ...shared,
  summary:
    'All evidence of a case as one ZIP file: the list as a Word file, each file under its number, the captured pages as WACZ. Contains no complainant',
  params: idParams,
  produces: 'application/zip',
})

export const replyTexts = endpoint({
  id: 'replyTexts',
  method: 'get',
  path: '/api/v1/complaints/:id/replies',
  ...shared,
  summary: 'Reply texts with what is known filled in; `missing` names what has to be written by hand',
  params: idParams,
  response: z.object({
    items: z.array(
      z
        .object({ id: z.string(), zh: z.string(), en: z.string(), text: z.string(), missing: z.array(z.string()) })
        .meta({ id: 'ReplyText' }),
    ),
  }),
})
