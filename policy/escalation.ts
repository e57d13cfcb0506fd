/** Who is told when a deadline comes near or passes. Each step of the ladder is taken once for each run of a clock. */
import type { Bilingual } from './bilingual.ts'
import type { Calendar } from './calendar.ts'
import { daysBetween } from './days.ts'

export type EscalationLevel = 1 | 2 | 3

type Rung = Bilingual & { share: number; to: 'owner' | 'unit-head' | 'supervisor'; ledger: Bilingual }

/** `ledger` words the same step for a row that somebody owes to a ledger. */
export const ladder: Record<EscalationLevel, Rung> = {
  1: {
    share: 0.8,
    to: 'owner',
    zh: '期限已用八成，提醒承办人',
    en: 'four fifths of the time are gone: its officers are told',
    ledger: { zh: '期限已用八成，提醒填报人', en: 'four fifths of the time are gone: whoever keeps it is told' },
  },
  2: {
    share: 1,
    to: 'unit-head',
    zh: '已超期，提请办案机构负责人',
    en: 'overdue: the head of the unit is told',
    ledger: { zh: '已超期，提请所在区（市）县', en: 'overdue: the county is told' },
  },
  3: {
    share: 1.5,
    to: 'supervisor',
    zh: '超期过半，提请督导办',
    en: 'overdue by half its time: the supervision office is told',
    ledger: { zh: '超期过半，提请督导办', en: 'overdue by half its time: the supervision office is told' },
  },
}

/** The clock of a lead of the highest severity: fees gone with the institution, injury, fire hazard with pupils inside, threats. */
export const urgentStep = 'URGENT'

/** From the call on. */
export const firstContactHours = 2

const urgentCall: Bilingual = {
  zh: `紧急线索：请立即查看，${firstContactHours} 小时内首次联系，24 小时内到场，并逐级上报`,
  en: `urgent: look now, first contact within ${firstContactHours} hours, on site within 24, and report up the line`,
}

/** What is said on a step of the ladder. An urgent lead is called out at once, not when four fifths of its day are gone. */
export const toldAt = (level: EscalationLevel, step: string): Bilingual =>
  step === urgentStep && level === 1 ? urgentCall : ladder[level]

/** The step of the ladder that `today` has reached; null before the first. The last day itself is still in time. */
export function levelReached(since: string, dueDay: string, today: string): EscalationLevel | null {
  const share = daysBetween(since, today) / Math.max(1, daysBetween(since, dueDay))
  if (share >= ladder[3].share && today > dueDay) return 3
  if (today > dueDay) return 2
  return share >= ladder[1].share ? 1 : null
}

/** Nobody is told at night or on a day off. `hour` in Chengdu. */
export const inWorkingHours = (day: string, hour: number, calendar: Calendar): boolean =>
  hour >= 9 && hour < 18 && calendar.isWorkday(day)
