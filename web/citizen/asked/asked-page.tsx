import { type FormEvent, useEffect, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useLocation } from 'react-router'
import { Button, ButtonLink } from '../../components/button.tsx'
import { Failure, useFailureText } from '../../components/failure.tsx'
import { describedBy, Field } from '../../components/field.tsx'
import { Notice } from '../../components/notice.tsx'
import { answer, api, Problem, type Schemas } from '../../lib/api.ts'
import { useTitle } from '../../lib/title.ts'
import '../track/talk.css'

type Asked = Schemas['Asked']

/** Where the link of a question leads: the question and one answer to it. The token stands after the # and is in no log. */
export function AskedPage() {
  const { t } = useTranslation()
  useTitle(t('asked.title'))
  const token = useLocation().hash.slice(1)
  const isWhole = /^[\w-]{32}$/.test(token)
  const [asked, setAsked] = useState<Asked | null>(null)
  const [failure, setFailure] = useState<unknown>(null)
  const [taken, setTaken] = useState(false)
  const failureText = useFailureText()
  useEffect(() => {
    if (isWhole) answer(api.POST('/api/v1/public/asked', { body: { token } })).then(setAsked, setFailure)
  }, [isWhole, token])
  return (
    <div className="citizen-page">
      <h1>{t('asked.title')}</h1>
      {!isWhole && <Notice tone="info">{t('asked.nothing')}</Notice>}
      {failure !== null && (isOver(failure) ? <Notice tone="info">{failureText(failure)}</Notice> : <Failure error={failure} />)}
      {(!isWhole || isOver(failure)) && <ButtonLink to="/track">{t('asked.track')}</ButtonLink>}
      {taken && (
        <Notice tone="good" announce>
          {t('asked.taken')}
        </Notice>
      )}
      {asked && !taken && <AnswerForm asked={asked} token={token} onTaken={() => setTaken(true)} />}
    </div>
  )
}

/** Used up or past its day: no fault that anybody could report. */
const isOver = (failure: unknown): boolean => failure instanceof Problem && failure.code === 'link-over'

const fewest = 2

function AnswerForm({ asked, token, onTaken }: { asked: Asked; token: string; onTaken: () => void }) {
  const { t } = useTranslation()
  const [text, setText] = useState('')
  const [wrong, setWrong] = useState<string | undefined>()
  const [busy, setBusy] = useState(false)
  const [failure, setFailure] = useState<unknown>(null)
  const onSubmit = async (event: FormEvent) => {
    event.preventDefault()
    const said = text.trim()
    if (said.length < fewest) return setWrong(t('track.talk.short', { count: fewest }))
    setBusy(true)
    setFailure(null)
    try {
      await answer(api.POST('/api/v1/public/asked/answer', { body: { token, text: said } }))
      onTaken()
    } catch (error) {
      setFailure(error)
      setBusy(false)
    }
  }
  return (
    <form noValidate onSubmit={onSubmit} className="talk-form">
      <Notice tone="info" title={asked.text}>
        {t('asked.by', { day: asked.answerBy })}
      </Notice>
      <Field id="say" label={t('asked.answer')} hint={t('asked.hint')} error={wrong}>
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
      {failure !== null && <Failure error={failure} />}
      <Button type="submit" look="primary" busy={busy}>
        {t('asked.send')}
      </Button>
    </form>
  )
}
