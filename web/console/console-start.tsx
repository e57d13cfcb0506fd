import { Navigate } from 'react-router'
import { useMay } from './me.ts'

/** The first page a role has use for. */
export function ConsoleStart() {
  const may = useMay()
  return <Navigate to={may('case.read') ? '/console/cases' : '/console/analytics'} replace />
}
