/** Who am I, and what may I do. Signing in and out is better-auth's, under /api/auth. */
import { z } from 'zod'
import { endpoint } from './endpoint.ts'

export const me = endpoint({
  id: 'me',
  method: 'get',
  path: '/api/v1/me',
  tag: 'staff',
  summary: 'The signed-in member of staff',
  access: 'staff',
  response: z
    .object({
      id: z.string(),
      name: z.string(),
      username: z.string(),
      role: z.string(),
      districtCode: z.string().nullable().describe('null: the whole city'),
      departmentCode: z.string().nullable(),
      abilities: z.array(z.string()),
      demo: z.boolean(),
      mustEnrol: z.boolean().describe('the role needs a second factor that is not set up yet'),
    })
    .meta({ id: 'Me' }),
})
