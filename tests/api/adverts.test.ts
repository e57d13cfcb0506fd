/** What came down the river is put beside the advert it is a copy of, once, and shown to those who may see it. */
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { awaitListings, awaitPictures } from '#api/jobs/adverts/await-copies.ts'
import { gatherAdverts } from '#api/jobs/adverts/gather.ts'
import { isIdle, readProgress } from '#api/jobs/progress.ts'
import { newId } from '#api/new-id.ts'
import { drawSheets } from '../../bench/reading/browser-sheets.ts'
import { pictureEdits } from '../../bench/reading/picture-edits.ts'
import { posters } from '../../bench/reading/poster-set.ts'
import { caseAbout, districts, type HttpWorld, httpWorld, type Told } from './http-world.ts'

type Agent = Awaited<ReturnType<HttpWorld['signedIn']>>
let world: HttpWorld
let drawn: Buffer[]
let city: Agent
let wuhou: Agent
let jinjiang: Agent
beforeAll(async () => {
  world = await httpWorld()
  drawn = await drawSheets(posters(3))
  city = await world.signedIn('officer')
  wuhou = await world.signedIn('officer', districts.wuhou)
  jinjiang = await world.signedIn('officer', districts.jinjiang)
}, 60_000)
afterAll(() => world.drop())
beforeEach(async () => {
  await world.prisma.advertCopy.deleteMany()
  await world.prisma.advertGroup.deleteMany()
})

const advert =
  '2026年寒假班开始报名！五年级数学提高班每周六上午九点到十一点上课，小班授课，每班不超过八人，专职老师全程辅导，现在报名立减三百元，前二十名送文具礼包，欢迎家长带孩子来试听。'
const again = `转发一个好消息：${advert.replace('立减三百元', '立减五百元')}`
const other =
  '天府体能馆的篮球训练营在一月开营，分为启蒙组和提高组，教练都有等级证书，训练以运球、传球和体能为主，家长能在看台上观看。'

const gather = () => gatherAdverts({ prisma: world.prisma, evidence: world.evidence, now: () => world.clock.now })
const waitFor = (...listingIds: string[]) => world.prisma.$transaction((tx) => awaitListings(tx, listingIds))
async function told(text: string, more: Told = {}) {
  const about = await caseAbout(world, { text, ...more })
  await waitFor(about.listing.id)
  return about
}
const copyOf = (listingId: string) => world.prisma.advertCopy.findUniqueOrThrow({ where: { listingId } })

async function shown(bytes: Buffer, district?: string) {
  const about = await caseAbout(world, { text: other, ...(district ? { district } : {}) })
  const kept = await world.evidence.put(bytes)
  const url = 'http://x.example/p.png'
  const row = { id: newId(), captureId: about.capture.id, position: 0, url, urlKey: 'c'.repeat(64), sha256: kept.sha256 }
  await world.prisma.picture.create({ data: row })
  await world.prisma.$transaction((tx) => awaitPictures(tx, [row.id]))
  return { ...about, pictureId: row.id }
}
const groupOf = async (pictureId: string) => (await world.prisma.advertCopy.findUniqueOrThrow({ where: { pictureId } })).groupId

describe('a text that was posted again', () => {
  it('joins the advert of its first copy, in one batch or in a later one, and nothing is read twice', async () => {
    const [first, second, third] = [await told(advert), await told(again), await told(other)]
    const waiting = await readProgress(world.prisma, new Date())
    const others = { runsWaiting: 0, listingsWaiting: 0, complaintsWaiting: 0, rowsWaiting: 0 }
    expect([waiting.copiesWaiting, isIdle({ ...waiting, ...others })]).toEqual([3, false])
    expect(await gather()).toBe(3)
    expect((await readProgress(world.prisma, new Date())).copiesWaiting).toBe(0)
    const [one, two, three] = [await copyOf(first.listing.id), await copyOf(second.listing.id), await copyOf(third.listing.id)]
    expect([one.groupId, one.similarity]).toEqual([one.id, 1])
    expect(two.groupId).toBe(one.id)
    expect(two.similarity).toBeGreaterThanOrEqual(0.7)
    expect(two.similarity).toBeLessThan(1)
    expect(three.groupId).toBe(three.id)
    await waitFor(first.listing.id)
    expect(await gather()).toBe(0)
    const late = await told(advert.replaceAll('，', ' , '))
    expect(await gather()).toBe(1)
    expect((await copyOf(late.listing.id)).groupId).toBe(one.id)
    expect(await world.prisma.advertGroup.findUniqueOrThrow({ where: { id: one.id } })).toMatchObject({ pages: 3 })
  })

  it('to the letter joins without being compared, in the same batch and later', async () => {
    const [first, second] = [await told(advert), await told(advert)]
    await gather()
    const one = await copyOf(first.listing.id)
    // nothing could be found by these any more
    await world.prisma.advertGroup.update({ where: { id: one.id }, data: { keys: [] } })
    const third = await told(advert)
    await gather()
    expect([(await copyOf(second.listing.id)).groupId, (await copyOf(third.listing.id)).groupId]).toEqual([one.id, one.id])
  })

  it('by others stays apart, and each finds its own again', async () => {
    const of = (name: string) => `${advert}\n咨询${name}，地址在校门口。`
    const [star, lan] = [await told(of('星桥培训学校')), await told(of('文澜培训学校'))]
    await gather()
    const [starAgain, lanAgain] = [await told(`${of('星桥培训学校')}快来`), await told(`${of('文澜培训学校')}快来`)]
    await gather()
    const groups = await Promise.all(
      [star, lan, starAgain, lanAgain].map(async ({ listing }) => (await copyOf(listing.id)).groupId),
    )
    expect(groups[2]).toBe(groups[0])
    expect(groups[3]).toBe(groups[1])
    expect(groups[0]).not.toBe(groups[1])
  })

  it('that changed on its own page counts that page once; too few words are in no group and say why', async () => {
    const first = await told(advert)
    const { id: _, data: __, classification: ___, ...row } = first.listing
    const changed = await world.prisma.listing.create({
      data: { ...row, id: newId(), data: {}, hash: 'f'.repeat(64), text: again },
    })
    const short = await told('报名！！！')
    await waitFor(changed.id)
    await gather()
    const group = await world.prisma.advertGroup.findFirstOrThrow({ where: { copies: { some: { listingId: changed.id } } } })
    expect(group.pages).toBe(1)
    expect(await copyOf(short.listing.id)).toMatchObject({ groupId: null, reason: 'too-short' })
  })

  it('is compared by one worker at a time', async () => {
    await told(advert)
    await world.prisma.$transaction(async (tx) => {
      await tx.$executeRaw`SELECT pg_advisory_xact_lock(hashtext('jianfu.adverts'))`
      expect(await gather()).toBe(0)
    })
    const [one, two] = await Promise.all([gather(), gather()])
    expect(one + two).toBe(1)
  })
})

describe('a poster that was posted again', { timeout: 60_000 }, () => {
  it('is found by its keys at 9 of 10 edits or more, and other posters stay apart', async () => {
    const originals = []
    for (const bytes of drawn) originals.push(await shown(bytes))
    while ((await gather()) > 0);
    const groups = await Promise.all(originals.map(({ pictureId }) => groupOf(pictureId)))
    expect(new Set(groups).size).toBe(3)
    let found = 0
    const edited = []
    for (const [poster, bytes] of drawn.entries())
      for (const [, edit] of pictureEdits) edited.push({ poster, ...(await shown(await edit(bytes))) })
    while ((await gather()) > 0);
    for (const { poster, pictureId } of edited) {
      const group = await groupOf(pictureId)
      expect(groups.filter((_, at) => at !== poster)).not.toContain(group)
      if (group === groups[poster]) found += 1
    }
    expect(found / edited.length).toBeGreaterThanOrEqual(0.9)
  })

  it('whose bytes are gone is in no group and says why', async () => {
    const { pictureId } = await shown(drawn[0]!)
    await world.prisma.picture.update({ where: { id: pictureId }, data: { sha256: 'a'.repeat(64) } })
    await gather()
    const copy = await world.prisma.advertCopy.findUniqueOrThrow({ where: { pictureId } })
    expect(copy).toMatchObject({ groupId: null, reason: 'no-bytes' })
  })
})

describe('staff', () => {
  it('see where else an advert stands, most pages first, and of other districts only how many pages there are', async () => {
    const [first, second] = [await told(advert), await told(again)]
    const far = await told(advert, { district: districts.jinjiang })
    await told(other)
    const lonely = await told('书法班每周三下午在社区活动室开课，由退休教师义务教授，笔墨纸张自备，名额二十人。')
    await gather()
    const list = await city.get('/api/v1/adverts')
    expect(list.body).toMatchObject({ total: 1, nextCursor: null })
    const [row] = list.body.items
    expect(row).toMatchObject({ kind: 'text', pages: 3, elsewhere: 0, findings: 3, districts: ['510104', '510107'] })
    expect([row.institutions.length, row.institutionCount]).toEqual([3, 3])
    expect(row.excerpt).toBe(advert)
    const here = await wuhou.get(`/api/v1/listings/${first.listing.id}/adverts`)
    const [mine] = here.body.items
    expect(mine).toMatchObject({ id: row.id, pages: 3, elsewhere: 1, districts: ['510107'] })
    expect(mine.copies).toHaveLength(1)
    expect(mine.copies[0]).toMatchObject({ pageId: second.page.id, findings: 1, caseId: second.caseId, districtCode: '510107' })
    const whole = await wuhou.get(`/api/v1/adverts/${row.id}`)
    expect(whole.body.copies.map(({ similarity }: { similarity: number }) => similarity)).toEqual([1, mine.copies[0].similarity])
    expect(JSON.stringify(here.body)).not.toContain(far.institution.name)
    expect((await jinjiang.get(`/api/v1/adverts/${row.id}`)).body.copies).toHaveLength(1)
    expect((await jinjiang.get(`/api/v1/listings/${first.listing.id}/adverts`)).status).toBe(404)
    expect((await wuhou.get(`/api/v1/listings/${lonely.listing.id}/adverts`)).body).toEqual({ items: [] })
  })

  it('see of an advert of many institutions how many there are and a few of their names, and beside evidence ten other pages', async () => {
    const listings = []
    for (let page = 0; page < 12; page += 1) listings.push((await told(advert)).listing.id)
    await gather()
    const [row] = (await city.get('/api/v1/adverts')).body.items
    expect([row.pages, row.institutionCount, row.institutions.length, row.findings]).toEqual([12, 12, 8, 12])
    expect(row.excerpt).toBe(advert)
    const [beside] = (await city.get(`/api/v1/listings/${listings[0]}/adverts`)).body.items
    expect([beside.pages, beside.copies.length]).toEqual([12, 10])
    expect((await city.get(`/api/v1/adverts/${row.id}`)).body.copies).toHaveLength(12)
  })

  it('page through adverts without missing one, and may ask for those of which nothing is alleged', async () => {
    for (const text of [advert, other])
      for (let page = 0; page < 2; page += 1) {
        const about = await told(text)
        if (text === other) await world.prisma.finding.deleteMany({ where: { listingId: about.listing.id } })
      }
    await gather()
    expect((await city.get('/api/v1/adverts')).body.total).toBe(1)
    const first = await city.get('/api/v1/adverts').query({ alleged: 'false', limit: 1 })
    expect(first.body.total).toBe(2)
    const second = await city.get('/api/v1/adverts').query({ alleged: 'false', limit: 1, cursor: first.body.nextCursor })
    expect(second.body.nextCursor).toBeNull()
    expect(first.body.items[0].id).not.toBe(second.body.items[0].id)
  })

  it('see a poster once, not a second time as the words that were read from it', async () => {
    const listings = []
    for (let copy = 0; copy < 2; copy += 1) {
      const { listing, capture } = await shown(drawn[0]!)
      const { id: _, data: __, classification: ___, ...row } = listing
      const read = {
        ...row,
        id: newId(),
        data: {},
        url: 'http://x.example/p.png',
        position: 1,
        text: advert,
        hash: `${copy}`.repeat(64),
      }
      await world.prisma.listing.create({ data: read })
      await waitFor(read.id)
      listings.push({ id: read.id, captureId: capture.id })
    }
    while ((await gather()) > 0);
    expect(await world.prisma.advertGroup.count({ where: { pages: 2 } })).toBe(2)
    expect((await city.get('/api/v1/adverts')).body).toMatchObject({ total: 1, items: [{ kind: 'picture', pages: 2 }] })
    const beside = (await city.get(`/api/v1/listings/${listings[0]!.id}/adverts`)).body.items
    expect(beside).toMatchObject([{ kind: 'picture', copies: [{ captureId: listings[1]!.captureId }] }])
  })

  it('see the poster itself', async () => {
    const [one, two] = [await shown(drawn[1]!), await shown(await pictureEdits[0]![1](drawn[1]!))]
    while ((await gather()) > 0);
    const { body } = await city.get('/api/v1/adverts').query({ kind: 'picture' })
    expect(body.items).toMatchObject([{ kind: 'picture', pages: 2 }])
    expect([one.pictureId, two.pictureId]).toContain(body.items[0].pictureId)
    expect((await city.get(`/api/v1/pictures/${body.items[0].pictureId}/content`)).status).toBe(200)
  })
})
