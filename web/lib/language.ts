/** The language on screen, and the right half of a bilingual text. */
import { useTranslation } from 'react-i18next'
import type { Language } from './i18n.ts'

export function useLanguage(): Language {
  return useTranslation().i18n.language === 'en' ? 'en' : 'zh'
}

/** Picks from `{ zh, en }` data that the policy room and the API hand over. */
export function usePick(): (text: { zh: string; en: string }) => string {
  const language = useLanguage()
  return (text) => text[language]
}

/** English names of the policy room begin small, because they also stand inside sentences; on their own they begin large. */
export const alone = (name: string): string => name.charAt(0).toUpperCase() + name.slice(1)
