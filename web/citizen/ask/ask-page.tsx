import { type FormEvent, useEffect, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useSearchParams } from 'react-router'
import { Button, ButtonLink } from '../../components/button.tsx'
import { Failure } from '../../components/failure.tsx'
import { describedBy, Field } from '../../components/field.tsx'
import { answer, api, type Schemas } from '../../lib/api.ts'
import { usePick } from '../../lib/language.ts'
import { useTitle } from '../../lib/title.ts'
import { AnswerCard } from './answer-card.tsx'
import { QuestionTopics } from './question-topics.tsx'
import './ask.css'

type Title = Schemas['QuestionTitle']
type Said = { answer: Schemas['PolicyAnswer'] | null; near: Title[] }

/** A question in own words in, an answer with its source out. The address names the question that is answered, so that it can be shared. */
export function AskPage() {
  const { t } = useTranslation()
  useTitle(t('ask.title'))
  const [search, setSearch] = useSearchParams()
  const [said, setSaid] = useState<Said | null>(null)
  const [failure, setFailure] = useState<unknown>(null)
  const asked = search.get('q')
  const known = said?.answer?.id ?? null

  useEffect(() => {
    if (!asked || asked === known) return
    const left = { is: false }
    answer(api.GET('/api/v1/public/questions/{question}', { params: { path: { question: asked } } }))
      .then((found) => left.is || setSaid({ answer: found, near: [] }))
      .catch((error: unknown) => left.is || setFailure(error))
    return () => {
      left.is = true
    }
  }, [asked, known])

  const show = (next: Said) => {
    setFailure(null)
    setSaid(next)
    setSearch(next.answer ? { q: next.answer.id } : {}, { replace: true })
  }
  return (
    <div className="citizen-page">
      <div>
        <h1>{t('ask.title')}</h1>
        <p className="citizen-lead">{t('ask.lead')}</p>
      </div>
      <AskForm onSaid={show} onFailure={setFailure} />
      {failure !== null && <Failure error={failure} />}
      <div aria-live="polite" className="ask-said">
        {said?.answer && <AnswerCard found={said.answer} />}
        {said && !said.answer && <DontKnow near={said.near} />}
        {said?.answer && said.near.length > 0 && <Near titles={said.near} />}
      </div>
      <QuestionTopics />
    </div>
  )
}

interface AskFormProps {
  onSaid: (said: Said) => void
  onFailure: (error: unknown) => void
}

function AskForm({ onSaid, onFailure }: AskFormProps) {
  const { t } = useTranslation()
  const [text, setText] = useState('')
  const [busy, setBusy] = useState(false)
  const [wrong, setWrong] = useState<string | undefined>()
  const input = useRef<HTMLInputElement>(null)

  const onSubmit = async (event: FormEvent) => {
    event.preventDefault()
    if (text.trim().length < 2) {
      setWrong(t('ask.tooShort'))
      input.current?.focus()
      return
    }
    setBusy(true)
    try {
      onSaid(await answer(api.POST('/api/v1/public/questions', { body: { text: text.trim() } })))
    } catch (error) {
      onFailure(error)
    }
    setBusy(false)
  }
  return (
    <form className="card" noValidate onSubmit={onSubmit}>
      <Field id="question" label={t('ask.label')} hint={t('ask.hint')} error={wrong}>
        <input
          ref={input}
          id="question"
          className="input"
          maxLength={300}
          enterKeyHint="search"
          autoComplete="off"
          value={text}
          aria-describedby={describedBy('question', wrong)}
          aria-invalid={Boolean(wrong)}
          onChange={(event) => {
            setWrong(undefined)
            setText(event.target.value)
          }}
        />
      </Field>
      <Button type="submit" look="primary" busy={busy}>
        {t('ask.submit')}
      </Button>
    </form>
  )
}

function DontKnow({ near }: { near: Title[] }) {
  const { t } = useTranslation()
  return (
    <section className="card">
      <h2>{t('ask.unknownTitle')}</h2>
      <p>{t('ask.unknown')}</p>
      {near.length > 0 && <Near titles={near} />}
      <ButtonLink to="/report" look="primary">
        {t('ask.report')}
      </ButtonLink>
    </section>
  )
}

function Near({ titles }: { titles: Title[] }) {
  const { t } = useTranslation()
  const pick = usePick()
  const [, setSearch] = useSearchParams()
  return (
    <div className="ask-near">
      <p>{t('ask.near')}</p>
      {titles.map(({ id, title }) => (
        <Button key={id} look="quiet" onClick={() => setSearch({ q: id })}>
          {pick(title)}
        </Button>
      ))}
    </div>
  )
}
