import { Alert, Button, Checkbox, Input } from 'antd'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useFailureText } from '../../components/failure.tsx'
import { answer, api, type Schemas } from '../../lib/api.ts'
import { dayOf, formatTime } from '../../lib/format.ts'
import { useMay } from '../me.ts'
import { ReplyTexts } from './reply-texts.tsx'
import { ReturnVisit } from './return-visit.tsx'

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
              {message.answerBy && <Awaited day={message.answerBy} answered={isAnswered(message, messages)} />}
            </li>
          ))}
        </ol>
      )}
      {may('complaint.handle') && complaint.mayVisit && <ReturnVisit id={complaint.id} onSaid={setMessages} />}
      {may('complaint.handle') && <Answer id={complaint.id} onSaid={setMessages} />}
    </div>
  )
}

type Message = Complaint['messages'][number]

const isAnswered = ({ at }: Message, messages: readonly Message[]) =>
  messages.some((later) => later.from === 'citizen' && later.at > at)

function Awaited({ day, answered }: { day: string; answered: boolean }) {
  const { t } = useTranslation('console')
  if (answered) return <small>{t('file.complaint.talk.answered')}</small>
  const isLate = day < dayOf(new Date())
  return (
    <small className={isLate ? 'is-late' : ''}>
      {t(isLate ? 'file.complaint.talk.late' : 'file.complaint.talk.answerBy', { day })}
    </small>
  )
}

function Answer({ id, onSaid }: { id: string; onSaid: (messages: Complaint['messages']) => void }) {
  const { t } = useTranslation('console')
  const [text, setText] = useState('')
  const [asks, setAsks] = useState(false)
  const [link, setLink] = useState<string | null>(null)
  const [busy, setBusy] = useState(false)
  const [failure, setFailure] = useState<unknown>(null)
  const failureText = useFailureText()
  const send = async () => {
    setBusy(true)
    setFailure(null)
    try {
      const body = { text: text.trim(), asks }
      const said = await answer(api.POST('/api/v1/complaints/{id}/messages', { params: { path: { id } }, body }))
      onSaid(said.messages)
      setLink(said.link)
      setText('')
      setAsks(false)
    } catch (error) {
      setFailure(error)
    }
    setBusy(false)
  }
  return (
    <div className="complaint-answer">
      <Input.TextArea
        value={text}
        // what is sent is cleared when the answer comes: nothing may be written into it meanwhile
        disabled={busy}
        maxLength={1000}
        autoSize={{ minRows: 1, maxRows: 6 }}
        aria-label={t('file.complaint.talk.write')}
        placeholder={t('file.complaint.talk.write')}
        onChange={(event) => setText(event.target.value)}
      />
      <Checkbox checked={asks} disabled={busy} onChange={(event) => setAsks(event.target.checked)}>
        {t('file.complaint.talk.asks')}
      </Checkbox>
      <ReplyTexts complaintId={id} onChoose={setText} />
      <Button onClick={send} loading={busy} disabled={text.trim().length < 2}>
        {t('file.complaint.talk.send')}
      </Button>
      {link && <QuestionLink link={link} />}
      {failure !== null && <Alert type="error" showIcon title={failureText(failure)} />}
    </div>
  )
}

function QuestionLink({ link }: { link: string }) {
  const { t } = useTranslation('console')
  return (
    <p className="complaint-link" data-testid="question-link">
      {t('file.complaint.talk.link')} <code>{link}</code>{' '}
      <Button size="small" onClick={() => void navigator.clipboard?.writeText(link)}>
        {t('file.complaint.talk.copy')}
      </Button>
    </p>
  )
}
