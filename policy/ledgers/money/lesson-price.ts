/** What one lesson of subject training cost against the government's price (M25.1). */
import { districtByCode } from '#policy/districts.ts'
import { priceCeiling } from '#policy/limits.ts'
import type { Told } from '../define.ts'

type Paid = {
  subject: boolean
  yuan: number
  lessons: number
  lessonMinutes?: number | undefined
  classSize?: number | undefined
  online?: boolean | undefined
}

/** Null also where the record does not say how long a lesson is or how many are taught together. */
export function aboveGuidedPrice(paid: Paid, day: string, districtCode: string | null): Told | null {
  const { subject, yuan, lessons, lessonMinutes = 0, classSize = 0, online } = paid
  if (!subject || lessons === 0 || lessonMinutes === 0 || (!online && classSize === 0)) return null
  const feeArea = districtByCode(districtCode ?? '')?.feeArea ?? 'center'
  const ceiling = priceCeiling(online ? { mode: 'online' } : { mode: 'offline', feeArea, classSize }, day)
  if (!ceiling) return null
  const each = Math.round((yuan / lessons / lessonMinutes) * ceiling.perMinutes * 100) / 100
  if (each <= ceiling.yuan) return null
  return {
    zh: `每 ${ceiling.perMinutes} 分钟合 ${each} 元，最高 ${ceiling.yuan} 元`,
    en: `${each} yuan for ${ceiling.perMinutes} minutes; at most ${ceiling.yuan} are allowed`,
    facts: { each, ceiling: ceiling.yuan, perMinutes: ceiling.perMinutes },
  }
}
