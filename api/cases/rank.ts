/** Where a case stands in the queue, with the reasons an officer can read and dispute. */
import { violationByCode } from '#policy/violations.ts'
import { rankWeights } from './rank-weights.ts'

export interface RankReason {
  key: string
  points: number
  zh: string
  en: string
}

export interface Standing {
  severity: number
  mainViolation: string
  confidence: number
  findingCount: number
  kindCount: number
  confirmedCount: number
  complainants: number
  urgency: 'overdue' | 'red' | 'amber' | 'green' | null
  dueDay: string | null
  licenceStatus: string
}

export function rank(standing: Standing): { rank: number; reasons: RankReason[] } {
  const reasons = [
    severityReason(standing),
    evidenceReason(standing),
    confirmedReason(standing),
    complainantReason(standing),
    kindReason(standing),
    findingReason(standing),
    deadlineReason(standing),
    licenceReason(standing),
  ].filter((reason) => reason.points > 0)
  reasons.sort((a, b) => b.points - a.points)
  return { rank: reasons.reduce((sum, { points }) => sum + points, 0), reasons }
}

const upTo = ({ each, most }: { each: number; most: number }, count: number): number => Math.min(each * count, most)

function severityReason({ severity, mainViolation }: Standing): RankReason {
  const violation = violationByCode(mainViolation)
  const points = rankWeights.severity[severity as 1 | 2 | 3 | 4] ?? 0
  const { zh = mainViolation, en = mainViolation } = violation ?? {}
  return { key: 'severity', points, zh: `最重违规：${zh}（${mainViolation}）`, en: `Gravest violation: ${en} (${mainViolation})` }
}

function evidenceReason({ confidence }: Standing): RankReason {
  const percent = Math.round(confidence * 100)
  const points = Math.round(rankWeights.confidence * confidence)
  return { key: 'evidence', points, zh: `最强证据置信度 ${percent}%`, en: `Strongest evidence: ${percent}% confidence` }
}

function confirmedReason({ confirmedCount: n }: Standing): RankReason {
  const points = upTo(rankWeights.confirmed, n)
  return { key: 'confirmed', points, zh: `${n} 处违规已经人工确认`, en: `${n} confirmed by an officer` }
}

function complainantReason({ complainants: n }: Standing): RankReason {
  const en = n === 1 ? '1 person complained' : `${n} people complained`
  return { key: 'complainants', points: upTo(rankWeights.complainants, n), zh: `${n} 人投诉举报`, en }
}

function kindReason({ kindCount: n }: Standing): RankReason {
  const en = n === 1 ? '1 kind of violation' : `${n} kinds of violation`
  return { key: 'kinds', points: upTo(rankWeights.kinds, n), zh: `涉及 ${n} 类违规`, en }
}

function findingReason({ findingCount: n }: Standing): RankReason {
  const en = n === 1 ? '1 finding' : `${n} findings`
  return { key: 'findings', points: upTo(rankWeights.findings, n), zh: `共 ${n} 处违规点`, en }
}

const deadlineWords = {
  overdue: { zh: '已超过办理时限', en: 'Deadline passed' },
  red: { zh: '时限临近（2 个工作日内）', en: 'Deadline within 2 working days' },
  amber: { zh: '时限将至（5 个工作日内）', en: 'Deadline within 5 working days' },
}

function deadlineReason({ urgency, dueDay }: Standing): RankReason {
  if (urgency === null || urgency === 'green') return { key: 'deadline', points: 0, zh: '', en: '' }
  const { zh, en } = deadlineWords[urgency]
  return { key: 'deadline', points: rankWeights.deadline[urgency], zh: `${zh}：${dueDay}`, en: `${en}: ${dueDay}` }
}

const licenceWords = {
  unlicensed: { zh: '机构不在许可名录内', en: 'Not in the register of licensed institutions' },
  overdue: { zh: '许可逾期未重新登记', en: 'Licence lapsed, not re-registered' },
  unknown: { zh: '许可情况不明', en: 'Licence unknown' },
}

function licenceReason({ licenceStatus }: Standing): RankReason {
  if (!(licenceStatus in licenceWords)) return { key: 'licence', points: 0, zh: '', en: '' }
  const status = licenceStatus as keyof typeof licenceWords
  return { key: 'licence', points: rankWeights.licence[status], ...licenceWords[status] }
}
