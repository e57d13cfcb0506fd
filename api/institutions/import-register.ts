/** Registers of licensed institutions and of schools come in; who is known by the uniform code is brought up to date, the others are new. */
import { newId } from '#api/new-id.ts'
import type { PrismaClient } from '#prisma/generated/client.ts'
import { addIdentifiers, type NewIdentifier, nameIdentifiers } from './keep.ts'

/** One line of the white list, or of a list of schools, as a bureau exports it. */
export interface RegisterRow {
  name: string
  uscc: string
  licenceNo: string
  category: 'subject' | 'sport' | 'culture' | 'science' | 'school'
  /** schools teach without such a licence: nothing is said of it */
  status: 'licensed' | 'overdue' | 'unknown'
  district: string
  addresses: string[]
  phones: string[]
  legalNature: string
  /** ten digits by which the state knows a school */
  schoolCode?: string
}

const rowsAtOnce = 500

export async function importRegister(prisma: PrismaClient, rows: RegisterRow[]): Promise<{ added: number; updated: number }> {
  const counts = { added: 0, updated: 0 }
  for (let from = 0; from < rows.length; from += rowsAtOnce) {
    const { added, updated } = await importRows(prisma, rows.slice(from, from + rowsAtOnce))
    counts.added += added
    counts.updated += updated
  }
  return counts
}

async function importRows(prisma: PrismaClient, rows: RegisterRow[]) {
  return prisma.$transaction(async (tx) => {
    const known = await tx.institutionIdentifier.findMany({
      where: { kind: 'uscc', value: { in: rows.map(({ uscc }) => uscc) }, validTo: null },
      select: { value: true, institutionId: true },
    })
    const idByUscc = new Map(known.map(({ value, institutionId }) => [value, institutionId]))
    const added = rows.filter(({ uscc }) => !idByUscc.has(uscc))
    for (const { uscc } of added) idByUscc.set(uscc, newId())
    await tx.institution.createMany({
      data: added.map((row) => ({ id: idByUscc.get(row.uscc) ?? newId(), origin: 'register', ...registered(row) })),
    })
    const updated = rows.filter((row) => !added.includes(row))
    for (const row of updated) {
      const id = idByUscc.get(row.uscc) ?? ''
      await tx.institution.update({ where: { id }, data: { origin: 'register', ...registered(row) } })
    }
    await addIdentifiers(
      tx,
      rows.flatMap((row) => identifiersOf(idByUscc.get(row.uscc) ?? '', row)),
    )
    return { added: added.length, updated: updated.length }
  })
}

const registered = ({ name, district, status, category, legalNature }: RegisterRow) => ({
  name,
  districtCode: district || null,
  licenceStatus: status,
  category,
  legalNature,
})

function identifiersOf(institutionId: string, row: RegisterRow): NewIdentifier[] {
  const source = 'register'
  const of = (kind: string) => (value: string) => ({ institutionId, kind, value, source })
  return [
    ...nameIdentifiers(institutionId, [row.name], source),
    of('uscc')(row.uscc),
    ...[row.licenceNo].filter(Boolean).map(of('licence')),
    ...[row.schoolCode ?? ''].filter(Boolean).map(of('school-code')),
    ...row.phones.map(of('phone')),
    ...row.addresses.map(of('address')),
  ]
}
