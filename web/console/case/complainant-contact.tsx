import { Button } from 'antd'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { answer, api, type Schemas } from '../../lib/api.ts'
import { useMay } from '../me.ts'
import { NoteDialog } from '../parts/note-dialog.tsx'
import { useDeed } from '../parts/use-deed.ts'

interface Shown {
  name: string
  phone: string
  address?: string | undefined
}

/** Masked until somebody gives a reason; what was shown in full is gone with the page. */
export function ComplainantContact({ id, masked }: { id: string; masked: NonNullable<Schemas['ComplaintView']['contact']> }) {
  const { t } = useTranslation('console')
  const may = useMay()
  const [isAsking, setAsking] = useState(false)
  const [shown, setShown] = useState<Shown | null>(null)
  const reveal = useDeed(
    [],
    async (reason: string) => {
      setShown(await answer(api.POST('/api/v1/complaints/{id}/identity', { params: { path: { id } }, body: { reason } })))
      setAsking(false)
    },
    t('file.complaint.revealed'),
  )
  const { name, phone, address } = shown ?? { ...masked, address: undefined }
  return (
    <>
      {[name, phone, address].filter(Boolean).join(' ')}{' '}
      {!shown && may('identity.reveal') && (
        <Button size="small" onClick={() => setAsking(true)}>
          {t('file.complaint.reveal')}
        </Button>
      )}
      {isAsking && (
        <NoteDialog
          title={t('file.complaint.reveal')}
          okText={t('file.complaint.reveal')}
          busy={reveal.isPending}
          onOk={(reason) => reveal.mutate(reason)}
          onClose={() => setAsking(false)}
        >
          <p className="dialog-lead">{t('file.complaint.revealLead')}</p>
        </NoteDialog>
      )}
    </>
  )
}
