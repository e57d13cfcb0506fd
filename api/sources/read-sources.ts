/** Sources with how they fare: the list, and one of them with its history. */
import type { z } from 'zod'
import { all } from '#api/cases/case-where.ts'
import type { listSources, sourceIssueView, sourceRow, sourceView } from '#api/contract/sources.ts'
import { Refusal } from '#api/errors.ts'
import { ofSource, readRunRows } from '#api/fleet/run-rows.ts'
import { decodeCursor, encodeCursor } from '#api/http/cursor.ts'
import { namesOf } from '#api/users/names-of.ts'
import { Prisma, type PrismaClient } from '#prisma/generated/client.ts'
import type { SourceIssueModel } from '#prisma/generated/models.ts'
import { settingsOf } from './settings.ts'
import { sourceHealth, sourceWhere } from './source-where.ts'

const { sql } = Prisma
type SourceRow = z.input<typeof sourceRow>

export async function readSources(prisma: PrismaClient, query: z.output<typeof listSources.query>) {
  const { health, limit } = query
  const after = decodeCursor(query.cursor, 'sources', ['text'])
  const filters = sourceWhere(query)
  const counted = await prisma.$queryRaw<{ health: SourceRow['health']; count: number }[]>`
    SELECT ${sourceHealth} AS health, count(*)::int AS count FROM source s WHERE ${all(filters)} GROUP BY 1`
  const counts = { ok: 0, trouble: 0, new: 0, off: 0, ...Object.fromEntries(counted.map((row) => [row.health, row.count])) }
  const total = health ? counts[health] : Object.values(counts).reduce((sum, count) => sum + count, 0)
  if (health) filters.push(sql`${sourceHealth} = ${health}`)
  if (after) filters.push(sql`s.key > ${after[0]}`)
  const items = await readRows(prisma, all(filters), limit + 1)
  const shown = items.slice(0, limit)
  const nextCursor = items.length > limit ? encodeCursor('sources', [shown.at(-1)?.key ?? '']) : null
  return { items: shown, total, nextCursor, counts }
}

interface Row extends Omit<SourceRow, 'group' | 'institution' | 'issues' | 'lastRun' | 'nextRunAt'> {
  groupKey: string | null
  groupName: string | null
  institutionId: string | null
  institutionName: string | null
  lastRunId: string | null
  nextRunAt: Date
}

async function readRows(prisma: PrismaClient, where: Prisma.Sql, limit: number): Promise<SourceRow[]> {
  const rows = await prisma.$queryRaw<Row[]>`
    SELECT s.id::text, s.key, s.name, s.kind, s.channel, s.publisher, s."startUrls", s.enabled, ${sourceHealth} AS health,
      g.key AS "groupKey", g.name AS "groupName", i.id::text AS "institutionId", i.name AS "institutionName", s."nextRunAt",
      (SELECT count(*) FROM page p WHERE p."sourceId" = s.id)::int AS pages,
      (SELECT r.id::text FROM crawl_run r WHERE r."sourceId" = s.id ORDER BY r."createdAt" DESC LIMIT 1) AS "lastRunId"
    FROM source s LEFT JOIN source_group g ON g.id = s."groupId" LEFT JOIN institution i ON i.id = s."institutionId"
    WHERE ${where} ORDER BY s.key LIMIT ${limit}`
  const ids = rows.map(({ id }) => id)
  const runIds = rows.flatMap(({ lastRunId }) => lastRunId ?? [])
  const [issues, runs] = await Promise.all([
    prisma.sourceIssue.findMany({ where: { sourceId: { in: ids }, closedAt: null }, orderBy: { openedAt: 'asc' } }),
    readRunRows(prisma, sql`r.id = ANY(${runIds}::uuid[])`, runIds.length),
  ])
  return rows.map(({ groupKey, groupName, institutionId, institutionName, lastRunId, nextRunAt, ...row }) => ({
    ...row,
    group: groupKey ? { key: groupKey, name: groupName ?? groupKey } : null,
    institution: institutionId ? { id: institutionId, name: institutionName ?? '' } : null,
    issues: issues.filter(({ sourceId }) => sourceId === row.id).map(viewOfIssue),
    lastRun: runs.find(({ id }) => id === lastRunId) ?? null,
    nextRunAt: nextRunAt.toISOString(),
  }))
}

const viewOfIssue = ({ kind, detail, runs, openedAt, closedAt }: SourceIssueModel): z.input<typeof sourceIssueView> => ({
  kind,
  detail,
  runs,
  openedAt: openedAt.toISOString(),
  closedAt: closedAt?.toISOString() ?? null,
})

export async function readSourceRow(prisma: PrismaClient, id: string): Promise<SourceRow> {
  const [row] = await readRows(prisma, sql`s.id = ${id}::uuid`, 1)
  if (!row) throw new Refusal('not-found')
  return row
}

export async function readSource(prisma: PrismaClient, id: string): Promise<z.input<typeof sourceView>> {
  const source = await readSourceRow(prisma, id)
  const [row, issues, runs] = await Promise.all([
    prisma.source.findUniqueOrThrow({
      where: { id },
      include: { group: true, versions: { orderBy: { version: 'desc' }, take: 50 } },
    }),
    prisma.sourceIssue.findMany({ where: { sourceId: id }, orderBy: { openedAt: 'desc' }, take: 50 }),
    readRunRows(prisma, ofSource(id), 20),
  ])
  const settings = settingsOf(row, row.group?.settings)
  const own: Record<string, unknown> = { ...row }
  const inherited = Object.keys(settings).filter((name) => (own[name] ?? null) === null)
  return {
    source,
    settings,
    inherited,
    versions: await namedVersions(prisma, row.versions),
    issues: issues.map(viewOfIssue),
    runs,
  }
}

type Version = z.input<typeof sourceView>['versions'][number]

interface StoredVersion {
  version: number
  declaration: unknown
  actorId: string | null
  createdAt: Date
}

/** Newest first; each with the fields in which it differs from the one before. */
async function namedVersions(prisma: PrismaClient, versions: StoredVersion[]): Promise<Version[]> {
  const ids = versions.flatMap(({ actorId }) => actorId ?? [])
  const names = await namesOf(prisma, ids)
  const groups = new Map(
    (await prisma.sourceGroup.findMany({ select: { id: true, name: true } })).map(({ id, name }) => [id, name]),
  )
  return versions.map(({ version, declaration, actorId, createdAt }, i) => ({
    version,
    at: createdAt.toISOString(),
    actor: actorId ? (names.get(actorId) ?? null) : null,
    changed: differences(declaration, versions[i + 1]?.declaration, groups),
  }))
}

function differences(now: unknown, before: unknown, groups: ReadonlyMap<string, string>): Version['changed'] {
  if (before === undefined) return []
  const [a, b] = [now as Record<string, unknown>, before as Record<string, unknown>]
  const fields = [...new Set([...Object.keys(a), ...Object.keys(b)])].sort()
  const shown = (field: string, value: unknown) => (field === 'groupId' && groups.get(String(value))) || wordsOf(value)
  return fields
    .filter((field) => JSON.stringify(a[field] ?? null) !== JSON.stringify(b[field] ?? null))
    .map((field) => ({ field, before: shown(field, b[field]), after: shown(field, a[field]) }))
}

/** A value as a line; lists, one element after the other. */
function wordsOf(value: unknown): string | null {
  if (value === null || value === undefined || (Array.isArray(value) && value.length === 0)) return null
  if (Array.isArray(value) && value.every((each) => typeof each === 'string')) return value.join(' ')
  return typeof value === 'object' ? JSON.stringify(value) : String(value)
}
