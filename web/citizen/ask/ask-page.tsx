import { useEffect, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useSearchParams } from 'react-router'
import { Button, ButtonLink } from '../../components/button.tsx'
import { Failure } from '../../components/failure.tsx'
import { answer, api, type Schemas } from '../../lib/api.ts'
import { usePick } from '../../lib/language.ts'
import { useTitle } from '../../lib/title.ts'
import { SearchForm } from '../search-form.tsx'
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
    let left = false
    answer(api.GET('/api/v1/public/questions/{question}', { params: { path: { question: asked } } }))
      .then((found) => left || setSaid({ answer: found, near: [] }))
      .catch((error: unknown) => left || setFailure(error))
    return () => {
      left = true
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
      <SearchForm
        id="question"
        label={t('ask.label')}
        hint={t('ask.hint')}
        submit={t('ask.submit')}
        tooShort={t('ask.tooShort')}
        maxLength={300}
        onSearch={async (text) => show(await answer(api.POST('/api/v1/public/questions', { body: { text } })))}
      />
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
