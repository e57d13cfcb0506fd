/** Who leads, assists and gets a copy for each violation, as versioned settings; and the leads that the simulator is tried on. */
import { z } from 'zod'
import { endpoint, timestamp } from './endpoint.ts'

const shared = { tag: 'staff', access: 'staff' } as const
const params = z.object({ id: z.string().max(8) })
const departments = z.array(z.string().max(20)).max(20)
const route = z.object({ lead: departments, assist: departments, copy: departments })
const row = {
  violation: z.string(),
  version: z.int().describe('0: as the product came'),
  own: z.boolean().describe('another route than the one the product came with holds'),
  route,
}

export const routeView = z
  .object({
    ...row,
    builtIn: route,
    versions: z.array(
      z.object({
        version: z.int(),
        route: route.nullable().describe('null: as the product came'),
        note: z.string(),
        by: z.string(),
        at: timestamp,
      }),
    ),
  })
  .meta({ id: 'RouteView' })

export const listRoutes = endpoint({
  id: 'listRoutes',
  method: 'get',
  path: '/api/v1/routes',
  ...shared,
  summary: 'Who leads, assists and gets a copy, for every violation',
  response: z.object({ items: z.array(z.object(row)) }),
})

export const recentLeads = endpoint({
  id: 'recentLeads',
  method: 'get',
  path: '/api/v1/routes/recent-leads',
  ...shared,
  summary: 'The fifty newest cases, without whom they are about: what a change of the routing is tried on',
  response: z.object({
    items: z.array(
      z
        .object({
          caseId: z.uuid(),
          number: z.string(),
          district: z.string().nullable(),
          violation: z.string(),
          channel: z.string().describe('where its gravest finding was seen'),
          sector: z.enum(['subject', 'sport', 'culture', 'science']),
          department: z.string().nullable().describe('whose queue it stands in'),
        })
        .meta({ id: 'RecentLead' }),
    ),
  }),
})

export const readRoute = endpoint({
  id: 'readRoute',
  method: 'get',
  path: '/api/v1/routes/:id',
  ...shared,
  summary: 'The route of one violation, as it holds, as the product came, and every version with who and why',
  params,
  response: routeView,
})

export const changeRoute = endpoint({
  id: 'changeRoute',
  method: 'post',
  path: '/api/v1/routes/:id',
  ...shared,
  summary:
    'Puts another route in force; open cases go to the queue of the department that leads now. 412 when another version holds by now. Logged with old and new',
  params,
  body: z.object({
    route,
    note: z.string().trim().min(2).max(200).describe('why'),
    seen: z.int().min(0).describe('the version that was looked at'),
  }),
  response: routeView,
})

export const revertRoute = endpoint({
  id: 'revertRoute',
  method: 'post',
  path: '/api/v1/routes/:id/reversions',
  ...shared,
  summary: 'Puts an earlier version in force again, as a new version. Logged',
  params,
  body: z.object({ version: z.int().min(0).describe('0: as the product came') }),
  response: routeView,
})
