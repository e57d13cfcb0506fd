/** One row at a time: added, changed, taken out, and what it was before. */
import { staffDid } from '#api/audit/staff-did.ts'
import type { Staff } from '#api/auth/staff.ts'
import type { Deps } from '#api/deps.ts'
import { type Language, Refusal } from '#api/errors.ts'
import { newId } from '#api/new-id.ts'
import { namesOf } from '#api/users/names-of.ts'
import type { Ledger } from '#policy/ledgers/define.ts'
import { asDecided, refuseSpotCheck, withBeginnings } from './decided.ts'
import { tellFed } from './feeds/fill.ts'
import { judgeRows } from './judge-rows.ts'
import { keyOf, parseRow, type ReadyRow, readyRow } from './parse-row.ts'
import { type RowView, readRow } from './read-rows.ts'
import { saveRows } from './save-rows.ts'
import { unitFinder } from './units.ts'
import { onlyFields, shownFields } from './visible.ts'

type Given = Record<string, unknown>

function soundData(ledger: Ledger, staff: Staff, data: Given, language: Language): Given {
  const parsed = parseRow(ledger, withBeginnings(staff, ledger, data), language)
  if ('data' in parsed) return parsed.data
  throw new Refusal('validation-failed', {
    errors: parsed.faults.map(({ field, message }) => ({ path: field, message })),
  })
}

export async function addRow(
  deps: Deps,
  ledger: Ledger,
  staff: Staff,
  given: { unit?: string | undefined; data: Given },
  language: Language,
): Promise<RowView> {
  const { prisma, now } = deps
  const data = soundData(ledger, staff, given.data, language)
  const sought = await unitFinder(prisma, staff, ledger)(given.unit)
  if ('problem' in sought)
    throw new Refusal('validation-failed', { errors: [{ path: 'unit', message: sought.problem[language] }] })
  const row = readyRow(ledger, sought.unit, data)
  await prisma.$transaction(async (tx) => {
    const there = await tx.ledgerRow.findUnique({ where: { ledger_key: { ledger: ledger.id, key: row.key } } })
    if (there && there.withdrawnAt === null) throw new Refusal('not-allowed-now', { detail: stands })
    await saveRows(tx, ledger, await asDecided(tx, ledger, [row], staff), staff.id, now())
    await tellFed(tx, ledger, row, now())
  })
  const { id } = await prisma.ledgerRow.findUniqueOrThrow({ where: { ledger_key: { ledger: ledger.id, key: row.key } } })
  await staffDid(deps, staff, 'ledger.add', `ledger-row:${id}`, { ledger: ledger.id })
  return readRow(prisma, ledger, id, staff)
}

const stands = { zh: '同样的记录已经存在，请修改原记录', en: 'this row exists already: change it instead' }
const keyChanged = {
  zh: '不能修改标识字段，请撤回后重新填写',
  en: 'fields that identify a row cannot be changed: withdraw it and add another',
}

export async function changeRow(
  deps: Deps,
  ledger: Ledger,
  staff: Staff,
  { id, version, data: given }: { id: string; version: number; data: Given },
  language: Language,
): Promise<RowView> {
  const { prisma, now } = deps
  await readRow(prisma, ledger, id, staff)
  const data = soundData(ledger, staff, given, language)
  await prisma.$transaction(async (tx) => {
    const row = await lockRow(tx, id, version)
    await refuseSpotCheck(tx, ledger, id, staff)
    if (keyOf(ledger, row.unit, data) !== row.key) throw new Refusal('not-allowed-now', { detail: keyChanged })
    const unit = { id: row.unit, name: '', ...row }
    const rows = [readyRow(ledger, { ...unit, id: row.unit }, data)]
    await saveRows(tx, ledger, await asDecided(tx, ledger, rows, staff), staff.id, now())
  })
  await staffDid(deps, staff, 'ledger.change', `ledger-row:${id}`, { ledger: ledger.id })
  return readRow(prisma, ledger, id, staff)
}

type Locked = Pick<ReadyRow, 'key' | 'unit' | 'institutionId' | 'districtCode' | 'departmentCode' | 'day'> & { version: number }

/** `version`: what the caller saw; without, the newest will do. */
export async function lockRow(tx: Parameters<typeof saveRows>[0], id: string, version?: number): Promise<Locked> {
  const [row] = await tx.$queryRaw<Locked[]>`
    SELECT key, unit, "institutionId"::text, "districtCode"::text, "departmentCode", day::text, version
    FROM ledger_row WHERE id = ${id}::uuid AND "withdrawnAt" IS NULL FOR UPDATE`
  if (!row) throw new Refusal('not-found')
  if (version !== undefined && row.version !== version) {
    const detail = { zh: '记录已被他人修改，请刷新后再改', en: 'somebody else changed the row: reload it and try again' }
    throw new Refusal('stale-version', { detail })
  }
  return row
}

/** What was found in the row is superseded with it. */
export async function withdrawRow(
  deps: Deps,
  ledger: Ledger,
  staff: Staff,
  { id, version, note }: { id: string; version: number; note: string },
): Promise<void> {
  const { prisma, now } = deps
  await readRow(prisma, ledger, id, staff)
  await prisma.$transaction(async (tx) => {
    const row = await lockRow(tx, id, version)
    await refuseSpotCheck(tx, ledger, id, staff)
    const { data } = await tx.ledgerRow.update({
      where: { id },
      data: { withdrawnAt: now(), version: version + 1, violations: [], updatedAt: now() },
    })
    const kept = { rowId: id, version: version + 1, data: data as object, kind: 'withdrawn', note, actorId: staff.id, at: now() }
    await tx.ledgerRevision.create({ data: { id: newId(), ...kept } })
    await tx.finding.updateMany({ where: { ledgerRowId: id, status: 'NEW' }, data: { status: 'SUPERSEDED' } })
    await judgeRows(tx, ledger, [row], now())
  })
  await staffDid(deps, staff, 'ledger.withdraw', `ledger-row:${id}`, { ledger: ledger.id })
}

export async function rowHistory({ prisma }: Deps, ledger: Ledger, staff: Staff, rowId: string) {
  await readRow(prisma, ledger, rowId, staff)
  const revisions = await prisma.ledgerRevision.findMany({ where: { rowId }, orderBy: { version: 'desc' }, take: 100 })
  const names = await namesOf(
    prisma,
    revisions.flatMap(({ actorId }) => actorId ?? []),
  )
  const shown = shownFields(staff, ledger)
  return revisions.map(({ version, at, actorId, kind, note, data }) => ({
    version,
    at: at.toISOString(),
    actor: names.get(actorId ?? '') ?? null,
    kind: kind === 'withdrawn' ? ('withdrawn' as const) : ('saved' as const),
    note,
    data: onlyFields(data, shown),
  }))
}
