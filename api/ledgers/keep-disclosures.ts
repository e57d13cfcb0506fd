/**
 * Who is named as a teacher on the site of an institution goes into the ledger of posted teachers, and that nobody is, once a walk has seen
 * the whole site (M22.2). After a walk that missed something the ledger stays as it was: what was not seen is not missing.
 */
import { dayOf } from '#api/cases/day-of.ts'
import { addCalendarDays } from '#policy/days.ts'
import { teacherDisclosures as ledger } from '#policy/ledgers/conduct/teacher-disclosures.ts'
import type { Listing } from '#policy/nouns.ts'
import type { Prisma } from '#prisma/generated/client.ts'
import { keyOf, readyRow } from './parse-row.ts'
import { storeRows } from './save-rows.ts'

type Tx = Prisma.TransactionClient
type Data = Record<string, unknown>
type Owner = { id: string; name: string; districtCode: string | null; home: string }
type Posted = { listing: Listing; url: string; sha256: string }
type Standing = { key: string; data: Data; withdrawn: boolean }

/** A row that says the same as before is written anew only after so many days: who was seen last month need not be noted daily. */
const refreshDays = 28
const longestAddress = 4000

/** Returns how many rows are new or changed; they wait for `judgeAgain`. */
export async function keepDisclosures(tx: Tx, sourceId: string, runId: string, now: Date): Promise<number> {
  const owner = await licensedOwner(tx, sourceId)
  if (!owner || !(await sawWholeSite(tx, sourceId, runId))) return 0
  const today = dayOf(now)
  const unit = { ...owner, institutionId: owner.id, departmentCode: null }
  const found = new Map(
    foundOn(owner, await listsOf(tx, owner.id)).flatMap((data) => {
      const row = ledger.schema.safeParse({ ...data, since: today, seenOn: today })
      return row.success ? [[keyOf(ledger, unit.id, row.data), row.data] as const] : []
    }),
  )
  const rows = changes(found, await standing(tx, owner.id), today).map((data) => readyRow(ledger, unit, data))
  const saved = await storeRows(tx, ledger, rows, null, now)
  await tx.ledgerRow.updateMany({ where: { id: { in: saved.map(({ id }) => id) } }, data: { againOn: today } })
  return saved.length
}

/** Only who has a licence owes a list. */
async function licensedOwner(tx: Tx, sourceId: string): Promise<Owner | null> {
  const [owner] = await tx.$queryRaw<Owner[]>`
    SELECT i.id::text, i.name, i."districtCode"::text, s."startUrls"[1] AS home FROM source s JOIN institution i ON i.id = s."institutionId"
    WHERE s.id = ${sourceId}::uuid AND s.channel = 'own_site' AND i."licenceStatus" = 'licensed' AND i.category IS DISTINCT FROM 'school'`
  return owner ?? null
}

/** Reasons for which a page was left alone though it may hold what is sought. */
const unseen = ['limit', 'wall', 'robots', 'hours', 'stopped']

/** A link to a page that is not there hides nothing; a page behind a wall does, and one without words, whenever it was met. */
async function sawWholeSite(tx: Tx, sourceId: string, runId: string): Promise<boolean> {
  const [walk] = await tx.$queryRaw<{ whole: boolean | null }[]>`
    SELECT bool_or(depth = 0 AND state IN ('FETCHED', 'UNCHANGED'))
      AND NOT bool_or(state = 'SKIPPED' AND reason = ANY(${unseen}::text[]))
      AND NOT bool_or(state = 'FAILED' AND NOT (reason = 'http-4xx' AND coalesce(detail, '') ~ '(404|410)$'))
      AND NOT EXISTS (SELECT 1 FROM page p WHERE p."sourceId" = ${sourceId}::uuid AND p.state IN ('blocked', 'captcha', 'login', 'empty')) AS whole
    FROM crawl_url WHERE "runId" = ${runId}::uuid`
  return walk?.whole === true
}

/** On all its sites and accounts, oldest first. */
async function listsOf(tx: Tx, institutionId: string): Promise<Posted[]> {
  const rows = await tx.listing.findMany({
    where: {
      kind: 'staff-list',
      state: { not: 'SUPERSEDED' },
      page: { state: 'ok', source: { institutionId, channel: { in: ['own_site', 'own_account'] } } },
    },
    orderBy: { id: 'asc' },
    select: { data: true, url: true, capture: { select: { sha256: true } } },
  })
  return rows.map(({ data, url, capture }) => ({ listing: data as unknown as Listing, url, sha256: capture.sha256 }))
}

/** Rows without their days. */
function foundOn({ home }: Owner, lists: Posted[]): Data[] {
  const at = ({ listing, url, sha256 }: Posted) => ({
    page: url.slice(0, longestAddress),
    ...(listing.staff?.heading ? { place: listing.staff.heading } : {}),
    evidence: sha256,
  })
  const named = lists.flatMap((list) =>
    (list.listing.staff?.teachers ?? []).map(({ name, kind, certificate }) => ({
      ...{ found: 'named', name, certificateKind: kind },
      ...(certificate ? { certificate } : {}),
      ...at(list),
    })),
  )
  if (named.length > 0) return named
  const [heading] = lists
  return [heading ? { found: 'unreadable', ...at(heading) } : { found: 'none', page: home.slice(0, longestAddress) }]
}

const standing = (tx: Tx, institutionId: string): Promise<Standing[]> => tx.$queryRaw<Standing[]>`
  SELECT r.key::text, r.data, r."withdrawnAt" IS NOT NULL AS withdrawn FROM ledger_row r
  WHERE r.ledger = ${ledger.id} AND r.unit = ${institutionId} FOR UPDATE`

/** What is new, what is there still and was not noted for long, and what is gone. What a person took out as misread stays out. */
function changes(found: Map<string, Data>, before: Standing[], today: string): Data[] {
  const known = new Map(before.map((row) => [row.key, row]))
  const there = [...found].flatMap(([key, data]) => {
    const row = known.get(key)
    if (!row || (!row.withdrawn && row.data.goneOn !== undefined)) return [data]
    const isFresh = row.data.page === data.page && String(row.data.seenOn) > addCalendarDays(today, -refreshDays)
    return row.withdrawn || isFresh ? [] : [{ ...data, since: row.data.since }]
  })
  const gone = before.flatMap(({ key, data, withdrawn }) =>
    withdrawn || data.goneOn !== undefined || found.has(key) ? [] : [{ ...data, goneOn: today }],
  )
  return [...there, ...gone]
}
