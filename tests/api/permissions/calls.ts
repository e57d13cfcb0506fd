/** How each endpoint is called about one side. Bodies are well-formed and, where they can be, stale: the question is who is let in. */
import type { EndpointId } from '#policy/permissions.ts'
import { complaint } from '../http-world.ts'
import { homeworkRow } from '../ledger-world.ts'
import { siteRecordOf } from '../site-records.ts'
import type { CityThings, Side } from './sides.ts'

/** `callerId`: who asks */
export type About = Side & CityThings & { callerId: string }
/** `id` and `ledger` go into the path. */
export interface Call {
  id?: string
  ledger?: string
  link?: string
  task?: string
  sha256?: string
  query?: Record<string, string>
  body?: unknown
}

const stale = { version: 99 }
const account = { name: '某人', role: 'officer', departmentCode: 'DEP-EDU', cardNumber: null }
const note = '核对过的说明'
const ledger = 'homework'
const halfMonth = '2026-11-2'
const code = '0000000000000000'
const none = (): Call => ({})

export const calls: Record<Exclude<EndpointId, 'signIn'>, (about: About) => Call> = {
  searchInstitutions: () => ({ query: { q: '学校' } }),
  districtList: none,
  uploadAttachment: () => ({ query: { name: 'a.png' }, body: 'no picture' }),
  fileComplaint: () => ({ body: complaint() }),
  findLookAlikes: () => ({ body: { text: '周末给初二学生补数学', institutionName: '学校' } }),
  verifyReceipt: () => ({ body: { number: 'T1', filedAt: '2026-11-23T02:00:00Z', proof: 'x' } }),
  receiptQr: () => ({ query: { number: 'T1', filedAt: '2026-11-23T02:00:00Z', proof: 'x' } }),
  trackComplaint: () => ({ body: { code } }),
  actOnComplaint: () => ({ body: { code, act: 'withdraw' } }),
  installationState: none,
  setUp: () => ({ body: { token: 'x', name: '某人', username: 'first.admin', password: 'a long password' } }),
  questionList: none,
  readQuestion: () => ({ id: 'none' }),
  askQuestion: () => ({ body: { text: '周末可以补课吗' } }),
  listPublicLedgers: none,
  listPublicRows: () => ({ ledger: 'exams' }),
  me: none,
  mySecurity: none,
  enrolTotp: () => ({ body: { password: 'not the password' } }),
  confirmTotp: () => ({ body: { code: '000000' } }),
  endSessions: () => ({ body: { id: 'none' } }),

  listCases: none,
  countCases: none,
  getCase: ({ caseId }) => ({ id: caseId }),
  actOnCase: ({ caseId }) => ({ id: caseId, body: { action: 'nothing', ...stale } }),
  assignCase: ({ caseId, callerId }) => ({ id: caseId, body: { assigneeId: callerId, ...stale } }),
  deadlineBoard: none,
  listEscalations: none,
  nextCase: none,
  noteOnCase: ({ caseId }) => ({ id: caseId, body: { note } }),
  listUsers: none,
  createUser: () => ({ body: { username: 'taken', password: 'long enough 1', ...account, districtCode: '999999' } }),
  changeUser: ({ authorId, districtCode }) => ({ id: authorId, body: { ...account, districtCode } }),
  leaveUser: ({ authorId }) => ({ id: authorId, body: { successorId: null } }),
  resetTotp: ({ authorId }) => ({ id: authorId, body: {} }),
  listAudit: none,
  exportAudit: none,
  verifyAudit: none,
  listOfficers: none,
  bulkAssign: () => ({ body: { filters: {}, assigneeId: null, dryRun: true } }),
  undoBulk: ({ bulkId }) => ({ id: bulkId, body: {} }),
  listViews: none,
  saveView: () => ({ body: { name: '我的', query: '', shared: false } }),
  deleteView: ({ caseId }) => ({ id: caseId }),
  getDesk: ({ caseId }) => ({ id: caseId }),
  linkCase: ({ caseId, spareCaseId }) => ({ id: caseId, body: { other: spareCaseId, kind: 'related' } }),
  unlinkCase: ({ caseId }) => ({ id: caseId, link: caseId }),
  addTask: ({ caseId }) => ({ id: caseId, body: { title: '回访' } }),
  finishTask: ({ caseId }) => ({ id: caseId, task: caseId, body: { done: true } }),
  listReferrals: none,
  offerReferral: ({ caseId }) => ({ id: caseId, body: { toDistrict: null, toDepartment: 'DEP-CAC', reason: note, ...stale } }),
  answerReferral: ({ referralId }) => ({ id: referralId, body: { accept: false, answer: note } }),
  withdrawReferral: ({ referralId }) => ({ id: referralId, body: {} }),
  listDocuments: ({ caseId }) => ({ id: caseId }),
  previewDocument: ({ caseId }) => ({ id: caseId, body: { type: 'DOC09' } }),
  drawUpDocument: ({ caseId }) => ({ id: caseId, body: { type: 'DOC09' } }),
  changeDocument: ({ documentId }) => ({ id: documentId, body: { values: {}, ...stale } }),
  issueDocument: ({ documentId }) => ({ id: documentId, body: stale }),
  documentFile: ({ documentId }) => ({ id: documentId }),
  replyTexts: ({ complaintId }) => ({ id: complaintId }),
  decideFinding: ({ findingId }) => ({ id: findingId, body: { status: 'NEW' } }),
  attachmentContent: ({ attachmentId }) => ({ id: attachmentId }),
  revealComplainant: ({ complaintId }) => ({ id: complaintId, body: { reason: '回访核实上课时间' } }),
  answerComplaint: ({ complaintId }) => ({ id: complaintId, body: { text: '请补充上课时间' } }),
  captureContent: ({ captureId }) => ({ id: captureId }),
  captureScreenshot: ({ captureId }) => ({ id: captureId }),
  captureDom: ({ captureId }) => ({ id: captureId }),
  pictureContent: ({ pictureId }) => ({ id: pictureId }),
  captureTimeline: ({ captureId }) => ({ id: captureId }),
  captureChanges: ({ captureId }) => ({ id: captureId, query: { since: captureId } }),

  enterComplaint: () => ({ body: { door: 'phone', complaint: complaint() } }),
  pushOrders: () => ({ body: { orders: [{ orderNo: 'X-01', content: '补课', receivedAt: '2026-11-18T10:20:00+08:00' }] } }),
  pushResults: none,
  listPushSources: none,
  createPushSource: () => ({ body: { name: '某区热线', channel: 'hotline-12345' } }),
  revokePushSource: ({ pushSourceId }) => ({ id: pushSourceId }),
  listOriginUpdates: none,
  decideOriginUpdate: ({ updateId }) => ({ id: updateId, body: { take: false } }),
  splitComplaint: ({ unknownId }) => ({ id: unknownId, body: { matters: [{ text: '周六补数学' }, { text: '退费没有下文' }] } }),
  uploadImport: () => ({ query: { name: '工单.csv' }, body: '工单编号,诉求内容,来电时间' }),
  listImports: none,
  getImport: ({ importId }) => ({ id: importId }),
  previewImport: ({ importId }) => ({ id: importId, body: {} }),
  startImport: ({ importId }) => ({ id: importId, body: { columns: {}, channel: 'hotline-12345' } }),
  undoImport: ({ importId }) => ({ id: importId }),
  importFaultSheet: ({ importId }) => ({ id: importId }),
  importResultSheet: ({ importId }) => ({ id: importId }),

  listMergeSuggestions: none,
  keepInstitutionsApart: ({ leftId, rightId }) => ({ body: { leftId, rightId, note } }),
  mergeInstitutions: ({ institutionId }) => ({ id: institutionId, body: { intoId: institutionId, note } }),
  moveFromInstitution: ({ institutionId, likeId }) => ({ id: institutionId, body: { to: { institutionId: likeId }, note } }),
  mergeCases: ({ caseId, spareCaseId }) => ({ id: caseId, body: { into: spareCaseId, note, ...stale } }),
  moveFromCase: ({ caseId }) => ({ id: caseId, body: { to: 'none', note, ...stale } }),
  listMergeDecisions: none,
  previewUndo: ({ decisionId }) => ({ id: decisionId }),
  undoDecision: ({ decisionId }) => ({ id: decisionId, body: { note } }),

  listInstitutions: none,
  getInstitution: ({ institutionId }) => ({ id: institutionId }),
  institutionRelations: ({ institutionId }) => ({ id: institutionId }),
  setInstitutionRisk: ({ institutionId }) => ({ id: institutionId, body: { score: null, reason: note } }),
  listUnknownInstitutions: none,
  identifyInstitution: ({ unknownId }) => ({ id: unknownId, body: { kind: 'complaint', to: 'nobody', note } }),
  importRegister: () => ({ body: 'no workbook' }),

  trends: none,
  listFindings: none,
  overview: none,
  listIndicators: none,
  getIndicator: () => ({ id: 'K22' }),
  listPublicIndicators: none,

  listSources: none,
  sourceTemplate: none,
  importSources: () => ({ body: 'no workbook' }),
  getSource: ({ sourceId }) => ({ id: sourceId }),
  switchSource: ({ sourceId }) => ({ id: sourceId, body: { enabled: true } }),
  testSource: ({ sourceId }) => ({ id: sourceId }),
  getFleet: none,
  watchFleet: none,
  listRuns: none,
  getRun: ({ runId }) => ({ id: runId }),
  listRunUrls: ({ runId }) => ({ id: runId }),
  stopRun: ({ runId }) => ({ id: runId }),
  listHosts: none,
  pauseHost: ({ hostName }) => ({ body: { name: hostName, paused: false } }),
  drainWorker: ({ workerId }) => ({ id: workerId, body: { draining: false } }),
  listDeadLetters: () => ({ query: { kind: 'listing' } }),
  replayDeadLetters: () => ({ body: { kind: 'listing' } }),

  listLedgers: none,
  getLedger: () => ({ ledger }),
  listLedgerRows: () => ({ ledger }),
  addLedgerRow: ({ schoolId }) => ({ ledger, body: { unit: schoolId, data: homeworkRow({ class: '9班' }) } }),
  getLedgerRow: ({ rowId }) => ({ ledger, id: rowId }),
  changeLedgerRow: ({ rowId }) => ({ ledger, id: rowId, body: { data: homeworkRow(), ...stale } }),
  withdrawLedgerRow: ({ rowId }) => ({ ledger, id: rowId, body: { note, ...stale } }),
  ledgerHistory: ({ rowId }) => ({ ledger, id: rowId }),
  ledgerTemplate: () => ({ ledger }),
  exportLedger: () => ({ ledger }),
  importLedger: () => ({ ledger, body: 'no workbook' }),
  ledgerUnits: () => ({ ledger }),
  ledgerReminders: none,

  getHalfMonth: () => ({ id: halfMonth }),
  halfMonthSheet: () => ({ id: halfMonth }),
  halfMonthWord: () => ({ id: halfMonth }),
  getReport: ({ districtCode }) => ({ id: `${districtCode}-${halfMonth}` }),
  reportSheet: ({ districtCode }) => ({ id: `${districtCode}-${halfMonth}` }),
  reportWord: ({ districtCode }) => ({ id: `${districtCode}-${halfMonth}` }),
  writeReport: ({ districtCode }) => ({ id: `${districtCode}-${halfMonth}`, body: { texts: {}, ...stale } }),
  signReport: ({ districtCode }) => ({ id: `${districtCode}-${halfMonth}`, body: stale }),
  submitReport: ({ districtCode }) => ({ id: `${districtCode}-${halfMonth}`, body: stale }),
  returnReport: ({ districtCode }) => ({ id: `${districtCode}-${halfMonth}`, body: { note, ...stale } }),
  writeCircular: () => ({ id: halfMonth, body: { text: '通报', issue: false, ...stale } }),

  listPublicDraws: none,
  publicDraw: ({ drawId }) => ({ id: drawId }),
  listDraws: none,
  prepareDraw: ({ districtCode }) => ({ body: { title: '抽查', districtCode, categories: ['sport'] } }),
  getDraw: ({ drawId }) => ({ id: drawId }),
  runDraw: ({ drawId }) => ({ id: drawId, body: { witness: '17' } }),
  drawSheets: ({ drawId }) => ({ id: drawId }),
  avoidInspection: ({ institutionId, inspectorName }) => ({ body: { inspector: inspectorName, institutionId, reason: note } }),
  recordInspection: ({ taskId }) => ({
    id: taskId,
    body: { result: 'none', inspectedOn: '2026-11-23', publish: false },
  }),
  listVisits: none,
  uploadSitePhoto: () => ({ body: 'no picture' }),
  fileSiteRecord: ({ taskId, callerId }) => ({
    body: {
      key: '0198f000-0000-7000-8000-000000000001',
      about: { kind: 'inspection', id: taskId },
      after: 99,
      record: siteRecordOf([callerId, 'x']),
    },
  }),
  listSiteRecords: ({ caseId }) => ({ id: caseId }),
  sitePhoto: ({ siteRecordId, sitePhotoSha256 }) => ({ id: siteRecordId, sha256: sitePhotoSha256 }),
}
