/** Sessions and passwords by better-auth. Nobody signs up: accounts are made by an administrator. */
import { hash, verify } from '@node-rs/argon2'
import { prismaAdapter } from 'better-auth/adapters/prisma'
import { betterAuth } from 'better-auth/minimal'
import { twoFactor } from 'better-auth/plugins/two-factor'
import { username } from 'better-auth/plugins/username'
import { lastingSecret } from '#api/complaints/key-ring.ts'
import type { ApiSettings } from '#api/deps.ts'
import type { PrismaClient } from '#prisma/generated/client.ts'

/** A session ends after two hours without a request; after twelve hours in any case (staff.ts). */
const idleSeconds = 2 * 3600
const idleIsNotedEvery = 300

/** argon2id, 19 MiB, two passes, one lane: the defaults of the library and of OWASP. */
export const hashPassword = (password: string): Promise<string> => hash(password)

const text = (required = false) => ({ type: 'string', required, input: false }) as const

export function makeAuth(prisma: PrismaClient, settings: ApiSettings) {
  return betterAuth({
    secret: lastingSecret(settings.secret),
    baseURL: settings.publicUrl ?? 'http://localhost',
    basePath: '/api/auth',
    database: prismaAdapter(prisma, { provider: 'postgresql' }),
    telemetry: { enabled: false },
    logger: { disabled: true },
    rateLimit: { enabled: false },
    emailAndPassword: {
      enabled: true,
      disableSignUp: true,
      maxPasswordLength: 200,
      password: { hash: hashPassword, verify: ({ hash: kept, password }) => verify(kept, password) },
    },
    user: {
      additionalFields: {
        role: text(true),
        districtCode: text(),
        departmentCode: text(),
        institutionId: text(),
        disabled: { type: 'boolean', required: false, input: false },
      },
    },
    session: { expiresIn: idleSeconds, updateAge: idleIsNotedEvery },
    plugins: [
      twoFactor({ issuer: 'Jianfu' }),
      username({ minUsernameLength: 3, maxUsernameLength: 30, usernameValidator: (name) => /^[a-z][a-z0-9._-]*$/i.test(name) }),
    ],
    advanced: {
      // our own middleware compares Origin with Host for every changing request
      disableCSRFCheck: true,
      useSecureCookies: settings.publicUrl?.startsWith('https:') ?? false,
      defaultCookieAttributes: { sameSite: 'lax', httpOnly: true },
      ipAddress: { disableIpTracking: true },
    },
  })
}
export type Auth = ReturnType<typeof makeAuth>
