/** Every deadline that can be set, and one of them with its versions. */
import type { z } from 'zod'
import { dayOf } from '#api/cases/day-of.ts'
import type { deadlineSetting } from '#api/contract/deadline-settings.ts'
import { namesOf } from '#api/users/names-of.ts'
import { citationsOf } from '#policy/deadlines/citations.ts'
import { type SetTerms, settable } from '#policy/deadlines/versions.ts'
import { type Deadline, deadlineOn, deadlines } from '#policy/deadlines.ts'
import type { PrismaClient } from '#prisma/generated/client.ts'
import { settableOrRefuse } from './change.ts'
import { rowsInForce } from './in-force.ts'

type Setting = z.input<typeof deadlineSetting>
type Unit = SetTerms['unit']

const termsOf = ({ days, unit, extension, rigid = false }: Deadline) => ({
  ...{ days, unit: unit as Unit, rigid },
  extension: extension?.days ?? null,
})
const builtInOf = (id: string): Deadline[] => deadlines.filter((row) => row.id === id)

export async function listDeadlines(prisma: PrismaClient, now: Date) {
  const [rows, newest] = await Promise.all([
    rowsInForce(prisma),
    prisma.deadlineVersion.findMany({
      orderBy: [{ deadlineId: 'asc' }, { version: 'desc' }],
      distinct: ['deadlineId'],
      select: { deadlineId: true, version: true, terms: true },
    }),
  ])
  const last = new Map(newest.map((one) => [one.deadlineId, one]))
  const day = dayOf(now)
  return settable.flatMap((id) => {
    const holds = deadlineOn(id, day, { rows })
    const row = holds ?? rows.findLast((one) => one.id === id)
    if (!row) return []
    const { version = 0, terms = null } = last.get(id) ?? {}
    return [
      { id, zh: row.zh, en: row.en, start: row.start, version, own: terms !== null, ...termsOf(row), holds: holds !== null },
    ]
  })
}

export async function readDeadline(prisma: PrismaClient, id: string): Promise<Setting> {
  settableOrRefuse(id)
  const [rows, kept] = await Promise.all([
    rowsInForce(prisma),
    prisma.deadlineVersion.findMany({ where: { deadlineId: id }, orderBy: { version: 'desc' }, take: 200 }),
  ])
  const names = await namesOf(
    prisma,
    kept.map(({ byId }) => byId),
  )
  const [builtIn] = builtInOf(id)
  if (!builtIn) throw new Error(`no row of ${id}`)
  const [newest] = kept
  return {
    ...{ id, zh: builtIn.zh, en: builtIn.en, start: builtIn.start },
    ...{ version: newest?.version ?? 0, own: newest !== undefined && newest.terms !== null },
    extensible: builtInOf(id).some(({ extension }) => extension !== undefined),
    periods: rows.filter((row) => row.id === id).map(periodOf),
    versions: kept.map(({ version, fromDay, terms, note, byId, at }) => ({
      ...{ version, from: fromDay, note, by: names.get(byId) ?? byId, at: at.toISOString() },
      terms: terms as SetTerms | null,
    })),
  }
}

/** The rule is the one of its first day; a period that began before the product knows has that of its last. */
const periodOf = (row: Deadline): Setting['periods'][number] => ({
  ...termsOf(row),
  ...{ from: row.from ?? null, to: row.to ?? null },
  basis: citationsOf(row, row.from ?? row.to ?? latest),
})
const latest = '9999-12-31'
