import { Navigate } from 'react-router'
import { useMay } from './me.ts'

/** The first page a role has use for. */
export function ConsoleStart() {
  const may = useMay()
  const page = may('case.read')
    ? 'cases'
    : may('trend.read')
      ? 'analytics'
      : may('complaint.enter')
        ? 'entry'
        : may('report.read')
          ? 'reports'
          : 'sources'
  return <Navigate to={`/console/${page}`} replace />
}
