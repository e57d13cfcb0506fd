import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type HttpWorld, httpWorld } from './http-world.ts'

let world: HttpWorld
beforeAll(async () => {
  world = await httpWorld()
})
afterAll(() => world.drop())

const path = '/api/v1/public/questions'
const ask = (text: string) => world.http().post(path).send({ text })

describe('questions about the policy', () => {
  it('are listed by topic, each with an answer of its own address', async () => {
    const { body } = await world.http().get(path)
    expect(body.topics).toHaveLength(8)
    const [first] = body.topics[0].questions
    const one = await world.http().get(`${path}/${first.id}`)
    expect(one.body).toMatchObject({ id: first.id, title: first.title })
    expect(one.body.sources[0].zh).toContain('措施')
    expect((await world.http().get(`${path}/no-such-question`)).status).toBe(404)
  })

  it('are answered with figures and sources', async () => {
    const { status, body } = await ask('线下补习班晚上最晚几点必须下课')
    expect(status).toBe(200)
    expect(body.answer.id).toBe('evening-end-offline')
    expect(body.answer.answer.zh).toContain('20:30')
    expect(body.answer.sources[0].zh).toContain('措施 20.2')
  })

  it('that nobody can answer are not answered', async () => {
    const { body } = await ask('明天成都的天气')
    expect(body.answer).toBeNull()
  })

  it('that are none are refused', async () => {
    expect((await ask('')).status).toBe(400)
    expect((await ask('长'.repeat(301))).status).toBe(400)
  })
})
