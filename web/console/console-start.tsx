import { Navigate } from 'react-router'
import { useMay } from './me.ts'

/** The first page a role has use for. */
export function ConsoleStart() {
  const may = useMay()
  const pages = [
    ['case.read', 'cases'],
    ['trend.read', 'analytics'],
    ['complaint.enter', 'entry'],
    ['report.read', 'reports'],
    ['ledger.read', 'ledgers'],
  ] as const
  const page = pages.find(([ability]) => may(ability))?.[1] ?? 'sources'
  return <Navigate to={`/console/${page}`} replace />
}
