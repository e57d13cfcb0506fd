import { Input, Modal } from 'antd'
import { type ReactNode, useState } from 'react'
import { useTranslation } from 'react-i18next'

interface NoteDialogProps {
  title: string
  okText: string
  busy: boolean
  children?: ReactNode
  /** false: something else in the dialog is still missing */
  ready?: boolean
  onOk: (note: string) => void
  onClose: () => void
}

/** A deed that is kept in a log needs its reason. */
export function NoteDialog({ title, okText, busy, ready = true, children, onOk, onClose }: NoteDialogProps) {
  const { t } = useTranslation('console')
  const [note, setNote] = useState('')
  const isWhole = note.trim().length >= 2 && ready
  return (
    <Modal
      open
      title={title}
      okText={okText}
      cancelText={t('same.cancel')}
      okButtonProps={{ disabled: !isWhole, loading: busy }}
      onOk={() => onOk(note.trim())}
      onCancel={onClose}
    >
      <div className="work-panel">
        {children}
        <label htmlFor="deed-note">{t('same.note')}</label>
        <Input.TextArea id="deed-note" rows={3} maxLength={500} value={note} onChange={({ target }) => setNote(target.value)} />
      </div>
    </Modal>
  )
}
