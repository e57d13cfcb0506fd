import { type FormEvent, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Button } from '../../components/button.tsx'
import { Failure } from '../../components/failure.tsx'
import { describedBy, Field } from '../../components/field.tsx'
import { answer, api, type Schemas } from '../../lib/api.ts'
import { FilePicker } from '../files/file-picker.tsx'
import type { SentFile } from '../files/upload.ts'
import { unsent, useFiles } from '../files/use-files.ts'

type Tracked = Schemas['Tracked']
type Act = Tracked['may'][number]

const fewest: Record<Act, number> = { add: 2, withdraw: 0, rate: 0, reopen: 10 }

interface WriteProps {
  act: Act
  code: string
  onLeave: () => void
  onChanged: (tracked: Tracked) => void
}

/** The form of one act; photos and PDFs can be added to a complaint, not to the other acts. */
export function Write({ act, code, onLeave, onChanged }: WriteProps) {
  const { t } = useTranslation()
  const [text, setText] = useState('')
  const [files, setFiles] = useState<SentFile[]>([])
  const picker = useFiles(files, setFiles)
  const [wrong, setWrong] = useState<string | undefined>()
  const [filesAsked, setFilesAsked] = useState(false)
  const filesLeft = unsent(picker.sending)
  const { busy, failure, send } = useSend(act, code, onChanged)

  const onSubmit = (event: FormEvent) => {
    event.preventDefault()
    const said = text.trim()
    if (said.length < fewest[act]) return setWrong(t('track.talk.short', { count: fewest[act] }))
    setFilesAsked(true)
    if (!filesLeft) void send(said, files)
  }
  return (
    <form noValidate onSubmit={onSubmit} className="talk-form">
      <Field id="say" label={t(`track.talk.ask.${act}`)} hint={t(`track.talk.hint.${act}`)} error={wrong}>
        <textarea
          id="say"
          className="input"
          rows={4}
          maxLength={1000}
          value={text}
          aria-describedby={describedBy('say', wrong)}
          aria-invalid={Boolean(wrong)}
          onChange={(event) => {
            setWrong(undefined)
            setText(event.target.value)
          }}
        />
      </Field>
      {act === 'add' && (
        <FilePicker files={files} picker={picker} error={filesAsked && filesLeft ? t(`report.files.${filesLeft}`) : undefined} />
      )}
      {failure !== null && <Failure error={failure} />}
      <Button type="submit" look="primary" busy={busy}>
        {t(`track.talk.send.${act}`)}
      </Button>
      <Button look="quiet" onClick={onLeave}>
        {t('track.talk.leave')}
      </Button>
    </form>
  )
}

function useSend(act: Act, code: string, onChanged: WriteProps['onChanged']) {
  const [busy, setBusy] = useState(false)
  const [failure, setFailure] = useState<unknown>(null)
  const send = async (text: string, files: readonly SentFile[]) => {
    setBusy(true)
    setFailure(null)
    const attachments = files.map(({ id, token }) => ({ id, token }))
    const body = { code, act: act as 'add', text, ...(files.length > 0 ? { attachments } : {}) }
    try {
      onChanged(await answer(api.POST('/api/v1/public/track/acts', { body })))
    } catch (error) {
      setFailure(error)
      setBusy(false)
    }
  }
  return { busy, failure, send }
}
