/** Many cases change hands at once: first only counted, then a hundred to a transaction, and back again within a day. */
import { type Staff, sees } from '#api/auth/staff.ts'
import { type CaseFilters, caseWhere } from '#api/cases/case-where.ts'
import { findNamed } from '#api/cases/find-named.ts'
import { appendToEach } from '#api/cases/history.ts'
import { todayOf } from '#api/cases/today.ts'
import { bulkCap } from '#api/contract/bulk.ts'
import { Refusal } from '#api/errors.ts'
import { newId } from '#api/new-id.ts'
import { namesOf } from '#api/users/names-of.ts'
import { canHold, stillHere } from '#api/users/still-here.ts'
import type { Bilingual } from '#policy/bilingual.ts'
import type { PrismaClient } from '#prisma/generated/client.ts'

export interface BulkWish {
  filters: CaseFilters
  assigneeId: string | null
  dryRun: boolean
}

const undoMs = 24 * 3_600_000
const notPossible = (zh: string, en: string) => new Refusal('not-possible', { detail: { zh, en } })

const against = {
  unseen: { zh: '所选人员看不到本案或不办理案件', en: 'the officer does not see this case or works on none' },
  second: { zh: '所选人员已是本案第二承办人', en: 'the officer is the second on this case already' },
} satisfies Record<string, Bilingual>

type Found = { id: string; number: string; assigneeId: string | null; secondId: string | null; districtCode: string | null }

export async function assignMany(prisma: PrismaClient, staff: Staff, { filters, assigneeId, dryRun }: BulkWish, now: Date) {
  const officer = assigneeId === null ? null : await prisma.user.findFirst({ where: { id: assigneeId, disabled: false } })
  if (assigneeId !== null && !officer) throw notPossible('所选人员不存在或已停用', 'The officer is unknown or disabled')
  const { listed } = await findNamed(prisma, filters, staff)
  const where = caseWhere({ ...listed, open: 'true' }, staff, await todayOf(prisma, now))
  const [[counted], found] = await Promise.all([
    prisma.$queryRaw<{ total: number }[]>`SELECT count(*)::int AS total FROM "case" c WHERE ${where}`,
    prisma.$queryRaw<Found[]>`
      SELECT c.id::text, c.number, c."assigneeId", c."secondId", c."districtCode" FROM "case" c
      WHERE ${where} ORDER BY c.rank DESC, c.id LIMIT ${bulkCap}`,
  ])
  const reasonAgainst = ({ secondId, districtCode }: Found): Bilingual | null => {
    if (officer && !canHold(officer, districtCode)) return against.unseen
    return assigneeId !== null && secondId === assigneeId ? against.second : null
  }
  const refused = found.flatMap((row) => {
    const reason = reasonAgainst(row)
    return reason ? [{ number: row.number, reason }] : []
  })
  const changing = found.filter((row) => row.assigneeId !== assigneeId && reasonAgainst(row) === null)
  const result = { total: counted?.total ?? 0, cap: bulkCap, same: found.length - refused.length - changing.length, refused }
  if (dryRun || changing.length === 0) return { ...result, runId: null, changed: dryRun ? changing.length : 0 }
  const runId = await openRun(prisma, staff, assigneeId, now)
  let changed = 0
  for (const ids of inBatches(changing.map(({ id }) => id)))
    changed += await hand(prisma, staff, ids, now, { by: 'bulk', runId, people: [assigneeId] }, (row) =>
      isFree(row, assigneeId) ? assigneeId : undefined,
    )
  return { ...result, runId, changed, same: result.same + changing.length - changed }
}

const batch = 100
const inBatches = (ids: string[]): string[][] =>
  Array.from({ length: Math.ceil(ids.length / batch) }, (_, i) => ids.slice(i * batch, (i + 1) * batch))

/** Not closed and not in these hands meanwhile. */
const isFree = ({ closedAt, assigneeId, secondId }: Held, to: string | null): boolean =>
  closedAt === null && assigneeId !== to && (to === null || secondId !== to)

async function openRun(prisma: PrismaClient, staff: Staff, assigneeId: string | null, now: Date): Promise<string> {
  const own = { actorId: staff.id, districtCode: staff.districtCode }
  const { id } = await prisma.bulkRun.create({ data: { id: newId(), ...own, at: now, after: { assigneeId } } })
  return id
}

type Held = { id: string; assigneeId: string | null; secondId: string | null; closedAt: Date | null }
type Why = { by: 'bulk' | 'bulk-undo'; runId: string; people: (string | null)[] }

/** `toWhom` is asked with the row locked; undefined leaves a case as it is, and so does somebody of `people` who left. Returns how many changed hands. */
function hand(
  prisma: PrismaClient,
  staff: Staff,
  ids: string[],
  now: Date,
  why: Why,
  toWhom: (row: Held) => string | null | undefined,
): Promise<number> {
  const { people, ...kept } = why
  return prisma.$transaction(async (tx) => {
    const here = await stillHere(tx, people)
    const rows = await tx.$queryRaw<Held[]>`
      SELECT id::text, "assigneeId", "secondId", "closedAt" FROM "case"
      WHERE id = ANY(${ids}::uuid[]) AND "rootId" IS NULL ORDER BY id FOR UPDATE`
    const moves = rows.flatMap((row) => {
      const to = toWhom(row)
      return to === undefined || (to !== null && !here.has(to))
        ? []
        : [{ row, to, before: { assigneeId: row.assigneeId, secondId: row.secondId } }]
    })
    await appendToEach(
      tx,
      now,
      moves.map(({ row, to, before }) => {
        const data = { assigneeId: to, secondId: row.secondId, before, ...kept }
        return { caseId: row.id, event: { kind: 'assigned', actorId: staff.id, data } }
      }),
    )
    for (const to of new Set(moves.map((move) => move.to))) {
      const moved = moves.filter((move) => move.to === to).map(({ row }) => row.id)
      await tx.case.updateMany({ where: { id: { in: moved } }, data: { assigneeId: to, version: { increment: 1 } } })
    }
    if (why.by === 'bulk')
      await tx.bulkItem.createMany({ data: moves.map(({ row, before }) => ({ runId: why.runId, caseId: row.id, before })) })
    return moves.length
  })
}

/** Whoever did it or a colleague of the district takes it back. A case that changed hands since keeps what it has. */
/** Those that `undoMany` still takes back. */
export async function readRuns(prisma: PrismaClient, { districtCode }: Staff, now: Date) {
  const rows = await prisma.bulkRun.findMany({
    where: { undoneAt: null, at: { gte: new Date(now.getTime() - undoMs) }, ...(districtCode === null ? {} : { districtCode }) },
    include: { _count: { select: { items: true } } },
    orderBy: { at: 'desc' },
    take: 50,
  })
  const given = ({ after }: (typeof rows)[number]) => (after as { assigneeId: string | null }).assigneeId
  const names = await namesOf(
    prisma,
    rows.flatMap((row) => [row.actorId, given(row)]),
  )
  return rows.map((row) => {
    const to = given(row)
    const by = names.get(row.actorId) ?? row.actorId
    return { id: row.id, at: row.at.toISOString(), by, assignee: to && (names.get(to) ?? to), cases: row._count.items }
  })
}

export async function undoMany(prisma: PrismaClient, staff: Staff, runId: string, now: Date) {
  const run = await prisma.bulkRun.findUnique({ where: { id: runId }, include: { items: true } })
  if (!run || !sees(staff, run.districtCode)) throw new Refusal('not-found')
  if (now.getTime() - run.at.getTime() > undoMs) throw notPossible('已超过二十四小时，不能撤销', 'It is more than a day ago')
  const marked = await prisma.bulkRun.updateMany({
    where: { id: runId, undoneAt: null },
    data: { undoneAt: now, undoneById: staff.id },
  })
  if (marked.count === 0) throw notPossible('已经撤销过', 'It was undone already')
  const { assigneeId } = run.after as { assigneeId: string | null }
  const before = new Map(run.items.map((item) => [item.caseId, (item.before as { assigneeId: string | null }).assigneeId]))
  let restored = 0
  for (const ids of inBatches([...before.keys()]))
    restored += await hand(prisma, staff, ids, now, { by: 'bulk-undo', runId, people: [...before.values()] }, (row) => {
      const back = before.get(row.id) ?? null
      return row.assigneeId === assigneeId && isFree(row, back) ? back : undefined
    })
  return { restored, kept: run.items.length - restored }
}
