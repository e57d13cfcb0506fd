/** Writing institutions down: new ones as they are met, and new ways to recognise the known ones. */
import { newId } from '#api/new-id.ts'
import type { Prisma } from '#prisma/generated/client.ts'
import type { Mention } from './mention.ts'
import { brandForms, normaliseName } from './names.ts'

export interface NewIdentifier {
  institutionId: string
  kind: string
  value: string
  source: string
}

/** Names are kept with their brand cores, so that the next mention finds them by an index. */
export function nameIdentifiers(institutionId: string, names: string[], source: string): NewIdentifier[] {
  const plain = [...new Set(names.map(normaliseName))].filter((name) => name.length >= 2)
  const brands = [...new Set(names.flatMap(brandForms))]
  return [
    ...plain.map((value, i) => ({ institutionId, kind: i === 0 ? 'name' : 'alias', value, source })),
    ...brands.map((value) => ({ institutionId, kind: 'brand', value, source })),
  ]
}

export async function addIdentifiers(db: Prisma.TransactionClient, identifiers: NewIdentifier[]): Promise<void> {
  if (identifiers.length === 0) return
  const data = identifiers.map((identifier) => ({ id: newId(), ...identifier }))
  const { count } = await db.institutionIdentifier.createMany({ data, skipDuplicates: true })
  if (count === 0) return
  const ids = [...new Set(identifiers.map(({ institutionId }) => institutionId))]
  await db.institution.updateMany({ where: { id: { in: ids }, NOT: { comparedAt: null } }, data: { comparedAt: null } })
}

/** Everything of an institution that a person might write: names and addresses. */
export async function wordsFor(db: Prisma.TransactionClient, institutionId: string): Promise<string[]> {
  const rows = await db.institutionIdentifier.findMany({
    where: { institutionId, kind: { in: ['name', 'alias', 'address'] }, validTo: null },
    select: { value: true },
  })
  return rows.map(({ value }) => value)
}

/** With a register at hand, whoever is not in it has no licence; without one nobody knows. */
export async function registerLoaded(db: Prisma.TransactionClient): Promise<boolean> {
  return (await db.institution.findFirst({ where: { origin: 'register' }, select: { id: true } })) !== null
}

export interface NewInstitution {
  mention: Mention
  origin: 'crawler' | 'complaint'
  licenceStatus: 'unlicensed' | 'unknown'
}

/** The one with a legal form, else the first. */
const properName = (names: string[]): string => {
  const printed = names.map((name) => name.trim()).filter((name) => name !== '')
  return printed.find((name) => /(?:公司|学校|咨询部|服务部|经营部|合伙企业)$/.test(name)) ?? printed[0] ?? ''
}

/** Writes down a stranger with all that the mention tells. Call it through `meetStrangers`, which keeps two workers from making two. */
export async function createInstitution(
  db: Prisma.TransactionClient,
  { mention, origin, licenceStatus }: NewInstitution,
): Promise<string> {
  const id = newId()
  const phone = mention.marks.find(({ kind }) => kind === 'phone')?.value
  const name = properName(mention.names) || (phone ? `未具名培训点（${phone}）` : '未具名培训点')
  await db.institution.create({ data: { id, name, districtCode: mention.districtCode, licenceStatus, origin } })
  await addIdentifiers(db, [
    ...nameIdentifiers(id, mention.names.slice(0, 3), mention.source),
    ...mention.marks.map(({ kind, value }) => ({ institutionId: id, kind, value, source: mention.source })),
    ...mention.addresses.slice(0, 5).map((value) => ({ institutionId: id, kind: 'address', value, source: mention.source })),
  ])
  return id
}
