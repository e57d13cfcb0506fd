/** One line per page. Each page is its own chunk; the console and its component library never reach a citizen's phone. */
import type { RouteObject } from 'react-router'
import { CitizenLayout } from './citizen/citizen-layout.tsx'
import { FailurePage, NotFoundPage } from './citizen/failure-page.tsx'
import { Loading } from './components/loading.tsx'

const citizenPages: RouteObject[] = [
  { index: true, lazy: async () => ({ Component: (await import('./citizen/home/home-page.tsx')).HomePage }) },
  { path: 'report', lazy: async () => ({ Component: (await import('./citizen/report/report-page.tsx')).ReportPage }) },
  { path: 'receipt', lazy: async () => ({ Component: (await import('./citizen/receipt/receipt-page.tsx')).ReceiptPage }) },
  { path: 'ask', lazy: async () => ({ Component: (await import('./citizen/ask/ask-page.tsx')).AskPage }) },
  { path: 'licence', lazy: async () => ({ Component: (await import('./citizen/licence/licence-page.tsx')).LicencePage }) },
  { path: 'verify', lazy: async () => ({ Component: (await import('./citizen/verify/verify-page.tsx')).VerifyPage }) },
  { path: 'draws', lazy: async () => ({ Component: (await import('./citizen/draws/draws-page.tsx')).DrawsPage }) },
  { path: 'figures', lazy: async () => ({ Component: (await import('./citizen/figures/figures-page.tsx')).FiguresPage }) },
  { path: 'ledgers', lazy: async () => ({ Component: (await import('./citizen/ledgers/open-page.tsx')).OpenPage }) },
  {
    path: 'ledgers/:id',
    lazy: async () => ({ Component: (await import('./citizen/ledgers/open-ledger-page.tsx')).OpenLedgerPage }),
  },
  { path: 'track', lazy: async () => ({ Component: (await import('./citizen/track/track-page.tsx')).TrackPage }) },
  { path: '*', Component: NotFoundPage },
]

const consolePages: RouteObject[] = [
  { index: true, lazy: async () => ({ Component: (await import('./console/console-start.tsx')).ConsoleStart }) },
  { path: 'cases', lazy: async () => ({ Component: (await import('./console/cases/cases-page.tsx')).CasesPage }) },
  { path: 'cases/:id', lazy: async () => ({ Component: (await import('./console/case/case-page.tsx')).CasePage }) },
  {
    path: 'deadlines',
    lazy: async () => ({ Component: (await import('./console/deadlines/deadlines-page.tsx')).DeadlinesPage }),
  },
  { path: 'referrals', lazy: async () => ({ Component: (await import('./console/desk/referrals-page.tsx')).ReferralsPage }) },
  {
    path: 'security',
    lazy: async () => ({ Component: (await import('./console/security/security-page.tsx')).SecurityPage }),
  },
  { path: 'users', lazy: async () => ({ Component: (await import('./console/users/users-page.tsx')).UsersPage }) },
  {
    path: 'captures/:id/timeline',
    lazy: async () => ({ Component: (await import('./console/timeline/timeline-page.tsx')).TimelinePage }),
  },
  { path: 'findings', lazy: async () => ({ Component: (await import('./console/analytics/findings-page.tsx')).FindingsPage }) },
  {
    path: 'analytics',
    lazy: async () => ({ Component: (await import('./console/analytics/analytics-page.tsx')).AnalyticsPage }),
  },
  {
    path: 'indicators',
    lazy: async () => ({ Component: (await import('./console/indicators/indicators-page.tsx')).IndicatorsPage }),
  },
  {
    path: 'indicators/:id',
    lazy: async () => ({ Component: (await import('./console/indicators/indicator-page.tsx')).IndicatorPage }),
  },
  {
    path: 'cases/:id/parts',
    lazy: async () => ({ Component: (await import('./console/case-parts/parts-page.tsx')).CasePartsPage }),
  },
  {
    path: 'institutions',
    lazy: async () => ({ Component: (await import('./console/institutions/institutions-page.tsx')).InstitutionsPage }),
  },
  {
    path: 'institutions/:id',
    lazy: async () => ({ Component: (await import('./console/institutions/institution-page.tsx')).InstitutionPage }),
  },
  {
    path: 'merging',
    lazy: async () => ({ Component: (await import('./console/merging/suggestions-page.tsx')).SuggestionsPage }),
  },
  {
    path: 'merging/unknown',
    lazy: async () => ({ Component: (await import('./console/merging/unknown-page.tsx')).UnknownPage }),
  },
  {
    path: 'merging/log',
    lazy: async () => ({ Component: (await import('./console/merging/decisions-page.tsx')).DecisionsPage }),
  },
  { path: 'draws', lazy: async () => ({ Component: (await import('./console/draws/draws-page.tsx')).DrawsPage }) },
  { path: 'draws/:id', lazy: async () => ({ Component: (await import('./console/draws/draw-page.tsx')).DrawPage }) },
  { path: 'reports', lazy: async () => ({ Component: (await import('./console/reports/half-month-page.tsx')).HalfMonthPage }) },
  { path: 'reports/:id', lazy: async () => ({ Component: (await import('./console/reports/report-page.tsx')).ReportPage }) },
  { path: 'entry', lazy: async () => ({ Component: (await import('./console/intake/entry-page.tsx')).EntryPage }) },
  { path: 'imports', lazy: async () => ({ Component: (await import('./console/intake/imports-page.tsx')).ImportsPage }) },
  { path: 'imports/:id', lazy: async () => ({ Component: (await import('./console/intake/import-page.tsx')).ImportPage }) },
  { path: 'push', lazy: async () => ({ Component: (await import('./console/intake/push-page.tsx')).PushPage }) },
  { path: 'updates', lazy: async () => ({ Component: (await import('./console/intake/updates-page.tsx')).UpdatesPage }) },
  { path: 'ledgers', lazy: async () => ({ Component: (await import('./console/ledgers/ledgers-page.tsx')).LedgersPage }) },
  { path: 'ledgers/:id', lazy: async () => ({ Component: (await import('./console/ledgers/ledger-page.tsx')).LedgerPage }) },
  { path: 'sources', lazy: async () => ({ Component: (await import('./console/crawl/sources-page.tsx')).SourcesPage }) },
  { path: 'sources/:id', lazy: async () => ({ Component: (await import('./console/crawl/source-page.tsx')).SourcePage }) },
  { path: 'runs', lazy: async () => ({ Component: (await import('./console/crawl/runs-page.tsx')).RunsPage }) },
  { path: 'runs/:id', lazy: async () => ({ Component: (await import('./console/crawl/run-page.tsx')).RunPage }) },
  { path: 'fleet', lazy: async () => ({ Component: (await import('./console/crawl/fleet-page.tsx')).FleetPage }) },
  { path: '*', lazy: async () => ({ Component: (await import('./console/console-not-found.tsx')).ConsoleNotFound }) },
]

/** Outside of the console's frame: these pages also open without network. */
const visitPages: RouteObject[] = [
  { index: true, lazy: async () => ({ Component: (await import('./console/visits/visits-page.tsx')).VisitsPage }) },
  { path: ':id', lazy: async () => ({ Component: (await import('./console/visits/visit-page.tsx')).VisitPage }) },
]

export const routes: RouteObject[] = [
  {
    HydrateFallback: Loading,
    ErrorBoundary: FailurePage,
    children: [
      { Component: CitizenLayout, children: [{ ErrorBoundary: FailurePage, children: citizenPages }] },
      {
        lazy: async () => ({ Component: (await import('./console/console-root.tsx')).ConsoleRoot }),
        children: [
          {
            path: 'console/sign-in',
            lazy: async () => ({ Component: (await import('./console/sign-in/sign-in-page.tsx')).SignInPage }),
          },
          { path: 'setup', lazy: async () => ({ Component: (await import('./console/sign-in/set-up-page.tsx')).SetUpPage }) },
          {
            path: 'console/visits',
            lazy: async () => ({ Component: (await import('./console/visits/visits-frame.tsx')).VisitsFrame }),
            children: visitPages,
          },
          {
            path: 'console',
            lazy: async () => ({ Component: (await import('./console/console-layout.tsx')).ConsoleLayout }),
            children: consolePages,
          },
        ],
      },
    ],
  },
]
