/** Names of what the crawl says by code. A code that has no name yet is shown as it is. */
import { useTranslation } from 'react-i18next'
import type { Language } from '../../lib/i18n.ts'
import { useLanguage } from '../../lib/language.ts'
import zh from '../../locales/zh/crawl.ts'

const has = <T extends object>(words: T, key: string): key is string & keyof T => key in words

const minutesOf = { days: 1440, hours: 60 } as const

/** 1 is Monday. */
export const dayName = (day: number, language: Language): string =>
  new Intl.DateTimeFormat(language, { weekday: 'short', timeZone: 'UTC' }).format(Date.UTC(2024, 0, day))

export function useCrawlWords() {
  const { t } = useTranslation('console')
  const language = useLanguage()
  return {
    kind: (key: string) => (has(zh.kinds, key) ? t(`crawl.kinds.${key}`) : key),
    reason: (key: string) => (has(zh.reason, key) ? t(`crawl.reason.${key}`) : key),
    setting: (key: string) => (has(zh.source.setting, key) ? t(`crawl.source.setting.${key}`) : key),
    queue: (key: string) => (has(zh.fleet.queue, key) ? t(`crawl.fleet.queue.${key}`) : key),
    /** Whole days and whole hours are said as such: nobody reads 1440 minutes as a day. */
    interval: (minutes: number) => {
      const unit = (['days', 'hours'] as const).find((each) => minutes > 0 && minutes % minutesOf[each] === 0)
      return unit ? t(`crawl.every.${unit}`, { count: minutes / minutesOf[unit] }) : t('crawl.every.minutes', { count: minutes })
    },
    /** Days are named as people name them: Sat, Sun 22:00–06:00. */
    window: ({ days, from, to }: { days?: number[]; from: string; to: string }) =>
      [days ? days.map((day) => dayName(day, language)).join(t('crawl.betweenDays')) : t('crawl.everyDay'), `${from}–${to}`].join(
        ' ',
      ),
    urlState: (key: string) => (has(zh.urlState, key) ? t(`crawl.urlState.${key}`) : key),
  }
}
