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
  const { office } = ledger
  if (!office || !isClerk(staff) || rows.length === 0) return rows
  const stored = await tx.ledgerRow.findMany({
    where: { ledger: ledger.id, key: { in: rows.map(({ key }) => key) }, withdrawnAt: null },
    select: { key: true, data: true },
  })
  const before = new Map(stored.map(({ key, data }) => [key, data as Record<string, unknown>]))
  return rows.map((row) => ({ ...row, data: withDecision(office, row.data, before.get(row.key) ?? null) }))
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
