/** What the doctor looks at, one after the other. */
import type { Env } from '#api/env.ts'
import { checkBrowser, checkFonts } from './browser.ts'
import { checkDatabase } from './database.ts'
import { checkClock, checkDisk, checkNode, checkPorts } from './machine.ts'
import { checkRedis } from './redis.ts'

/** A warning works, but worse than it could; an error does not work. */
export interface Check {
  name: string
  status: 'ok' | 'warning' | 'error'
  detail: string
  /** how to make it ok */
  mend?: string
}

export const checks: ((env: Env) => Promise<Check[]>)[] = [
  checkNode,
  checkDisk,
  checkDatabase,
  checkRedis,
  checkBrowser,
  checkFonts,
  checkClock,
  checkPorts,
]
