/** Clerks keep what their unit says; what the office decides of it they leave as it stands, whatever they send. */
import type { Staff } from '#api/auth/staff.ts'
import { Refusal } from '#api/errors.ts'
import type { Ledger } from '#policy/ledgers/define.ts'
import { withDecision } from '#policy/ledgers/office.ts'
import type { Prisma } from '#prisma/generated/client.ts'
import type { ReadyRow } from './parse-row.ts'
import { isClerk } from './visible.ts'

/** Fields that the caller does not decide. */
export const decidedFields = (staff: Staff, { office }: Ledger): string[] =>
  office && isClerk(staff) ? Object.keys(office.begins) : []

/** Without them a row of a clerk is no fault: they are put in afterwards. */
export const withBeginnings = (staff: Staff, { office }: Ledger, data: Record<string, unknown>): Record<string, unknown> =>
  office && isClerk(staff) ? { ...data, ...office.begins } : data

export async function asDecided(
  tx: Prisma.TransactionClient,
  ledger: Ledger,
  rows: ReadyRow[],
  staff: Staff,
): Promise<ReadyRow[]> {
  const { office, spotChecks } = ledger
  if ((!office && !spotChecks) || !isClerk(staff) || rows.length === 0) return rows
  const stored = await tx.ledgerRow.findMany({
    where: { ledger: ledger.id, key: { in: rows.map(({ key }) => key) }, withdrawnAt: null },
    select: { id: true, key: true, data: true },
  })
  const found = await foundByOffice(
    tx,
    ledger,
    stored.map(({ id }) => id),
  )
  const before = new Map(stored.map(({ id, key, data }) => [key, { id, data: data as Record<string, unknown> }]))
  return rows.flatMap((row) => {
    const there = before.get(row.key)
    if (there && found.has(there.id)) return { ...row, data: there.data }
    return office ? { ...row, data: withDecision(office, row.data, there?.data ?? null) } : row
  })
}

/** Of these rows those that an office wrote first, in a ledger of spot checks. */
async function foundByOffice(tx: Prisma.TransactionClient, { spotChecks }: Ledger, ids: string[]): Promise<Set<string>> {
  if (!spotChecks || ids.length === 0) return new Set()
  const first = await tx.ledgerRevision.findMany({
    where: { rowId: { in: ids }, version: 1 },
    select: { rowId: true, actorId: true },
  })
  const clerks = await tx.user.findMany({
    where: { id: { in: first.flatMap(({ actorId }) => actorId ?? []) }, role: { in: ['school', 'institution', 'department'] } },
    select: { id: true },
  })
  const own = new Set(clerks.map(({ id }) => id))
  return new Set(first.flatMap(({ rowId, actorId }) => (actorId !== null && own.has(actorId) ? [] : [rowId])))
}

const ofOffice = {
  zh: '这是检查人员登记的记录，不能由本单位修改或撤回；有异议请向区（市）县反映',
  en: 'Inspectors wrote this row: its unit does not change or withdraw it; tell the county if it is wrong',
}

/** Before a clerk changes or withdraws a row. */
export async function refuseSpotCheck(tx: Prisma.TransactionClient, ledger: Ledger, id: string, staff: Staff): Promise<void> {
  if (isClerk(staff) && (await foundByOffice(tx, ledger, [id])).has(id))
    throw new Refusal('not-allowed-now', { detail: ofOffice })
}

const reviewed = {
  zh: '记录已经审核，不能再加附件；修改记录会重新送审，之后可以添加',
  en: 'The row was reviewed and takes no more files; change it, which sends it to review again, then add them',
}

/** Files are part of what is reviewed: none comes in after it. */
export function refuseAfterReview({ office }: Ledger, data: Record<string, unknown>, staff: Staff): void {
  if (!office?.anew || !isClerk(staff)) return
  if (Object.entries(office.begins).some(([name, value]) => data[name] !== value))
    throw new Refusal('not-allowed-now', { detail: reviewed })
}
