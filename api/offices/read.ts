/** Every office with its contact facts, the versions of one, and what citizens are told. */
import type { z } from 'zod'
import type { officeView, publicOffice } from '#api/contract/offices.ts'
import { namesOf } from '#api/users/names-of.ts'
import { type OfficeContact, offices, takesMatters } from '#policy/offices.ts'
import type { PrismaClient } from '#prisma/generated/client.ts'
import { officeOf } from './change.ts'
import { newestContacts } from './in-force.ts'

export async function listOffices(prisma: PrismaClient, today: string) {
  const newest = await newestContacts(prisma)
  return offices.map(({ builtIn, ...office }) => {
    const { version = 0, contact = null } = newest.get(office.code) ?? {}
    const inForce = contact ?? builtIn
    return { ...office, version, own: contact !== null, contact: inForce, active: takesMatters(inForce, today) }
  })
}

export async function readOffice(prisma: PrismaClient, code: string, today: string): Promise<z.input<typeof officeView>> {
  const { builtIn, ...office } = officeOf(code)
  const rows = await prisma.officeVersion.findMany({ where: { code }, orderBy: { version: 'desc' }, take: 200 })
  const names = await namesOf(
    prisma,
    rows.map(({ byId }) => byId),
  )
  const versions = rows.map(({ version, contact, note, byId, at }) => ({
    ...{ version, note, by: names.get(byId) ?? byId, at: at.toISOString() },
    contact: contact as OfficeContact | null,
  }))
  const [newest] = versions
  const contact = newest?.contact ?? builtIn
  return {
    ...{ ...office, version: newest?.version ?? 0, own: Boolean(newest?.contact) },
    ...{ contact, active: takesMatters(contact, today), builtIn, versions },
  }
}

/** Those that take matters today and say how they are reached. Who answers inside is not told: staff names stay hidden. */
export async function publicOffices(prisma: PrismaClient, today: string): Promise<z.input<typeof publicOffice>[]> {
  const all = await listOffices(prisma, today)
  return all
    .filter(({ active, contact }) => active && [contact.telephone, contact.address, contact.web].some((text) => text !== ''))
    .map(({ code, kind, zh, en, contact: { fullName, telephone, address, hours, web } }) => ({
      ...{ code, kind, zh, en, fullName, telephone, address, hours, web },
    }))
}
