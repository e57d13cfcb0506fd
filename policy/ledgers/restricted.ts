/** What everybody may call a ledger that only some may read: its own name would tell what it is about. */
import type { Bilingual } from '../bilingual.ts'

export const restrictedLedger = { zh: '限定查看的台账', en: 'a restricted ledger' } as const satisfies Bilingual
