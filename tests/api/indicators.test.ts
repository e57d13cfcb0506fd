/** Every indicator on a small known world, by figures worked out by hand. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { queries } from '#api/indicators/queries/index.ts'
import { takeSnapshot } from '#api/indicators/snapshot.ts'
import { newId } from '#api/new-id.ts'
import { departments } from '#policy/departments.ts'
import { indicators } from '#policy/indicators/index.ts'
import { overviewIndicators } from '#policy/indicators/overview.ts'
import { reportCounts } from '#policy/indicators/report-counts.ts'
import { ledgers } from '#policy/ledgers/index.ts'
import { caseAbout, complaint, districts, type HttpWorld, httpWorld } from './http-world.ts'
import { school } from './ledger-world.ts'

const { wuhou, jinjiang } = districts
const days = (back: number) => new Date(Date.parse('2026-11-23T02:00:00Z') - back * 86_400_000)

let world: HttpWorld
let city: Awaited<ReturnType<HttpWorld['signedIn']>>
let ids: Record<'a' | 'b' | 'c', string>

async function moved(caseId: string, seq: number, to: string, at: Date, more: object = {}, from = 'LEAD') {
  const chain = { prevHash: '0'.repeat(64), hash: '0'.repeat(64) }
  await world.prisma.caseEvent.create({ data: { caseId, seq, kind: 'moved', from, to, at, data: more, ...chain } })
}

/** `check`: the one that found the violation, long before anything is counted as a lead. */
async function row(ledger: string, unit: string, day: string, data: object, violations: string[] = [], check?: string) {
  const institution = { institutionId: unit, districtCode: wuhou }
  const id = newId()
  const key = id.replaceAll('-', '').padEnd(64, '0')
  await world.prisma.ledgerRow.create({
    data: { id, ledger, key, unit, day, period: day.slice(0, 7), data, violations, ...institution },
  })
  const told = {
    facts: {},
    createdAt: days(400),
    rule: `${ledger}.${check}`,
    ruleVersion: day,
    legalBasis: [],
    channel: 'ledger',
    happenedAt: new Date(day),
  }
  const words = { where: 'text', from: 0, to: 2, quote: '样例', explanationZh: '样例', explanationEn: 'sample' }
  if (check)
    await world.prisma.finding.create({
      data: {
        id: newId(),
        ledgerRowId: id,
        violation: violations[0]!,
        confidence: 1,
        severity: 1,
        ...told,
        ...words,
        ...institution,
      },
    })
}

/** Three cases: one decided and closed, one filed, one not filed in another district. */
async function cases(): Promise<void> {
  const told = { violation: 'A02', quote: '名师保证提分', severity: 4 }
  const [a, b, c] = [
    await caseAbout(world, told),
    await caseAbout(world, { violation: 'A02' }),
    await caseAbout(world, { district: jinjiang }),
  ]
  ids = { a: a.caseId, b: b.caseId, c: c.caseId }
  const facts = {
    outcome: { measures: [{ kind: 'fine', amount: 12_000.5 }, { kind: 'correct' }, { kind: 'refund', amount: 300 }] },
  }
  await world.prisma.case.update({ where: { id: a.caseId }, data: { facts, openedAt: days(20), dueDay: null } })
  await world.prisma.case.update({ where: { id: b.caseId }, data: { openedAt: days(10), dueDay: '2026-11-01' } })
  await world.prisma.case.update({ where: { id: c.caseId }, data: { openedAt: days(10), dueDay: '2026-12-31' } })
  await world.prisma.page.update({
    where: { id: a.page.id },
    data: { state: 'deleted', changedAt: new Date(Date.now() + 3_600_000) },
  })
  await moved(a.caseId, 90, 'VERIFYING', days(19), { starts: ['DL09'] })
  await moved(a.caseId, 91, 'FILED', days(18), { starts: ['DL18'] }, 'VERIFYING')
  await moved(a.caseId, 92, 'DECIDED', days(10), {}, 'COLLECTIVE')
  await moved(a.caseId, 93, 'CLOSED', days(6), {}, 'EXECUTED')
  await moved(b.caseId, 90, 'VERIFYING', days(9), { starts: ['DL09'] })
  await moved(b.caseId, 91, 'FILED', days(2), {}, 'VERIFYING')
  await moved(c.caseId, 90, 'NOT_FILED', days(3), {}, 'VERIFYING')
  const late = { caseId: b.caseId, step: 'DL09', since: '2026-11-14', dueDay: '2026-11-20', level: 2, at: days(1) }
  await world.prisma.escalation.create({ data: late })
  const referral = { reason: '属地', dueDay: '2026-11-20', offeredById: city.userId, offeredAt: days(5), toDepartment: 'DEP-EDU' }
  await world.prisma.caseReferral.create({ data: { ...referral, caseId: c.caseId, toDistrict: wuhou, state: 'REFUSED' } })
  await world.prisma.finding.updateMany({ where: { caseId: a.caseId }, data: { status: 'CONFIRMED', decidedAt: days(1) } })
  await world.prisma.finding.updateMany({ where: { caseId: c.caseId }, data: { status: 'REJECTED', decidedAt: days(1) } })
}

async function complaints(): Promise<void> {
  for (let n = 0; n < 6; n++) {
    const { body } = await world
      .http()
      .post('/api/v1/public/complaints')
      .send(complaint({ districtCode: wuhou }))
    const one = await world.prisma.complaint.findUniqueOrThrow({ where: { number: body.number } })
    const data =
      n < 2
        ? { mediationEnd: n ? 'AGREED' : 'TERMINATED', state: 'CLOSED', kind: 'complaint' }
        : { kind: 'report', anonymous: n < 5, caseId: n < 4 ? ids.a : null }
    await world.prisma.complaint.update({ where: { id: one.id }, data })
    const message = { complaintId: one.id, sender: 'citizen', text: '', createdAt: days(1) }
    if (n < 4) await world.prisma.complaintMessage.create({ data: { ...message, act: 'rate', stars: n + 2 } })
    if (n === 0) await world.prisma.complaintMessage.create({ data: { ...message, act: 'reopen' } })
    // what was said on the telephone does not cover one's own two stars
    const visit = { ...message, sender: 'staff', act: 'visit', stars: 5 }
    if (n === 0) await world.prisma.complaintMessage.create({ data: visit })
  }
  const agreed = await world.prisma.complaint.findFirstOrThrow({ where: { mediationEnd: 'AGREED' } })
  await world.prisma.complaint.update({ where: { id: agreed.id }, data: { facts: { recoveredYuan: 1500.5 } } })
  const chain = { prevHash: '0'.repeat(64), hash: '0'.repeat(64) }
  const event = { kind: 'complaint-moved', from: 'MEDIATING', to: 'AGREED', data: { complaintId: agreed.id }, ...chain }
  await world.prisma.caseEvent.create({ data: { ...event, caseId: ids.a, seq: 94, at: new Date('2025-11-24T00:00:00+08:00') } })
  const [first, second] = await world.prisma.complaint.findMany({ orderBy: { createdAt: 'asc' }, take: 2 })
  await world.prisma.complaint.update({ where: { id: second?.id ?? '' }, data: { redoOfId: first?.id ?? '' } })
}

async function institutionsAndSchools(): Promise<void> {
  const register = { origin: 'register', category: 'subject', districtCode: wuhou }
  const licensed = { ...register, name: '甲', licenceStatus: 'licensed' }
  const withSite = { create: { id: newId(), kind: 'site', value: 'jia.example', source: 'register' } }
  const { id } = await world.prisma.institution.create({ data: { ...licensed, identifiers: withSite } })
  await world.prisma.institution.create({ data: { ...register, name: '乙', licenceStatus: 'unlicensed' } })
  const risky = await world.prisma.institution.create({ data: { ...licensed, name: '丙' } })
  const set = { institutionId: risky.id, score: 80, reason: '关门', actorId: city.userId }
  await world.prisma.riskSetting.create({ data: set })
  await row('conversions', id, '2026-11-01', { state: 'done' })
  await row('conversions', id, '2026-11-02', { state: 'open' })
  await row('escrow-accounts', id, '2026-11-01', { held: 300, prepaid: 400 })
  await row('escrow-accounts', id, '2026-10-01', { held: 1, prepaid: 400 })
  await row('training-staff', id, '2026-11-01', { posted: true })
  await row('refund-requests', id, '2026-11-01', { paid: 200 })
  await row('placement-checks', id, '2026-11-01', { found: true, removedOn: '2026-11-03' })
  const [one, two] = [await school(world, '武侯一小', wuhou), await school(world, '武侯二小', wuhou)]
  await row('homework', one.id, '2026-11-02', { grade: 'P3', class: '1班' })
  await row('homework', one.id, '2026-11-02', { grade: 'P3', class: '1班' }, ['H01'], 'written-minutes')
  // not published, and yet within the limit
  await row('homework', one.id, '2026-11-03', { grade: 'P3', class: '1班' }, ['H01'], 'not-published')
  await row('service-weeks', one.id, '2026-11-02', { pupils: 80, enrolled: 100 }, ['H04'], 'unfinished-primary')
  await row('service-weeks', two.id, '2026-11-02', { pupils: 10, enrolled: 100 }, ['H04'], 'too-short')
  await row('exams', one.id, '2026-11-02', {}, ['H03'])
  await row('exams', two.id, '2026-11-02', {})
  const report = { districtCode: wuhou, period: '2026-11-1', state: 'SUBMITTED', firstSentAt: new Date('2026-11-15T08:00:00Z') }
  await world.prisma.halfMonthReport.create({ data: report })
  const draw = {
    title: '抽查',
    pool: [],
    poolHash: '0'.repeat(64),
    commitment: '0'.repeat(64),
    secret: '',
    createdById: city.userId,
  }
  const { id: drawId } = await world.prisma.draw.create({ data: { ...draw, drawnAt: days(3) } })
  const task = { drawId, inspectorIds: [] }
  await world.prisma.inspectionTask.create({ data: { ...task, institutionId: id, position: 1, result: 'correct' } })
  await world.prisma.inspectionTask.create({ data: { ...task, institutionId: risky.id, position: 2 } })
}

beforeAll(async () => {
  world = await httpWorld()
  city = await world.signedIn('supervisor')
  await cases()
  await complaints()
  await institutionsAndSchools()
  const then = { createdAt: days(1) }
  await world.prisma.finding.updateMany({ where: { ledgerRowId: null }, data: { ...then, happenedAt: days(1) } })
  await world.prisma.complaint.updateMany({ data: then })
  await world.prisma.listing.updateMany({ data: then })
})
afterAll(() => world.drop())

const known = async (id: string, day?: string) => {
  const { body, status } = await city.get(`/api/v1/indicators/${id}${day ? `?day=${day}` : ''}`)
  expect(status, JSON.stringify(body)).toBe(200)
  return body
}
const part = (body: { units: { parts: { part: string; value: number }[] }[] }, name: string) =>
  body.units[0]?.parts.find((one) => one.part === name)?.value

describe('declarations', () => {
  it('are K01 to K35, each with a query, a known owner and unlike names', () => {
    const wanted = Array.from({ length: 35 }, (_, n) => `K${String(n + 1).padStart(2, '0')}`)
    expect(indicators.map(({ id }) => id)).toEqual(wanted)
    const counted = [...wanted, ...reportCounts.map(({ id }) => id)]
    expect(Object.keys(queries).sort()).toEqual(counted)
    expect(new Set(indicators.map(({ zh }) => zh)).size).toBe(35)
    for (const { owner } of [...indicators, ...reportCounts]) expect(departments.map(({ code }) => code)).toContain(owner)
  })

  it('are all that the ledgers name', () => {
    const named = ledgers.flatMap((ledger) => ledger.indicators)
    expect(named.length).toBeGreaterThan(5)
    for (const id of named) expect([...indicators, ...reportCounts].map((one) => one.id)).toContain(id)
  })
})

describe('the value of the city', () => {
  it.each([
    ['K02', 3],
    ['K05', 0],
    ['K06', 2],
    ['K07', 100],
    ['K08', 66.67],
    ['K09', 66.67],
    ['K10', 66.67],
    ['K11', 10],
    ['K12', 100],
    ['K13', 12_000.5],
    ['K15', 50],
    ['K16', 50],
    ['K17', 75],
    ['K18', 16.67],
    ['K20', 33.33],
    ['K21', 50],
    ['K24', 100],
    ['K26', 66.67],
    ['K30', 1],
    ['K31', 50],
    ['K33', 50],
    ['K35', 50],
  ])('%s is %d', async (id, value) => {
    const body = await known(id)
    expect(body.units[0]).toMatchObject({ unit: 'city', value })
    expect(body.sql).toMatch(/SELECT[\s\S]*FROM/)
  })

  it.each([
    ['K01', { crawler: 3, web: 6 }],
    ['K14', { mediated: 1500.5, ordered: 300, paid: 200 }],
    ['K19', { returned: 100, overdue: 50 }],
    ['K22', { white: 2, black: 4, subject: 2 }],
    ['K23', { institutions: 50, money: 75 }],
    ['K27', { done: 50, problem: 100 }],
    ['K32', { schools: 50, pupils: 45 }],
    ['K34', { accepted: 50, named: 25 }],
  ])('%s is known in its parts', async (id, parts) => {
    const body = await known(id)
    for (const [name, value] of Object.entries(parts)) expect([name, part(body, name)]).toEqual([name, value])
  })

  it('K03, K04, K25 and K29 count what is there, and K28 every unit that owes a report', async () => {
    const leads = (await known('K03')).units[0]
    expect(leads.value).toBeGreaterThanOrEqual(3)
    for (const { name } of leads.parts) expect(name.zh).toMatch(/\p{Script=Han}/u)
    const density = (await known('K04')).units[0]
    expect(density.value).toBeCloseTo((100 * 3) / Math.round(density.d * 100), 1)
    expect((await known('K25')).units[0]).toMatchObject({ n: 0 })
    expect((await known('K29')).units[0]).toMatchObject({ value: 0 })
    const { units } = await known('K28')
    expect(units[0]).toMatchObject({ n: 1, d: 23 * 6 })
    expect(units.find(({ unit }: { unit: string }) => unit === wuhou)).toMatchObject({ n: 1, d: 6 })
  })

  it('K28 takes a report sent in the last minute of its due day, none of the first minute after it; due today is not late yet', async () => {
    const id = newId()
    const sent = (at: string) =>
      world.prisma.halfMonthReport.upsert({
        where: { id },
        create: {
          ...{ id, districtCode: jinjiang, period: '2026-11-1', state: 'SUBMITTED', figures: {}, texts: {} },
          firstSentAt: new Date(at),
        },
        update: { firstSentAt: new Date(at) },
      })
    const before = world.clock.now
    const counted = async (now: string) => {
      world.clock.now = new Date(now)
      return (await known('K28')).units.find(({ unit }: { unit: string }) => unit === jinjiang)
    }
    await sent('2026-11-15T23:59:59+08:00')
    const due = await counted('2026-11-15T23:59:59+08:00')
    const over = await counted('2026-11-16T00:00:01+08:00')
    expect([due.n, over.n, over.d - due.d]).toEqual([0, 1, 1])
    await sent('2026-11-16T00:00:00+08:00')
    expect(await counted('2026-11-17T00:00:00+08:00')).toMatchObject({ n: 0 })
    await world.prisma.halfMonthReport.delete({ where: { id } })
    world.clock.now = before
  })

  it('can be reckoned for a past day where the rows keep their days', async () => {
    const body = await known('K08', '2026-11-19')
    expect(body.asOf).toBe('2026-11-19T16:00:00.000Z')
    expect(body.units[0]).toMatchObject({ value: 100, n: 1, d: 1 })
    expect((await known('K20', '2026-11-19')).asOf).toBeNull()
  })
})

describe('the matters behind a number', () => {
  type Sums = { value: number | null; n: number; d: number; rows: number }

  async function listed(id: string, query: string) {
    const items: { n: number; d: number; title: string }[] = []
    let cursor: string | null = null
    for (;;) {
      const { body, status } = await city.get(
        `/api/v1/indicators/${id}/matters?limit=${id === 'K01' ? 2 : 50}&${query}${cursor ? `&cursor=${cursor}` : ''}`,
      )
      expect(status, JSON.stringify(body)).toBe(200)
      items.push(...body.items)
      cursor = body.nextCursor
      if (!cursor) return { body, items }
    }
  }
  const sum = (items: { n: number; d: number }[], key: 'n' | 'd') => items.reduce((so, one) => so + one[key], 0)

  it('are behind every tile of the overview, which is the indicator of the same moment', async () => {
    const local = await world.signedIn('analyst', wuhou, { username: 'analyst-of-tiles' })
    for (const agent of [city, local]) {
      const { asOf, of, tiles } = (await agent.get('/api/v1/overview').expect(200)).body
      expect(tiles.map(({ id }: { id: string }) => id)).toEqual(overviewIndicators)
      for (const { id, value } of tiles as { id: string; value: number | null }[]) {
        const { body } = await agent.get(`/api/v1/indicators/${id}`).expect(200)
        const same = body.units.find(({ unit }: { unit: string }) => unit === of)
        const list = await agent.get(`/api/v1/indicators/${id}/matters`).query({ unit: of, at: asOf }).expect(200)
        expect([id, same?.value ?? value, list.body.value]).toEqual([id, value, value])
      }
    }
    expect((await city.get('/api/v1/overview')).body.tiles[0]).toMatchObject({ id: 'R11', value: 3, unit: 'matters' })
  })

  it.each([...indicators, ...reportCounts].map(({ id }) => [id]))(
    'of %s add up to it, for the city, each district and each part',
    async (id) => {
      const one = await known(id)
      const at = `at=${encodeURIComponent(one.asOf)}`
      for (const { unit, parts, ...whole } of one.units as (Sums & {
        unit: string
        parts: { part: string; value: number; rows: number }[]
      })[]) {
        if (unit !== 'city' && unit !== wuhou) continue
        if (!one.partsOnly) {
          const { body, items } = await listed(id, `unit=${unit}&${at}`)
          const { value, n, d, rows } = whole
          expect(body).toMatchObject({ value, n, d, total: rows })
          expect(items).toHaveLength(rows)
          expect(sum(items, 'n')).toBeCloseTo(n, 6)
          expect(sum(items, 'd')).toBeCloseTo(d, 6)
        }
        for (const { part: name, value, rows } of parts) {
          const { body, items } = await listed(id, `unit=${unit}&part=${encodeURIComponent(name)}&${at}`)
          expect(body).toMatchObject({ value, total: rows })
          expect(items).toHaveLength(rows)
          for (const { title } of items) expect(title).not.toBe('')
        }
      }
    },
  )

  it('can be those that count, or those that are missing', async () => {
    const all = await listed('K08', 'unit=city')
    const counted = await listed('K08', 'unit=city&side=n')
    const rest = await listed('K08', 'unit=city&side=rest')
    expect([all.items.length, counted.items.length, rest.items.length]).toEqual([3, 2, 1])
  })

  it('are those of the days asked for', async () => {
    expect((await listed('K08', 'unit=city&from=2026-11-20&to=2026-11-20')).body).toMatchObject({ total: 1, n: 0 })
    expect((await listed('K08', 'unit=city&from=2026-11-21&to=2026-11-21')).body).toMatchObject({ total: 1, n: 1 })
  })

  it('are of one’s own district, and open where their reader may go', async () => {
    const officer = await world.signedIn('officer', wuhou)
    const path = '/api/v1/indicators/K02/matters'
    expect((await officer.get(path)).status).toBe(404)
    expect((await officer.get(`${path}?unit=${jinjiang}`)).status).toBe(404)
    const { body } = await officer.get(`${path}?unit=${wuhou}`)
    expect(body.items.map(({ opens }: { opens: { page: string } }) => opens.page)).toEqual(['case', 'case'])
    const analyst = await world.signedIn('analyst')
    const seen = (await analyst.get(`${path}?unit=${wuhou}`)).body
    expect(seen.items.map(({ opens }: { opens: null }) => opens)).toEqual([null, null])
  })
})

describe('the daily snapshot', () => {
  it('is written once a day, reckons back what it can, and feeds list and course', async () => {
    const written = await takeSnapshot(world.prisma, world.clock.now)
    const rows = await world.prisma.indicatorValue.count()
    expect(written).toBe(rows)
    await takeSnapshot(world.prisma, world.clock.now)
    expect(await world.prisma.indicatorValue.count()).toBe(rows)
    const { body } = await city.get('/api/v1/indicators')
    expect(body).toMatchObject({ day: '2026-11-23', unit: 'city' })
    expect(body.items).toHaveLength(35)
    expect(body.items.find(({ id }: { id: string }) => id === 'K08')).toMatchObject({ value: 66.67, version: 1 })
    const { course } = await known('K08')
    expect(course.filter(({ unit }: { unit: string }) => unit === 'city')).toHaveLength(13)
    expect((await known('K20')).course).toEqual([
      { day: '2026-11-23', unit: 'city', value: 33.33 },
      { day: '2026-11-23', unit: wuhou, value: 33.33 },
    ])
  })

  it('shows staff of a district the city and their own, never another', async () => {
    const officer = await world.signedIn('officer', jinjiang)
    const { body } = await officer.get('/api/v1/indicators/K02')
    expect(body.units.map(({ unit }: { unit: string }) => unit)).toEqual(['city', jinjiang])
    expect((await officer.get(`/api/v1/indicators?unit=${wuhou}`)).status).toBe(404)
    expect((await officer.get(`/api/v1/indicators?unit=${jinjiang}`)).status).toBe(200)
  })

  it('is open to everybody without the inner ones, and without what rests on very few', async () => {
    const { body } = await world.http().get('/api/v1/public/indicators')
    const one = (id: string) => body.items.find((item: { id: string }) => item.id === id)
    expect(one('K35')).toBeUndefined()
    expect(one('K16')).toMatchObject({ value: null, withheld: true, n: 0, d: 0 })
    expect(one('K01')).toMatchObject({ value: 9, withheld: false })
    const crawler = { part: 'crawler', name: { zh: '网络巡查', en: 'crawler' }, value: null, rows: 0, withheld: true }
    expect(one('K01').parts).toContainEqual(crawler)
    expect((await world.http().get('/api/v1/public/indicators?unit=wuhou')).status).toBe(400)
  })
})

it('a row of a ledger that its reader may not see is counted, and neither named nor opened', async () => {
  const { institution, listing } = await caseAbout(world, { violation: 'A02' })
  const id = newId()
  const kept = { id, ledger: 'teacher-misconduct', key: id.padEnd(64, '0'), unit: institution.id, districtCode: wuhou }
  await world.prisma.ledgerRow.create({
    data: { ...kept, day: '2026-11-01', period: '2026', data: { name: '某某' }, violations: [], institutionId: institution.id },
  })
  const { id: found } = await world.prisma.finding.findFirstOrThrow({ where: { listingId: listing.id } })
  await world.prisma.finding.update({ where: { id: found }, data: { listingId: null, ledgerRowId: id, createdAt: days(1) } })
  const path = '/api/v1/indicators/K01/matters?part=inspection'
  const analyst = await world.signedIn('analyst')
  const seen = (await analyst.get(path)).body
  expect(seen).toMatchObject({ total: 1, items: [{ kind: 'ledger-row', title: '', about: null, opens: null }] })
  expect(JSON.stringify(seen)).not.toContain('某某')
  expect((await city.get(path)).body.items[0]).toMatchObject({ opens: { page: 'ledger', id: 'teacher-misconduct' } })
  // K35 names rules: the id of a check would tell of the ledger
  const rejected = { rule: 'teacher-misconduct.some', status: 'REJECTED', decidedAt: days(1) } as const
  await world.prisma.finding.update({ where: { id: found }, data: rejected })
  const alarms = await analyst.get('/api/v1/indicators/K35')
  expect(alarms.text).not.toContain('teacher-misconduct')
  expect(alarms.body.units[0].parts).toContainEqual(
    expect.objectContaining({ part: 'ledger', name: { zh: '台账核对', en: 'checks of ledgers' }, value: 100, rows: 1 }),
  )
  await world.prisma.finding.delete({ where: { id: found } })
  await world.prisma.ledgerRow.delete({ where: { id } })
})

describe('bounds', () => {
  const late = async () => part(await known('K19'), 'overdue')

  it('what is due today is not late, what was due yesterday is (K19)', async () => {
    await world.prisma.case.updateMany({ where: { id: { notIn: [ids.b, ids.c] } }, data: { dueDay: null } })
    const set = (dueDay: string) => world.prisma.case.update({ where: { id: ids.b }, data: { dueDay } })
    await set('2026-11-23')
    expect(await late()).toBe(0)
    await set('2026-11-22')
    expect(await late()).toBe(50)
    await set('2026-11-01')
  })

  it('a closed case that still owes a complainant something is late as on the deadlines board (K19)', async () => {
    const { caseId: id } = await caseAbout(world, { district: jinjiang })
    const closed = { state: 'CLOSED', openKey: null, closedAt: world.clock.now, dueDay: '2026-11-20' }
    await world.prisma.case.update({ where: { id }, data: closed })
    const { overdue, today, week, later } = (await city.get('/api/v1/deadlines')).body.total
    expect(await late()).toBeCloseTo((100 * overdue) / (overdue + today + week + later), 1)
    expect(overdue).toBe(2)
    await world.prisma.case.update({ where: { id }, data: { dueDay: null } })
  })

  it('mediated money counts from the day of the agreement for 365 days, and not without agreement (K14)', async () => {
    const mediated = async () => part(await known('K14'), 'mediated')
    const { now } = world.clock
    expect(await mediated()).toBe(1500.5)
    world.clock.now = new Date('2026-11-23T15:59:59Z')
    expect(await mediated()).toBe(1500.5)
    world.clock.now = new Date('2026-11-23T16:00:01Z')
    expect(await mediated()).toBeUndefined()
    world.clock.now = now
  })

  it('a course matches a filed class by its name, or by its subject and grade (K25)', async () => {
    const { institution, listing } = await caseAbout(world, { district: jinjiang, violation: 'T05' })
    await world.prisma.finding.updateMany({ where: { listingId: listing.id }, data: { createdAt: days(1), happenedAt: days(1) } })
    const text = async (text: string) =>
      world.prisma.listing.update({ where: { id: listing.id }, data: { title: '课程', text, createdAt: days(1) } })
    const share = async () => (await known('K25')).units.find(({ unit }: { unit: string }) => unit === jinjiang)?.n as number
    await row('class-filing', institution.id, '2026-09-01', { name: '启航班', subject: '数学', grade: 'J8', state: 'filed' })
    await text('初二数学')
    expect(await share()).toBe(0)
    await world.prisma.ledgerRow.updateMany({
      where: { ledger: 'class-filing' },
      data: { data: { name: '启航班', subject: '数学', grade: 'J8', state: 'approved', pupils: 12 } },
    })
    for (const [words, counts] of [
      ['初二数学', 1],
      ['八年级数学', 1],
      ['数学', 1],
      ['初中数学', 1],
      ['初三数学', 0],
      ['小学数学', 0],
      ['初二英语', 0],
      ['初三启航班', 1],
    ] as const) {
      await text(words)
      expect([words, await share()]).toEqual([words, counts])
    }
  })

  it('fifty phrases are told, most frequent first, cut at forty characters (K06)', async () => {
    const { listing, institution } = await caseAbout(world, {
      ...{ violation: 'A03', text: '补'.repeat(41), quote: '补'.repeat(41) },
    })
    const { id: _, ...finding } = await world.prisma.finding.findFirstOrThrow({ where: { listingId: listing.id } })
    await world.prisma.finding.createMany({
      data: Array.from({ length: 60 }, (_, n) => ({
        ...finding,
        ...{
          id: newId(),
          facts: {},
          rule: `r${n}`,
          from: 0,
          to: 4,
          quote: `用语${String(n).padStart(2, '0')}`,
          institutionId: institution.id,
        },
        ...{ createdAt: days(1), happenedAt: days(1) },
      })),
    })
    await world.prisma.finding.updateMany({ where: { rule: finding.rule, listingId: listing.id }, data: { happenedAt: days(1) } })
    const { units, below } = { ...(await known('R10')), below: (await known('K06')).below }
    expect(below).toBe('R10')
    const told = units[0].parts.map(({ part: phrase }: { part: string }) => phrase)
    expect(told).toHaveLength(50)
    expect(told).toContain('名师保证提分')
    expect(told).toContain('用语00')
    expect(told).not.toContain('用语59')
    const { body } = await city.get(`/api/v1/indicators/R10/matters?part=${encodeURIComponent('补'.repeat(40))}`)
    expect(body.total).toBe(1)
  })
})

describe('counts beside the indicators', () => {
  const row = (ledger: string, unit: string, day: string, data: object) => {
    const id = newId()
    return { id, ledger, key: id.padEnd(64, '0'), unit, districtCode: wuhou, day, period: 'always', data, violations: [] }
  }

  it('a class is reviewed in time on the tenth workday, late on the eleventh, and late while nobody has', async () => {
    // workdays before 2026-11-23: ten from the 9th to the 20th
    const filed = (filedOn: string, more: object) => row('class-filing', 'somebody', filedOn, { filedOn, ...more })
    await world.prisma.ledgerRow.createMany({
      data: [
        filed('2026-11-06', { state: 'approved', reviewedOn: '2026-11-20' }),
        filed('2026-11-05', { state: 'approved', reviewedOn: '2026-11-20' }),
        filed('2026-11-06', { state: 'filed' }),
        filed('2026-11-20', { state: 'filed' }),
      ],
    })
    expect((await known('R13')).units[0]).toMatchObject({ unit: 'city', n: 1, d: 3, value: 33.33 })
  })

  it('written homework of a class is added up by day and taken as the mean of its week, then of classes and weeks', async () => {
    const kept = (day: string, grade: string, minutes: number, form = 'written') =>
      row('homework', 'weeks', day, { grade, class: '1班', form, minutes })
    await world.prisma.ledgerRow.createMany({
      data: [
        // a week of two days, 60 and 30 minutes, then one of a single day with 20
        kept('2026-11-09', 'P4', 40),
        kept('2026-11-09', 'P4', 20),
        kept('2026-11-15', 'P4', 30),
        kept('2026-11-16', 'P4', 20),
        kept('2026-11-16', 'J8', 80),
        // oral work: a day without anything to write
        kept('2026-11-17', 'J8', 50, 'oral'),
        kept('2026-11-16', 'P2', 15),
      ],
    })
    const body = await known('R15')
    // the world's own class kept a week without minutes
    expect(body.units[0].parts).toMatchObject([
      { part: 'junior', value: 40, rows: 1 },
      { part: 'primary', value: 21.67, rows: 3 },
    ])
    await world.prisma.ledgerRow.deleteMany({ where: { unit: 'weeks' } })
  })

  it('a school is a demonstration school once, from the day it was named', async () => {
    const school = (unit: string, state: string, day = '2026-03-01') => row('demonstration-schools', unit, day, { state })
    await world.prisma.ledgerRow.createMany({
      data: [
        school('a', 'listed'),
        school('a', 'listed'),
        school('b', 'listed'),
        school('c', 'review'),
        school('d', 'listed', '2026-12-01'),
      ],
    })
    const { units, definition } = await known('R12')
    expect(units[0]).toMatchObject({ unit: 'city', value: 2 })
    expect(definition.zh).toContain('100')
  })
})
