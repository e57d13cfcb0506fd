import { Skeleton } from 'antd'
import type { CaseView } from '../case/use-case.ts'
import { FetchFailure } from '../fetch-failure.tsx'
import { CaseMeasures } from '../joint-punishment/case-measures.tsx'
import { CaseReferrals } from './case-referrals.tsx'
import { Corrections } from './corrections.tsx'
import { Invitations } from './invitations.tsx'
import { Links } from './links.tsx'
import { Tasks } from './tasks.tsx'
import { useDeskData } from './use-desk-data.ts'
import './desk.css'

/** What is to be done, what belongs together, and who else is asked. */
export function DeskPanel({ view }: { view: CaseView }) {
  const desk = useDeskData(view.case.id)
  if (desk.isPending) return <Skeleton active paragraph={{ rows: 5 }} />
  if (!desk.data) return <FetchFailure error={desk.error} onRetry={desk.refetch} />
  return (
    <>
      <Tasks caseId={view.case.id} tasks={desk.data.tasks} />
      <Links caseId={view.case.id} links={desk.data.links} />
      <Invitations view={view} invitations={desk.data.invitations} />
      <Corrections corrections={desk.data.corrections} />
      <CaseMeasures caseId={view.case.id} />
      <CaseReferrals view={view} referrals={desk.data.referrals} />
    </>
  )
}
