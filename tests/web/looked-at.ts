/**
 * Addresses that axe looks at, at the width of a desk and of a phone, by the file whose world they need. `parts.test.ts` fails for a
 * route that is in no list. Pages of one route never follow each other: `walk` could not tell them apart.
 */
import { caseRows } from './fake-data.ts'
import { inspectionId } from './fake-visits.ts'

export const casePath = `/console/cases/${caseRows[0]?.id}`
export const timelinePath = '/console/captures/00000000-0000-4000-8000-000000000302/timeline'
const console = (path: string) => `/console/${path}`

/** console.test.ts */
export const officePages = [
  '/console/cases',
  casePath,
  '/console/deadlines',
  '/console/referrals',
  '/console/users',
  '/console/audit',
  '/console/routing',
  '/console/calendar',
  '/console/deadline-settings',
  '/console/wording',
  '/console/offices?office=510107',
  '/console/roles',
  '/console/duty',
  '/console/security',
  timelinePath,
  '/console/analytics',
  '/console/findings',
  '/console/visits',
  '/console/no-such-page',
  `/console/visits/${inspectionId}`,
  '/console',
]
/** console.test.ts, before anybody signed in */
export const doorPages = ['/console/sign-in', '/setup']

/** work-pages.test.ts */
export const clerkPages = [
  'replies',
  'entry',
  'imports',
  'push',
  'updates',
  'imports/01990000-0000-7000-8000-000000000701',
  'institutions',
  'imports/01990000-0000-7000-8000-000000000702',
  'institutions/01990000-0000-7000-8000-000000000801',
  'institutions/01990000-0000-7000-8000-000000000801/move',
  'merging',
  'merging/unknown',
  'merging/log',
  'cases/00000000-0000-4000-8000-000000000101/parts',
  'complaints/00000000-0000-4000-8000-000000000301/split',
].map(console)

/** crawl-pages.test.ts */
export const crawlPages = [
  'adverts',
  'adverts/01990000-0000-7000-8000-000000000500',
  'sources',
  'sources/01990000-0000-7000-8000-000000000001',
  'runs',
  'sources/groups',
  'material',
  'runs/01990000-0000-7000-8000-000000000101',
  'fleet',
].map(console)

/** report-pages.test.ts: the draw and the institution are made there */
export const reportPages = [
  ...[
    'reports?period=2026-11-2',
    'reports/510104-2026-11-2',
    'joint-punishment',
    'draws',
    'reports/510185-2026-12-1',
    'draws/avoidances',
    'indicators',
    'indicators/K02',
    'indicators/K02/matters?unit=city',
    'escrow',
    'escrow/{institution}',
    'draws/{draw}',
  ].map(console),
  '/draws',
  '/figures',
]

/** journeys/ledgers.test.ts */
export const ledgerPages = ['/console/ledgers', '/console/ledgers/homework', '/ledgers', '/ledgers/service-menu']

/** citizen.test.ts */
export const citizenPages = [
  '/',
  '/report',
  '/track',
  '/asked',
  '/receipt',
  '/ask?q=weekend-classes',
  '/licence',
  '/offices',
  '/verify',
  '/no-such-page',
]

export const lookedAt = [
  ...[...officePages, ...doorPages, ...clerkPages, ...crawlPages],
  ...[...reportPages, ...ledgerPages, ...citizenPages],
]
