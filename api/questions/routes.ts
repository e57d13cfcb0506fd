/** Questions about the policy. What somebody asked is neither kept nor logged. */
import { askQuestion, questionList, readQuestion } from '#api/contract/questions.ts'
import { Refusal } from '#api/errors.ts'
import type { Bind } from '#api/http/bind.ts'
import type { Limits } from '#api/http/limits.ts'
import { type Answerer, makeAnswerer } from '#classifier/questions/answer.ts'
import { citationText } from '#policy/basis.ts'
import { type PolicyQuestion, type QuestionTopic, questions, questionTopics } from '#policy/questions.ts'

const titled = ({ id, title }: PolicyQuestion) => ({ id, title })

const answered = (question: PolicyQuestion) => ({
  ...titled(question),
  topic: questionTopics[question.topic],
  answer: question.answer,
  sources: question.sources.map(citationText),
})

const topics = (Object.keys(questionTopics) as QuestionTopic[]).map((key) => ({
  key,
  title: questionTopics[key],
  questions: questions.filter(({ topic }) => topic === key).map(titled),
}))

let learned: Answerer | undefined

/** Learning takes about a second, once in the life of the process: the first question pays for it. */
function learnToAnswer(): Answerer {
  learned ??= makeAnswerer()
  return learned
}

export function questionRoutes(bind: Bind, limits: Limits): void {
  bind(questionList, async () => ({ topics }))

  bind(readQuestion, async ({ params }) => {
    const question = questions.find(({ id }) => id === params.question)
    if (!question) throw new Refusal('not-found')
    return answered(question)
  })

  bind(askQuestion, async ({ body, req }) => {
    await limits.search.take(req)
    const { meant, near } = learnToAnswer()(body.text)
    return { answer: meant ? answered(meant) : null, near: near.filter(({ id }) => id !== meant?.id).map(titled) }
  })
}
