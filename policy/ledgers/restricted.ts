/** What everybody may call a ledger that only some may read: its own name would tell what it is about. */
import type { Bilingual } from '../bilingual.ts'

export const restrictedLedger = { zh: '限定查看的台账', en: 'a restricted ledger' } as const satisfies Bilingual

/** Words that were kept with the Chinese name at their beginning, with the name in the reader's language. */
export const withRestrictedName = (words: string, language: keyof Bilingual): string =>
  words.startsWith(restrictedLedger.zh) ? restrictedLedger[language] + words.slice(restrictedLedger.zh.length) : words
