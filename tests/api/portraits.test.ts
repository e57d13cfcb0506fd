/** Pages with findings have their portrait taken, whatever dies meanwhile; a part that is missing says why. */
import sharp from 'sharp'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type Claimed, claimPortrait, fileParts, mostAttempts } from '#api/jobs/portraits/claim.ts'
import { type PortraitDeps, takeNextPortrait } from '#api/jobs/portraits/take.ts'
import { portraitKinds, wantPortraits } from '#api/jobs/portraits/want.ts'
import { newId } from '#api/new-id.ts'
import { holdBrowser, releaseBrowser } from '#crawler/browser.ts'
import { createFetcher, type Fetcher } from '#crawler/fetch-page.ts'
import { startWorld, type World } from '../crawler/pages/world.ts'
import { caseAbout, type HttpWorld, httpWorld } from './http-world.ts'

let world: HttpWorld
let site: World
let fetcher: Fetcher
let holder: symbol
let officer: Awaited<ReturnType<HttpWorld['signedIn']>>
let stranger: Awaited<ReturnType<HttpWorld['signedIn']>>
beforeAll(async () => {
  world = await httpWorld()
  site = await startWorld({})
  fetcher = createFetcher({ userAgent: 'test', concurrency: 2, allowPrivate: true })
  holder = holdBrowser()
  officer = await world.signedIn('officer')
  stranger = await world.signedIn('officer', '510104')
})
afterAll(async () => {
  await Promise.all([releaseBrowser(holder), fetcher.close(), site.close()])
  await world.drop()
})

const deps = (more: Partial<PortraitDeps> = {}): PortraitDeps => ({
  prisma: world.prisma,
  evidence: world.evidence,
  fetcher,
  workerId: () => '00000000-0000-7000-8000-000000000000',
  now: () => world.clock.now,
  ...more,
})
const html = '<html><body style="background:#fff"><h1>周六班</h1><script>document.body.append("后来的字")</script></body></html>'

/** A finding on a page whose parts cost no waiting, and the wish for its portrait. */
async function wanted(
  more: Parameters<typeof caseAbout>[1] = {},
): Promise<{ captureId: string; listingId: string; caseId: string }> {
  const told = await caseAbout(world, { html, ...more })
  await world.prisma.$transaction((tx) => wantPortraits(tx, [told.listing.id]))
  return { captureId: told.capture.id, listingId: told.listing.id, caseId: told.caseId }
}
const artifacts = (captureId: string) => world.prisma.artifact.findMany({ where: { captureId }, orderBy: { kind: 'asc' } })
const rested = () => world.prisma.artifact.updateMany({ where: { state: 'WAITING' }, data: { claimedUntil: new Date(0) } })
const portraitOf = async (caseId: string) => (await officer.get(`/api/v1/cases/${caseId}`)).body.exhibits[0].capture.portrait

describe('the portrait of a page with findings', { timeout: 60_000 }, () => {
  it('is missing where there is no browser', async () => {
    const { caseId } = await wanted()
    await takeNextPortrait(deps({ chromiumPath: '/nowhere/chromium' }))
    expect(await portraitOf(caseId)).toMatchObject({ state: 'missing', reason: 'no-browser' })
  })

  it('is taken once, kept under its hash, and shown to those who may see the page', async () => {
    const { captureId, listingId, caseId } = await wanted()
    await world.prisma.$transaction((tx) => wantPortraits(tx, [listingId]))
    expect(await portraitOf(caseId)).toMatchObject({ state: 'waiting' })
    expect(await takeNextPortrait(deps())).toBe(true)
    expect(await takeNextPortrait(deps())).toBe(false)
    const [dom, picture] = await artifacts(captureId)
    expect([dom, picture]).toMatchObject([
      { state: 'DONE', attempts: 1 },
      { state: 'DONE', attempts: 1 },
    ])
    const shown = await officer.get(`/api/v1/captures/${captureId}/screenshot`)
    expect([shown.status, shown.headers['content-type'], shown.headers['x-content-sha256']]).toEqual([
      200,
      'image/png',
      picture!.sha256,
    ])
    expect((await sharp(shown.body).metadata()).width).toBe(1280)
    const text = await officer.get(`/api/v1/captures/${captureId}/dom`)
    expect(text.headers['content-type']).toBe('text/plain; charset=utf-8')
    expect(text.text).toContain('后来的字</body>')
    expect(await portraitOf(caseId)).toMatchObject({
      state: 'done',
      screenshotSha256: picture!.sha256,
      domSha256: dom!.sha256,
      cut: false,
      late: null,
    })
    expect((await stranger.get(`/api/v1/captures/${captureId}/screenshot`)).status).toBe(404)
    expect((await world.http().get(`/api/v1/captures/${captureId}/dom`)).status).toBe(401)
  })

  it('is left to others by a worker that dies, until it has cost too many', async () => {
    const { captureId, caseId } = await wanted()
    const claims: (Claimed | null)[] = []
    for (let lost = 0; lost < mostAttempts; lost += 1) {
      claims.push(await claimPortrait(world.prisma))
      expect(await claimPortrait(world.prisma)).toBeNull()
      await rested()
    }
    expect(claims.map((claim) => claim?.attempts)).toEqual([1, 2, 3])
    expect(await claimPortrait(world.prisma)).toBeNull()
    expect((await artifacts(captureId)).map(({ state, reason }) => [state, reason])).toEqual(
      Array(2).fill(['MISSING', 'not-drawn']),
    )
    expect(await portraitOf(caseId)).toMatchObject({ state: 'missing', reason: 'not-drawn' })
  })

  it('is taken by one of several workers', async () => {
    const { captureId } = await wanted()
    const claims = await Promise.all([1, 2, 3, 4].map(() => claimPortrait(world.prisma)))
    expect(claims.filter((claim) => claim !== null)).toMatchObject([{ captureId, attempts: 1 }])
    await rested()
    expect(await takeNextPortrait(deps())).toBe(true)
    expect((await artifacts(captureId)).map(({ state }) => state)).toEqual(['DONE', 'DONE'])
  })

  it('of a page that a complaint links to comes first, then what can still be in time, and nobody waits for ever', async () => {
    const { prisma } = world
    const agoSeconds = async (seconds: number, cause = 'scheduled') => {
      const { captureId: first } = await wanted()
      await prisma.artifact.deleteMany({ where: { captureId: first } })
      const seen = await prisma.capture.findUniqueOrThrow({ where: { id: first }, include: { page: true } })
      const { page, ...capture } = seen
      const run = await prisma.crawlRun.create({ data: { id: newId(), sourceId: page.sourceId, cause, declaration: {} } })
      const captureId = newId()
      await prisma.capture.create({
        data: { ...capture, id: captureId, runId: run.id, headers: {}, tls: undefined as never },
      })
      await prisma.artifact.createMany({ data: portraitKinds.map((kind) => ({ id: newId(), captureId, kind })) })
      await prisma.artifact.updateMany({ where: { captureId }, data: { wantedAt: new Date(Date.now() - seconds * 1000) } })
      return captureId
    }
    const [later, late, soon] = [await agoSeconds(200), await agoSeconds(90), await agoSeconds(30)]
    const [fresh, asked, oldest] = [await agoSeconds(5), await agoSeconds(1, 'complaint'), await agoSeconds(300)]
    expect((await claimPortrait(prisma, 'oldest'))?.captureId).toBe(oldest)
    const order: string[] = []
    for (let claim = await claimPortrait(prisma); claim; claim = await claimPortrait(prisma)) order.push(claim.captureId)
    expect(order).toEqual([asked, soon, fresh, later, late])
    await prisma.artifact.deleteMany({ where: { captureId: { in: [oldest, ...order] } } })
  })

  it('is tried again after a fault', async () => {
    const { captureId } = await wanted()
    const full = { ...world.evidence, put: () => Promise.reject(new Error('no space left')) }
    expect(await takeNextPortrait(deps({ evidence: full }))).toBe(true)
    expect(await artifacts(captureId)).toMatchObject([
      { state: 'WAITING', facts: { detail: 'no space left' } },
      { state: 'WAITING' },
    ])
    expect(await takeNextPortrait(deps())).toBe(false)
    await rested()
    await takeNextPortrait(deps())
    expect((await artifacts(captureId)).map(({ state, attempts }) => [state, attempts])).toEqual(Array(2).fill(['DONE', 2]))
  })

  it('that came more than a minute after the finding says how late, and why', async () => {
    const lateFor = async (more: object, claimed = true) => {
      const { captureId, caseId } = await wanted()
      await world.prisma.artifact.updateMany({
        where: { captureId },
        data: { wantedAt: new Date(Date.now() - 200_000), ...more },
      })
      if (claimed) await takeNextPortrait(deps())
      else {
        const parts = portraitKinds.map((kind) => ({ kind, sha256: 'a'.repeat(64), size: 1 }))
        await fileParts(world.prisma, captureId, parts, {}, world.clock.now)
      }
      const { facts } = await world.prisma.artifact.findUniqueOrThrow({ where: { captureId_kind: { captureId, kind: 'dom' } } })
      return { late: (facts as { late?: { seconds: number; reason: string } }).late, shown: (await portraitOf(caseId)).late }
    }
    const queued = await lateFor({})
    expect(queued.late).toMatchObject({ reason: 'queue' })
    expect(queued.late!.seconds).toBeGreaterThanOrEqual(200)
    expect(queued.shown).toMatchObject({ reason: 'queue' })
    expect((await lateFor({ attempts: 1 })).late).toMatchObject({ reason: 'tried-again' })
    // claimed at once, and drawn for three minutes
    const slow = { attempts: 1, claimedUntil: new Date(Date.now() - 80_000) }
    expect((await lateFor(slow, false)).late).toMatchObject({ reason: 'drawing' })
  })

  it('says why it is missing', async () => {
    const { capture } = await caseAbout(world, { html })
    const another = async (more: object) => {
      const data = { ...capture, headers: {}, tls: undefined as never, id: newId(), ...more }
      const { id: captureId } = await world.prisma.capture.create({ data })
      await world.prisma.artifact.createMany({ data: portraitKinds.map((kind) => ({ id: newId(), captureId, kind })) })
      await takeNextPortrait(deps())
      expect((await officer.get(`/api/v1/captures/${captureId}/screenshot`)).status).toBe(404)
      return (await artifacts(captureId)).map(({ state, reason }) => [state, reason])
    }
    expect(await another({ contentType: 'application/json' })).toEqual(Array(2).fill(['MISSING', 'not-a-page']))
    expect(await another({ sha256: 'f'.repeat(64) })).toEqual(Array(2).fill(['MISSING', 'no-bytes']))
  })
})
