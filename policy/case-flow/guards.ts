/** What a case must show before it may move on. */
import type { Guard } from './machine.ts'
import { isWholeOutcome, type Outcome } from './outcome.ts'

export type NotFiledGround = 'minor-corrected' | 'first-time' | 'no-fault' | 'other'

/** Papers that one person draws up and another one approves. */
export const signedPapers = ['filingForm', 'reviewOpinion', 'decisionForm', 'closingForm', 'crimeReport'] as const
export type SignedPaper = (typeof signedPapers)[number]

/**
 * Everything the guards look at, read from the case file and its history. `actor`, `officers`, `reviewer` and the values of
 * `signed` are user ids; `actor` is whoever asks now.
 */
export type CaseFacts = {
  actor: string | null
  confirmedFindings: number
  officers: string[]
  /** Every officer of the case has an enforcement card on record. */
  officersHaveCards: boolean
  reviewer: string | null
  /** Who drew up each paper. */
  signed: Partial<Record<SignedPaper, string>>
  /** Who took the decision that was set aside when the case was opened again. */
  earlierDecider: string | null
  ownJurisdiction: boolean
  withinLimitation: boolean
  punishable: boolean
  filingForm: boolean
  notFiledGround: NotFiledGround | null
  transferTo: string | null
  noteGiven: boolean
  rightsNoticeRecorded: boolean
  cardsShown: boolean
  investigationReport: boolean
  reviewOpinion: boolean
  defencePeriodOver: boolean
  defenceRecorded: boolean
  hearingRequested: boolean
  hearingReport: boolean
  /** The proposed penalty grew after the party spoke up. */
  heavierAfterDefence: boolean
  /** Major public interest, a hearing, or a complex case. */
  needsCollective: boolean
  legalReviewPassed: boolean
  collectiveRecord: boolean
  decisionForm: boolean
  /** Result with clause, measures and amounts, see outcome.ts. */
  outcome: Outcome | null
  /** How many of the seven required parts the decision document has. */
  decisionParts: number
  publicationNoticeGiven: boolean
  personalDataRemoved: boolean
  performanceProven: boolean
  demandPeriodOver: boolean
  crimeReport: boolean
  procuratorateCopy: boolean
  crimeHandedOver: boolean
  /** The police wrote that they took the file. */
  policeReceipt: boolean
  /** The day has come on which publication ends, or the decision was withdrawn. */
  publicationOver: boolean
  /** The closing lies no further back than a lawsuit may come. */
  withinReopenWindow: boolean
  /** One of the five grounds for closing. */
  closingGround: 1 | 2 | 3 | 4 | 5 | null
  closingForm: boolean
  /** Published already, or nothing to publish (a mere warning, or no penalty). */
  publicationSettled: boolean
  verificationExtended: boolean
  decisionExtended: boolean
  clockPaused: boolean
  /** a key of pauseReasonNames, with the step that stops the clock */
  pauseReason: string | null
}

/** A case nobody has worked on yet. */
export const newCaseFacts = (): CaseFacts => ({
  actor: null,
  confirmedFindings: 0,
  officers: [],
  officersHaveCards: false,
  reviewer: null,
  signed: {},
  earlierDecider: null,
  ownJurisdiction: false,
  withinLimitation: false,
  punishable: false,
  filingForm: false,
  notFiledGround: null,
  transferTo: null,
  noteGiven: false,
  rightsNoticeRecorded: false,
  cardsShown: false,
  investigationReport: false,
  reviewOpinion: false,
  defencePeriodOver: false,
  defenceRecorded: false,
  hearingRequested: false,
  hearingReport: false,
  heavierAfterDefence: false,
  needsCollective: false,
  legalReviewPassed: false,
  collectiveRecord: false,
  decisionForm: false,
  outcome: null,
  decisionParts: 0,
  publicationNoticeGiven: false,
  personalDataRemoved: false,
  performanceProven: false,
  demandPeriodOver: false,
  crimeReport: false,
  procuratorateCopy: false,
  crimeHandedOver: false,
  policeReceipt: false,
  publicationOver: false,
  withinReopenWindow: false,
  closingGround: null,
  closingForm: false,
  publicationSettled: false,
  verificationExtended: false,
  decisionExtended: false,
  clockPaused: false,
  pauseReason: null,
})

const guard = (zh: string, en: string, holds: (facts: CaseFacts) => boolean): Guard<CaseFacts> => ({ zh, en, holds })

/** The party answered, stayed silent for five workdays, or was heard; a requested hearing must have its report. */
const wasHeard = (facts: CaseFacts): boolean =>
  facts.hearingRequested ? facts.hearingReport : facts.defencePeriodOver || facts.defenceRecorded || facts.hearingReport

/** Whoever approves a paper has neither drawn it up nor worked on the case. A missing paper is another guard's business. */
const approvedByAnother =
  (paper: SignedPaper) =>
  (facts: CaseFacts): boolean => {
    if (!facts[paper]) return true
    const author = facts.signed[paper]
    return author !== undefined && facts.actor !== author && !(facts.actor !== null && facts.officers.includes(facts.actor))
  }

const approver = (paper: SignedPaper, zh: string, en: string): Guard<CaseFacts> =>
  guard(
    `${zh}不得由拟制人或本案办案人员审批`,
    `whoever drew up the ${en} or works on the case may not approve it`,
    approvedByAnother(paper),
  )

const isMajor = (facts: CaseFacts): boolean => facts.needsCollective || facts.hearingReport

export const caseGuards = {
  evidence: guard('至少确认一个违规点', 'at least one finding must be confirmed', (facts) => facts.confirmedFindings > 0),
  punishable: guard('须认定依法应当处罚', 'the conduct must be punishable', (facts) => facts.punishable),
  ownJurisdiction: guard('须属于本机关管辖', 'the case must be ours to handle', (facts) => facts.ownJurisdiction),
  withinLimitation: guard('须未超过处罚时效', 'the limitation period must not be over', (facts) => facts.withinLimitation),
  filingForm: guard('须有立案（不予立案）审批表', 'the filing form is missing', (facts) => facts.filingForm),
  twoOfficers: guard(
    '须指定两名以上办案人员',
    'two different officers must be assigned',
    (facts) => new Set(facts.officers).size >= 2,
  ),
  officerCards: guard(
    '办案人员须登记执法证号',
    'every officer of the case needs an enforcement card on record',
    (facts) => facts.officersHaveCards,
  ),
  filingApprover: approver('filingForm', '立案（不予立案）审批表', 'filing form'),
  notFiledGround: guard(
    '须选择不予立案的情形',
    'a ground for not filing must be chosen',
    (facts) => facts.notFiledGround !== null,
  ),
  transferTarget: guard(
    '须写明移送机关',
    'the receiving office must be named',
    (facts) => facts.transferTo !== null && facts.transferTo !== '',
  ),
  note: guard('须填写说明', 'a note is missing', (facts) => facts.noteGiven),
  rightsNotice: guard(
    '须记录已告知陈述、申辩和回避权利',
    'the notice of rights must be recorded',
    (facts) => facts.rightsNoticeRecorded,
  ),
  cardsShown: guard('须记录已出示执法证件', 'showing the enforcement cards must be recorded', (facts) => facts.cardsShown),
  investigationReport: guard('须有调查终结报告', 'the investigation report is missing', (facts) => facts.investigationReport),
  reviewerIndependent: guard(
    '须有审核人员，且不得是本案办案人员',
    'a reviewer who is not an officer of the case is needed',
    (facts) => facts.reviewer !== null && !facts.officers.includes(facts.reviewer),
  ),
  isReviewer: guard(
    '须由本案指定的审核人员办理',
    'only the reviewer named for the case may do this',
    (facts) => facts.reviewer !== null && facts.actor === facts.reviewer,
  ),
  reviewOpinion: guard('须有审核意见', 'the review opinion is missing', (facts) => facts.reviewOpinion),
  opinionByReviewer: guard(
    '审核意见须由本案审核人员出具',
    'the review opinion must come from the reviewer of the case',
    (facts) => !facts.reviewOpinion || (facts.reviewer !== null && facts.signed.reviewOpinion === facts.reviewer),
  ),
  defenceRecorded: guard('须有陈述申辩记录', 'the record of the defence is missing', (facts) => facts.defenceRecorded),
  hearingRequested: guard('当事人须已要求听证', 'the party must have asked for a hearing', (facts) => facts.hearingRequested),
  heard: guard(
    '陈述申辩期未满，或听证报告未完成',
    'the time for defence is not over, or the hearing report is missing',
    wasHeard,
  ),
  notHeavier: guard(
    '不得因当事人申辩而加重处罚',
    'the penalty may not grow because of the defence',
    (facts) => !facts.heavierAfterDefence,
  ),
  legalReview: guard('须通过法制审核', 'legal review must be passed', (facts) => facts.legalReviewPassed),
  collective: guard(
    '重大、复杂或经听证的案件须通过法制审核并有集体讨论记录',
    'a major, complex or heard case needs legal review and a record of collective discussion',
    (facts) => !isMajor(facts) || (facts.legalReviewPassed && facts.collectiveRecord),
  ),
  outcome: guard(
    '须写明处理结果、依据条款、处罚种类和金额',
    'the outcome needs its clause, its measures and their amounts',
    (facts) => isWholeOutcome(facts.outcome),
  ),
  decisionForm: guard('须有行政处理决定审批表', 'the form that proposes the decision is missing', (facts) => facts.decisionForm),
  decisionApprover: approver('decisionForm', '处理决定', 'proposed decision'),
  otherDecider: guard(
    '重启的案件不得由原决定人再次决定',
    'a case opened again is decided by somebody else than before',
    (facts) => facts.earlierDecider === null || facts.actor !== facts.earlierDecider,
  ),
  decisionComplete: guard('决定书七项内容须齐全', 'the decision must have all seven parts', (facts) => facts.decisionParts >= 7),
  publicationNotice: guard(
    '须告知当事人处罚信息将公示',
    'the party must be told of publication',
    (facts) => facts.publicationNoticeGiven,
  ),
  personalDataRemoved: guard(
    '公示前须隐去个人信息',
    'personal data must be removed before publication',
    (facts) => facts.personalDataRemoved,
  ),
  performed: guard('须有履行证明', 'proof of performance is missing', (facts) => facts.performanceProven),
  demandOver: guard('催告期未满', 'the demand period is not over', (facts) => facts.demandPeriodOver),
  closingGround: guard('须选择结案情形', 'a ground for closing must be chosen', (facts) => facts.closingGround !== null),
  closingForm: guard('须有结案审批表', 'the closing form is missing', (facts) => facts.closingForm),
  closingApprover: approver('closingForm', '结案审批表', 'closing form'),
  crimeReport: guard(
    '须有移送涉嫌犯罪案件的书面报告',
    'the report on the suspected crime is missing',
    (facts) => facts.crimeReport,
  ),
  crimeApprover: approver('crimeReport', '移送报告', 'report on the suspected crime'),
  procuratorateCopy: guard(
    '须将移送书抄送检察机关',
    'a copy of the transfer must go to the procuratorate',
    (facts) => facts.procuratorateCopy,
  ),
  crimeNotHandedOver: guard('已经移送公安机关', 'the police have it already', (facts) => !facts.crimeHandedOver),
  crimeHandedOver: guard('案件并未移送公安机关', 'the police do not have the case', (facts) => facts.crimeHandedOver),
  crimeOnItsWay: guard(
    '没有等待公安机关接收的移送',
    'no transfer waits for a receipt of the police',
    (facts) => facts.crimeHandedOver && !facts.policeReceipt,
  ),
  notMajorYet: guard('已列为重大复杂案件', 'the case is marked as major already', (facts) => !facts.needsCollective),
  publicationOver: guard(
    '公示期未满，且决定未被撤销',
    'the time of publication is not over and the decision was not withdrawn',
    (facts) => facts.publicationOver,
  ),
  reopenWindow: guard('已超过可重启的期限', 'the time for opening the case again is over', (facts) => facts.withinReopenWindow),
  publicationSettled: guard(
    '须先公示，或注明无需公示',
    'publish first, or record that nothing is to be published',
    (facts) => facts.publicationSettled,
  ),
  verificationNotExtended: guard(
    '核查期限只能延长一次',
    'the time to verify is extended only once',
    (facts) => !facts.verificationExtended,
  ),
  decisionNotExtended: guard(
    '办案期限只能延长一次',
    'the time to decide is extended only once',
    (facts) => !facts.decisionExtended,
  ),
  clockRuns: guard('期限已在暂停中', 'the clock stands already', (facts) => !facts.clockPaused),
  clockStands: guard('期限未暂停', 'the clock is running', (facts) => facts.clockPaused),
  pauseReason: guard(
    '须选择暂停计算的事由',
    'a reason why the days do not count must be chosen',
    (facts) => facts.pauseReason !== null,
  ),
} satisfies Record<string, Guard<CaseFacts>>

export type GuardId = keyof typeof caseGuards
