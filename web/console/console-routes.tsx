/** One line per page of the console, known only to browsers that go there: the list itself weighs on a citizen's phone. */
import type { RouteObject } from 'react-router'
import { FailurePage } from '../citizen/failure-page.tsx'
import { Loading } from '../components/loading.tsx'
import { askForCase, askWhoAmI } from './ask-ahead.ts'

const consolePages: RouteObject[] = [
  { index: true, lazy: async () => ({ Component: (await import('./console-start.tsx')).ConsoleStart }) },
  { path: 'cases', lazy: async () => ({ Component: (await import('./cases/cases-page.tsx')).CasesPage }) },
  {
    path: 'cases/:id',
    loader: askForCase,
    lazy: async () => ({ Component: (await import('./case/case-page.tsx')).CasePage }),
  },
  {
    path: 'deadlines',
    lazy: async () => ({ Component: (await import('./deadlines/deadlines-page.tsx')).DeadlinesPage }),
  },
  { path: 'referrals', lazy: async () => ({ Component: (await import('./desk/referrals-page.tsx')).ReferralsPage }) },
  {
    path: 'security',
    lazy: async () => ({ Component: (await import('./security/security-page.tsx')).SecurityPage }),
  },
  { path: 'audit', lazy: async () => ({ Component: (await import('./audit/audit-page.tsx')).AuditPage }) },
  { path: 'routing', lazy: async () => ({ Component: (await import('./routing/routing-page.tsx')).RoutingPage }) },
  { path: 'calendar', lazy: async () => ({ Component: (await import('./calendar/calendar-page.tsx')).CalendarPage }) },
  { path: 'users', lazy: async () => ({ Component: (await import('./users/users-page.tsx')).UsersPage }) },
  {
    path: 'captures/:id/timeline',
    lazy: async () => ({ Component: (await import('./timeline/timeline-page.tsx')).TimelinePage }),
  },
  { path: 'adverts', lazy: async () => ({ Component: (await import('./adverts/adverts-page.tsx')).AdvertsPage }) },
  { path: 'adverts/:id', lazy: async () => ({ Component: (await import('./adverts/advert-page.tsx')).AdvertPage }) },
  { path: 'findings', lazy: async () => ({ Component: (await import('./analytics/findings-page.tsx')).FindingsPage }) },
  {
    path: 'analytics',
    lazy: async () => ({ Component: (await import('./analytics/analytics-page.tsx')).AnalyticsPage }),
  },
  {
    path: 'indicators',
    lazy: async () => ({ Component: (await import('./indicators/indicators-page.tsx')).IndicatorsPage }),
  },
  {
    path: 'indicators/:id',
    lazy: async () => ({ Component: (await import('./indicators/indicator-page.tsx')).IndicatorPage }),
  },
  {
    path: 'indicators/:id/matters',
    lazy: async () => ({ Component: (await import('./indicators/matters-page.tsx')).MattersPage }),
  },
  {
    path: 'cases/:id/parts',
    lazy: async () => ({ Component: (await import('./case-parts/parts-page.tsx')).CasePartsPage }),
  },
  {
    path: 'complaints/:id/split',
    lazy: async () => ({ Component: (await import('./split/split-page.tsx')).SplitPage }),
  },
  {
    path: 'institutions',
    lazy: async () => ({ Component: (await import('./institutions/institutions-page.tsx')).InstitutionsPage }),
  },
  {
    path: 'institutions/:id',
    lazy: async () => ({ Component: (await import('./institutions/institution-page.tsx')).InstitutionPage }),
  },
  {
    path: 'institutions/:id/move',
    lazy: async () => ({ Component: (await import('./move/move-page.tsx')).MovePage }),
  },
  {
    path: 'merging',
    lazy: async () => ({ Component: (await import('./merging/suggestions-page.tsx')).SuggestionsPage }),
  },
  {
    path: 'merging/unknown',
    lazy: async () => ({ Component: (await import('./merging/unknown-page.tsx')).UnknownPage }),
  },
  {
    path: 'merging/log',
    lazy: async () => ({ Component: (await import('./merging/decisions-page.tsx')).DecisionsPage }),
  },
  {
    path: 'deadline-settings',
    lazy: async () => ({
      Component: (await import('./deadline-settings/deadline-settings-page.tsx')).DeadlineSettingsPage,
    }),
  },
  { path: 'duty', lazy: async () => ({ Component: (await import('./duty/duty-page.tsx')).DutyPage }) },
  { path: 'roles', lazy: async () => ({ Component: (await import('./switches/switches-page.tsx')).SwitchesPage }) },
  { path: 'offices', lazy: async () => ({ Component: (await import('./offices/offices-page.tsx')).OfficesPage }) },
  { path: 'wording', lazy: async () => ({ Component: (await import('./wording/wording-page.tsx')).WordingPage }) },
  {
    path: 'joint-punishment',
    lazy: async () => ({ Component: (await import('./joint-punishment/joint-punishment-page.tsx')).JointPunishmentPage }),
  },
  { path: 'draws', lazy: async () => ({ Component: (await import('./draws/draws-page.tsx')).DrawsPage }) },
  {
    path: 'draws/avoidances',
    lazy: async () => ({ Component: (await import('./draws/avoidances-page.tsx')).AvoidancesPage }),
  },
  { path: 'draws/:id', lazy: async () => ({ Component: (await import('./draws/draw-page.tsx')).DrawPage }) },
  { path: 'reports', lazy: async () => ({ Component: (await import('./reports/half-month-page.tsx')).HalfMonthPage }) },
  { path: 'reports/:id', lazy: async () => ({ Component: (await import('./reports/report-page.tsx')).ReportPage }) },
  { path: 'entry', lazy: async () => ({ Component: (await import('./intake/entry-page.tsx')).EntryPage }) },
  { path: 'imports', lazy: async () => ({ Component: (await import('./intake/imports-page.tsx')).ImportsPage }) },
  { path: 'imports/:id', lazy: async () => ({ Component: (await import('./intake/import-page.tsx')).ImportPage }) },
  { path: 'push', lazy: async () => ({ Component: (await import('./intake/push-page.tsx')).PushPage }) },
  { path: 'updates', lazy: async () => ({ Component: (await import('./intake/updates-page.tsx')).UpdatesPage }) },
  { path: 'ledgers', lazy: async () => ({ Component: (await import('./ledgers/ledgers-page.tsx')).LedgersPage }) },
  { path: 'ledgers/:id', lazy: async () => ({ Component: (await import('./ledgers/ledger-page.tsx')).LedgerPage }) },
  { path: 'replies', lazy: async () => ({ Component: (await import('./replies/replies-page.tsx')).RepliesPage }) },
  { path: 'escrow', lazy: async () => ({ Component: (await import('./escrow/escrow-page.tsx')).EscrowPage }) },
  { path: 'escrow/:id', lazy: async () => ({ Component: (await import('./escrow/one-page.tsx')).EscrowOnePage }) },
  { path: 'sources', lazy: async () => ({ Component: (await import('./crawl/sources-page.tsx')).SourcesPage }) },
  { path: 'sources/groups', lazy: async () => ({ Component: (await import('./crawl/groups-page.tsx')).GroupsPage }) },
  { path: 'sources/:id', lazy: async () => ({ Component: (await import('./crawl/source-page.tsx')).SourcePage }) },
  { path: 'material', lazy: async () => ({ Component: (await import('./crawl/material-page.tsx')).MaterialPage }) },
  { path: 'runs', lazy: async () => ({ Component: (await import('./crawl/runs-page.tsx')).RunsPage }) },
  { path: 'runs/:id', lazy: async () => ({ Component: (await import('./crawl/run-page.tsx')).RunPage }) },
  { path: 'fleet', lazy: async () => ({ Component: (await import('./crawl/fleet-page.tsx')).FleetPage }) },
  { path: '*', lazy: async () => ({ Component: (await import('./console-not-found.tsx')).ConsoleNotFound }) },
]

/** Outside of the console's frame: these pages also open without network. */
const visitPages: RouteObject[] = [
  { index: true, lazy: async () => ({ Component: (await import('./visits/visits-page.tsx')).VisitsPage }) },
  { path: ':id', lazy: async () => ({ Component: (await import('./visits/visit-page.tsx')).VisitPage }) },
]

export const consoleRoutes: RouteObject[] = [
  {
    HydrateFallback: Loading,
    loader: askWhoAmI,
    ErrorBoundary: FailurePage,
    lazy: async () => ({ Component: (await import('./console-root.tsx')).ConsoleRoot }),
    children: [
      {
        path: 'console/sign-in',
        lazy: async () => ({ Component: (await import('./sign-in/sign-in-page.tsx')).SignInPage }),
      },
      { path: 'setup', lazy: async () => ({ Component: (await import('./sign-in/set-up-page.tsx')).SetUpPage }) },
      {
        path: 'console/visits',
        lazy: async () => ({ Component: (await import('./visits/visits-frame.tsx')).VisitsFrame }),
        children: visitPages,
      },
      {
        path: 'console',
        lazy: async () => ({ Component: (await import('./console-layout.tsx')).ConsoleLayout }),
        children: consolePages,
      },
    ],
  },
]
