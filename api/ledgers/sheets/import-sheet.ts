/**
 * An uploaded sheet becomes rows: all sound ones at once or, when the server stops on the way, none. The file is read in pieces
 * and written in batches of one transaction, so memory stays flat; rows that are left out are kept with what is wrong.
 */
import type { z } from 'zod'
import type { Staff } from '#api/auth/staff.ts'
import type { importLedger } from '#api/contract/ledgers.ts'
import type { Deps } from '#api/deps.ts'
import type { Language } from '#api/errors.ts'
import type { Ledger } from '#policy/ledgers/define.ts'
import { Prisma } from '#prisma/generated/client.ts'
import { asDecided, decidedFields } from '../decided.ts'
import { storeRows, touchedBy } from '../save-rows.ts'
import { unitFinder } from '../units.ts'
import { bodyRows, type Told } from './body-rows.ts'
import { columnsOf } from './columns.ts'
import { faultKeeper, forgetOldImports } from './import-faults.ts'
import { type Reading, readBodyRow, repeated } from './row-reading.ts'
import { sideColumns } from './side-columns.ts'
import { judgeTouched, openTouched, touch, unseen } from './touched.ts'

export type Result = z.input<(typeof importLedger)['response']>
type Source = { path: string; told: Told; language: Language }
type Tx = Prisma.TransactionClient

const rowsAtOnce = 1000
const longest = 15 * 60_000
const attempts = 3

export async function importSheet(deps: Deps, ledger: Ledger, staff: Staff, source: Source): Promise<Result> {
  for (let attempt = 1; ; attempt += 1) {
    try {
      return await deps.prisma.$transaction((tx) => takeSheet(tx, deps, ledger, staff, source), { timeout: longest })
    } catch (error) {
      // two that write the same rows in another order: the database ends one of them
      if (attempt === attempts || !isDeadlock(error)) throw error
    }
  }
}

const isDeadlock = (error: unknown): boolean => error instanceof Prisma.PrismaClientKnownRequestError && error.code === 'P2034'

async function takeSheet(tx: Tx, deps: Deps, ledger: Ledger, staff: Staff, { path, told, language }: Source): Promise<Result> {
  const now = deps.now()
  const decided = decidedFields(staff, ledger)
  const columns = [...columnsOf(ledger), ...sideColumns(ledger)].map((column) =>
    decided.includes(column.name) ? { ...column, required: false } : column,
  )
  const how = { ledger, staff, columns, find: unitFinder(deps.prisma, staff, ledger), told, language }
  await openTouched(tx)
  await forgetOldImports(tx, now)
  const counts = { rows: 0, added: 0, changed: 0, unchanged: 0 }
  const faults = await faultKeeper(tx, columns, { ledger, staff, at: now })
  let batch: Reading[] = []
  const flush = async () => {
    const readings = await withoutRepeats(tx, batch, language)
    const ready = readings.flatMap((reading) => ('ready' in reading ? [reading.ready] : []))
    const saved = await storeRows(tx, ledger, await asDecided(tx, ledger, ready, staff), staff.id, now)
    await touch(tx, touchedBy(saved))
    await faults.keep(readings)
    const added = saved.filter(({ version }) => version === 1).length
    counts.rows += batch.length
    counts.added += added
    counts.changed += saved.length - added
    counts.unchanged += ready.length - saved.length
    batch = []
  }
  for await (const body of bodyRows(ledger, columns, path, told)) {
    batch.push(await readBodyRow(body, how))
    if (batch.length >= rowsAtOnce) await flush()
  }
  await flush()
  const breaches = await judgeTouched(tx, ledger, now)
  return faults.close({ ...counts, breaches })
}

/** The second of two rows with the same key is left out, wherever in the file the first stood. */
async function withoutRepeats(tx: Tx, readings: Reading[], language: Language): Promise<Reading[]> {
  const keys = new Set(readings.flatMap((reading) => ('ready' in reading ? [reading.ready.key] : [])))
  const fresh = await unseen(tx, [...keys])
  return readings.map((reading) => {
    if (!('ready' in reading) || fresh.delete(reading.ready.key)) return reading
    return { body: reading.body, problems: [repeated[language]] }
  })
}
