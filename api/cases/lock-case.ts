/** Every change to a case begins here: the row is locked, and the officer's picture of it must be the current one. */
import { type FieldError, Refusal } from '#api/errors.ts'
import type { Prisma } from '#prisma/generated/client.ts'
import type { CaseModel } from '#prisma/generated/models.ts'

/** Without a version (a note) only the lock is taken. */
export async function lockCase(tx: Prisma.TransactionClient, caseId: string, version?: number): Promise<CaseModel> {
  await tx.$queryRaw`SELECT 1 FROM "case" WHERE id = ${caseId}::uuid FOR UPDATE`
  const row = await tx.case.findUnique({ where: { id: caseId } })
  if (!row) throw new Refusal('not-found')
  if (row.rootId !== null) throw await goneUpIn(tx, row.rootId)
  if (version !== undefined && row.version !== version) throw await stale(tx, row, version)
  return row
}

async function goneUpIn(tx: Prisma.TransactionClient, rootId: string): Promise<Refusal> {
  const { number } = await tx.case.findUniqueOrThrow({ where: { id: rootId }, select: { number: true } })
  const detail = { zh: `本案已并入案件 ${number}，请在该案件中办理`, en: `This case has gone up in case ${number}; work there` }
  return new Refusal('not-possible', { detail })
}

const words = (value: unknown): string =>
  value === null || value === undefined ? '—' : typeof value === 'object' ? JSON.stringify(value) : String(value)

/** Refuses with what others changed since: field, old and new value, oldest first. */
async function stale(tx: Prisma.TransactionClient, row: CaseModel, seen: number): Promise<Refusal> {
  const events = await tx.caseEvent.findMany({
    where: { caseId: row.id, kind: { in: ['moved', 'assigned', 'finding-decided'] } },
    orderBy: { seq: 'desc' },
    take: Math.max(0, Math.min(row.version - seen, 50)),
    include: { actor: { select: { name: true } } },
  })
  const errors: FieldError[] = events.reverse().flatMap(({ kind, from, to, data, actor }) =>
    changesOf(kind, from, to, data as Record<string, unknown>).map(([path, before, after]) => ({
      path,
      message: `${words(before)} → ${words(after)}（${actor?.name ?? '系统'}）`,
    })),
  )
  return new Refusal('stale-version', { errors })
}

type Change = [path: string, before: unknown, after: unknown]

function changesOf(kind: string, from: string | null, to: string | null, data: Record<string, unknown>): Change[] {
  if (kind === 'finding-decided') return [[`findings.${data.findingId}`, from, to]]
  const before = (data.before ?? {}) as Record<string, unknown>
  if (kind === 'assigned')
    return ['assigneeId', 'secondId'].filter((key) => before[key] !== data[key]).map((key) => [key, before[key], data[key]])
  const facts = Object.entries((data.facts ?? {}) as object).map(([key, value]): Change => [`facts.${key}`, before[key], value])
  return from === to ? facts : [['state', from, to], ...facts]
}
