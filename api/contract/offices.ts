/** How the 23 units and the departments are reached, as versioned settings, and what citizens are told of it. */
import { z } from 'zod'
import { endpoint, timestamp } from './endpoint.ts'

const shared = { tag: 'staff', access: 'staff' } as const
const params = z.object({ id: z.string().max(20) })
const text = z.string().trim().max(300)
const contact = z
  .object({
    fullName: text.describe('as it stands in heads of papers and at the seal'),
    answers: text.describe('the person or post that answers; never told to citizens'),
    telephone: text.describe('several stand apart by 、'),
    address: text,
    hours: text,
    web: text,
    closedFrom: text.describe('YYYY-MM-DD from which it takes no matters; empty: it does'),
  })
  .meta({ id: 'OfficeContact' })
const kind = z.enum(['unit', 'department'])
const row = {
  code: z.string().describe('code of the unit or of the department'),
  kind,
  zh: z.string(),
  en: z.string(),
  version: z.int().describe('0: as the product came'),
  own: z.boolean().describe('other facts than those the product came with hold'),
  contact,
  active: z.boolean().describe('takes matters today'),
}

export const officeView = z
  .object({
    ...row,
    builtIn: contact,
    versions: z.array(
      z.object({
        version: z.int(),
        contact: contact.nullable().describe('null: as the product came'),
        note: z.string(),
        by: z.string(),
        at: timestamp,
      }),
    ),
  })
  .meta({ id: 'OfficeView' })

export const publicOffice = z
  .object({
    ...{ code: z.string(), kind, zh: z.string(), en: z.string() },
    ...{ fullName: z.string(), telephone: z.string(), address: z.string(), hours: z.string(), web: z.string() },
  })
  .meta({ id: 'PublicOffice' })

export const listPublicOffices = endpoint({
  id: 'listPublicOffices',
  method: 'get',
  path: '/api/v1/public/offices',
  tag: 'public',
  access: 'public',
  summary: 'Offices that take matters today and how they are reached; one that has told nothing is left out',
  response: z.object({ items: z.array(publicOffice) }),
})

export const listOffices = endpoint({
  id: 'listOffices',
  method: 'get',
  path: '/api/v1/offices',
  ...shared,
  summary: 'The units and departments with the contact facts in force',
  response: z.object({ items: z.array(z.object(row).meta({ id: 'OfficeRow' })) }),
})

export const readOffice = endpoint({
  id: 'readOffice',
  method: 'get',
  path: '/api/v1/offices/:id',
  ...shared,
  summary: 'The contact facts of one office, as they hold, as the product came, and every version with who and why',
  params,
  response: officeView,
})

export const changeOffice = endpoint({
  id: 'changeOffice',
  method: 'post',
  path: '/api/v1/offices/:id',
  ...shared,
  summary: 'Puts other contact facts in force. 412 when another version holds by now. Logged with old and new',
  params,
  body: z.object({
    contact,
    note: z.string().trim().min(2).max(200).describe('why'),
    seen: z.int().min(0).describe('the version that was looked at'),
  }),
  response: officeView,
})

export const revertOffice = endpoint({
  id: 'revertOffice',
  method: 'post',
  path: '/api/v1/offices/:id/reversions',
  ...shared,
  summary: 'Puts an earlier version in force again, as a new version. Logged',
  params,
  body: z.object({ version: z.int().min(0).describe('0: as the product came') }),
  response: officeView,
})
