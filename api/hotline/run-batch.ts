/**
 * Takes a sheet in, some hundred rows at a time. Complaints, faults, counts and the place in the file are written in one
 * transaction each: whoever is killed in between leaves a whole number of portions, and the next one goes on behind them.
 */
import type { PrismaClient } from '#prisma/generated/client.ts'
import type { ImportBatchModel } from '#prisma/generated/models.ts'
import { fileOf } from './batches.ts'
import { columnChoice, type HotlineChannel } from './columns.ts'
import { keepOrders } from './keep-orders.ts'
import { type Portion, portions } from './portions.ts'
import { isFatal } from './problems.ts'
import { UnreadableSheet } from './sheet.ts'
import { undoSome } from './undo-batch.ts'

export interface BatchDeps {
  prisma: PrismaClient
  secret: string
  now(): Date
  /** ends the work between two portions */
  signal?: AbortSignal
}

const leaseSeconds = 120

/** One sheet, to its end. Says whether there was one. */
export async function runBatch(deps: BatchDeps): Promise<boolean> {
  const id = await claim(deps.prisma)
  if (!id) return false
  const batch = await deps.prisma.importBatch.findUniqueOrThrow({ where: { id } })
  try {
    await (batch.state === 'UNDOING' ? undo(deps, batch) : takeIn(deps, batch))
  } catch (error) {
    await giveBack(deps, batch, error)
  }
  return true
}

async function claim(db: PrismaClient): Promise<string | null> {
  const [row] = await db.$queryRaw<{ id: string }[]>`
    UPDATE import_batch SET state = CASE state WHEN 'WAITING' THEN 'RUNNING' ELSE state END,
      "startedAt" = coalesce("startedAt", now()), "claimedUntil" = now() + make_interval(secs => ${leaseSeconds})
    WHERE id = (
      SELECT id FROM import_batch
      WHERE state IN ('WAITING', 'RUNNING', 'UNDOING') AND ("claimedUntil" IS NULL OR "claimedUntil" < now())
      ORDER BY "createdAt" LIMIT 1 FOR UPDATE SKIP LOCKED)
    RETURNING id::text`
  return row?.id ?? null
}

async function takeIn(deps: BatchDeps, batch: ImportBatchModel): Promise<void> {
  const bytes = await fileOf(deps, batch.id)
  let done = batch.rowsDone
  for await (const portion of portions(bytes, columnChoice.parse(batch.columns), done)) {
    if (deps.signal?.aborted) return release(deps, batch.id)
    await keepPortion(deps, batch, portion, done)
    done += portion.rows
  }
  await finish(deps, batch.id, 'DONE')
}

async function keepPortion(deps: BatchDeps, batch: ImportBatchModel, portion: Portion, done: number): Promise<void> {
  const { id } = batch
  await deps.prisma.$transaction(
    async (tx) => {
      const { count } = await tx.importBatch.updateMany({
        where: { id, state: 'RUNNING', rowsDone: done },
        data: { rowsDone: done + portion.rows, claimedUntil: new Date(Date.now() + leaseSeconds * 1000) },
      })
      if (count === 0) throw new Error('another worker takes this sheet in')
      const intake = { secret: deps.secret, channel: batch.channel as HotlineChannel, importBatchId: id, now: deps.now() }
      const kept = await keepOrders(tx, intake, portion.orders)
      const faults = portion.faults.map((fault) => ({ batchId: id, ...fault, fatal: isFatal(fault.problem) }))
      await tx.importFault.createMany({ data: faults, skipDuplicates: true })
      await tx.importBatch.update({
        where: { id },
        data: {
          imported: { increment: kept.imported },
          duplicates: { increment: kept.duplicates },
          changed: { increment: kept.changed },
          rejected: { increment: portion.rejected },
          warned: { increment: portion.warned },
        },
      })
    },
    { timeout: 60_000 },
  )
}

async function undo(deps: BatchDeps, batch: ImportBatchModel): Promise<void> {
  for (;;) {
    if (deps.signal?.aborted) return release(deps, batch.id)
    const left = await undoSome(deps, batch.id)
    if (left === 0) return finish(deps, batch.id, 'UNDONE')
  }
}

const finish = ({ prisma, now }: BatchDeps, id: string, state: 'DONE' | 'UNDONE') =>
  prisma.importBatch.update({ where: { id }, data: { state, finishedAt: now(), claimedUntil: null } }).then(() => undefined)

const release = ({ prisma }: BatchDeps, id: string) =>
  prisma.importBatch.update({ where: { id }, data: { claimedUntil: null } }).then(() => undefined)

/** A sheet that cannot be read stays failed; anything else is tried again when the lease has run out. */
async function giveBack({ prisma, now }: BatchDeps, { id }: ImportBatchModel, error: unknown): Promise<void> {
  if (!(error instanceof UnreadableSheet)) throw error
  const data = { state: 'FAILED', error: error.message.slice(0, 500), finishedAt: now(), claimedUntil: null }
  await prisma.importBatch.update({ where: { id }, data })
}
