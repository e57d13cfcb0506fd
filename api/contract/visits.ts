/** Visits on site (G20): what a phone keeps for a day without network, and the records and photos that come back from it. */
import { z } from 'zod'
import { siteRecord } from '#policy/visits/record.ts'
import { endpoint, idParams, timestamp } from './endpoint.ts'

const about = z.object({ kind: z.enum(['case', 'inspection']), id: z.uuid() })
const hash = z.string().regex(/^[0-9a-f]{64}$/)

const visit = z
  .object({
    about,
    title: z.string().describe('number of the case, or what the draw inspects'),
    institution: z.object({
      id: z.uuid(),
      name: z.string(),
      address: z.string(),
      phone: z.string(),
      uscc: z.string(),
      licence: z.string(),
    }),
    officers: z.array(z.object({ id: z.string(), name: z.string(), card: z.string() })),
    edition: z.int().describe('of the last record that was kept; 0 when there is none'),
    record: siteRecord.nullable().describe('the last record that was kept'),
  })
  .meta({ id: 'Visit' })

const siteRecordRow = z
  .object({
    id: z.uuid(),
    edition: z.int(),
    sha256: hash,
    author: z.string(),
    receivedAt: timestamp,
    content: siteRecord,
    photos: z.array(z.object({ sha256: hash, note: z.string() })),
  })
  .meta({ id: 'SiteRecord' })

const shared = { tag: 'visits', access: 'staff' } as const

export const listVisits = endpoint({
  id: 'listVisits',
  method: 'get',
  path: '/api/v1/visits',
  ...shared,
  summary: 'Visits of the caller: open cases and drawn inspections whose result is not published, at most 100',
  response: z.object({ owner: z.string(), items: z.array(visit) }),
})

export const uploadSitePhoto = endpoint({
  id: 'uploadSitePhoto',
  method: 'post',
  path: '/api/v1/site-photos',
  ...shared,
  summary: 'Send one photo or signature (raw body, JPEG, PNG or WebP, at most 10 MB); the same bytes are kept once',
  upload: true,
  status: 201,
  response: z.object({ sha256: hash, size: z.int() }),
})

export const fileSiteRecord = endpoint({
  id: 'fileSiteRecord',
  method: 'post',
  path: '/api/v1/site-records',
  ...shared,
  summary: 'Keep the record of a visit. The same key again changes nothing; 412 with what differs when a newer edition is there',
  body: z.object({
    key: z.uuid().describe('made on the phone, once for each record'),
    about,
    after: z.int().min(0).describe('the edition that the writer had seen'),
    record: siteRecord,
  }),
  status: 201,
  response: siteRecordRow,
})

export const listSiteRecords = endpoint({
  id: 'listSiteRecords',
  method: 'get',
  path: '/api/v1/cases/:id/site-records',
  ...shared,
  summary: 'Records of visits of a case, newest first, with their hashes',
  params: idParams,
  response: z.object({ items: z.array(siteRecordRow) }),
})

export const sitePhoto = endpoint({
  id: 'sitePhoto',
  method: 'get',
  path: '/api/v1/site-records/:id/photos/:sha256',
  ...shared,
  summary: 'A photo or signature of a record, as it is shown: decoded and written anew',
  params: z.object({ id: z.uuid(), sha256: hash }),
  produces: 'image/*',
})
