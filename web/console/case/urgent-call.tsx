import { Button } from 'antd'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { answer, api } from '../../lib/api.ts'
import { formatTime } from '../../lib/format.ts'
import { useMay } from '../me.ts'
import { NoteDialog } from '../parts/note-dialog.tsx'
import { useDeed } from '../parts/use-deed.ts'
import type { CaseView } from './use-case.ts'

/** Above an urgent case: the hour of the first contact and who is on duty, or that it was made. */
export function UrgentCall({ view }: { view: CaseView }) {
  const { t } = useTranslation('console')
  const mayAct = useMay()('case.act')
  const [isOpen, setOpen] = useState(false)
  const { id } = view.case
  const record = useDeed(
    ['case'],
    (note: string) => answer(api.POST('/api/v1/cases/{id}/first-contact', { params: { path: { id } }, body: { note } })),
    t('duty.recorded'),
  )
  const call = view.urgentCall
  if (!call) return null
  const { contact, contactBy, onDuty } = call
  const isLate = contact ? contact.late : new Date(contactBy) < new Date()
  return (
    <section className="panel urgent-call" aria-label={t('duty.call')}>
      <span className={`badge ${isLate ? 'is-bad' : 'is-warn'}`}>{t('duty.call')}</span>
      {contact ? (
        <span>
          {t(isLate ? 'duty.madeLate' : 'duty.made', { at: formatTime(contact.at), who: contact.by, note: contact.note })}
        </span>
      ) : (
        <span className={isLate ? 'is-late' : ''}>{t(isLate ? 'duty.missed' : 'duty.by', { at: formatTime(contactBy) })}</span>
      )}
      <span>{onDuty ? t('duty.onDuty', { name: onDuty.name }) : t('duty.nobodyOn')}</span>
      {!contact && mayAct && (
        <Button size="small" type="primary" onClick={() => setOpen(true)}>
          {t('duty.record')}
        </Button>
      )}
      {isOpen && (
        <NoteDialog
          title={t('duty.record')}
          okText={t('duty.save')}
          busy={record.isPending}
          onOk={(note) => record.mutate(note, { onSuccess: () => setOpen(false) })}
          onClose={() => setOpen(false)}
        >
          <p>{t('duty.ask')}</p>
        </NoteDialog>
      )}
    </section>
  )
}
