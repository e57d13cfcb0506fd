/** Questions about the policy, answered from the plan and the law. */
import { z } from 'zod'
import { bilingual, endpoint } from './endpoint.ts'

const questionTitle = z.object({ id: z.string(), title: bilingual }).meta({ id: 'QuestionTitle' })

const policyAnswer = questionTitle
  .extend({
    topic: bilingual,
    answer: bilingual,
    sources: z.array(bilingual).describe('what the answer rests on, the telling one first'),
  })
  .meta({ id: 'PolicyAnswer' })

export const questionList = endpoint({
  id: 'questionList',
  method: 'get',
  path: '/api/v1/public/questions',
  tag: 'public',
  summary: 'The questions about the policy that have an answer, by topic',
  access: 'public',
  response: z.object({ topics: z.array(z.object({ key: z.string(), title: bilingual, questions: z.array(questionTitle) })) }),
})

export const readQuestion = endpoint({
  id: 'readQuestion',
  method: 'get',
  path: '/api/v1/public/questions/:question',
  tag: 'public',
  summary: 'One question with its answer and sources',
  access: 'public',
  params: z.object({ question: z.string().max(60) }),
  response: policyAnswer,
})

export const askQuestion = endpoint({
  id: 'askQuestion',
  method: 'post',
  path: '/api/v1/public/questions',
  tag: 'public',
  summary: 'A question in own words: the answer, or null and what comes near. Nothing of it is kept',
  access: 'public',
  body: z.object({ text: z.string().trim().min(2).max(300) }),
  response: z.object({ answer: policyAnswer.nullable(), near: z.array(questionTitle) }),
})
