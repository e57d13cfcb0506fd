/**
 * npx tsx bench/ledgers.ts [rows of the sheet] [rows of the ledger] [folder]: sheets of a tenth and of all the rows come in through the import
 * that the console uses, each by a process of its own whose largest memory is watched; then the list pages of a ledger of two
 * million rows are asked for as people of a school, a county and the city ask. Needs nothing but this machine. With a folder the database
 * stays there: rows that were made once are asked again without making them.
 */
import { fork } from 'node:child_process'
import { createWriteStream, mkdtempSync, rmSync, statSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import { fileURLToPath } from 'node:url'
import ExcelJS from 'exceljs'
import type { Staff } from '#api/auth/staff.ts'
import { startEmbedded } from '#api/database/embedded.ts'
import type { Deps } from '#api/deps.ts'
import { makeLedgerIndexes } from '#api/ledgers/indexes.ts'
import { type RowFilters, readRows } from '#api/ledgers/read-rows.ts'
import { readReminders } from '#api/ledgers/reminders.ts'
import { importSheet } from '#api/ledgers/sheets/import-sheet.ts'
import { districts } from '#policy/districts.ts'
import { ledgerById } from '#policy/ledgers/index.ts'
import { makePrisma } from '#prisma/client.ts'
import type { PrismaClient } from '#prisma/generated/client.ts'
import { migrate } from '#prisma/migrate.ts'
import { seedReference } from '#prisma/seed-reference.ts'

const homework = ledgerById('homework')
if (!homework) throw new Error('the ledger of homework is gone')
const ledger = homework
const schools = 600
const asked = 60

const nobody = { name: '', username: '', departmentCode: null, institutionId: null, districtCode: null }
const city: Staff = { ...nobody, id: 'bench', role: 'reporter' }
const codeOf = (school: number): string => String(3_151_000_000 + school)

const header = '学校,日期,年级,班级,学科,形式,完成地点,平均用时,抽样人数,班级统筹,年级组统筹,教务统筹,公示时间'.split(',')
const subjects = ['语文', '数学', '英语']

/** One row in a hundred is over its limit, one in two hundred cannot be read. */
function* sheetRows(rows: number, year: number): Generator<(string | number)[]> {
  yield header
  for (let n = 0; n < rows; n += 1) {
    const [school, day, group] = [n % schools, Math.floor(n / schools) % 28, Math.floor(n / schools / 28)]
    const minutes = n % 200 === 7 ? '很久' : n % 100 === 3 ? 65 : 12 + (n % 7)
    const date = `${year}-09-${String(1 + day).padStart(2, '0')}`
    const of = ['P4', `${1 + Math.floor(group / 3)}班`, subjects[group % 3] ?? '']
    yield [codeOf(school), date, ...of, '书面', '家庭', minutes, 30, '是', '是', '是', '16:00']
  }
}

async function writeCsv(path: string, rows: number, year: number): Promise<void> {
  const lines = function* () {
    for (const row of sheetRows(rows, year)) yield `${row.join(',')}\n`
  }
  await pipeline(Readable.from(lines()), createWriteStream(path))
}

async function writeBook(path: string, rows: number, year: number): Promise<void> {
  const book = new ExcelJS.stream.xlsx.WorkbookWriter({ filename: path, useSharedStrings: true })
  const sheet = book.addWorksheet('作业')
  for (const row of sheetRows(rows, year)) sheet.addRow(row).commit()
  await sheet.commit()
  await book.commit()
}

/** MB; `most` is what the system has given the process, garbage included, `alive` what a collection leaves */
type Report = { seconds: number; most: number; alive: number; result: { added: number; rejected: number; breaches: number } }

/** The importing process: one sheet, and its largest memory. */
async function importOnce(url: string, path: string): Promise<void> {
  const prisma = makePrisma(url, 3)
  let most = 0
  const watch = setInterval(() => {
    most = Math.max(most, process.memoryUsage().rss)
  }, 50)
  let alive = 0
  const weigh = setInterval(() => {
    globalThis.gc?.()
    const { heapUsed, external } = process.memoryUsage()
    alive = Math.max(alive, heapUsed + external)
  }, 1000)
  const began = performance.now()
  const deps = { prisma, now: () => new Date() } as Deps
  const { added, rejected, breaches } = await importSheet(deps, ledger, city, { path, told: { values: {} }, language: 'zh' })
  clearInterval(watch)
  clearInterval(weigh)
  const result = { added, rejected, breaches }
  process.send?.({ seconds: (performance.now() - began) / 1000, most: most / 1e6, alive: alive / 1e6, result })
  await prisma.$disconnect()
}

const imported = (url: string, path: string): Promise<Report> =>
  new Promise((resolve, reject) => {
    const child = fork(fileURLToPath(import.meta.url), ['--import', url, path], {
      execArgv: [...process.execArgv, '--expose-gc'],
    })
    child.once('message', (report) => resolve(report as Report))
    child.once('exit', (code) => code === 0 || reject(new Error(`the import ended with ${code}`)))
  })

async function benchImports(url: string, scratch: string, rows: number): Promise<void> {
  let year = 2022
  console.log(
    '| sheet | rows | MB | seconds | most memory, MB | alive at most, MB | added | rejected | breaches |\n| - | - | - | - | - | - | - | - | - |',
  )
  for (const [kind, write] of [['csv', writeCsv], ['xlsx', writeBook]] as const) // biome-ignore format: a table
    for (const size of [rows / 10, rows]) {
      const path = join(scratch, `${size}.${kind}`)
      // each sheet is of a year of its own: none of its rows is there yet
      await write(path, size, year++)
      const { seconds, most, alive, result } = await imported(url, path)
      const figures = [kind, size, (statSync(path).size / 1e6).toFixed(1), seconds.toFixed(1), most.toFixed(0), alive.toFixed(0)]
      console.log(`| ${[...figures, result.added, result.rejected, result.breaches].join(' | ')} |`)
    }
}

async function makeSchools(prisma: PrismaClient): Promise<void> {
  const codes = districts.map(({ code }) => code)
  await prisma.$executeRaw`
    WITH made AS (
      INSERT INTO institution (id, name, "districtCode", category, origin, "createdAt", "updatedAt")
      SELECT uuidv7(), '学校' || n, (${codes}::text[])[1 + n % ${codes.length}::int], 'school', 'register', '2020-08-01', now()
      FROM generate_series(0, ${schools - 1}::int) n RETURNING id, name
    )
    INSERT INTO institution_identifier (id, "institutionId", kind, value, source)
    SELECT uuidv7(), id, 'school-code', (3151000000 + substr(name, 3)::bigint)::text, 'register' FROM made`
}

/** Homework of 600 schools over six years, one row in five hundred over its limit; a tenth as many rows of other ledgers around it. */
async function makeRows(prisma: PrismaClient, rows: number): Promise<void> {
  await prisma.$transaction(
    (tx) => tx.$executeRaw`
      INSERT INTO ledger_row (id, ledger, key, unit, "institutionId", "districtCode", day, period, data, violations)
      SELECT uuidv7(), CASE WHEN n % 11 = 0 THEN 'service-weeks' ELSE 'homework' END, lpad(n::text, 64, '0'), s.id::text, s.id,
        s."districtCode", made.day, CASE WHEN n % 11 = 0 THEN to_char(date_trunc('week', made.day::date), 'YYYY-MM-DD') ELSE made.term END,
        jsonb_build_object('date', made.day, 'grade', (ARRAY['P1','P2','P3','P4','P5','P6','J7','J8','J9'])[1 + n % 9],
          'class', (n % 12) || '班', 'subject', '数学', 'form', 'written', 'place', 'home', 'minutes', n % 60),
        CASE WHEN n % 500 = 0 THEN ARRAY['H01'] ELSE '{}'::text[] END
      FROM generate_series(1, ${rows}::int) n
        JOIN (SELECT id, "districtCode", row_number() OVER (ORDER BY id) AS place FROM institution) s ON s.place = 1 + n % ${schools}::int
        CROSS JOIN LATERAL (SELECT date '2020-09-01' + n % 2190 AS at) d
        CROSS JOIN LATERAL (SELECT to_char(at, 'YYYY-MM-DD') AS day, CASE WHEN extract(month FROM at) BETWEEN 2 AND 8
          THEN extract(year FROM at) - 1 || '-' || extract(year FROM at) || '-2'
          ELSE extract(year FROM at - interval '1 month') || '-' || extract(year FROM at - interval '1 month') + 1 || '-1' END AS term) made`,
    { timeout: 20 * 60_000 },
  )
  await makeLedgerIndexes(prisma)
  await prisma.$executeRaw`VACUUM ANALYZE ledger_row`
  await prisma.$executeRaw`ANALYZE institution`
}

async function benchLists(prisma: PrismaClient, rows: number): Promise<void> {
  if ((await prisma.ledgerRow.findFirst()) === null) await makeRows(prisma, rows)
  const some = await prisma.institution.findMany({ where: { category: 'school' }, orderBy: { id: 'asc' }, take: 50 })
  const clerk = (n: number): Staff => ({ ...city, role: 'school', institutionId: some[n % some.length]?.id ?? null })
  const county = (n: number): Staff => ({ ...city, districtCode: some[n % some.length]?.districtCode ?? null })
  const month = { from: '2024-03-01', to: '2024-03-31' }
  const cases: [string, (n: number) => Staff, RowFilters, pages?: number][] = [
    ['city, newest', () => city, {}],
    ['city, ten pages on', () => city, {}, 10],
    ['city, one grade', () => city, { where: 'grade:J7' }],
    ['city, a month', () => city, month],
    ['city, only with a finding', () => city, { violations: 'true' }],
    ['city, a month, a grade, with a finding', () => city, { ...month, where: 'grade:P4', violations: 'true' }],
    ['county, newest', county, {}],
    ['county, one grade', county, { where: 'grade:P1' }],
    ['county, only with a finding', county, { violations: 'true' }],
    ['county, a month, a grade', county, { ...month, where: 'grade:P1' }],
    ['school, newest', clerk, {}],
    ['school, one grade', clerk, { where: 'grade:J9' }],
    ['school, only with a finding', clerk, { violations: 'true' }],
  ]
  console.log(`\n${rows} rows | median ms | p95 ms | most ms\n- | - | - | -`)
  for (const [name, staff, filters, pages = 1] of cases) {
    const times = await timesOf(prisma, staff, filters, pages)
    const at = (share: number) => (times[Math.ceil(times.length * share) - 1] ?? 0).toFixed(0)
    console.log(`${name} | ${at(0.5)} | ${at(0.95)} | ${at(1)}`)
  }
}

/** What is owed: the page of ledgers and the notice on the page where work begins ask for it. */
async function benchReminders(prisma: PrismaClient): Promise<void> {
  const [school] = await prisma.institution.findMany({ where: { category: 'school' }, take: 1 })
  const clerk: Staff = { ...city, role: 'school', institutionId: school?.id ?? null }
  console.log('\nwhat is owed | median ms | most ms\n- | - | -')
  for (const [name, staff] of [
    ['city', city],
    ['county', { ...city, districtCode: '510107' }],
    ['school', clerk],
  ] as const) {
    const times: number[] = []
    for (let n = 0; n < 5; n += 1) {
      const began = performance.now()
      await readReminders(prisma, staff, new Date('2026-11-23T02:00:00Z'))
      times.push(performance.now() - began)
    }
    times.sort((a, b) => a - b)
    console.log(`${name} | ${times[2]?.toFixed(0)} | ${times[4]?.toFixed(0)}`)
  }
}

async function timesOf(prisma: PrismaClient, staff: (n: number) => Staff, filters: RowFilters, pages: number): Promise<number[]> {
  const times: number[] = []
  for (let n = 0; n < asked; n += 1) {
    let cursor: string | undefined
    for (let page = 0; page < pages; page += 1) {
      const began = performance.now()
      const { nextCursor } = await readRows(prisma, ledger, { ...filters, cursor, limit: 50 }, staff(n))
      times.push(performance.now() - began)
      cursor = nextCursor ?? undefined
    }
  }
  return times.sort((a, b) => a - b)
}

async function main(sheet: number, rows: number, kept: string): Promise<void> {
  const scratch = mkdtempSync(join(tmpdir(), 'jianfu-bench-'))
  const server = await startEmbedded({ folder: join(kept || scratch, 'postgres'), purpose: 'test' })
  const prisma = makePrisma(server.url, 3)
  try {
    await migrate(server.url)
    await seedReference(prisma)
    if ((await prisma.institution.findFirst()) === null) await makeSchools(prisma)
    if (sheet > 0) await benchImports(server.url, scratch, sheet)
    if (rows > 0) await benchLists(prisma, rows)
    if (rows > 0) await benchReminders(prisma)
  } finally {
    await prisma.$disconnect()
    await server.stop()
    rmSync(scratch, { recursive: true, force: true })
  }
}

const [first = '100000', second = '2000000', third = ''] = process.argv.slice(2)
if (first === '--import') await importOnce(second, third)
else await main(Number(first), Number(second), third)
