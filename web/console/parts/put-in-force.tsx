import { Button, Input } from 'antd'
import { useTranslation } from 'react-i18next'

interface PutInForceProps {
  /** of the field */
  id: string
  note: string
  onNote: (note: string) => void
  /** something was changed, and nothing is wrong with it */
  isReady: boolean
  isPending: boolean
  onSave: () => void
}

const shortestNote = 2

/** The end of every form of a versioned setting: why, and the button that puts it in force. */
export function PutInForce({ id, note, onNote, isReady, isPending, onSave }: PutInForceProps) {
  const { t } = useTranslation('console')
  return (
    <>
      <label htmlFor={id}>{t('setting.note')}</label>
      <Input id={id} maxLength={200} value={note} onChange={({ target }) => onNote(target.value)} />
      <div>
        <Button type="primary" loading={isPending} disabled={!isReady || note.trim().length < shortestNote} onClick={onSave}>
          {t('setting.save')}
        </Button>
      </div>
    </>
  )
}
