/** Who learns of a ledger, who writes it, whose rows and which fields they see. Every way out of a ledger asks here. */
import { can, type Staff } from '#api/auth/staff.ts'
import { Refusal } from '#api/errors.ts'
import type { Ledger, Owner } from '#policy/ledgers/define.ts'
import { metaOf } from '#policy/ledgers/field.ts'
import { ledgerById } from '#policy/ledgers/index.ts'
import { Prisma } from '#prisma/generated/client.ts'

const { sql } = Prisma

/** Clerks keep the ledgers of their own kind of unit and see no others. */
const clerkOf: Partial<Record<Staff['role'], Owner>> = { school: 'school', institution: 'institution', department: 'department' }

export function seesLedger(staff: Staff, ledger: Ledger): boolean {
  if (!can(staff, 'ledger.read')) return false
  if (ledger.readers) return ledger.readers.includes(staff.role)
  const own = clerkOf[staff.role]
  return own === undefined || own === ledger.of
}

export const mayWrite = (staff: Staff, ledger: Ledger): boolean =>
  seesLedger(staff, ledger) && can(staff, 'ledger.write') && ledger.writers.includes(staff.role)

/** A ledger that one may not see does not exist for one. */
export function ledgerFor(staff: Staff, id: string): Ledger {
  const ledger = ledgerById(id)
  if (!ledger || !seesLedger(staff, ledger)) throw new Refusal('not-found')
  return ledger
}

export function writableLedger(staff: Staff, id: string): Ledger {
  const ledger = ledgerFor(staff, id)
  if (!mayWrite(staff, ledger)) throw new Refusal('forbidden')
  return ledger
}

/** Rows of one's own unit, of one's district, or all. `r` is the row, and every row of a clerk's ledgers is a unit's. */
export function rowScope(staff: Staff): Prisma.Sql[] {
  const own = clerkOf[staff.role]
  if (own) return [sql`r.unit = ${own === 'department' ? staff.departmentCode : staff.institutionId}`]
  return ofDistrict(staff)
}

/** The same of sheets that were sent, which name who sent them. */
export function importScope(staff: Staff): Prisma.Sql[] {
  const own = clerkOf[staff.role]
  if (own === 'department') return [sql`r."departmentCode" = ${staff.departmentCode}`]
  if (own) return [sql`r."institutionId" = ${staff.institutionId}::uuid`]
  return ofDistrict(staff)
}

const ofDistrict = ({ districtCode }: Staff): Prisma.Sql[] =>
  districtCode === null ? [] : [sql`r."districtCode" = ${districtCode}::bpchar`]

export const isClerk = (staff: Staff): boolean => clerkOf[staff.role] !== undefined

/** Sensitive fields are for those who keep the ledger. */
export const shownFields = (staff: Staff, ledger: Ledger): string[] =>
  Object.keys(ledger.fields).filter((name) => !isSensitive(ledger, name) || ledger.writers.includes(staff.role))

/** A file may hold what a sensitive field does: of a ledger with such fields, files too are for those who keep it. */
export const mayReadFiles = (staff: Staff, ledger: Ledger): boolean =>
  ledger.writers.includes(staff.role) || !Object.keys(ledger.fields).some((name) => isSensitive(ledger, name))

export function filesLedgerFor(staff: Staff, id: string): Ledger {
  const ledger = ledgerFor(staff, id)
  if (!mayReadFiles(staff, ledger)) throw new Refusal('forbidden')
  return ledger
}

export const isSensitive = (ledger: Ledger, name: string): boolean => {
  const field = ledger.schema.shape[name]
  return field !== undefined && metaOf(field).sensitive === true
}

export const onlyFields = (data: unknown, names: string[]): Record<string, unknown> =>
  Object.fromEntries(Object.entries(data as Record<string, unknown>).filter(([name]) => names.includes(name)))
