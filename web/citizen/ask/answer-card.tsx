import { useTranslation } from 'react-i18next'
import { ButtonLink } from '../../components/button.tsx'
import type { Schemas } from '../../lib/api.ts'
import { usePick } from '../../lib/language.ts'

/** The question as it is understood, the answer, and what it rests on. */
export function AnswerCard({ found }: { found: Schemas['PolicyAnswer'] }) {
  const { t } = useTranslation()
  const pick = usePick()
  return (
    <article className="card ask-answer">
      <p className="ask-topic">{pick(found.topic)}</p>
      <h2>{pick(found.title)}</h2>
      <p className="ask-words">{pick(found.answer)}</p>
      <div className="ask-sources">
        <h3>{t('ask.sources')}</h3>
        <ul>
          {found.sources.map((source) => (
            <li key={source.zh}>{pick(source)}</li>
          ))}
        </ul>
      </div>
      <p className="ask-report">{t('ask.happens')}</p>
      <ButtonLink to="/report">{t('ask.report')}</ButtonLink>
    </article>
  )
}
