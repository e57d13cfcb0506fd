import type { TFunction } from 'i18next'
import type { SetTerms } from './use-deadline-settings.ts'

type Told = Pick<SetTerms, 'days' | 'unit' | 'extension' | 'rigid'>

/** A length as people say it: 15 working days, may be extended by 15 working days. */
export function termsWords(t: TFunction<'console'>, { days, unit, extension, rigid }: Told): string {
  const inUnit = (count: number) => t(`deadlineSettings.lengths.${unit}`, { count })
  return [
    inUnit(days),
    ...(extension === null ? [] : [t('deadlineSettings.plus', { length: inUnit(extension) })]),
    ...(rigid && unit !== 'WD' ? [t('deadlineSettings.rigidShort')] : []),
  ].join(' · ')
}
