/** Every endpoint of the API, in the order of the document. */
import * as adverts from './adverts.ts'
import * as advice from './advice.ts'
import * as analysis from './analysis.ts'
import * as audit from './audit.ts'
import * as bulk from './bulk.ts'
import * as calendar from './calendar.ts'
import * as cases from './cases.ts'
import * as complaintMoves from './complaint-moves.ts'
import * as deadlineSettings from './deadline-settings.ts'
import * as deadlines from './deadlines.ts'
import * as deputies from './deputies.ts'
import * as desk from './desk.ts'
import * as documents from './documents.ts'
import * as draws from './draws.ts'
import * as duty from './duty.ts'
import type { Endpoint } from './endpoint.ts'
import * as entry from './entry.ts'
import * as escrow from './escrow.ts'
import * as evidence from './evidence.ts'
import * as fleet from './fleet.ts'
import * as imports from './imports.ts'
import * as indicators from './indicators.ts'
import * as institutions from './institutions.ts'
import * as jointPunishment from './joint-punishment.ts'
import * as ledgerFiles from './ledger-files.ts'
import * as ledgers from './ledgers.ts'
import * as material from './material.ts'
import * as merging from './merging.ts'
import * as offices from './offices.ts'
import * as overrides from './overrides.ts'
import * as open from './public.ts'
import * as push from './push.ts'
import * as questions from './questions.ts'
import * as replies from './replies.ts'
import * as reports from './reports.ts'
import * as routing from './routing.ts'
import * as security from './security.ts'
import * as sources from './sources.ts'
import * as splitting from './split-order.ts'
import * as staff from './staff.ts'
import * as switches from './switches.ts'
import * as users from './users.ts'
import * as visits from './visits.ts'
import * as wording from './wording.ts'

const isEndpoint = (value: unknown): value is Endpoint =>
  typeof value === 'object' && value !== null && 'path' in value && 'method' in value && 'access' in value

export const endpoints: readonly Endpoint[] = [
  open,
  advice,
  questions,
  staff,
  security,
  deputies,
  calendar,
  cases,
  complaintMoves,
  bulk,
  users,
  audit,
  deadlines,
  desk,
  jointPunishment,
  replies,
  documents,
  evidence,
  adverts,
  merging,
  splitting,
  institutions,
  entry,
  imports,
  push,
  analysis,
  indicators,
  sources,
  fleet,
  overrides,
  material,
  ledgers,
  ledgerFiles,
  escrow,
  reports,
  draws,
  visits,
  deadlineSettings,
  wording,
  routing,
  offices,
  switches,
  duty,
].flatMap((room) => Object.values(room).filter(isEndpoint))
