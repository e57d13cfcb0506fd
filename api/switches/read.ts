/** Every role of staff with what it may do, and the versions of one. */
import type { z } from 'zod'
import type { roleView } from '#api/contract/switches.ts'
import { namesOf } from '#api/users/names-of.ts'
import { switchable } from '#policy/permissions.ts'
import { roles } from '#policy/roles.ts'
import type { PrismaClient } from '#prisma/generated/client.ts'
import { roleOf } from './change.ts'
import { known, newestSwitches } from './in-force.ts'

export async function listSwitches(prisma: PrismaClient) {
  const newest = await newestSwitches(prisma)
  const ofStaff = roles.filter((role) => role !== 'citizen')
  return ofStaff.map((role) => ({ role, ...(newest.get(role) ?? { version: 0, off: [] }) }))
}

export async function readSwitches(prisma: PrismaClient, name: string): Promise<z.input<typeof roleView>> {
  const role = roleOf(name)
  const rows = await prisma.switchVersion.findMany({ where: { role }, orderBy: { version: 'desc' }, take: 200 })
  const names = await namesOf(
    prisma,
    rows.map(({ byId }) => byId),
  )
  const versions = rows.map(({ version, off, note, byId, at }) => ({
    ...{ version, off: known(off), note, by: names.get(byId) ?? byId, at: at.toISOString() },
  }))
  const [newest] = versions
  return { role, version: newest?.version ?? 0, off: newest?.off ?? [], switchable: switchable(role), versions }
}
