import fc from 'fast-check'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { mondayOf } from '#api/analysis/read-trends.ts'
import type { Staff } from '#api/auth/staff.ts'
import { readCounts } from '#api/cases/read-counts.ts'
import { readCases } from '#api/cases/read-list.ts'
import { urgency } from '#policy/deadlines.ts'
import { addFinding, caseAbout, districts, type HttpWorld, httpWorld } from './http-world.ts'

let world: HttpWorld
let officer: Awaited<ReturnType<HttpWorld['signedIn']>>
type Row = {
  id: string
  rank: number
  dueDay: string | null
  openedAt: string
  severity: number
  urgency: string | null
  state: string
  violations: string[]
}

const violations = ['T05', 'A02', 'F02']
const dueDays = [
  '2026-11-20',
  '2026-11-23',
  '2026-11-24',
  '2026-11-25',
  '2026-11-26',
  '2026-11-27',
  '2026-11-30',
  '2026-12-01',
  '2026-12-31',
  null,
]

beforeAll(async () => {
  world = await httpWorld()
  officer = await world.signedIn('officer')
  for (let i = 0; i < 30; i++) {
    const district = [districts.wuhou, districts.jinjiang, null][i % 3]!
    const violation = violations[i % violations.length]!
    const { caseId, listing, institution } = await caseAbout(world, {
      institution: `第${i}号培训`,
      district: district ?? null,
      violation,
      severity: (i % 4) + 1,
      // Sunday 23:59 and Monday 00:00 in Chengdu fall into different weeks
      happenedAt: new Date(Date.parse(i % 2 ? '2026-11-01T15:59:59Z' : '2026-11-01T16:00:00Z') - Math.floor(i / 2) * 86_400_000),
      channel: i % 5 ? 'own_site' : 'own_account',
    })
    if (i % 4 === 0)
      await addFinding(
        world,
        {
          listingId: listing.id,
          institutionId: institution.id,
          districtCode: district ?? null,
          text: listing.text,
          quote: '名师',
        },
        { violation: 'A06', scope: i % 8 ? 'k12' : 'adult' },
      )
    const closed = i % 7 === 6
    await world.prisma.case.update({
      where: { id: caseId },
      data: {
        rank: Math.floor(i / 4),
        dueDay: dueDays[i % dueDays.length] ?? null,
        complaintCount: i % 3 === 1 ? 2 : 0,
        assigneeId: i % 6 === 0 ? officer.userId : null,
        openedAt: new Date(Date.UTC(2026, 10, 1 + (i % 9))),
        ...(closed ? { state: 'CLOSED', closedAt: world.clock.now, openKey: null, dueDay: null } : {}),
      },
    })
  }
  await world.prisma.finding.updateMany({ where: { violation: 'F02', districtCode: null }, data: { status: 'SUPERSEDED' } })
  await world.prisma.finding.updateMany({ where: { violation: 'A02', districtCode: null }, data: { status: 'REJECTED' } })
})
afterAll(() => world.drop())

const ask = async (query: object) =>
  (await officer.get('/api/v1/cases').query(query)).body as { items: Row[]; nextCursor: string | null; total: number }

async function walk(query: object): Promise<{ rows: Row[]; total: number }> {
  const rows: Row[] = []
  let cursor: string | null = null
  do {
    const page = await ask({ ...query, ...(cursor ? { cursor } : {}) })
    rows.push(...page.items)
    cursor = page.nextCursor
    if (!cursor) return { rows, total: page.total }
  } while (rows.length < 1000)
  throw new Error('the list does not end')
}

describe('the queue', () => {
  it.each(['rank', 'due', 'opened', 'severity'])('by %s: page by page the whole, each once, in order', async (sort) => {
    for (const limit of [1, 7, 100]) {
      const { rows, total } = await walk({ sort, limit })
      expect(new Set(rows.map(({ id }) => id)).size).toBe(30)
      expect([rows.length, total]).toEqual([30, 30])
      const key = {
        rank: (row: Row) => -row.rank,
        due: (row: Row) => row.dueDay ?? '9',
        opened: (row: Row) => -Date.parse(row.openedAt),
        severity: (row: Row) => -row.severity * 1000 - row.rank,
      }[sort] as (row: Row) => string | number
      const keys = rows.map(key)
      expect(keys).toEqual([...keys].sort((a, b) => (a < b ? -1 : a > b ? 1 : 0)))
    }
  })

  it('shows each deadline in the colour that policy gives it, and filters by the same', async () => {
    const { rows } = await walk({ limit: 100 })
    for (const row of rows)
      expect(row.urgency).toBe(row.dueDay && row.state !== 'CLOSED' ? urgency(row.dueDay, '2026-11-23') : null)
    for (const level of ['overdue', 'red', 'amber', 'green']) {
      const { rows: found } = await walk({ urgency: level, limit: 100 })
      expect(found.map(({ id }) => id).sort()).toEqual(
        rows
          .filter((row) => row.urgency === level)
          .map(({ id }) => id)
          .sort(),
      )
      expect(found.length).toBeGreaterThan(0)
    }
  })

  it('each number beside a filter is what the filter then shows', async () => {
    const filters = fc.record(
      {
        open: fc.constantFrom('true', 'false'),
        state: fc.constantFrom('LEAD', 'CLOSED', 'LEAD,CLOSED'),
        district: fc.constantFrom('510107', 'none', '510104,none'),
        violation: fc.constantFrom('T05', 'A02,F02', 'A06'),
        severity: fc.constantFrom('1', '2,3', '4'),
        urgency: fc.constantFrom('overdue', 'red', 'amber', 'green'),
        dueSoon: fc.constant('true'),
        withComplaints: fc.constant('true'),
        mine: fc.constant('true'),
        q: fc.constantFrom('培训', '1', '没有'),
      },
      { requiredKeys: [] },
    )
    await fc.assert(
      fc.asyncProperty(
        filters,
        fc.constantFrom('state', 'district', 'violation', 'severity', 'urgency'),
        async (query, facet) => {
          const { body: counts } = await officer.get('/api/v1/cases/counts').query(query)
          expect(counts.total).toBe((await ask(query)).total)
          const one = counts[facet][0] as { key: string; count: number } | undefined
          if (one) expect((await ask({ ...query, [facet]: one.key })).total).toBe(one.count)
        },
      ),
      { numRuns: 25 },
    )
  })

  it('of words that very many cases bear it says at least how many, and goes on to its end all the same', async () => {
    const all = await ask({ q: '培训', sort: 'severity' })
    expect(all).toMatchObject({ atLeast: false })
    expect(all.total).toBeGreaterThan(4)
    const staff = { id: officer.userId, role: 'officer', districtCode: null } as Staff
    const { now } = world.clock
    const most = 3
    const seen: string[] = []
    for (let cursor: string | undefined; ; ) {
      const page = await readCases(world.prisma, { q: '培训', sort: 'severity', limit: 2, cursor }, staff, now, most)
      expect(page).toMatchObject({ total: most, atLeast: true })
      seen.push(...page.items.map(({ id }) => id))
      if (page.nextCursor === null) break
      cursor = page.nextCursor
    }
    expect(new Set(seen).size).toBe(all.total)
    expect(seen).toHaveLength(all.total)
    const counts = await readCounts(world.prisma, { q: '培训' }, staff, now, most)
    expect(counts).toMatchObject({ total: most, atLeast: true })
    expect(counts.state.reduce((sum, { count }) => sum + count, 0)).toBe(most)
  })

  it('each tab has the number of its list', async () => {
    const { tabs } = (await officer.get('/api/v1/cases/counts').query({ open: 'true', mine: 'true' })).body
    expect(tabs).toEqual({
      open: (await ask({ open: 'true' })).total,
      mine: (await ask({ open: 'true', mine: 'true' })).total,
      dueSoon: (await ask({ open: 'true', dueSoon: 'true' })).total,
      withComplaints: (await ask({ open: 'true', withComplaints: 'true' })).total,
      closed: (await ask({ open: 'false' })).total,
      unassigned: (await ask({ open: 'true', unassigned: 'true' })).total,
      unanswered: (await ask({ open: 'true', unanswered: 'true' })).total,
      idle: (await ask({ open: 'true', idle: 'true' })).total,
      diary: (await ask({ diary: 'true' })).total,
    })
    expect(tabs.mine).toBeGreaterThan(0)
    expect(tabs.unassigned).toBeGreaterThan(0)
  })
})

describe('trends', () => {
  const filters = fc.record(
    {
      from: fc.constantFrom('2026-10-19', '2026-10-26', '2026-10-30'),
      to: fc.constantFrom('2026-11-01', '2026-11-02', '2026-11-30'),
      violation: fc.constantFrom('T05', 'A02,F02'),
      district: fc.constantFrom('510107', 'none'),
      channel: fc.constantFrom('own_site', 'own_account'),
      status: fc.constantFrom('NEW', 'SUPERSEDED,REJECTED'),
      origin: fc.constantFrom('listing', 'complaint'),
      scope: fc.constantFrom('k12', 'adult', 'all'),
    },
    { requiredKeys: [] },
  )
  const dimension = fc.constantFrom('violation', 'district', 'channel', 'status', 'origin')
  const listed = async (query: object) =>
    (await officer.get('/api/v1/findings').query({ limit: 1, ...query })).body.total as number

  it('points add up to series, series to the total, and the total is the list behind it', async () => {
    await fc.assert(
      fc.asyncProperty(filters, dimension, async (query, by) => {
        const { body } = await officer.get('/api/v1/trends').query({ ...query, by })
        const sum = (numbers: number[]) => numbers.reduce((a, b) => a + b, 0)
        for (const series of body.series)
          expect([sum(series.counts), series.counts.length]).toEqual([series.total, body.weeks.length])
        expect(sum(body.series.map(({ total }: { total: number }) => total))).toBe(body.total)
        expect(body.total).toBe(await listed(query))
        const top = body.series[0]
        if (top) expect(await listed({ ...query, [by]: top.key })).toBe(top.total)
      }),
      { numRuns: 25 },
    )
  })

  it('each point is the list of its week, and no week is left out', async () => {
    const { body } = await officer.get('/api/v1/trends').query({ from: '2026-10-01', to: '2026-11-23', by: 'district' })
    expect(body.weeks[0]).toBe('2026-09-28')
    expect(body.weeks.at(-1)).toBe('2026-11-23')
    expect(body.weeks).toHaveLength(9)
    for (const week of body.weeks) expect(mondayOf(week)).toBe(week)
    const [series] = body.series
    for (const [i, week] of body.weeks.entries()) {
      const sunday = new Date(Date.parse(week) + 6 * 86_400_000).toISOString().slice(0, 10)
      expect(await listed({ from: week < '2026-10-01' ? '2026-10-01' : week, to: sunday, district: series.key })).toBe(
        series.counts[i],
      )
    }
  })

  it('weeks turn at midnight in Chengdu', async () => {
    const { body } = await officer.get('/api/v1/trends').query({ from: '2026-11-01', to: '2026-11-02' })
    expect(body.weeks).toEqual(['2026-10-26', '2026-11-02'])
    const sums = body.weeks.map((_: string, i: number) =>
      body.series.reduce((all: number, { counts }: { counts: number[] }) => all + counts[i]!, 0),
    )
    expect(sums[0]).toBeGreaterThan(0)
    expect(sums[1]).toBeGreaterThan(0)
  })

  it('an analyst sees no number that a complainant wrote', async () => {
    const text = '我的电话13812341234，机构周末补课'
    const { id } = await world.prisma.complaint.create({
      data: { number: 'T1', codeHash: '0'.repeat(64), channel: 'web', kind: 'report', text },
    })
    await addFinding(
      world,
      { complaintId: id, institutionId: null, districtCode: null, text, quote: text },
      { channel: 'private' },
    )
    const analyst = await world.signedIn('analyst')
    const [masked] = (await analyst.get('/api/v1/findings').query({ origin: 'complaint' })).body.items
    expect(masked.quote).toBe('我的电话138****34，机构周末补课')
    expect((await officer.get('/api/v1/findings').query({ origin: 'complaint' })).body.items[0].quote).toBe(text)
  })
})

describe('findings', () => {
  it('page by page the whole, newest first, superseded ones only when asked for', async () => {
    const seen: { id: string; happenedAt: string; status: string }[] = []
    let cursor: string | null = null
    do {
      const { body } = await officer.get('/api/v1/findings').query({ limit: 4, scope: 'all', ...(cursor ? { cursor } : {}) })
      seen.push(...body.items)
      cursor = body.nextCursor
    } while (cursor)
    expect(new Set(seen.map(({ id }) => id)).size).toBe(seen.length)
    expect(seen.length).toBe(await world.prisma.finding.count({ where: { status: { not: 'SUPERSEDED' } } }))
    const times = seen.map(({ happenedAt }) => happenedAt)
    expect(times).toEqual([...times].sort().reverse())
    const { body } = await officer.get('/api/v1/findings').query({ status: 'SUPERSEDED' })
    expect(body.total).toBeGreaterThan(0)
  })
})
