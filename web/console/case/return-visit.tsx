import { Button, Radio } from 'antd'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { type VisitAnswer, visitAnswers } from '#policy/complaint-talk.ts'
import { answer, api, type Schemas } from '../../lib/api.ts'
import { useLanguage } from '../../lib/language.ts'
import { NoteDialog } from '../parts/note-dialog.tsx'
import { useDeed } from '../parts/use-deed.ts'

type Messages = Schemas['ComplaintView']['messages']

/** After the end: what the complainant said on the telephone. */
export function ReturnVisit({ id, onSaid }: { id: string; onSaid: (messages: Messages) => void }) {
  const { t } = useTranslation('console')
  const language = useLanguage()
  const [isOpen, setOpen] = useState(false)
  const [said, setSaid] = useState<VisitAnswer | null>(null)
  const record = useDeed(
    ['case'],
    (body: { answer: VisitAnswer; text: string }) =>
      answer(api.POST('/api/v1/complaints/{id}/return-visits', { params: { path: { id } }, body })),
    t('file.complaint.talk.visited'),
  )
  const send = (text: string) => {
    if (said === null) return
    const onSuccess = ({ messages }: { messages: Messages }) => {
      setOpen(false)
      onSaid(messages)
    }
    record.mutate({ answer: said, text }, { onSuccess })
  }
  return (
    <p>
      <Button size="small" onClick={() => setOpen(true)}>
        {t('file.complaint.talk.doVisit')}
      </Button>
      {isOpen && (
        <NoteDialog
          title={t('file.complaint.talk.doVisit')}
          okText={t('file.complaint.talk.doVisit')}
          busy={record.isPending}
          ready={said !== null}
          onOk={send}
          onClose={() => setOpen(false)}
        >
          <p id="visit-question">{t('file.complaint.talk.askVisit')}</p>
          <Radio.Group
            aria-labelledby="visit-question"
            value={said}
            options={Object.entries(visitAnswers).map(([value, names]) => ({ value, label: names[language] }))}
            onChange={({ target }) => setSaid(target.value)}
          />
          <small>{t('file.complaint.talk.visitHint')}</small>
        </NoteDialog>
      )}
    </p>
  )
}
