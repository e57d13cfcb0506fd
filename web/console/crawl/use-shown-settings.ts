/** Settings of sources as a person reads them, those that are said, in one order. */
import { useTranslation } from 'react-i18next'
import type { Schemas } from '../../lib/api.ts'
import { useCrawlWords } from './crawl-words.ts'

type Settings = Partial<Schemas['SourceSettings']>
export type SettingName = keyof Schemas['SourceSettings']

export function useShownSettings(): (settings: Settings) => { name: SettingName; words: string }[] {
  const { t } = useTranslation('console')
  const words = useCrawlWords()
  return (settings) => {
    const { maxPages, maxDepth, ratePerSecond, render, pictures, intervalMinutes, windows, noise } = settings
    const said = <T>(value: T | undefined, show: (value: T) => string) => (value === undefined ? null : show(value))
    const lines: [SettingName, string | null][] = [
      ['maxPages', said(maxPages, String)],
      ['maxDepth', said(maxDepth, String)],
      ['ratePerSecond', said(ratePerSecond, String)],
      ['render', said(render, (how) => t(`crawl.source.rendering.${how}`))],
      ['pictures', said(pictures, (count) => t('crawl.perPage', { count }))],
      ['intervalMinutes', said(intervalMinutes, words.interval)],
      ['windows', said(windows, (list) => list.map(words.window).join('; ') || t('crawl.source.always'))],
      ['noise', said(noise, (list) => list.join('; ') || t('crawl.source.usualNoise'))],
    ]
    return lines.flatMap(([name, shown]) => (shown === null ? [] : [{ name, words: shown }]))
  }
}
