/**
 * Joint punishment (联合惩戒): what several offices do beside the penalty so that a breach has consequences elsewhere. Each is put on
 * record by a head of the office; nothing follows by itself. Terms are those of the source; a measure without a basis here is
 * the practice of the offices.
 */
import type { Bilingual } from './bilingual.ts'

export const punishmentGrounds = {
  fine: { zh: '罚款达到规定数额', en: 'a fine of the amount set' },
  repeat: { zh: '再次违法', en: 'another breach' },
  'closed-with-fees': { zh: '收费后关停失联', en: 'closed with fees in hand' },
  'false-material': { zh: '提供虚假材料', en: 'false material' },
  refusal: { zh: '拒不配合或者拒不改正', en: 'refusal to cooperate or to correct' },
  'serious-listing': { zh: '符合严重违法失信情形', en: 'a case for the list of serious breaches of trust' },
} as const satisfies Record<string, Bilingual>
export type PunishmentGround = keyof typeof punishmentGrounds

/** From this fine on (yuan, of one case) the ground `fine` is proposed. [design] */
export const fineOfNote = 100_000
/** A case decided within this many days before makes the next one a repeat: the term of limitation. */
export const repeatWithinDays = 730

interface Term {
  /** months; both ends belong to it */
  min: number
  max: number
  /** may also be for good */
  forGood?: boolean
}

export interface PunishmentMeasure extends Bilingual {
  /** ids of policy/basis */
  basis: readonly string[]
  /** departments that are told (policy/departments.ts) */
  told: readonly string[]
  /** how long it lasts; null: done once, or until it is lifted */
  term: Term | null
  /** may end early for repaired trust after so many months; null: not before it is lifted as wrong */
  repairAfter: number | null
  /** the step of a ladder that has to be on record before, for the same institution */
  after?: 'reminder' | 'yellow-card'
  /** strikes a person, who is named */
  person?: true
  /** the paper that belongs to it (policy/documents) */
  document?: 'DOC35'
}

export const punishmentMeasures = {
  talk: { ...names('约谈', 'talk'), basis: [], told: [], term: null, repairAfter: null, document: 'DOC35' },
  warning: { ...names('风险提示', 'public risk notice'), basis: [], told: ['DEP-PROP'], term: null, repairAfter: 0 },
  reminder: {
    ...names('线上机构提醒', 'reminder to an online institution'),
    basis: [],
    told: ['DEP-CAC'],
    term: null,
    repairAfter: 0,
  },
  'yellow-card': {
    ...names('线上机构黄牌警告', 'yellow card for an online institution'),
    ...{ basis: [], told: ['DEP-CAC', 'DEP-MIIT'], term: null, repairAfter: 0, after: 'reminder' },
  },
  'red-card': {
    ...names('线上机构红牌并关停', 'red card and closing of an online institution'),
    ...{ basis: [], told: ['DEP-CAC', 'DEP-MIIT', 'DEP-MSA'], term: null, repairAfter: null, after: 'yellow-card' },
  },
  blacklist: {
    ...names('列入全国校外培训监管平台黑名单', 'black list of the national supervision platform'),
    ...{ basis: [], told: ['DEP-MSA', 'DEP-CIVIL', 'DEP-PBC'], term: null, repairAfter: 6 },
  },
  'annual-check': {
    ...names('年检结论降等', 'lower result of the annual check'),
    basis: [],
    told: ['DEP-CIVIL'],
    term: null,
    repairAfter: 0,
  },
  'credit-file': {
    ...names('记入信用档案并公示', 'entry in the credit file, published'),
    ...{ basis: ['AD-66', 'AUC25-33'], told: ['DEP-MSA', 'DEP-NDRC'], term: { min: 3, max: 36 }, repairAfter: 3 },
  },
  'dishonest-list': {
    ...names('列入严重违法失信名单', 'list of serious breaches of trust'),
    ...{ basis: [], told: ['DEP-MSA', 'DEP-NDRC', 'DEP-TAX', 'DEP-FINREG'], term: { min: 36, max: 36 }, repairAfter: 12 },
  },
  'founder-ban': {
    ...names('限制举办者和负责人从业', 'ban on founders and heads'),
    ...{ basis: ['PER-62', 'PER-64'], told: ['DEP-CIVIL', 'DEP-MSA', 'DEP-HRSS'], repairAfter: null, person: true },
    term: { min: 12, max: 60, forGood: true },
  },
  'take-down': {
    ...names('通知平台下架', 'platforms told to take it down'),
    basis: [],
    told: ['DEP-CAC', 'DEP-MIIT'],
    term: null,
    repairAfter: 0,
  },
  'bank-notice': {
    ...names('通报银行和金融监管部门', 'banks and their supervision told'),
    ...{ basis: [], told: ['DEP-PBC', 'DEP-FINREG'], term: null, repairAfter: null },
  },
  'tax-notice': { ...names('通报税务部门', 'tax office told'), basis: [], told: ['DEP-TAX'], term: null, repairAfter: null },
  conference: {
    ...names('跨部门案情会商', 'case conference of departments'),
    basis: [],
    told: ['DEP-EDU', 'DEP-MSA'],
    term: null,
    repairAfter: null,
  },
} as const satisfies Record<string, PunishmentMeasure>
export type PunishmentMeasureId = keyof typeof punishmentMeasures

export const punishmentMeasure = (id: PunishmentMeasureId): PunishmentMeasure => punishmentMeasures[id]

function names(zh: string, en: string): Bilingual {
  return { zh, en }
}

/** How a measure ends before its last day. */
export const punishmentEnds = {
  repaired: { zh: '信用修复', en: 'trust repaired' },
  lifted: { zh: '原决定撤销或者变更', en: 'the decision behind it was changed' },
} as const satisfies Record<string, Bilingual>
export type PunishmentEnd = keyof typeof punishmentEnds

/** The last day of so many months that begin with `day`: the day before the same day of the month, or the last one there is. */
export function lastDayAfter(day: string, months: number): string {
  const [year = 0, month = 1, date = 1] = day.split('-').map(Number)
  const last = new Date(Date.UTC(year, month - 1 + months + 1, 0)).getUTCDate()
  const end = new Date(Date.UTC(year, month - 1 + months, Math.min(date, last)) - 86_400_000)
  return end.toISOString().slice(0, 10)
}

interface Wanted {
  measure: PunishmentMeasureId
  from: string
  /** last day; null: none */
  until: string | null
  person: string | null
}

/** Why a measure cannot be put on record; null when it can. `onRecord`: what stands for the institution already. */
export function punishmentRefused({ measure, from, until, person }: Wanted, onRecord: readonly string[]): Bilingual | null {
  const { term, after, person: strikesPerson } = punishmentMeasure(measure)
  if (after && !onRecord.includes(after))
    return {
      zh: `须先有“${punishmentMeasure(after).zh}”的记录`,
      en: `"${punishmentMeasure(after).en}" has to be on record first`,
    }
  if (strikesPerson && !person) return { zh: '须写明受限制的人员', en: 'the person has to be named' }
  if (!strikesPerson && person) return { zh: '该措施不针对个人', en: 'this measure strikes no person' }
  if (term === null) return until === null ? null : { zh: '该措施没有期限', en: 'this measure has no term' }
  if (until === null) return term.forGood ? null : { zh: '须写明截止日期', en: 'the last day has to be set' }
  if (until < lastDayAfter(from, term.min) || until > lastDayAfter(from, term.max))
    return { zh: `期限应为${term.min}至${term.max}个月`, en: `the term has to be of ${term.min} to ${term.max} months` }
  return null
}

/** Why it cannot end today in this way; null when it can. */
export function endRefused(
  { measure, from }: { measure: PunishmentMeasureId; from: string },
  end: PunishmentEnd,
  today: string,
): Bilingual | null {
  if (end === 'lifted') return null
  const { repairAfter } = punishmentMeasure(measure)
  if (repairAfter === null) return { zh: '该措施不适用信用修复', en: 'this measure knows no repair' }
  const first = repairAfter === 0 ? from : lastDayAfter(from, repairAfter)
  return today > first || repairAfter === 0
    ? null
    : { zh: `满${repairAfter}个月后方可修复`, en: `not before ${repairAfter} months have passed` }
}
