/**
 * Who may call what, in one table. An endpoint that has no row here cannot be declared (api/contract/endpoint.ts), so nothing is
 * open by forgetting. Which roles hold an ability stands in roles.ts; tests/api/permissions.test.ts calls every endpoint as
 * every role, about its own district and another.
 */
import { type Ability, abilitiesOf, isRole, may, type Role } from './roles.ts'

/** `anyone` needs no account, `staff` any account of an office. */
export type Who = Ability | 'anyone' | 'staff'

/**
 * What staff of one district meet of another: `hidden`, as if it did not exist (404); `left-out` of lists and counts; or `same`,
 * because the thing belongs to no district.
 */
export type Elsewhere = 'hidden' | 'left-out' | 'same'

type Permission = readonly [who: Who, elsewhere: Elsewhere]

export const permissions = {
  // without an account
  searchInstitutions: ['anyone', 'same'],
  districtList: ['anyone', 'same'],
  listPublicOffices: ['anyone', 'same'],
  answerTerms: ['anyone', 'same'],
  uploadAttachment: ['anyone', 'same'],
  fileComplaint: ['anyone', 'same'],
  adviseOnMatter: ['anyone', 'same'],
  filingChallenge: ['anyone', 'same'],
  findLookAlikes: ['anyone', 'same'],
  verifyReceipt: ['anyone', 'same'],
  receiptQr: ['anyone', 'same'],
  trackComplaint: ['anyone', 'same'],
  receiptPaper: ['anyone', 'same'],
  actOnComplaint: ['anyone', 'same'],
  readAsked: ['anyone', 'same'],
  answerAsked: ['anyone', 'same'],
  installationState: ['anyone', 'same'],
  setUp: ['anyone', 'same'],
  signIn: ['anyone', 'same'],
  questionList: ['anyone', 'same'],
  readQuestion: ['anyone', 'same'],
  askQuestion: ['anyone', 'same'],
  listPublicLedgers: ['anyone', 'same'],
  listPublicRows: ['anyone', 'same'],
  getPublicLedgerFile: ['anyone', 'same'],

  // every account
  me: ['staff', 'same'],
  mySecurity: ['staff', 'same'],
  enrolTotp: ['staff', 'same'],
  confirmTotp: ['staff', 'same'],
  endSessions: ['staff', 'same'],

  // whoever works cases names who stands in meanwhile
  listDeputies: ['case.act', 'same'],
  nameDeputy: ['case.act', 'same'],
  endDeputy: ['case.act', 'same'],

  // cases and what they rest on
  listCases: ['case.read', 'left-out'],
  countCases: ['case.read', 'left-out'],
  getCase: ['case.read', 'hidden'],
  actOnCase: ['case.act', 'hidden'],
  assignCase: ['case.act', 'hidden'],
  deadlineBoard: ['case.read', 'left-out'],
  listEscalations: ['case.read', 'left-out'],
  nextCase: ['case.take', 'left-out'],
  noteOnCase: ['case.act', 'hidden'],
  listUsers: ['user.manage', 'left-out'],
  createUser: ['user.manage', 'same'],
  changeUser: ['user.manage', 'hidden'],
  leaveUser: ['user.manage', 'hidden'],
  resetTotp: ['user.manage', 'hidden'],
  readCalendar: ['calendar.manage', 'same'],
  importCalendar: ['calendar.manage', 'same'],
  revertCalendar: ['calendar.manage', 'same'],
  listDeadlines: ['deadline.manage', 'same'],
  readDeadline: ['deadline.manage', 'same'],
  changeDeadline: ['deadline.manage', 'same'],
  revertDeadline: ['deadline.manage', 'same'],
  listWordings: ['wording.manage', 'same'],
  readWording: ['wording.manage', 'same'],
  changeWording: ['wording.manage', 'same'],
  revertWording: ['wording.manage', 'same'],
  listRoutes: ['routing.manage', 'same'],
  readRoute: ['routing.manage', 'same'],
  changeRoute: ['routing.manage', 'same'],
  revertRoute: ['routing.manage', 'same'],
  recentLeads: ['routing.manage', 'left-out'],
  listSwitches: ['switch.manage', 'same'],
  readSwitches: ['switch.manage', 'same'],
  changeSwitches: ['switch.manage', 'same'],
  revertSwitches: ['switch.manage', 'same'],
  listOffices: ['office.read', 'same'],
  readOffice: ['office.read', 'same'],
  changeOffice: ['office.manage', 'hidden'],
  revertOffice: ['office.manage', 'hidden'],
  readDuty: ['case.read', 'same'],
  setDuty: ['duty.manage', 'same'],
  // one's own, like a deputy's
  listDutyCalls: ['case.read', 'same'],
  lookAtDutyCall: ['case.read', 'same'],
  recordFirstContact: ['case.act', 'hidden'],
  listAudit: ['audit.read', 'same'],
  exportAudit: ['audit.read', 'same'],
  verifyAudit: ['audit.read', 'same'],
  listOfficers: ['case.assign', 'left-out'],
  bulkAssign: ['case.assign', 'left-out'],
  listBulkRuns: ['case.assign', 'left-out'],
  undoBulk: ['case.assign', 'hidden'],
  listViews: ['case.read', 'left-out'],
  saveView: ['case.read', 'same'],
  alertView: ['case.read', 'hidden'],
  lookAtView: ['case.read', 'hidden'],
  deleteView: ['case.read', 'same'],
  getDesk: ['case.read', 'hidden'],
  linkCase: ['case.act', 'hidden'],
  unlinkCase: ['case.act', 'hidden'],
  addTask: ['case.act', 'hidden'],
  finishTask: ['case.act', 'hidden'],
  listReferrals: ['case.read', 'left-out'],
  offerReferral: ['case.assign', 'hidden'],
  answerReferral: ['case.assign', 'hidden'],
  withdrawReferral: ['case.assign', 'hidden'],
  listJointMeasures: ['case.read', 'left-out'],
  recordJointMeasure: ['punishment.record', 'hidden'],
  endJointMeasure: ['punishment.record', 'hidden'],

  // an institution is asked to reply; its clerks see their own invitations, wherever the case is
  inviteReply: ['case.act', 'hidden'],
  withdrawInvitation: ['case.act', 'hidden'],
  listOwnInvitations: ['reply.own', 'left-out'],
  addReplyFile: ['reply.give', 'hidden'],
  giveReply: ['reply.give', 'hidden'],
  replyFile: ['evidence.read', 'hidden'],

  listDocuments: ['complaint.read', 'hidden'],
  previewDocument: ['case.act', 'hidden'],
  drawUpDocument: ['case.act', 'hidden'],
  changeDocument: ['case.act', 'hidden'],
  issueDocument: ['case.act', 'hidden'],
  documentFile: ['complaint.read', 'hidden'],
  evidencePackage: ['complaint.read', 'hidden'],
  replyTexts: ['complaint.handle', 'hidden'],
  decideFinding: ['finding.decide', 'hidden'],
  attachmentContent: ['complaint.read', 'hidden'],
  answerComplaint: ['complaint.handle', 'hidden'],
  recordReturnVisit: ['complaint.handle', 'hidden'],
  revealComplainant: ['identity.reveal', 'hidden'],
  moveComplaint: ['complaint.handle', 'hidden'],
  captureContent: ['evidence.read', 'hidden'],
  captureScreenshot: ['evidence.read', 'hidden'],
  captureDom: ['evidence.read', 'hidden'],
  pictureContent: ['evidence.read', 'hidden'],
  captureTimeline: ['evidence.read', 'hidden'],
  captureChanges: ['evidence.read', 'hidden'],
  listingAdverts: ['evidence.read', 'hidden'],

  // taken down by staff for callers, visitors and writers of letters
  enterComplaint: ['complaint.enter', 'same'],

  // systems that send by themselves; their key is looked at, not an account
  pushOrders: ['anyone', 'same'],
  pushResults: ['anyone', 'same'],
  listPushSources: ['user.manage', 'same'],
  createPushSource: ['user.manage', 'same'],
  revokePushSource: ['user.manage', 'same'],
  listOriginUpdates: ['complaint.enter', 'left-out'],
  decideOriginUpdate: ['complaint.enter', 'hidden'],

  // sheets of hotlines, seen where they were sent
  uploadImport: ['complaint.enter', 'same'],
  listImports: ['complaint.enter', 'left-out'],
  getImport: ['complaint.enter', 'hidden'],
  previewImport: ['complaint.enter', 'hidden'],
  startImport: ['complaint.enter', 'hidden'],
  undoImport: ['complaint.enter', 'hidden'],
  importFaultSheet: ['complaint.enter', 'hidden'],
  importResultSheet: ['complaint.enter', 'hidden'],

  // what belongs together
  listMergeSuggestions: ['institution.edit', 'left-out'],
  keepInstitutionsApart: ['institution.edit', 'hidden'],
  mergeInstitutions: ['institution.edit', 'hidden'],
  previewMoveFromInstitution: ['institution.edit', 'hidden'],
  moveFromInstitution: ['institution.edit', 'hidden'],
  mergeCases: ['complaint.handle', 'hidden'],
  moveFromCase: ['complaint.handle', 'hidden'],
  listMergeDecisions: ['institution.edit', 'left-out'],
  previewUndo: ['complaint.handle', 'hidden'],
  undoDecision: ['complaint.handle', 'hidden'],
  readSplit: ['complaint.handle', 'hidden'],
  splitComplaint: ['complaint.handle', 'hidden'],

  // institutions
  listInstitutions: ['institution.read', 'left-out'],
  getInstitution: ['institution.read', 'hidden'],
  institutionRelations: ['institution.read', 'hidden'],
  setInstitutionRisk: ['institution.edit', 'hidden'],
  listUnknownInstitutions: ['institution.edit', 'left-out'],
  identifyInstitution: ['institution.edit', 'hidden'],
  importRegister: ['source.manage', 'same'],

  // figures
  trends: ['trend.read', 'left-out'],
  listFindings: ['trend.read', 'left-out'],
  listAdverts: ['trend.read', 'left-out'],
  getAdvert: ['trend.read', 'hidden'],
  overview: ['trend.read', 'left-out'],
  // whoever was shown elsewhere was not asked from where
  shownElsewhere: ['trend.read', 'same'],
  // figures of the city are the same for all; those of another district are refused
  listIndicators: ['trend.read', 'same'],
  getIndicator: ['trend.read', 'left-out'],
  listMatters: ['trend.read', 'hidden'],
  listPublicIndicators: ['anyone', 'same'],

  // sources and the fleet belong to the city
  listSources: ['source.read', 'same'],
  sourceTemplate: ['source.manage', 'same'],
  importSources: ['source.manage', 'same'],
  getSource: ['source.read', 'same'],
  switchSource: ['source.manage', 'same'],
  testSource: ['source.manage', 'same'],
  listSourceGroups: ['source.read', 'same'],
  saveSourceGroup: ['source.manage', 'same'],
  moveSource: ['source.manage', 'same'],
  getFleet: ['source.read', 'same'],
  watchFleet: ['source.read', 'same'],
  listRuns: ['source.read', 'same'],
  getRun: ['source.read', 'same'],
  listRunUrls: ['source.read', 'same'],
  stopRun: ['source.manage', 'same'],
  listHosts: ['source.read', 'same'],
  pauseHost: ['source.manage', 'same'],
  drainWorker: ['source.manage', 'same'],
  listMaterial: ['material.add', 'left-out'],
  addMaterial: ['material.add', 'same'],
  listOverrides: ['source.read', 'same'],
  askOverride: ['source.manage', 'same'],
  approveOverride: ['override.approve', 'same'],
  endOverride: ['override.end', 'same'],
  listDeadLetters: ['source.read', 'same'],
  replayDeadLetters: ['source.manage', 'same'],

  // ledgers; readers and writers of each one stand in policy/ledgers
  listLedgers: ['ledger.read', 'same'],
  getLedger: ['ledger.read', 'same'],
  listLedgerRows: ['ledger.read', 'left-out'],
  addLedgerRow: ['ledger.write', 'hidden'],
  fillLedger: ['ledger.write', 'hidden'],
  getLedgerRow: ['ledger.read', 'hidden'],
  changeLedgerRow: ['ledger.write', 'hidden'],
  withdrawLedgerRow: ['ledger.write', 'hidden'],
  ledgerHistory: ['ledger.read', 'hidden'],
  ledgerTemplate: ['ledger.write', 'same'],
  exportLedger: ['ledger.read', 'left-out'],
  importLedger: ['ledger.write', 'same'],
  listLedgerImports: ['ledger.write', 'left-out'],
  rejectedLedgerRows: ['ledger.write', 'hidden'],
  ledgerUnits: ['ledger.read', 'left-out'],
  ledgerReminders: ['ledger.read', 'left-out'],
  listLedgerFiles: ['ledger.read', 'hidden'],
  addLedgerFile: ['ledger.write', 'hidden'],
  getLedgerFile: ['ledger.read', 'hidden'],
  removeLedgerFile: ['ledger.write', 'hidden'],

  // prepaid fees: open to the readers of the bank statements
  listEscrow: ['escrow.read', 'left-out'],
  getEscrow: ['escrow.read', 'hidden'],

  // half-monthly reports: written and signed in a district, put together by the city
  getHalfMonth: ['report.read', 'left-out'],
  halfMonthSheet: ['report.read', 'left-out'],
  halfMonthWord: ['report.read', 'left-out'],
  getReport: ['report.read', 'hidden'],
  reportSheet: ['report.read', 'hidden'],
  reportWord: ['report.read', 'hidden'],
  writeReport: ['report.file', 'hidden'],
  signReport: ['report.sign', 'hidden'],
  submitReport: ['report.file', 'hidden'],
  returnReport: ['report.manage', 'hidden'],
  writeCircular: ['report.manage', 'same'],

  // inspections by lot: everybody may verify a draw
  listPublicDraws: ['anyone', 'same'],
  publicDraw: ['anyone', 'same'],
  listDraws: ['draw.read', 'left-out'],
  prepareDraw: ['draw.manage', 'hidden'],
  getDraw: ['draw.read', 'hidden'],
  runDraw: ['draw.manage', 'hidden'],
  drawSheets: ['draw.read', 'hidden'],
  avoidInspection: ['draw.manage', 'hidden'],
  listAvoidances: ['draw.read', 'left-out'],
  declareAvoidance: ['case.act', 'hidden'],
  decideAvoidance: ['draw.manage', 'hidden'],
  recordInspection: ['case.act', 'hidden'],

  // visits on site
  listVisits: ['case.act', 'left-out'],
  uploadSitePhoto: ['case.act', 'same'],
  fileSiteRecord: ['case.act', 'hidden'],
  listSiteRecords: ['case.read', 'hidden'],
  sitePhoto: ['evidence.read', 'hidden'],
} as const satisfies Record<string, Permission>

export type EndpointId = keyof typeof permissions

/** Citizens have no account of the console; what is unknown is refused. `districtCode` null: of the whole city; `off`: switched off for the role. */
export function mayCall(role: string, id: EndpointId, districtCode: string | null = null, off: readonly Ability[] = []): boolean {
  const who: Who | undefined = permissions[id]?.[0]
  if (who === undefined || !isRole(role) || role === 'citizen') return who === 'anyone'
  if (who === 'anyone' || who === 'staff') return true
  return !off.includes(who) && may(role satisfies Role, who, districtCode)
}

/** Nobody switches off what is needed to switch it on again. */
const alwaysOn: ReadonlySet<string> = new Set<Ability>(['user.manage', 'switch.manage', 'audit.read'])
const asked: ReadonlySet<string> = new Set(Object.values(permissions).map(([who]) => who))

/** What an administrator can take from a role and give back: what some endpoint asks for. More than the product grants no role ever has. */
export const switchable = (role: Role): Ability[] =>
  abilitiesOf(role).filter((ability) => asked.has(ability) && !alwaysOn.has(ability))
