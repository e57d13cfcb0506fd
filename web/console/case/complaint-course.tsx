import { Button } from 'antd'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Schemas } from '../../lib/api.ts'
import { usePick } from '../../lib/language.ts'
import { useMay } from '../me.ts'
import { alone } from '../names.ts'
import { Deadline } from '../parts/deadline.tsx'
import { ComplaintMove } from './complaint-move.tsx'

type Complaint = Schemas['ComplaintView']
export type CourseAction = Schemas['CaseAction']

/** Where a complaint stands on its way through acceptance and mediation, what runs out when, and the steps that are open. */
export function ComplaintCourse({ complaint }: { complaint: Complaint }) {
  const { t } = useTranslation('console')
  const pick = usePick()
  const may = useMay()
  const [action, setAction] = useState<CourseAction | null>(null)
  const { course } = complaint
  if (!course) return null
  return (
    <section className="complaint-course" aria-label={`${t('file.complaint.course.state')} ${complaint.number}`}>
      <p>
        <b>{t('file.complaint.course.state')}</b> <span className="badge is-brand">{alone(pick(course))}</span>
      </p>
      <CourseClock clock={course.clock} />
      {may('complaint.handle') && (
        <div className="complaint-steps">
          {course.actions.map((step) => (
            <Button key={step.action} size="small" onClick={() => setAction(step)}>
              {alone(pick(step))}
            </Button>
          ))}
        </div>
      )}
      {action && <ComplaintMove action={action} complaint={complaint} state={course.state} onClose={() => setAction(null)} />}
    </section>
  )
}

function CourseClock({ clock }: { clock: NonNullable<Complaint['course']>['clock'] }) {
  const { t } = useTranslation('console')
  const pick = usePick()
  if (!clock) return <p className="side-quiet">{t('file.complaint.course.noClock')}</p>
  return (
    <p className="complaint-clock" data-clock={clock.id}>
      <Deadline day={clock.dueDay} urgency={clock.urgency} /> {alone(pick(clock))}
      <small>{t('file.deadlines.since', { day: clock.since })}</small>
      <small>
        {t('file.deadlines.basis')}{' '}
        {clock.basis.length > 0 ? clock.basis.map(pick).join(t('file.deadlines.and')) : t('file.deadlines.own')}
      </small>
      {clock.provisional && <small>{t('file.deadlines.provisional')}</small>}
    </p>
  )
}
