/** A city's years of work in one database, made by the database itself: the same rows every time. */
import { classify } from '#classifier/classify.ts'
import type { CaseState } from '#policy/case-flow.ts'
import type { Prisma, PrismaClient } from '#prisma/generated/client.ts'

export type Size = { findings: number; complaints: number; leads: number; cases: number }
export const sizeOf = (findings: number): Size => ({
  findings,
  complaints: findings * 0.3,
  leads: findings * 0.2,
  cases: findings * 0.02,
})

/** The nth row of a table has this id. */
const id = (table: number, n: string): string =>
  `('${String(table).padStart(8, '0')}-0000-7000-8000-' || lpad(to_hex(${n}), 12, '0'))::uuid`
const [source, page, capture, institution, matter, listing, complaint, finding, event] = [1, 2, 3, 4, 5, 6, 7, 8, 9]
const table = { source, page, capture, institution, matter, listing, complaint, finding, event } as Record<string, number>
const of = (name: string, n = 'n'): string => id(table[name] as number, n)

const pick = (words: string[], n = 'n'): string =>
  `(ARRAY[${words.map((word) => `'${word}'`).join(', ')}])[1 + (${n}) % ${words.length}]`
const places = [
  '510104',
  '510105',
  '510106',
  '510107',
  '510108',
  '510112',
  '510113',
  '510114',
  '510115',
  '510116',
  '510117',
  '510118',
]
const kinds = ['A01', 'A02', 'A03', 'A05', 'T02', 'T05', 'F01', 'F07', 'P02', 'S01', 'T08']
const worked: CaseState[] = ['VERIFYING', 'FILED', 'INVESTIGATING', 'REVIEW', 'CLOSED', 'CLOSED', 'CLOSED', 'CLOSED']
const words = ['新东', '学而', '启航', '博识', '文华', '卓越', '名师', '远志', '锦程', '天府', '晨光', '育才', '知行']
const now = `timestamptz '2026-11-23 02:00+00'`
/** Within the last two years, and the same for the same n. */
const ago = (n = 'n'): string => `${now} - ((${n})::bigint * 7919 % 1051200) * interval '1 minute'`
const say = '周六上午九点到十一点在小区里给五年级学生补数学，名师授课，保证提分，先交一学期学费。'
const brand = `${pick(words)} || ${pick(words, 'n / 13')} || n`
/** What the river made of those words. */
const judged = JSON.stringify(
  classify({ id: 'bench', text: say, kind: 'complaint', publishedAt: '2026-11-23T02:00:00Z', channel: 'private' }),
)
/** Few cases have many of the rows, most have few: the first of 220,000 gets about one in 470. */
const someCase = (all: number): string => `(floor(power(random(), 2) * ${all}))::int`

const statements = ({ findings, complaints, leads, cases }: Size, people: string[]): string[] => {
  const all = leads + cases
  const listings = Math.ceil((findings - complaints) / 2)
  const pages = Math.ceil(all / 10)
  return [
    `SELECT setseed(0.42)`,
    `INSERT INTO source (id, key, name, kind, channel, publisher, "startUrls", "updatedAt")
     VALUES (${of('source', '1')}, 'bench', 'bench', 'website', 'own_site', 'institution', '{http://bench.example.cn/}', ${now})`,
    `INSERT INTO page (id, "sourceId", url, "urlKey", state)
     SELECT ${of('page')}, ${of('source', '1')}, 'http://bench.example.cn/' || n, rpad(md5(n::text), 64, '0'), 'ok' FROM generate_series(1, ${pages}) n`,
    `INSERT INTO capture (id, "pageId", sha256, size, url, "finalUrl", redirects, status, headers, tool, "fetchedAt")
     SELECT ${of('capture')}, ${of('page')}, rpad(md5(n::text), 64, '0'), 4096, 'http://bench.example.cn/' || n, 'http://bench.example.cn/' || n,
       '{}', 200, '{}', 'bench', ${ago()} FROM generate_series(1, ${pages}) n`,
    `INSERT INTO institution (id, name, "districtCode", "licenceStatus", origin, "comparedAt", "createdAt", "updatedAt")
     SELECT ${of('institution')}, '成都' || ${brand} || '培训学校', ${pick(places)},
       ${pick(['licensed', 'unlicensed', 'unknown', 'overdue'])}, 'crawler', ${now}, ${ago()}, ${now} FROM generate_series(0, ${all - 1}) n`,
    `INSERT INTO institution_identifier (id, "institutionId", kind, value, source)
     SELECT gen_random_uuid(), ${of('institution')}, k.kind, k.value, 'http://bench.example.cn/'
     FROM generate_series(0, ${all - 1}) n, LATERAL (VALUES ('name', '成都' || ${brand} || '培训学校'), ('brand', ${brand}),
       ('phone', '138' || lpad(n::text, 8, '0')), ('address', '某某街' || n || '号')) k(kind, value)`,
    ...caseStatements(leads, all, people),
    ...findingStatements({ all, listings, pages, complaints }),
    countedCases,
  ]
}

const caseStatements = (leads: number, all: number, people: string[]): string[] => {
  const state = `CASE WHEN n * 7 % ${all} < ${leads} THEN 'LEAD' ELSE ${pick(worked)} END`
  const closed = `CASE WHEN state = 'CLOSED' THEN ${now} END`
  const hands = `CASE WHEN state <> 'LEAD' THEN ${pick(people)} END`
  const due = `to_char(${now} + ((n * 31 % 120) - 20) * interval '1 day', 'YYYY-MM-DD')`
  return [
    `INSERT INTO "case" (id, number, "institutionId", "openKey", "districtCode", state, "mainViolation", violations, severity, rank,
       "dueDay", "dueStep", "assigneeId", "openedAt", "updatedAt", "closedAt")
     SELECT ${of('matter')}, 'JF2026-' || lpad(n::text, 6, '0'), ${of('institution')}, CASE WHEN state <> 'CLOSED' THEN ${of('institution')} END,
       ${pick(places)}, state, ${pick(kinds)}, ARRAY[${pick(kinds)}, ${pick(kinds, 'n / 3 + 1')}], 1 + n % 4, 20 + n * 37 % 900 / 10.0,
       CASE WHEN state <> 'CLOSED' THEN ${due} END, 'DL02', ${hands}, ${ago()}, ${ago('n * 3')}, ${closed}
     FROM (SELECT n, ${state} AS state FROM generate_series(0, ${all - 1}) n) made`,
    `INSERT INTO case_event (id, "caseId", seq, at, kind, "prevHash", hash)
     SELECT ${id(9, `n * 4 + s`)}, ${of('matter')}, s, ${ago()}, ${pick(['opened', 'finding-added', 'complaint-joined', 'finding-added'], 's')},
       repeat('0', 64), rpad(md5(n || '.' || s), 64, '0') FROM generate_series(0, ${all - 1}) n, generate_series(1, 3) s`,
  ]
}

const findingColumns = `id, "listingId", "complaintId", violation, rule, "ruleVersion", confidence, "where", "from", "to", quote, facts, "legalBasis",
  "explanationZh", "explanationEn", severity, status, channel, "institutionId", "districtCode", "caseId", "happenedAt", "createdAt"`
const findingRest = (
  at: string,
): string => `${pick(kinds)}, 'bench-' || ${pick(kinds)}, '1', 0.5 + n % 50 / 100.0, 'text', 0, 12, left('${say}', 12), '{}', '{"LAW"}',
  '文字与规则相符', 'the words fit the rule', 1 + n % 4, ${pick(['NEW', 'NEW', 'NEW', 'CONFIRMED', 'REJECTED', 'SUPERSEDED'])}, 'own_site',
  ${of('institution', 'c')}, ${pick(places, 'c')}, ${of('matter', 'c')}, ${at}, ${at}`

type Parts = { all: number; listings: number; pages: number; complaints: number }
const findingStatements = ({ all, listings, pages, complaints }: Parts): string[] => [
  `INSERT INTO complaint (id, number, "codeHash", channel, kind, text, "institutionName", "institutionId", "districtCode", "riverState", "classification", "caseId",
     "createdAt", "updatedAt", "phoneHash")
   SELECT ${of('complaint')}, 'T2026-' || lpad(n::text, 6, '0'), rpad(md5(n::text), 64, '0'), 'hotline-12345', ${pick(['complaint', 'report'])},
     '${say}' || n, '某校', ${of('institution', 'c')}, ${pick(places, 'c')}, 'DONE', '${judged.replaceAll("'", "''")}', ${of('matter', 'c')}, ${ago()}, ${now}, rpad(md5((n % 90000)::text), 64, '0')
   FROM (SELECT n, ${someCase(all)} AS c FROM generate_series(1, ${complaints}) n) made`,
  `INSERT INTO listing (id, "pageId", "captureId", position, hash, url, kind, title, text, channel, publisher, data, "institutionId", state, "createdAt")
   SELECT ${of('listing')}, ${of('page', `1 + n % ${pages}`)}, ${of('capture', `1 + n % ${pages}`)}, n, rpad(md5(n::text), 64, '0'),
     'http://bench.example.cn/' || n, 'course', '五年级数学', '${say.repeat(3)}' || n, 'own_site', 'institution', '{}', ${of('institution', `n % ${all}`)}, 'DONE', ${ago()}
   FROM generate_series(1, ${listings}) n`,
  `INSERT INTO finding (${findingColumns})
   SELECT ${of('finding')}, ${of('listing', '1 + n / 2')}, NULL::uuid, ${findingRest(ago())}
   FROM (SELECT n, ${someCase(all)} AS c FROM generate_series(0, ${2 * listings - 1}) n) made`,
  `INSERT INTO finding (${findingColumns})
   SELECT ${of('finding', `n + ${2 * listings}`)}, NULL, p.id, ${findingRest('p."createdAt"')}
   FROM (SELECT p.id, p."createdAt", ('x' || right(p.id::text, 12))::bit(48)::bigint AS n, ('x' || right(p."caseId"::text, 12))::bit(48)::bigint AS c FROM complaint p) p`,
]

const countedCases = `UPDATE "case" c SET "findingCount" = coalesce(f.n, 0), "complaintCount" = coalesce(p.n, 0)
  FROM "case" k LEFT JOIN (SELECT "caseId", count(*)::int AS n FROM finding GROUP BY 1) f ON f."caseId" = k.id
    LEFT JOIN (SELECT "caseId", count(*)::int AS n FROM complaint GROUP BY 1) p ON p."caseId" = k.id
  WHERE c.id = k.id`

/** Indexes of many rows are made far faster at once than row by row. Answers what makes them again. */
async function dropIndexes(tx: Prisma.TransactionClient): Promise<string[]> {
  const indexes = await tx.$queryRaw<{ name: string; made: string }[]>`
    SELECT quote_ident(c.relname) AS name, pg_get_indexdef(i.indexrelid) AS made FROM pg_index i
    JOIN pg_class c ON c.oid = i.indexrelid JOIN pg_class t ON t.oid = i.indrelid
    WHERE NOT i.indisunique AND t.relname = ANY(${['institution', 'institution_identifier', 'case', 'complaint', 'listing', 'finding']})`
  for (const { name } of indexes) await tx.$executeRawUnsafe(`DROP INDEX ${name}`)
  return indexes.map(({ made }) => made)
}

/** Fills a database that has only its reference data and `people`, who get the worked cases, in one go, and lets the planner know what came in. */
export async function fill(prisma: PrismaClient, size: Size, people: string[]): Promise<void> {
  await prisma.$transaction(
    async (tx) => {
      const indexes = await dropIndexes(tx)
      for (const statement of [...statements(size, people), ...indexes]) await tx.$executeRawUnsafe(statement)
    },
    { timeout: 1_800_000 },
  )
  await prisma.$executeRawUnsafe('VACUUM ANALYZE')
}

const idOf = (of: number, n: number): string =>
  `${String(of).padStart(8, '0')}-0000-7000-8000-${n.toString(16).padStart(12, '0')}`
/** The case that most rows belong to is the first, and its institution too. */
export const caseId = (n: number): string => idOf(matter, n)
export const matterInstitution = (n: number): string => idOf(institution, n)
export const complaintId = (n: number): string => idOf(complaint, n)
export const institutionName = (n: number): string =>
  `成都${words[n % words.length]}${words[Math.floor(n / 13) % words.length]}${n}培训学校`
