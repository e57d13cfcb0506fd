/** Chinese texts of the staff console; loaded with it. */
import adverts from './zh/adverts.ts'
import analytics from './zh/analytics.ts'
import audit from './zh/audit.ts'
import bulk from './zh/bulk.ts'
import calendar from './zh/calendar.ts'
import caseFile from './zh/case-file.ts'
import crawl from './zh/crawl.ts'
import deadlineSettings from './zh/deadline-settings.ts'
import deadlines from './zh/deadlines.ts'
import deputies from './zh/deputies.ts'
import desk from './zh/desk.ts'
import deskWork from './zh/desk-work.ts'
import documents from './zh/documents.ts'
import door from './zh/door.ts'
import duty from './zh/duty.ts'
import escrow from './zh/escrow.ts'
import indicators from './zh/indicators.ts'
import inspections from './zh/inspections.ts'
import jointPunishment from './zh/joint-punishment.ts'
import ledgers from './zh/ledgers.ts'
import master from './zh/master.ts'
import offices from './zh/offices.ts'
import palette from './zh/palette.ts'
import push from './zh/push.ts'
import replies from './zh/replies.ts'
import reports from './zh/reports.ts'
import routing from './zh/routing.ts'
import same from './zh/same.ts'
import security from './zh/security.ts'
import setting from './zh/setting.ts'
import switches from './zh/switches.ts'
import timeline from './zh/timeline.ts'
import users from './zh/users.ts'
import visits from './zh/visits.ts'
import wording from './zh/wording.ts'

export default {
  ...desk,
  file: caseFile,
  adverts,
  analytics,
  audit,
  bulk,
  calendar,
  crawl,
  deadlines,
  deadlineSettings,
  deputies,
  desk: deskWork,
  documents,
  door,
  push,
  duty,
  escrow,
  indicators,
  jointPunishment,
  ledgers,
  master,
  offices,
  palette,
  replies,
  reports,
  inspections,
  routing,
  same,
  security,
  setting,
  switches,
  timeline,
  users,
  visits,
  wording,
} as const
