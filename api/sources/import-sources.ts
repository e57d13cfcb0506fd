/** The sources of a workbook are declared; a row with a fault is told and left out, and holds up no other. */
import type { z } from 'zod'
import type { Staff } from '#api/auth/staff.ts'
import type { sourceImport } from '#api/contract/sources.ts'
import { openWorkbook } from '#api/http/safe-workbook.ts'
import { Prisma, type PrismaClient } from '#prisma/generated/client.ts'
import { declareSource } from './declare-source.ts'
import { type Fault, readSheet, type SheetRow } from './read-sheet.ts'
import { sheetColumns } from './sheet-columns.ts'

const rowsAtOnce = 200
const mostFaults = 500

type Outcome = z.input<typeof sourceImport>

export async function importSources(prisma: PrismaClient, staff: Staff, bytes: Buffer, dryRun: boolean): Promise<Outcome> {
  const { rows, faults } = readSheet(await openWorkbook(bytes))
  const groups = new Map((await prisma.sourceGroup.findMany()).map(({ key, id }) => [key, id]))
  const known = rows.filter(({ group }) => group === null || groups.has(group))
  const placed = await withoutPlaces(prisma, known)
  const lost = new Set(placed)
  const rejected = [...faults, ...rows.filter((row) => !known.includes(row)).map(groupUnknown), ...placed.map(placesMissing)]
  const outcome: Outcome = {
    created: 0,
    changed: 0,
    same: 0,
    rejected: rejected.sort((a, b) => a.row - b.row).slice(0, mostFaults),
  }
  const good = known.filter((row) => !lost.has(row))
  for (let at = 0; at < good.length; at += rowsAtOnce)
    await declareSome(prisma, staff, good.slice(at, at + rowsAtOnce), groups, dryRun, outcome)
  return outcome
}

const groupHeading = sheetColumns.find(({ field }) => field === 'group')?.heading ?? { zh: '', en: '' }
const groupUnknown = ({ row, key, group }: SheetRow): Fault => ({
  row,
  key,
  column: groupHeading,
  problem: { zh: `没有分组“${group}”`, en: `there is no group "${group}"` },
})

/** A list cannot be walked without its selectors, and a cell is no place to write them: they come with a declaration. */
async function withoutPlaces(prisma: PrismaClient, rows: SheetRow[]): Promise<SheetRow[]> {
  const lists = rows.filter(({ declaration }) => declaration.kind === 'listing')
  const declared = await prisma.source.findMany({
    where: { key: { in: lists.map(({ key }) => key) }, selectors: { not: Prisma.AnyNull } },
    select: { key: true },
  })
  const known = new Set(declared.map(({ key }) => key))
  return lists.filter(({ key }) => !known.has(key))
}

const kindHeading = sheetColumns.find(({ field }) => field === 'kind')?.heading ?? { zh: '', en: '' }
const placesMissing = ({ row, key }: SheetRow): Fault => ({
  row,
  key,
  column: kindHeading,
  problem: {
    zh: '列表页须先声明内容位置：npx jianfu source add（见 docs/sources.md）',
    en: 'a list needs its selectors first: npx jianfu source add (see docs/sources.md)',
  },
})

class DryRun extends Error {}

/** A dry run does the same and takes it back. */
async function declareSome(
  prisma: PrismaClient,
  staff: Staff,
  rows: SheetRow[],
  groups: Map<string, string>,
  dryRun: boolean,
  outcome: Outcome,
): Promise<void> {
  const counted = { created: 0, changed: 0, same: 0 }
  await prisma
    .$transaction(async (tx) => {
      const keys = rows.map(({ key }) => key)
      const before = await tx.source.findMany({ where: { key: { in: keys } }, select: { key: true, version: true } })
      const versions = new Map(before.map(({ key, version }) => [key, version]))
      for (const { declaration, group } of rows)
        await declareSource(tx, { ...declaration, groupId: group === null ? null : (groups.get(group) ?? null) }, staff.id)
      const after = await tx.source.findMany({ where: { key: { in: keys } }, select: { key: true, version: true } })
      for (const { key, version } of after) {
        const old = versions.get(key)
        counted[old === undefined ? 'created' : old === version ? 'same' : 'changed']++
      }
      if (dryRun) throw new DryRun()
    })
    .catch((error) => {
      if (!(error instanceof DryRun)) throw error
    })
  outcome.created += counted.created
  outcome.changed += counted.changed
  outcome.same += counted.same
}
