/** The HTTP side as one running thing. */
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { createApp } from './app.ts'
import { warmUp } from './cases/warm-up.ts'
import type { Deps } from './deps.ts'
import type { Env } from './env.ts'
import { readOrMakeSecret } from './secret.ts'

export type StartOptions = Omit<Deps, 'settings' | 'now' | 'checkAnswers'> & {
  env: Pick<Env, 'PORT' | 'HOST' | 'JIANFU_DATA' | 'JIANFU_SECRET' | 'JIANFU_CONTACT_KEYS' | 'PUBLIC_URL' | 'TRUST_PROXY'> &
    Partial<Pick<Env, 'JIANFU_TOTP_ROLES' | 'JIANFU_FREE_REPORTS'>>
  /** shows the demo logins to everybody */
  demo?: boolean
  /** folder of the built web app */
  webRoot?: string | undefined
  now?: () => Date
}

export type RunningApi = { url: string; port: number; close(): Promise<void> }

/** Requests under way get this long to finish when the process is told to stop. */
const farewellMs = 5000

const settingsOf = (env: StartOptions['env'], demo: boolean): Deps['settings'] => ({
  totpRoles: env.JIANFU_TOTP_ROLES,
  freeReports: env.JIANFU_FREE_REPORTS,
  secret: readOrMakeSecret(env),
  demo,
  dataDir: env.JIANFU_DATA,
  publicUrl: env.PUBLIC_URL,
  trustProxy: env.TRUST_PROXY,
})

/** Rejects with the system's error (EADDRINUSE, EACCES) when the port cannot be had. */
export async function startApi({ env, demo = false, webRoot, now, ...rest }: StartOptions): Promise<RunningApi> {
  const deps: Deps = { ...rest, settings: settingsOf(env, demo), now: now ?? (() => new Date()), checkAnswers: false }
  const server = createServer(createApp(deps, webRoot))
  server.requestTimeout = 120_000
  server.headersTimeout = 20_000
  server.keepAliveTimeout = 10_000
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject)
    server.listen(env.PORT, env.HOST, resolve)
  })
  // what fails here would fail for the first who asks, and is told there
  warmUp(deps).catch(() => undefined)
  const { port } = server.address() as AddressInfo
  const close = () =>
    new Promise<void>((resolve) => {
      const impatient = setTimeout(() => server.closeAllConnections(), farewellMs)
      server.close(() => {
        clearTimeout(impatient)
        resolve()
      })
      server.closeIdleConnections()
    })
  return { url: `http://localhost:${port}`, port, close }
}
