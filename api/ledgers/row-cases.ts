/** What became of what was found in a row: by violation the case that it went into, for those who read cases. */
import type { Staff } from '#api/auth/staff.ts'
import { may } from '#policy/roles.ts'
import type { Prisma } from '#prisma/generated/client.ts'

type Row = { id: string; violations: string[] }

/** Ids of cases by violation, for each row. Nothing is told of a case that the caller does not see. */
export async function rowCases(db: Prisma.TransactionClient, rows: Row[], staff: Staff): Promise<Record<string, string>[]> {
  const ids = rows.flatMap(({ id, violations }) => (violations.length > 0 ? [id] : []))
  if (ids.length === 0 || !may(staff.role, 'case.read')) return rows.map(() => ({}))
  const findings = await db.finding.findMany({
    where: {
      ledgerRowId: { in: ids },
      status: { in: ['NEW', 'CONFIRMED'] },
      case: staff.districtCode === null ? { isNot: null } : { districtCode: staff.districtCode },
    },
    select: { ledgerRowId: true, violation: true, caseId: true },
  })
  return rows.map(({ id }) =>
    Object.fromEntries(
      findings.flatMap(({ ledgerRowId, violation, caseId }) => (ledgerRowId === id && caseId ? [[violation, caseId]] : [])),
    ),
  )
}
