/** English texts of the staff console; loaded with it. */
import adverts from './en/adverts.ts'
import analytics from './en/analytics.ts'
import audit from './en/audit.ts'
import bulk from './en/bulk.ts'
import calendar from './en/calendar.ts'
import caseFile from './en/case-file.ts'
import crawl from './en/crawl.ts'
import deadlineSettings from './en/deadline-settings.ts'
import deadlines from './en/deadlines.ts'
import deputies from './en/deputies.ts'
import desk from './en/desk.ts'
import deskWork from './en/desk-work.ts'
import documents from './en/documents.ts'
import door from './en/door.ts'
import duty from './en/duty.ts'
import escrow from './en/escrow.ts'
import indicators from './en/indicators.ts'
import inspections from './en/inspections.ts'
import jointPunishment from './en/joint-punishment.ts'
import ledgers from './en/ledgers.ts'
import master from './en/master.ts'
import offices from './en/offices.ts'
import palette from './en/palette.ts'
import push from './en/push.ts'
import replies from './en/replies.ts'
import reports from './en/reports.ts'
import routing from './en/routing.ts'
import same from './en/same.ts'
import security from './en/security.ts'
import setting from './en/setting.ts'
import switches from './en/switches.ts'
import timeline from './en/timeline.ts'
import users from './en/users.ts'
import visits from './en/visits.ts'
import wording from './en/wording.ts'

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
