import { describe, expect, it } from 'vitest'
import { basisById, inForce } from '#policy/basis.ts'
import {
  allowedActions,
  type CaseFacts,
  type CaseState,
  caseGuards,
  caseStateNames,
  caseStates,
  type GuardId,
  isHeavier,
  newCaseFacts,
  nextState,
  type Outcome,
  publicationClock,
  publicStatus,
  publicStatusTexts,
  type SignedPaper,
  stateAfter,
  terminalStates,
  transitions,
} from '#policy/case-flow.ts'
import {
  allowedComplaintActions,
  type ComplaintGuardId,
  type ComplaintState,
  complaintGuards,
  complaintStates,
  complaintTransitions,
  newComplaintFacts,
  nextComplaintState,
  publicComplaintStatus,
  terminalComplaintStates,
} from '#policy/complaint-flow.ts'
import { complaintGrounds } from '#policy/complaint-grounds.ts'
import { deadlines } from '#policy/deadlines.ts'
import { abilities, isRole, may, roles } from '#policy/roles.ts'

const facts = (known: Partial<CaseFacts>): CaseFacts => ({ ...newCaseFacts(), ...known })

const fined: Outcome = { kind: 'punish', clause: 'AD-55', measures: [{ kind: 'fine', amount: 30000 }] }

/** Not by its author, not by an officer of the case, not when nobody knows who drew it up. */
const approved = (paper: SignedPaper): [Partial<CaseFacts>, Partial<CaseFacts>][] => {
  const open = { [paper]: true, actor: 'liu', officers: ['li', 'wang'], signed: { [paper]: 'li' } }
  return [{ actor: 'li' }, { actor: 'wang' }, { signed: {} }, { actor: 'zhao', signed: { [paper]: 'zhao' } }].map((change) => [
    { ...open, ...change },
    open,
  ])
}

/** For each guard, facts that block it and facts that let it pass. */
const bothWays: Record<GuardId, [blocked: Partial<CaseFacts>, open: Partial<CaseFacts>][]> = {
  evidence: [[{ confirmedFindings: 0 }, { confirmedFindings: 1 }]],
  punishable: [[{ punishable: false }, { punishable: true }]],
  ownJurisdiction: [[{ ownJurisdiction: false }, { ownJurisdiction: true }]],
  withinLimitation: [[{ withinLimitation: false }, { withinLimitation: true }]],
  filingForm: [[{ filingForm: false }, { filingForm: true }]],
  filingApprover: approved('filingForm'),
  decisionApprover: approved('decisionForm'),
  closingApprover: approved('closingForm'),
  crimeApprover: approved('crimeReport'),
  officerCards: [[{ officersHaveCards: false }, { officersHaveCards: true }]],
  isReviewer: [
    [
      { actor: 'sun', reviewer: 'zhao' },
      { actor: 'zhao', reviewer: 'zhao' },
    ],
    [
      { actor: null, reviewer: null },
      { actor: 'zhao', reviewer: 'zhao' },
    ],
  ],
  opinionByReviewer: [
    [
      { reviewOpinion: true, reviewer: 'zhao', signed: { reviewOpinion: 'li' } },
      { reviewOpinion: true, reviewer: 'zhao', signed: { reviewOpinion: 'zhao' } },
    ],
  ],
  outcome: [
    [{ outcome: null }, { outcome: fined }],
    [{ outcome: { ...fined, clause: 'no-law' } }, { outcome: fined }],
    [{ outcome: { ...fined, measures: [{ kind: 'fine' }] } }, { outcome: { ...fined, measures: [{ kind: 'warning' }] } }],
    [
      { outcome: { ...fined, measures: [{ kind: 'correct' }] } },
      { outcome: { ...fined, kind: 'no-punish', measures: [{ kind: 'correct' }] } },
    ],
    [{ outcome: { ...fined, kind: 'no-punish' } }, { outcome: { ...fined, kind: 'not-proven', measures: [] } }],
  ],
  decisionForm: [[{ decisionForm: false }, { decisionForm: true }]],
  otherDecider: [
    [
      { actor: 'liu', earlierDecider: 'liu' },
      { actor: 'he', earlierDecider: 'liu' },
    ],
  ],
  crimeReport: [[{ crimeReport: false }, { crimeReport: true }]],
  procuratorateCopy: [[{ procuratorateCopy: false }, { procuratorateCopy: true }]],
  crimeNotHandedOver: [[{ crimeHandedOver: true }, { crimeHandedOver: false }]],
  crimeHandedOver: [[{ crimeHandedOver: false }, { crimeHandedOver: true }]],
  crimeOnItsWay: [
    [{ crimeHandedOver: false }, { crimeHandedOver: true }],
    [
      { crimeHandedOver: true, policeReceipt: true },
      { crimeHandedOver: true, policeReceipt: false },
    ],
  ],
  notMajorYet: [[{ needsCollective: true }, { needsCollective: false }]],
  publicationOver: [[{ publicationOver: false }, { publicationOver: true }]],
  reopenWindow: [[{ withinReopenWindow: false }, { withinReopenWindow: true }]],
  twoOfficers: [
    [{ officers: ['li'] }, { officers: ['li', 'wang'] }],
    [{ officers: ['li', 'li'] }, { officers: ['li', 'wang', 'zhao'] }],
  ],
  notFiledGround: [[{ notFiledGround: null }, { notFiledGround: 'first-time' }]],
  transferTarget: [
    [{ transferTo: null }, { transferTo: 'DEP-POLICE' }],
    [{ transferTo: '' }, { transferTo: 'DEP-CAC' }],
  ],
  note: [[{ noteGiven: false }, { noteGiven: true }]],
  rightsNotice: [[{ rightsNoticeRecorded: false }, { rightsNoticeRecorded: true }]],
  cardsShown: [[{ cardsShown: false }, { cardsShown: true }]],
  investigationReport: [[{ investigationReport: false }, { investigationReport: true }]],
  reviewerIndependent: [
    [{ reviewer: null }, { reviewer: 'zhao', officers: ['li', 'wang'] }],
    [
      { reviewer: 'li', officers: ['li', 'wang'] },
      { reviewer: 'sun', officers: ['li', 'wang'] },
    ],
  ],
  reviewOpinion: [[{ reviewOpinion: false }, { reviewOpinion: true }]],
  defenceRecorded: [[{ defenceRecorded: false }, { defenceRecorded: true }]],
  hearingRequested: [[{ hearingRequested: false }, { hearingRequested: true }]],
  heard: [
    [{}, { defencePeriodOver: true }],
    [{}, { defenceRecorded: true }],
    [
      { hearingRequested: true, defencePeriodOver: true, defenceRecorded: true },
      { hearingRequested: true, hearingReport: true },
    ],
  ],
  notHeavier: [[{ heavierAfterDefence: true }, { heavierAfterDefence: false }]],
  legalReview: [[{ legalReviewPassed: false }, { legalReviewPassed: true }]],
  collective: [
    [{ needsCollective: true }, { needsCollective: false }],
    [
      { needsCollective: true, legalReviewPassed: true },
      { needsCollective: true, legalReviewPassed: true, collectiveRecord: true },
    ],
    [
      { hearingReport: true, collectiveRecord: true },
      { hearingReport: true, legalReviewPassed: true, collectiveRecord: true },
    ],
  ],
  decisionComplete: [[{ decisionParts: 6 }, { decisionParts: 7 }]],
  publicationNotice: [[{ publicationNoticeGiven: false }, { publicationNoticeGiven: true }]],
  personalDataRemoved: [[{ personalDataRemoved: false }, { personalDataRemoved: true }]],
  performed: [[{ performanceProven: false }, { performanceProven: true }]],
  demandOver: [[{ demandPeriodOver: false }, { demandPeriodOver: true }]],
  closingGround: [[{ closingGround: null }, { closingGround: 1 }]],
  closingForm: [[{ closingForm: false }, { closingForm: true }]],
  publicationSettled: [[{ publicationSettled: false }, { publicationSettled: true }]],
  verificationNotExtended: [[{ verificationExtended: true }, { verificationExtended: false }]],
  decisionNotExtended: [[{ decisionExtended: true }, { decisionExtended: false }]],
  clockRuns: [[{ clockPaused: true }, { clockPaused: false }]],
  clockStands: [[{ clockPaused: false }, { clockPaused: true }]],
  pauseReason: [[{ pauseReason: null }, { pauseReason: 'test' }]],
}

function reachable<State extends string>(from: State, edges: readonly { from: State; to: State }[]): Set<State> {
  const seen = new Set<State>([from])
  for (const state of seen) for (const edge of edges) if (edge.from === state) seen.add(edge.to)
  return seen
}

describe('the states of a case', () => {
  it('are twenty-one, each with a name in both languages', () => {
    expect(caseStates).toHaveLength(21)
    for (const state of caseStates) expect(caseStateNames[state].zh && caseStateNames[state].en).toBeTruthy()
  })
  it('are all reached from a lead', () => expect(reachable('LEAD', transitions)).toEqual(new Set(caseStates)))
  it('all lead to an end', () => {
    for (const state of caseStates) {
      expect(
        [...reachable(state, transitions)].some((each) => terminalStates.includes(each)),
        state,
      ).toBe(true)
    }
  })
  it('end where no step is left, except that a case not filed may be reopened, and the police may send one back', () => {
    const withoutSteps = caseStates.filter((state) => transitions.every(({ from }) => from !== state))
    expect(withoutSteps).toEqual([])
    const back = transitions.filter(({ from, to }) => from === 'TRANSFERRED' && to !== from)
    expect(back.map(({ action, guards }) => [action, ...guards])).toEqual([['take-back-crime', 'crimeHandedOver', 'note']])
    expect(terminalStates).toEqual(['NOT_FILED', 'TRANSFERRED', 'ARCHIVED'])
    expect(transitions.filter(({ from }) => from === 'NOT_FILED').map(({ action }) => action)).toEqual(['reopen'])
  })
  it('give each action one outcome', () => {
    const keys = transitions.map(({ from, action }) => `${from} ${action}`)
    expect(new Set(keys).size).toBe(keys.length)
  })
})

describe('the steps of a case', () => {
  it('start deadlines and rest on bases that exist', () => {
    const known = new Set(deadlines.map(({ id }) => id))
    for (const step of [...transitions, ...complaintTransitions]) {
      for (const id of step.starts) expect(known.has(id), `${step.action} ${id}`).toBe(true)
      for (const id of step.basis) expect(basisById(id), `${step.action} ${id}`).not.toBeNull()
      for (const role of step.roles) expect(isRole(role)).toBe(true)
      expect(step.zh && step.en).toBeTruthy()
    }
  })
  it('lead from a lead to the archive', () => {
    const whole = [
      'verify',
      'file',
      'investigate',
      'report',
      'submit-review',
      'notify',
      'record-defence',
      'decide',
      'serve',
      'execute',
      'fulfil',
      'close',
      'publish',
      'archive',
    ]
    expect(stateAfter(whole)).toBe('ARCHIVED')
    expect(stateAfter(['verify', 'not-file'])).toBe('NOT_FILED')
    expect(stateAfter(['verify', 'transfer'])).toBe('TRANSFERRED')
    expect(stateAfter(['file'])).toBeNull()
    expect(stateAfter([])).toBe('LEAD')
  })
  it('cannot skip the notice, the service or the review', () => {
    expect(nextState('REVIEW', 'decide')).toBeNull()
    expect(nextState('DECIDED', 'execute')).toBeNull()
    expect(nextState('REPORT_DONE', 'notify')).toBeNull()
    expect(nextState('LEAD', 'file')).toBeNull()
    expect(nextState('ARCHIVED', 'reopen')).toBeNull()
  })
  it('publish early without leaving their state', () => {
    for (const state of ['SERVED', 'EXECUTING', 'EXECUTED', 'COURT'] as const)
      expect(nextState(state, 'publish-early')).toBe(state)
  })
  it('return to investigation, pause and resume', () => {
    expect(nextState('REVIEW', 'return')).toBe('INVESTIGATING')
    expect(nextState('INVESTIGATING', 'suspend')).toBe('SUSPENDED')
    expect(nextState('SUSPENDED', 'resume')).toBe('INVESTIGATING')
  })
})

describe('a guard', () => {
  it.each(Object.entries(bothWays) as [GuardId, (typeof bothWays)[GuardId]][])('%s blocks and opens', (guard, cases) => {
    for (const [blocked, open] of cases) {
      expect(caseGuards[guard].holds(facts(blocked)), JSON.stringify(blocked)).toBe(false)
      expect(caseGuards[guard].holds(facts(open)), JSON.stringify(open)).toBe(true)
    }
    expect(caseGuards[guard].zh).toMatch(/[\u4e00-\u9fff]/)
    expect(caseGuards[guard].en.length).toBeGreaterThan(5)
  })
  it('is used by some step', () => {
    const used = new Set(transitions.flatMap(({ guards }) => guards))
    expect([...used].sort()).toEqual(Object.keys(caseGuards).sort())
  })
})

describe('what a role may do', () => {
  const act = (state: CaseState, known: Partial<CaseFacts>, role: Parameters<typeof allowedActions>[2]) =>
    allowedActions(state, facts(known), role)

  it('an officer may start verifying a lead and nobody else files it alone', () => {
    expect(act('LEAD', {}, 'officer').map(({ action }) => action)).toEqual(['verify'])
    expect(act('VERIFYING', {}, 'officer').map(({ action }) => action)).toEqual([
      'propose-filing',
      'report-crime',
      'pause-clock',
      'resume-clock',
    ])
    expect(act('LEAD', {}, 'citizen')).toEqual([])
    expect(act('LEAD', {}, 'admin')).toEqual([])
  })
  it('a department head files only when all six conditions hold, and is told which are missing', () => {
    const file = (known: Partial<CaseFacts>) => act('VERIFYING', known, 'department-head').find(({ action }) => action === 'file')
    expect(file({})?.blockedBy.map(({ guard }) => guard)).toEqual([
      'evidence',
      'punishable',
      'ownJurisdiction',
      'withinLimitation',
      'filingForm',
      'twoOfficers',
    ])
    const ready = {
      confirmedFindings: 2,
      punishable: true,
      ownJurisdiction: true,
      withinLimitation: true,
      filingForm: true,
      officers: ['li', 'wang'],
      actor: 'liu',
      signed: { filingForm: 'li' },
    }
    expect(file(ready)).toMatchObject({ to: 'FILED', blockedBy: [], starts: ['DL18', 'DL10'] })
    expect(file({ ...ready, officers: ['li'] })?.blockedBy.map(({ zh }) => zh)).toEqual([caseGuards.twoOfficers.zh])
    expect(file({ ...ready, actor: 'li' })?.blockedBy.map(({ guard }) => guard)).toEqual(['filingApprover'])
  })
  it('a reviewer cannot send the notice, and the notice needs a reviewer from outside the case', () => {
    expect(act('REVIEW', {}, 'reviewer').map(({ action }) => action)).toEqual([
      ...['return', 'give-opinion', 'pass-legal-review', 'mark-major'],
    ])
    const [notify] = act(
      'REVIEW',
      { reviewOpinion: true, reviewer: 'li', signed: { reviewOpinion: 'li' }, officers: ['li', 'wang'], outcome: fined },
      'unit-head',
    )
    expect(notify?.blockedBy.map(({ guard }) => guard)).toEqual(['reviewerIndependent'])
  })
  it('no decision is heavier because of the defence, and a heard case is discussed first', () => {
    const proposed = { outcome: fined, decisionForm: true, signed: { decisionForm: 'li' }, actor: 'liu' }
    const decide = (known: Partial<CaseFacts>) =>
      act('HEARING', { ...proposed, ...known }, 'department-head').find(({ action }) => action === 'decide')
    expect(decide({ hearingReport: true })?.blockedBy.map(({ guard }) => guard)).toEqual(['collective'])
    expect(decide({ hearingReport: true, legalReviewPassed: true, collectiveRecord: true })?.blockedBy).toEqual([])
    expect(decide({ defenceRecorded: true, heavierAfterDefence: true })?.blockedBy.map(({ guard }) => guard)).toEqual([
      'notHeavier',
    ])
  })
})

describe('publication', () => {
  const clockOf = (measures: Outcome['measures']) => publicationClock({ ...fined, measures })
  it('ends after three months for a circular or a small fine, after three years for more, and is none for a warning', () => {
    expect(clockOf([{ kind: 'warning' }])).toBeNull()
    expect(clockOf([{ kind: 'circular' }])).toBe('DL25')
    expect(clockOf([{ kind: 'warning' }, { kind: 'fine', amount: 9_999.99 }])).toBe('DL25')
    expect(clockOf([{ kind: 'fine', amount: 10_000 }])).toBe('DL25B')
    expect(
      clockOf([
        { kind: 'fine', amount: 6_000 },
        { kind: 'fine', amount: 4_000 },
      ]),
    ).toBe('DL25B')
    expect(clockOf([{ kind: 'stop-business' }])).toBe('DL25B')
    expect(publicationClock(null)).toBeNull()
  })
})

describe('what a citizen is told', () => {
  it.each([
    ['LEAD', 'received'],
    ['VERIFYING', 'checking'],
    ['FILED', 'handling'],
    ['COURT', 'handling'],
    ['EXECUTED', 'handling'],
    ['CLOSED', 'done'],
    ['ARCHIVED', 'done'],
    ['NOT_FILED', 'not-filed'],
    ['TRANSFERRED', 'transferred'],
  ] as const)('%s is %s', (state, status) => expect(publicStatus(state)).toBe(status))

  it('is said in both languages for every state', () => {
    for (const state of caseStates) {
      const text = publicStatusTexts[publicStatus(state)]
      expect(text.zh && text.en && text.detail.zh && text.detail.en).toBeTruthy()
    }
  })
})

describe('a complaint', () => {
  const begin = newComplaintFacts()
  const guardCases: Record<ComplaintGuardId, Partial<typeof begin>> = {
    material: { materialComplete: true },
    rejectReason: { rejectReason: 3 },
    otherWays: { otherWaysGiven: true },
    agreement: { agreementRecorded: true },
    terminationReason: { terminationReason: 5 },
    told: { bothSidesTold: true },
  }
  it('reaches every state and ends closed', () => {
    expect(reachable<ComplaintState>('RECEIVED', complaintTransitions)).toEqual(new Set(complaintStates))
    expect(complaintStates.filter((state) => complaintTransitions.every(({ from }) => from !== state))).toEqual(
      terminalComplaintStates,
    )
  })
  it.each(Object.entries(guardCases) as [ComplaintGuardId, Partial<typeof begin>][])('waits for %s', (guard, open) => {
    expect(complaintGuards[guard].holds(begin)).toBe(false)
    expect(complaintGuards[guard].holds({ ...begin, ...open })).toBe(true)
  })
  it('is not rejected without a reason and without naming other ways', () => {
    const [, reject] = allowedComplaintActions('CHECK_MATERIAL', begin, 'unit-head')
    expect(reject).toMatchObject({ action: 'reject', to: 'REJECTED' })
    expect(reject?.blockedBy.map(({ guard }) => guard)).toEqual(['rejectReason', 'otherWays'])
    expect(allowedComplaintActions('CHECK_MATERIAL', begin, 'triage').map(({ action }) => action)).toEqual(['accept'])
  })
  it.each([
    ['2026-04-14', 'rejectReason', 6, 'C20-15'],
    ['2026-04-14', 'terminationReason', 7, 'C20-21'],
    ['2026-04-15', 'rejectReason', 7, 'C121-16'],
    ['2026-04-15', 'terminationReason', 8, 'C121-23'],
  ] as const)('on %s knows for %s %i grounds of %s, which was in force', (day, ground, count, basis) => {
    const found = complaintGrounds(ground, day)
    expect([Object.keys(found.grounds).length, found.basis, inForce(basis, day)]).toEqual([count, basis, true])
  })
  it('moves step by step', () => {
    expect(nextComplaintState('RECEIVED', 'check')).toBe('CHECK_MATERIAL')
    expect(nextComplaintState('MEDIATING', 'agree')).toBe('AGREED')
    expect(nextComplaintState('RECEIVED', 'close')).toBeNull()
  })
  it.each([
    ['RECEIVED', 'received'],
    ['CHECK_MATERIAL', 'checking'],
    ['MEDIATING', 'handling'],
    ['REJECTED', 'not-filed'],
    ['CLOSED', 'done'],
  ] as const)('in %s tells the citizen: %s', (state, status) => expect(publicComplaintStatus(state)).toBe(status))
})

describe('abilities', () => {
  it('belong to sixteen roles, and each is held by somebody', () => {
    expect(roles).toHaveLength(16)
    for (const ability of abilities)
      expect(
        roles.some((role) => may(role, ability)),
        ability,
      ).toBe(true)
  })
  it('keep the complainant from analysts, supervisors, administrators and auditors', () => {
    for (const role of ['analyst', 'supervisor', 'admin', 'auditor', 'citizen', 'expert', 'reporter'] as const) {
      expect(may(role, 'identity.reveal'), role).toBe(false)
      expect(may(role, 'complaint.read'), role).toBe(false)
    }
    expect(may('officer', 'identity.reveal')).toBe(true)
  })
  it.each([
    ['officer', 'finding.decide', true],
    ['triage', 'finding.decide', false],
    ['reviewer', 'finding.decide', false],
    ['analyst', 'trend.read', true],
    ['analyst', 'case.read', false],
    ['citizen', 'case.read', false],
    ['auditor', 'audit.read', true],
    ['admin', 'audit.read', false],
    ['auditor', 'case.act', false],
    ['admin', 'user.manage', true],
    ['admin', 'source.manage', true],
    ['officer', 'user.manage', false],
    ['supervisor', 'case.act', false],
    ['reporter', 'report.file', true],
    ['supervisor', 'report.file', false],
  ] as const)('%s %s: %s', (role, ability, answer) => expect(may(role, ability)).toBe(answer))
})

describe('a penalty beside the one that was announced', () => {
  const of = (...measures: Outcome['measures']): Outcome => ({ kind: 'punish', clause: 'AD-55', measures })
  const fine = (amount: number) => ({ kind: 'fine', amount }) as const
  it.each([
    ['the same', of(fine(5000)), of(fine(5000)), false],
    ['a larger fine', of(fine(5000)), of(fine(5000.01)), true],
    ['a smaller fine', of(fine(5000)), of(fine(4000)), false],
    ['a fine beside what was announced', of({ kind: 'warning' }), of({ kind: 'warning' }, fine(1)), true],
    ['a warning for the fine', of(fine(5000)), of({ kind: 'warning' }), false],
    ['a fine for a stop of business', of({ kind: 'stop-business' }), of(fine(9_000)), false],
    ['a stop of business for the fine', of(fine(5000)), of({ kind: 'stop-business' }), true],
    ['an order to refund beside it', of(fine(5000)), of(fine(5000), { kind: 'refund', amount: 800 }), false],
    ['a confiscation that grew', of({ kind: 'confiscation', amount: 10 }), of({ kind: 'confiscation', amount: 11 }), true],
    ['a penalty for none', { kind: 'no-punish', clause: 'AD-55', measures: [] } as Outcome, of({ kind: 'warning' }), true],
  ])('%s', (_, announced, decided, heavier) => expect(isHeavier(announced, decided)).toBe(heavier))
})
