/** Adverts that were posted again: the pages that show nearly the same text or picture. */
import { z } from 'zod'
import { endpoint, idParams, pageOf, pageQuery, timestamp } from './endpoint.ts'

const named = z.object({ id: z.uuid(), name: z.string() })

export const advertCopy = z
  .object({
    captureId: z.uuid(),
    pageId: z.uuid(),
    url: z.string(),
    title: z.string(),
    source: z.string().describe('name of the source that shows it'),
    channel: z.string(),
    pictureId: z.uuid().nullable(),
    institution: named.nullable(),
    districtCode: z.string().nullable(),
    fetchedAt: timestamp,
    similarity: z.number().describe('0..1, to the copy that was met first'),
    findings: z.int().describe('alleged of this page'),
    caseId: z.uuid().nullable(),
  })
  .meta({ id: 'AdvertCopy' })

export const advertRow = z
  .object({
    id: z.uuid(),
    kind: z.enum(['text', 'picture']),
    excerpt: z.string().describe('the first 300 characters of a copy'),
    pictureId: z.uuid().nullable(),
    pages: z.int().describe('all pages that show or showed it'),
    elsewhere: z.int().describe('of these, pages of other districts, which the caller does not see'),
    institutions: z.array(named).describe('behind the copies that the caller sees, most alike first; at most 8 of them'),
    institutionCount: z.int().describe('all of these, of at most 200 copies'),
    districts: z.array(z.string()),
    findings: z.int(),
    firstSeenAt: timestamp,
    lastSeenAt: timestamp,
  })
  .meta({ id: 'AdvertRow' })

export const listAdverts = endpoint({
  id: 'listAdverts',
  method: 'get',
  path: '/api/v1/adverts',
  tag: 'evidence',
  summary: 'Adverts that stand on two pages or more, most pages first',
  access: 'staff',
  query: z.object({
    kind: z.enum(['text', 'picture']).optional(),
    alleged: z.enum(['true', 'false']).default('true').describe('only adverts of whose pages something is alleged'),
    ...pageQuery,
  }),
  response: pageOf(advertRow),
})

const withCopies = advertRow.extend({
  copies: z.array(advertCopy).describe('one a page, most alike first; at most 200, beside a listing at most 10'),
})

export const getAdvert = endpoint({
  id: 'getAdvert',
  method: 'get',
  path: '/api/v1/adverts/:id',
  tag: 'evidence',
  summary: 'One advert and the pages that show it',
  access: 'staff',
  params: idParams,
  response: withCopies.meta({ id: 'AdvertView' }),
})

export const listingAdverts = endpoint({
  id: 'listingAdverts',
  method: 'get',
  path: '/api/v1/listings/:id/adverts',
  tag: 'evidence',
  summary:
    'Where else the advert of this listing stands: the same words, and the same poster; its own page is not among the copies',
  access: 'staff',
  params: idParams,
  response: z.object({ items: z.array(withCopies) }).meta({ id: 'ListingAdverts' }),
})
