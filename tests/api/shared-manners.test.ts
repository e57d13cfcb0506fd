/** What one worker has read of a robots.txt holds for all of them, and is asked for once. */
import { afterAll, beforeAll, expect, it } from 'vitest'
import { createSharedManners } from '#api/jobs/fleet/shared-manners.ts'
import type { Fetched, Fetcher } from '#crawler/fetch-page.ts'
import { type TestDatabase, testDatabase } from '../support/database.ts'

let db: TestDatabase
beforeAll(async () => {
  db = await testDatabase()
})
afterAll(() => db.drop())

const agent = 'JianfuBot/1.0'

/** Answers robots.txt, and counts how often it was asked. */
function site(status: number, robots: string) {
  const asked: string[] = []
  const fetcher = {
    get: async (url: string): Promise<Fetched> => {
      asked.push(url)
      return { finalUrl: url, redirects: [], status, headers: {}, ip: null, tls: null, body: Buffer.from(robots) }
    },
  } as Fetcher
  return { fetcher, asked }
}

/** Two workers after one another; what each of them says of the addresses. */
async function judgedTwice(origin: string, status: number, robots: string, paths: string[]) {
  const { fetcher, asked } = site(status, robots)
  const verdicts: boolean[][] = []
  for (let worker = 0; worker < 2; worker++) {
    const manners = createSharedManners(db.prisma, agent)
    const judged: boolean[] = []
    for (const path of paths) judged.push((await manners.judge(`${origin}${path}`, fetcher)).refusal === null)
    verdicts.push(judged)
  }
  return { verdicts, asked: asked.length }
}

it('judges by the rules that another worker has read', async () => {
  const robots = 'User-agent: other\nDisallow: /\n\nUser-agent: *\nDisallow: /closed\nAllow: /closed/open$\nCrawl-delay: 3\n'
  const paths = ['/', '/closed/1', '/closed/open', '/closed/open/2']
  await db.prisma.host.create({ data: { name: 'rules.example.cn', delayMs: 1000 } })
  const { verdicts, asked } = await judgedTwice('http://rules.example.cn', 200, robots, paths)
  expect(verdicts).toEqual([
    [true, false, true, false],
    [true, false, true, false],
  ])
  expect(asked).toBe(1)
  expect(await db.prisma.host.findUniqueOrThrow({ where: { name: 'rules.example.cn' } })).toMatchObject({ robotsMs: 3000 })
})

it('takes a missing file for leave and a broken server for a ban, and asks neither twice', async () => {
  const missing = await judgedTwice('http://missing.example.cn', 404, '', ['/'])
  const broken = await judgedTwice('http://broken.example.cn', 503, '', ['/'])
  expect([missing.verdicts, missing.asked]).toEqual([[[true], [true]], 1])
  expect([broken.verdicts, broken.asked]).toEqual([[[false], [false]], 1])
})
