/** What a new register says differently from what is on file, and what follows: a licence that ended is a lead. */
import { openLead } from '#api/cases/open-or-join-case.ts'
import { newId } from '#api/new-id.ts'
import type { Prisma, PrismaClient } from '#prisma/generated/client.ts'
import { importRegister, type RegisterRow } from './import-register.ts'
import { addIdentifiers } from './keep.ts'
import type { SheetRow } from './register-sheet.ts'

export interface RegisterChange {
  name: string
  uscc: string
  field: string
  from: string | null
  to: string | null
}
export interface RegisterDiff {
  added: RegisterRow[]
  same: number
  changed: RegisterChange[]
  /** institutions on the register so far that the new one leaves out; a white list says nothing of schools */
  missing: { id: string; name: string; uscc: string }[]
  /** institutions whose licence ended */
  lapsed: { id: string; name: string }[]
}

type OnFile = {
  id: string
  uscc: string
  name: string
  licenceStatus: string
  category: string | null
  district: string | null
  legalNature: string | null
}

export async function compareRegister(prisma: PrismaClient, rows: SheetRow[], whole: boolean): Promise<RegisterDiff> {
  const onFile = await readOnFile(prisma)
  const byUscc = new Map(onFile.map((row) => [row.uscc, row]))
  const diff: RegisterDiff = { added: [], same: 0, changed: [], missing: [], lapsed: [] }
  for (const row of rows) {
    const known = byUscc.get(row.uscc)
    if (!known) {
      diff.added.push(row)
      continue
    }
    const changes = changesOf(known, row)
    if (changes.length === 0) diff.same++
    diff.changed.push(...changes)
    if (known.licenceStatus === 'licensed' && row.status === 'overdue') diff.lapsed.push(known)
  }
  if (!whole) return diff
  const here = new Set(rows.map(({ uscc }) => uscc))
  const gone = onFile.filter(({ uscc, category }) => !here.has(uscc) && category !== 'school')
  diff.missing = gone.filter(({ licenceStatus }) => licenceStatus !== 'unlicensed')
  diff.lapsed.push(...gone.filter(({ licenceStatus }) => licenceStatus === 'licensed'))
  return diff
}

const readOnFile = (prisma: PrismaClient) => prisma.$queryRaw<OnFile[]>`
  SELECT DISTINCT ON (k.value) i.id::text, k.value AS uscc, i.name, i."licenceStatus", i.category, i."districtCode" AS district,
    i."legalNature"
  FROM institution i JOIN institution_identifier k ON k."institutionId" = i.id AND k.kind = 'uscc' AND k."validTo" IS NULL
  WHERE i.origin = 'register' ORDER BY k.value, i.id`

/** A cell that is left empty says nothing. */
function changesOf(known: OnFile, row: SheetRow): RegisterChange[] {
  const pairs = [
    ['name', known.name, row.name],
    ['status', known.licenceStatus, row.status],
    ['category', known.category, row.category],
    ['district', known.district, row.district],
    ['legalNature', known.legalNature, row.legalNature],
  ] as const
  return pairs.flatMap(([field, from, to]) =>
    to === '' || from === to ? [] : [{ name: row.name, uscc: row.uscc, field, from, to }],
  )
}

interface Applying {
  rows: SheetRow[]
  diff: RegisterDiff
  sha256: string
  whole: boolean
  actorId: string
}

export async function applyRegister(
  prisma: PrismaClient,
  { rows, diff, sha256, whole, actorId }: Applying,
  now: Date,
): Promise<void> {
  await importRegister(prisma, await withKnownGaps(prisma, rows))
  await keepRepresentatives(prisma, rows)
  for (const { id } of diff.missing) await takeOff(prisma, id, now)
  for (const lapsed of diff.lapsed) await prisma.$transaction((tx) => lapse(tx, lapsed, now))
  await prisma.registerImport.create({
    data: {
      id: newId(),
      sha256,
      whole,
      added: diff.added.length,
      changed: diff.changed.length,
      lapsed: diff.lapsed.length,
      actorId,
      at: now,
    },
  })
}

/** What the sheet leaves open stays as it is on file. */
async function withKnownGaps(prisma: PrismaClient, rows: SheetRow[]): Promise<RegisterRow[]> {
  const byUscc = new Map((await readOnFile(prisma)).map((row) => [row.uscc, row]))
  return rows.map(({ row: _, representative: __, ...row }) => {
    const known = byUscc.get(row.uscc)
    return {
      ...row,
      district: row.district || (known?.district ?? ''),
      legalNature: row.legalNature || (known?.legalNature ?? ''),
    }
  })
}

async function keepRepresentatives(prisma: PrismaClient, rows: SheetRow[]): Promise<void> {
  const told = rows.filter(({ representative }) => representative !== null)
  for (let from = 0; from < told.length; from += 500) {
    const some = told.slice(from, from + 500)
    const known = await prisma.institutionIdentifier.findMany({
      where: { kind: 'uscc', value: { in: some.map(({ uscc }) => uscc) }, validTo: null },
      select: { value: true, institutionId: true },
    })
    const idByUscc = new Map(known.map(({ value, institutionId }) => [value, institutionId]))
    const identifiers = some.flatMap(({ uscc, representative }) => {
      const institutionId = idByUscc.get(uscc)
      return institutionId && representative
        ? [{ institutionId, kind: 'representative', value: representative, source: 'register' }]
        : []
    })
    await addIdentifiers(prisma, identifiers)
  }
}

async function takeOff(prisma: PrismaClient, id: string, now: Date): Promise<void> {
  await prisma.institution.update({ where: { id }, data: { licenceStatus: 'unlicensed' } })
  await prisma.institutionIdentifier.updateMany({
    where: { institutionId: id, kind: 'licence', source: 'register', validTo: null },
    data: { validTo: now },
  })
}

/** Its adverts are judged again by the licence of today, and somebody looks whether it still teaches. */
async function lapse(tx: Prisma.TransactionClient, { id }: { id: string }, now: Date): Promise<void> {
  await openLead(tx, id, { violation: 'T15', severity: 2, note: '名单更新：许可已失效，核查是否仍在招生培训' }, now)
  await tx.listing.updateMany({
    where: { institutionId: id, state: 'DONE' },
    data: { state: 'NEW', attempts: 0, claimedUntil: null },
  })
}
