/**
 * One line per page. The form comes with the first load: over a slow line it opens a round sooner, and from the start page without any
 * network. Every other page is its own chunk; the console, its list of pages and its components never reach a citizen's phone.
 */
import type { PatchRoutesOnNavigationFunction, RouteObject } from 'react-router'
import { CitizenLayout } from './citizen/citizen-layout.tsx'
import { FailurePage, NotFoundPage } from './citizen/failure-page.tsx'
import { ReportPage } from './citizen/report/report-page.tsx'
import { Loading } from './components/loading.tsx'

const citizenPages: RouteObject[] = [
  { index: true, lazy: async () => ({ Component: (await import('./citizen/home/home-page.tsx')).HomePage }) },
  { path: 'report', Component: ReportPage },
  { path: 'receipt', lazy: async () => ({ Component: (await import('./citizen/receipt/receipt-page.tsx')).ReceiptPage }) },
  { path: 'ask', lazy: async () => ({ Component: (await import('./citizen/ask/ask-page.tsx')).AskPage }) },
  { path: 'licence', lazy: async () => ({ Component: (await import('./citizen/licence/licence-page.tsx')).LicencePage }) },
  { path: 'offices', lazy: async () => ({ Component: (await import('./citizen/offices/offices-page.tsx')).OfficesPage }) },
  { path: 'verify', lazy: async () => ({ Component: (await import('./citizen/verify/verify-page.tsx')).VerifyPage }) },
  { path: 'draws', lazy: async () => ({ Component: (await import('./citizen/draws/draws-page.tsx')).DrawsPage }) },
  { path: 'figures', lazy: async () => ({ Component: (await import('./citizen/figures/figures-page.tsx')).FiguresPage }) },
  { path: 'ledgers', lazy: async () => ({ Component: (await import('./citizen/ledgers/open-page.tsx')).OpenPage }) },
  {
    path: 'ledgers/:id',
    lazy: async () => ({ Component: (await import('./citizen/ledgers/open-ledger-page.tsx')).OpenLedgerPage }),
  },
  { path: 'asked', lazy: async () => ({ Component: (await import('./citizen/asked/asked-page.tsx')).AskedPage }) },
  { path: 'track', lazy: async () => ({ Component: (await import('./citizen/track/track-page.tsx')).TrackPage }) },
  { path: '*', Component: NotFoundPage },
]

export const routes: RouteObject[] = [
  {
    HydrateFallback: Loading,
    ErrorBoundary: FailurePage,
    children: [{ Component: CitizenLayout, children: [{ ErrorBoundary: FailurePage, children: citizenPages }] }],
  },
]

let consoleKnown = false

/** The console's pages become known when an address of theirs is first asked for. */
export const patchRoutesOnNavigation: PatchRoutesOnNavigationFunction = async ({ path, patch }) => {
  if (consoleKnown || !/^\/(?:console|setup)(?:\/|$)/.test(path)) return
  const { consoleRoutes } = await import('./console/console-routes.tsx')
  consoleKnown = true
  patch(null, consoleRoutes)
}
