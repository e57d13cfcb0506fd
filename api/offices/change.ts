/** An administrator puts other contact facts of an office in force, or takes them back. Versions are kept; the newest holds. */
import { appendAudit } from '#api/audit/append-audit.ts'
import type { Staff } from '#api/auth/staff.ts'
import { Refusal } from '#api/errors.ts'
import { newId } from '#api/new-id.ts'
import { contactFaults, contactFields, type Office, type OfficeContact, officeByCode } from '#policy/offices.ts'
import { Prisma, type PrismaClient } from '#prisma/generated/client.ts'
import { newestContacts } from './in-force.ts'

/** A code that the product does not know is not found. */
export function officeOf(code: string): Office {
  const office = officeByCode(code)
  if (!office) throw new Refusal('not-found')
  return office
}

type Wish = { contact: OfficeContact; note: string; seen: number }

export async function changeOffice(prisma: PrismaClient, staff: Staff, code: string, { contact, note, seen }: Wish, now: Date) {
  const office = officeOf(code)
  const errors = contactFaults(contact).map(({ field, zh, en }) => ({ path: `contact.${field}`, message: { zh, en } }))
  if (errors.length > 0) throw new Refusal('validation-failed', { errors })
  await putInForce(prisma, staff, office, { contact, note, seen }, now)
}

/** As it stood at that version; 0 is as the product came. */
export async function revertOffice(prisma: PrismaClient, staff: Staff, code: string, version: number, now: Date) {
  const office = officeOf(code)
  const kept =
    version === 0 ? { contact: null } : await prisma.officeVersion.findUnique({ where: { code_version: { code, version } } })
  if (!kept) throw new Refusal('not-found')
  const note = version === 0 ? '恢复内置资料' : `恢复第 ${version} 版`
  await putInForce(prisma, staff, office, { contact: kept.contact as OfficeContact | null, note, seen: null }, now)
}

/** One change at a time: the version after next must see the one before it. */
const officeLock = 7_201_009

type Put = { contact: OfficeContact | null; note: string; seen: number | null }

function putInForce(prisma: PrismaClient, staff: Staff, { code, builtIn }: Office, { contact, note, seen }: Put, now: Date) {
  return prisma.$transaction(async (tx) => {
    await tx.$executeRaw`SELECT pg_advisory_xact_lock(${officeLock}::bigint)`
    const before = (await newestContacts(tx, code)).get(code) ?? { version: 0, contact: null }
    if (seen !== null && seen !== before.version) throw new Refusal('stale-version')
    const [old, next] = [before.contact ?? builtIn, contact ?? builtIn]
    if (contactFields.every((field) => old[field] === next[field]))
      throw new Refusal('not-possible', { detail: { zh: '与现行资料相同，没有变化', en: 'This is what holds already' } })
    const version = before.version + 1
    const kept = { id: newId(), code, version, contact: contact ?? Prisma.DbNull, note, byId: staff.id, at: now }
    await tx.officeVersion.create({ data: kept })
    const detail = { version, note, old, new: next }
    await appendAudit(tx, { actorId: staff.id, action: 'office.change', subject: `office:${code}`, detail }, now)
  })
}
