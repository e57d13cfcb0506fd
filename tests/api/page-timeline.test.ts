/** One page over time: what stood there when, and what changed. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { changesBetween } from '#api/evidence/page-changes.ts'
import { newId } from '#api/new-id.ts'
import { caseAbout, districts, type HttpWorld, httpWorld } from './http-world.ts'

let world: HttpWorld
beforeAll(async () => {
  world = await httpWorld()
})
afterAll(() => world.drop())

const lines = (...words: string[]) =>
  `<html><title>课程</title><body><article>${words.map((word) => `<p>${word}</p>`).join('')}</article></body></html>`
const filler = Array.from({ length: 12 }, (_, at) => `第${at + 1}条说明：本校教室宽敞明亮，家长可以随时来看孩子上课的样子。`)
const firstPage = lines('周六上午9:00-11:00五年级数学提高班，名师保证提分，欢迎报名。', ...filler, '地址：西大街18号。')
const laterPage = lines(
  '周三下午16:30-18:00五年级数学提高班，名师保证提分，欢迎报名。',
  ...filler,
  '地址：西大街18号。',
  '电话：028-86660001。',
)

/** The page of a case, captured again a day later with other words. */
async function twoCaptures() {
  const told = await caseAbout(world, { html: firstPage })
  const { id: _, ...before } = told.capture
  const fetchedAt = new Date(told.capture.fetchedAt.getTime() + 86_400_000)
  const kept = await world.evidence.put(Buffer.from(laterPage))
  const later = await world.prisma.capture.create({
    data: { ...before, ...kept, headers: {}, tls: undefined as never, id: newId(), fetchedAt },
  })
  const seen = { pageId: told.page.id, captureId: told.capture.id, kind: 'identical', warc: 'warc/x', warcAt: 0n, warcLength: 1 }
  await world.prisma.sighting.create({ data: { id: newId(), at: new Date(fetchedAt.getTime() - 3_600_000), ...seen } })
  return { ...told, later }
}

describe('the timeline of a page', { timeout: 30_000 }, () => {
  it('lists its captures, newest first, with how long each stayed', async () => {
    const { capture, later, page } = await twoCaptures()
    const officer = await world.signedIn('officer')
    const { status, body } = await officer.get(`/api/v1/captures/${capture.id}/timeline`)
    expect(status).toBe(200)
    expect(body).toMatchObject({ pageId: page.id, url: page.url, more: false })
    expect(body.captures).toMatchObject([
      { id: later.id, findings: 0, seenAgain: 0, lastSeenAt: later.fetchedAt.toISOString() },
      { id: capture.id, findings: 1, seenAgain: 1, lastSeenAt: new Date(later.fetchedAt.getTime() - 3_600_000).toISOString() },
    ])
    const changed = await officer.get(`/api/v1/captures/${later.id}/changes`).query({ since: capture.id })
    expect(changed.status).toBe(200)
    expect(changed.body.before.id).toBe(capture.id)
    const kinds = changed.body.changes.map(({ kind }: { kind: string }) => kind)
    expect(kinds).toEqual(['edited', 'same', 'same', 'added'])
    expect(changed.body.changes[0]).toMatchObject({
      before: expect.stringContaining('周六上午'),
      after: expect.stringContaining('周三下午'),
    })
    expect(changed.body.changes[3].lines).toEqual(['电话：028-86660001。'])
    expect(changed.body.changes[2].hidden).toBe(7)
  })

  it('is shown to those who may see the page, and compares captures of one page only', async () => {
    const { capture, later } = await twoCaptures()
    const other = await caseAbout(world, {})
    const here = await world.signedIn('officer', districts.wuhou)
    const elsewhere = await world.signedIn('officer', districts.jinjiang)
    expect((await elsewhere.get(`/api/v1/captures/${capture.id}/timeline`)).status).toBe(404)
    expect((await world.http().get(`/api/v1/captures/${capture.id}/timeline`)).status).toBe(401)
    const { body } = await here.get(`/api/v1/captures/${capture.id}/timeline`)
    expect(body.captures.map(({ id }: { id: string }) => id)).toEqual([capture.id])
    expect((await here.get(`/api/v1/captures/${capture.id}/changes`).query({ since: later.id })).status).toBe(404)
    expect((await here.get(`/api/v1/captures/${capture.id}/changes`).query({ since: other.capture.id })).status).toBe(404)
    expect((await here.get(`/api/v1/captures/${capture.id}/changes`)).status).toBe(400)
  })
})

describe('the changes of a page', () => {
  const version = (html: string) => ({ url: 'https://a.example/', contentType: 'text/html', body: Buffer.from(html) })
  it('are none where a reader sees the same', () => {
    const changed = changesBetween(version(firstPage), version(firstPage.replace('<html>', '<html lang="zh">')))
    expect(changed).toMatchObject({ similarity: 1, added: 0, removed: 0 })
    expect(changed.changes).toMatchObject([{ kind: 'same', hidden: 14 }])
  })

  it('of a page that became unreadable are all of its words', () => {
    const { changes, removed } = changesBetween(version(firstPage), {
      ...version(''),
      body: Buffer.from([0x89, 0x50, 0x4e, 0x47, 1, 2]),
    })
    expect(removed).toBeGreaterThan(100)
    expect(changes.some(({ kind }) => kind === 'removed')).toBe(true)
  })
})
