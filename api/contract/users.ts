/** Accounts of staff. */
import { z } from 'zod'
import { endpoint } from './endpoint.ts'

const shared = { tag: 'administration', access: 'staff' } as const
const userParams = z.object({ id: z.string().max(64) })

const account = {
  name: z.string().trim().min(1).max(50),
  role: z.string().max(30),
  districtCode: z.string().length(6).nullable().describe('null: the whole city'),
  departmentCode: z.string().max(20).nullable(),
  cardNumber: z.string().trim().max(40).nullable(),
}

const institutionId = z.uuid().nullable().describe('whose clerk the person is; schools and institutions only')

export const userRow = z
  .object({
    id: z.string(),
    username: z.string(),
    ...account,
    institutionId,
    institution: z.string().nullable().describe('its name'),
    disabled: z.boolean(),
    twoFactorEnabled: z.boolean(),
    openCases: z.int().describe('where the person is officer, second officer or reviewer'),
    openTasks: z.int(),
  })
  .meta({ id: 'UserRow' })

const users = z.object({ items: z.array(userRow) })

export const listUsers = endpoint({
  id: 'listUsers',
  method: 'get',
  path: '/api/v1/users',
  ...shared,
  summary: 'Accounts by name, with how many open cases each holds',
  response: users,
})

export const createAccount = endpoint({
  id: 'createUser',
  method: 'post',
  path: '/api/v1/users',
  ...shared,
  summary: 'Make an account; its password is told to its owner by whoever makes it',
  body: z.object({
    username: z.string().regex(/^[a-z][a-z0-9._-]{2,29}$/),
    password: z.string().min(10).max(200),
    ...account,
    institutionId: institutionId.default(null),
  }),
  status: 201,
  response: users,
})

export const changeAccount = endpoint({
  id: 'changeUser',
  method: 'put',
  path: '/api/v1/users/:id',
  ...shared,
  summary: 'Another role, district, department or card; the person signs in anew',
  params: userParams,
  body: z.object({ ...account, institutionId: institutionId.optional().describe('left out: as it was') }),
  response: users,
})

export const leave = endpoint({
  id: 'leaveUser',
  method: 'post',
  path: '/api/v1/users/:id/departure',
  ...shared,
  summary:
    'Somebody leaves: open cases and tasks go to a successor, the account is closed; refused while anything would be left behind',
  params: userParams,
  body: z.object({ successorId: z.string().max(64).nullable() }),
  response: z.object({ handedOver: z.int().describe('open cases'), tasks: z.int().describe('open tasks') }),
})

export const resetFactor = endpoint({
  id: 'resetTotp',
  method: 'post',
  path: '/api/v1/users/:id/totp-reset',
  ...shared,
  summary: 'A phone was lost: take the second factor off an account and end its sessions; logged',
  params: userParams,
  body: z.object({}),
  response: users,
})
