/** What the HTTP side needs from the rest of the house; tests hand in their own. */
import type { Logger } from 'pino'
import type { PrismaClient } from '#prisma/generated/client.ts'
import type { EvidenceStore } from './evidence/store.ts'

export type ApiSettings = {
  /** at least 32 characters; seals contact data, signs sessions */
  secret: string
  /** a demonstration shows its logins to everybody */
  demo: boolean
  /** where the hash of the set-up token lies */
  dataDir: string
  /** https address under which browsers see the installation, when it stands behind a proxy */
  publicUrl?: string | undefined
  /** how many reverse proxies in front may be believed about the caller's address */
  trustProxy: number
  /** roles that must use a second factor */
  totpRoles?: readonly string[] | undefined
  /** reports a minute, from everybody together, that are taken without a proof of work */
  freeReports?: number | undefined
}

export type Deps = {
  settings: ApiSettings
  prisma: PrismaClient
  evidence: EvidenceStore
  doorbell: { ring(name: 'complaint' | 'crawl' | 'classify' | 'import' | 'material'): unknown }
  log: Logger
  /** whether the queue behind the doorbell answers; absent where ringing needs no queue */
  queueReady?: (() => Promise<boolean>) | undefined
  now: () => Date
  /** tests turn it on: an answer that does not fit its declaration is a fault */
  checkAnswers: boolean
}
