/** Two languages: Chinese ships with the page, English is fetched when asked for. The choice is remembered. */
import i18next from 'i18next'
import { initReactI18next } from 'react-i18next'
import zh from '../locales/zh.ts'

export type Language = 'zh' | 'en'
export const languages: readonly Language[] = ['zh', 'en']
const remembered = 'jianfu.language'

function storedLanguage(): Language {
  const asked = new URLSearchParams(location.search).get('lang')
  try {
    return (asked ?? localStorage.getItem(remembered)) === 'en' ? 'en' : 'zh'
  } catch {
    return asked === 'en' ? 'en' : 'zh'
  }
}

async function load(language: Language): Promise<void> {
  if (language === 'en' && !i18next.hasResourceBundle('en', 'citizen')) {
    i18next.addResourceBundle('en', 'citizen', (await import('../locales/en.ts')).default)
  }
}

export async function setLanguage(language: Language): Promise<void> {
  await load(language)
  await i18next.changeLanguage(language)
  document.documentElement.lang = language === 'zh' ? 'zh-CN' : 'en'
  try {
    localStorage.setItem(remembered, language)
  } catch {
    // private mode: the choice holds for this visit
  }
}

/** Call once before the first render. */
export async function startLanguages(): Promise<void> {
  await i18next.use(initReactI18next).init({
    lng: 'zh',
    fallbackLng: 'zh',
    ns: ['citizen'],
    defaultNS: 'citizen',
    resources: { zh: { citizen: zh } },
    interpolation: { escapeValue: false },
  })
  await setLanguage(storedLanguage())
}
