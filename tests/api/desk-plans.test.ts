/** What an officer asks all day is found by an index, however many rows there are. How fast that is: bench/desk. */
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest'
import type { Staff } from '#api/auth/staff.ts'
import { createUser } from '#api/auth/users.ts'
import type { WhereFilters } from '#api/cases/case-where.ts'
import { officersSql } from '#api/cases/deadline-board.ts'
import { namedIds } from '#api/cases/find-named.ts'
import { bestFreeLead } from '#api/cases/next-case.ts'
import { groupCounts } from '#api/cases/read-counts.ts'
import { pageKeys } from '#api/cases/read-list.ts'
import { reappearedSql } from '#api/desk/corrections.ts'
import { encodeCursor } from '#api/http/cursor.ts'
import { makeLedgerIndexes } from '#api/ledgers/indexes.ts'
import { unitTable } from '#api/ledgers/owed.ts'
import { countOf, pageOf, rowsWhere } from '#api/ledgers/read-rows.ts'
import { owingSql } from '#api/ledgers/reminders.ts'
import { builtInTerms } from '#policy/deadlines.ts'
import type { Ledger } from '#policy/ledgers/define.ts'
import { duePeriods } from '#policy/ledgers/due-periods.ts'
import { ledgerById } from '#policy/ledgers/index.ts'
import { Prisma } from '#prisma/generated/client.ts'
import { seedReference } from '#prisma/seed-reference.ts'
import { type TestDatabase, testDatabase } from '../support/database.ts'

let db: TestDatabase
beforeAll(async () => {
  db = await testDatabase()
})
afterAll(() => db.drop())

const city = { id: 'somebody', role: 'triage', districtCode: null } as Staff
const district = { ...city, districtCode: '510107' }
const today = { day: '2026-11-23', ...builtInTerms }

// an empty table is read whole or sorted by any other plan
const never = ['seqscan', 'sort', 'hashjoin', 'mergejoin']

const planOf = async (query: Prisma.Sql, without = never): Promise<string> => {
  const plan = await db.prisma.$transaction(async (tx) => {
    for (const way of without) await tx.$executeRawUnsafe(`SET LOCAL enable_${way} = off`)
    return tx.$queryRaw<{ 'QUERY PLAN': string }[]>(Prisma.sql`EXPLAIN ${query}`)
  })
  return plan.map((line) => line['QUERY PLAN']).join('\n')
}
const list = (sort: Parameters<typeof pageKeys>[0]['sort'], filters: WhereFilters, staff: Staff = city) =>
  planOf(pageKeys({ sort, limit: 50, ...filters }, staff, today))

it('the queue in each of its orders comes out of an index as it stands there', async () => {
  for (const sort of ['rank', 'due', 'opened', 'severity'] as const)
    expect(await list(sort, sort === 'rank' ? { open: 'true' } : {}), sort).not.toMatch(/Sort|Seq Scan/)
  expect(await list('rank', {}, district)).toMatch(/Index (Only )?Scan/)
})

it('words that are back begin at the pages that changed', async () => {
  const plan = await planOf(reappearedSql(new Date('2026-11-09'), 500))
  expect(plan).toMatch(/Index (Only )?Scan (using|on) page_/)
  expect(plan).not.toMatch(/Seq Scan/)
})

it('tabs of few cases start from the few', async () => {
  expect(await list('rank', { unanswered: 'true' })).toMatch(/complaint_unanswered/)
})

/** Writes statistics, and asks until every row is known to be visible: another session's snapshot, such as autovacuum's, can keep a VACUUM from saying so. */
const settled = (table: string) =>
  vi.waitFor(
    async () => {
      await db.prisma.$executeRawUnsafe(`VACUUM ANALYZE ${table}`)
      const [pages] = await db.prisma.$queryRawUnsafe<object[]>(
        `SELECT relpages - relallvisible AS hidden FROM pg_class WHERE oid = '${table}'::regclass`,
      )
      expect(pages).toEqual({ hidden: 0 })
    },
    { timeout: 20_000 },
  )

/** Two thousand open cases as wide as real ones, most of them in somebody's hands: on empty tables every index is as good as another. */
const manyCases = [
  `INSERT INTO institution (id, name, "districtCode", "licenceStatus", origin, "updatedAt")
   SELECT gen_random_uuid(), '学校' || n, (ARRAY['510104', '510105', '510106', '510107', '510108'])[1 + n % 5], 'unknown', 'crawler', now()
   FROM generate_series(1, 2000) n`,
  `INSERT INTO "case" (id, number, "institutionId", "openKey", "districtCode", state, "mainViolation", violations, severity, rank, "rankReasons", "assigneeId", "dueDay", "updatedAt")
   SELECT gen_random_uuid(), 'C' || name, id, id, "districtCode", CASE WHEN name LIKE '%7' THEN 'LEAD' ELSE 'INVESTIGATING' END,
     'T05', '{T05}', 2, length(name), jsonb_build_array(repeat(name, 120)), CASE WHEN name LIKE '%7' THEN NULL ELSE (SELECT id FROM "user") END,
     CASE WHEN name LIKE '%99' THEN '2026-11-24' ELSE '2027-02-' || (10 + length(name)) END, now() FROM institution`,
]

it('the next lead is the first of an index, in the city and in a district', async () => {
  await seedReference(db.prisma)
  await createUser(db.prisma, { username: 'officer', name: '某人', password: 'correct horse 2026', role: 'officer' })
  for (const statement of manyCases) await db.prisma.$executeRawUnsafe(statement)
  for (const table of ['institution', '"case"']) await settled(table)
  const plan = await planOf(bestFreeLead(city))
  expect(plan).toMatch(/Index Scan using case_free on/)
  const inDistrict = await planOf(bestFreeLead(district))
  expect(inDistrict).toMatch(/Index Scan using case_free_in_district on/)
  expect(plan + inDistrict).not.toMatch(/Sort|Seq Scan/)
  expect(plan).toMatch(/using case_event_given_back on/)
})

it('tabs and filters are counted from an index, whose cases are not touched', async () => {
  const plan = await planOf(groupCounts({ open: 'true' }, city, today))
  expect(plan).toMatch(/Index Only Scan using case_counted on/)
})

it('what is due soon comes from the index of days, in the order of days as it stands there, else sorted after that', async () => {
  expect(await list('due', { dueSoon: 'true' })).not.toMatch(/Sort|Seq Scan/)
  for (const sort of ['due', 'rank'] as const) {
    const plan = await planOf(pageKeys({ sort, limit: 50, dueSoon: 'true' }, city, today), [])
    expect(plan, sort).toMatch(/Index (Only )?Scan (using|on) "case_dueDay_id_idx"/)
  }
})

it('the deadlines board is counted from an index, whose cases are not touched', async () => {
  for (const staff of [city, district]) {
    const plan = await planOf(officersSql(staff, today), [])
    expect(plan).toMatch(/Index Only Scan using case_counted on/)
    expect(plan).not.toMatch(/Seq Scan on "?case/)
  }
})

it('cases of one state, district and severity come in the order of the queue out of an index', async () => {
  const plan = await list('rank', { state: ['INVESTIGATING'], district: ['510104'], severity: ['2'] })
  expect(plan).toMatch(/Index Scan using case_filtered on/)
  expect(plan).not.toMatch(/Sort|Filter: .*severity/)
})

it('words are looked for by their trigrams, and among very many cases in the order of the list', async () => {
  const [name, number] = [await planOf(namedIds('学校1999', city, 100)), await planOf(namedIds('C777', city, 100))]
  expect(name).toMatch(/Index Scan on institution_name_trgm/)
  expect(number).toMatch(/Index Scan on case_number_trgm/)
  for (const filters of [{}, { open: 'true' as const }]) {
    const walk = await list('rank', { ...filters, bears: '成都' })
    expect(walk).toMatch(/Index Scan using (case_by_rank|case_open) on/)
    expect(walk).not.toMatch(/Sort|Seq Scan/)
  }
})

/** Six thousand rows of two hundred schools: on few rows every index is as good as another. */
const manyRows = [
  `UPDATE institution SET category = 'school' WHERE name ~ '5[0-9]$'`,
  `INSERT INTO ledger_row (id, ledger, key, unit, "institutionId", "districtCode", day, period, data, violations)
   SELECT gen_random_uuid(), CASE WHEN n % 3 = 0 THEN 'service-weeks' ELSE 'homework' END, lpad(n::text, 64, '0'), s.id::text, s.id, s."districtCode",
     to_char(date '2026-11-23' - n % 500, 'YYYY-MM-DD'), CASE WHEN n % 3 = 0 THEN to_char(date '2026-11-23' - 7 * (n % 60), 'YYYY-MM-DD') ELSE '2026-2027-1' END,
     jsonb_build_object('grade', (ARRAY['P1', 'P2', 'P3', 'P4', 'J7'])[1 + n / 7 % 5]), CASE WHEN n % 200 = 0 THEN '{H01}'::text[] ELSE '{}' END
   FROM generate_series(1, 6000) n JOIN (SELECT *, row_number() OVER (ORDER BY name) AS place FROM institution WHERE category = 'school') s
     ON s.place = 1 + n % 200`,
]

describe('a ledger', () => {
  const ledger = ledgerById('homework') as Ledger
  const school = { ...city, role: 'school', institutionId: '0199d3b6-0000-7000-8000-000000000001' } as Staff
  const rows = (filters: object, staff: Staff = city) => rowsWhere(ledger, filters, staff)

  it('comes page by page out of an index, of the city, a district or a school, whole or by one value', async () => {
    for (const statement of manyRows) await db.prisma.$executeRawUnsafe(statement)
    // as when the processes of a fleet start at once over a new database
    await Promise.all([1, 2, 3].map(() => makeLedgerIndexes(db.prisma)))
    for (const table of ['institution', 'ledger_row']) await settled(table)
    const plans = [
      ['ledger_row_by_day', rows({})],
      ['ledger_row_by_district', rows({}, district)],
      ['ledger_row_by_unit', rows({}, school)],
      ['ledger_homework_grade', rows({ where: 'grade:P3' })],
      ['ledger_homework_grade_district', rows({ where: 'grade:P3' }, district)],
      ['ledger_row_with_violations', rows({ violations: 'true' })],
    ] as const
    for (const [index, where] of plans) {
      const page = await planOf(pageOf(where, encodeCursor('ledger', ['2026-11-01', school.institutionId ?? '']), 51))
      expect(page, index).toMatch(new RegExp(`Index Scan using "?${index}"? `))
      expect(page, index).not.toMatch(/Sort|Seq Scan on ledger_row/)
    }
    for (const where of [rows({}), rows({}, district), rows({}, school)])
      expect(await planOf(countOf(where))).toMatch(/Index Only Scan/)
  })

  it('tells what is owed from one index, whose rows are not touched', async () => {
    for (const id of ['service-weeks', 'homework']) {
      const of = ledgerById(id) as Ledger
      const units = unitTable(of, city) as Prisma.Sql
      const plan = await planOf(owingSql(of, duePeriods(of, today.day), units, city, today.day))
      expect(plan, id).toMatch(/Index Only Scan using ledger_row_kept/)
      expect(plan, id).not.toMatch(/Seq Scan on ledger_row/)
    }
  })
})
