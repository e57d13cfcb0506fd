/** The second factor and the sessions of whoever is signed in. */
import { z } from 'zod'
import { endpoint, timestamp } from './endpoint.ts'

const shared = { tag: 'staff', access: 'staff' } as const

const security = z
  .object({
    totp: z.object({ enabled: z.boolean(), required: z.boolean().describe('the role must use one') }),
    sessions: z.array(
      z.object({
        id: z.string(),
        device: z.string().nullable().describe('what the browser calls itself'),
        startedAt: timestamp,
        seenAt: timestamp.describe('to five minutes'),
        current: z.boolean(),
      }),
    ),
  })
  .meta({ id: 'Security' })

export const mySecurity = endpoint({
  id: 'mySecurity',
  method: 'get',
  path: '/api/v1/me/security',
  ...shared,
  summary: 'My second factor, and where I am signed in',
  response: security,
})

export const enrolTotp = endpoint({
  id: 'enrolTotp',
  method: 'post',
  path: '/api/v1/me/totp',
  ...shared,
  summary: 'A secret for an authenticator app and backup codes, shown this once; it counts when the first code is confirmed',
  body: z.object({ password: z.string().min(1).max(200) }),
  response: z.object({
    secret: z.string().describe('base32, for typing'),
    uri: z.string().describe('otpauth address'),
    qr: z.string().describe('the same as SVG'),
    backupCodes: z.array(z.string()),
  }),
})

export const confirmTotp = endpoint({
  id: 'confirmTotp',
  method: 'post',
  path: '/api/v1/me/totp/confirmation',
  ...shared,
  summary: 'The first code of the app: from now on every sign-in asks for one',
  body: z.object({ code: z.string().regex(/^\d{6}$/) }),
  response: z.object({ enabled: z.literal(true) }),
})

export const endSessions = endpoint({
  id: 'endSessions',
  method: 'post',
  path: '/api/v1/me/sessions/end',
  ...shared,
  summary: 'Sign out elsewhere: one session, or all but this one',
  body: z.object({ id: z.string().max(64).nullable().describe('null: all others') }),
  response: security,
})
