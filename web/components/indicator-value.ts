/** The number of an indicator with its unit, as people read it. */
import { type IndicatorUnit, unitNames } from '#policy/indicators/define.ts'
import type { Language } from '../lib/i18n.ts'

export function indicatorValue(value: number, unit: string, language: Language): string {
  const number = new Intl.NumberFormat(language === 'zh' ? 'zh-CN' : 'en-GB', { maximumFractionDigits: 1 }).format(value)
  const name = unitNames[unit as IndicatorUnit]?.[language] ?? ''
  return name === '%' || name === '' ? `${number}${name}` : `${number} ${name}`
}
