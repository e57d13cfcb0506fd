/** What is watched of an institution's prepaid fees: which findings of which ledgers tell of it, and the limit they rest on (M25). */
import type { Bilingual } from '#policy/bilingual.ts'

type Watched = Bilingual & {
  /** rules whose findings count, as `ledger.check` */
  rules: readonly string[]
  /** id in policy/limits.ts, and the field of `fee-records` that it bounds */
  bound?: { limit: string; field: 'months' | 'lessons' | 'yuan' }
}

export const watched = {
  runOff: { rules: ['escrow-statements.run-off'], zh: '资金外流预警', en: 'run-off warnings' },
  escrow: {
    rules: ['escrow-accounts.not-in-full', 'escrow-accounts.outside', 'escrow-statements.pilot-escrow'],
    zh: '未足额监管',
    en: 'not held in full',
  },
  months: {
    rules: ['fee-records.too-many-months'],
    bound: { limit: 'prepaid-months', field: 'months' },
    zh: '超过收费时间跨度',
    en: 'too many months at once',
  },
  lessons: {
    rules: ['fee-records.too-many-lessons'],
    bound: { limit: 'prepaid-lessons', field: 'lessons' },
    zh: '超过收费课时',
    en: 'too many lessons at once',
  },
  yuan: {
    rules: ['fee-records.too-much'],
    bound: { limit: 'prepaid-yuan', field: 'yuan' },
    zh: '超过收费金额',
    en: 'too much money at once',
  },
} as const satisfies Record<string, Watched>

export type WatchedKey = keyof typeof watched

export const watchedKeys = Object.keys(watched) as WatchedKey[]
