import { useEffect, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Link } from 'react-router'
import { answer, api, type Schemas } from '../../lib/api.ts'
import { usePick } from '../../lib/language.ts'

type Topic = { key: string; title: { zh: string; en: string }; questions: Schemas['QuestionTitle'][] }

/** All questions by topic, folded. A list that does not come is left out: the form above works without it. */
export function QuestionTopics() {
  const { t } = useTranslation()
  const pick = usePick()
  const [topics, setTopics] = useState<Topic[]>([])
  useEffect(() => {
    answer(api.GET('/api/v1/public/questions'))
      .then((list) => setTopics(list.topics))
      .catch(() => setTopics([]))
  }, [])
  if (topics.length === 0) return null
  return (
    <section className="ask-topics">
      <h2>{t('ask.topics')}</h2>
      {topics.map((topic) => (
        <details key={topic.key} className="card">
          <summary>
            {pick(topic.title)}
            <span>{t('ask.count', { count: topic.questions.length })}</span>
          </summary>
          <ul>
            {topic.questions.map(({ id, title }) => (
              <li key={id}>
                <Link to={`/ask?q=${id}`}>{pick(title)}</Link>
              </li>
            ))}
          </ul>
        </details>
      ))}
    </section>
  )
}
