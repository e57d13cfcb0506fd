/** Functions that an administrator switches off for a role, as versioned settings. */
import { z } from 'zod'
import { endpoint, timestamp } from './endpoint.ts'

const shared = { tag: 'staff', access: 'staff' } as const
const params = z.object({ id: z.string().max(40).describe('a role') })
const off = z.array(z.string().max(40)).max(100).describe('abilities that are switched off')
const row = { role: z.string(), version: z.int().describe('0: nobody ever switched one'), off }

export const roleView = z
  .object({
    ...row,
    switchable: z.array(z.string()).describe('what the role may do, but for what switches things on again'),
    versions: z.array(z.object({ version: z.int(), off, note: z.string(), by: z.string(), at: timestamp })),
  })
  .meta({ id: 'RoleSwitches' })

export const listSwitches = endpoint({
  id: 'listSwitches',
  method: 'get',
  path: '/api/v1/roles',
  ...shared,
  summary: 'Every role of staff and what is switched off for it',
  response: z.object({ items: z.array(z.object(row)) }),
})

export const readSwitches = endpoint({
  id: 'readSwitches',
  method: 'get',
  path: '/api/v1/roles/:id',
  ...shared,
  summary: 'What a role may do, what of it is switched off, and every version with who and why',
  params,
  response: roleView,
})

export const changeSwitches = endpoint({
  id: 'changeSwitches',
  method: 'post',
  path: '/api/v1/roles/:id',
  ...shared,
  summary:
    'Switches functions of a role off, all others on, from the next call on; a role never gets what the product does not give it. 412 when another version holds by now. Logged with old and new',
  params,
  body: z.object({
    off,
    note: z.string().trim().min(2).max(200).describe('why'),
    seen: z.int().min(0).describe('the version that was looked at'),
  }),
  response: roleView,
})

export const revertSwitches = endpoint({
  id: 'revertSwitches',
  method: 'post',
  path: '/api/v1/roles/:id/reversions',
  ...shared,
  summary: 'Puts an earlier version in force again, as a new version. Logged',
  params,
  body: z.object({ version: z.int().min(0).describe('0: all on') }),
  response: roleView,
})
