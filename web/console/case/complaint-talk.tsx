import { Alert, Button, Input } from 'antd'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useFailureText } from '../../components/failure.tsx'
import { answer, api, type Schemas } from '../../lib/api.ts'
import { formatTime } from '../../lib/format.ts'
import { useMay } from '../me.ts'
import { ReplyTexts } from './reply-texts.tsx'

type Complaint = Schemas['ComplaintView']

/** What the complainant said after filing, and the answer of the office. The complainant never sees who wrote it. */
export function ComplaintTalk({ complaint }: { complaint: Complaint }) {
  const { t } = useTranslation('console')
  const [messages, setMessages] = useState(complaint.messages)
  const may = useMay()
  return (
    <div className="complaint-talk">
      {messages.length > 0 && (
        <ol>
          {messages.map((message) => (
            <li key={message.at + message.act} className={`is-${message.from}`}>
              <b>{t(`file.complaint.talk.${message.act}`)}</b>
              {message.stars !== null && <span> {t('file.complaint.talk.stars', { count: message.stars })}</span>}{' '}
              <time dateTime={message.at}>{formatTime(message.at)}</time>
              <p>{message.text}</p>
            </li>
          ))}
        </ol>
      )}
      {may('complaint.handle') && <Answer id={complaint.id} onSaid={setMessages} />}
    </div>
  )
}

function Answer({ id, onSaid }: { id: string; onSaid: (messages: Complaint['messages']) => void }) {
  const { t } = useTranslation('console')
  const [text, setText] = useState('')
  const [busy, setBusy] = useState(false)
  const [failure, setFailure] = useState<unknown>(null)
  const failureText = useFailureText()
  const send = async () => {
    setBusy(true)
    setFailure(null)
    try {
      const body = { text: text.trim() }
      onSaid((await answer(api.POST('/api/v1/complaints/{id}/messages', { params: { path: { id } }, body }))).messages)
      setText('')
    } catch (error) {
      setFailure(error)
    }
    setBusy(false)
  }
  return (
    <div className="complaint-answer">
      <Input.TextArea
        value={text}
        maxLength={1000}
        autoSize={{ minRows: 1, maxRows: 6 }}
        aria-label={t('file.complaint.talk.write')}
        placeholder={t('file.complaint.talk.write')}
        onChange={(event) => setText(event.target.value)}
      />
      <ReplyTexts complaintId={id} onChoose={setText} />
      <Button onClick={send} loading={busy} disabled={text.trim().length < 2}>
        {t('file.complaint.talk.send')}
      </Button>
      {failure !== null && <Alert type="error" showIcon title={failureText(failure)} />}
    </div>
  )
}
