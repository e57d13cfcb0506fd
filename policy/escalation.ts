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
