/** An administrator puts other contact facts of an office in force, or takes them back. Versions are kept; the newest holds. */
import { appendAudit } from '#api/audit/append-audit.ts'
import type { Staff } from '#api/auth/staff.ts'
import { Refusal } from '#api/errors.ts'
import { newId } from '#api/new-id.ts'
import { lockSettings, type Signed, writerOf } from '#api/versioned/sign.ts'
import { contactFaults, contactFields, type Office, type OfficeContact, officeByCode } from '#policy/offices.ts'
import { restoredNote } from '#policy/restored.ts'
import { Prisma, type PrismaClient } from '#prisma/generated/client.ts'
import { newestContacts } from './in-force.ts'

/** Those of a district keep its own contact facts, and nobody else's. */
function ownOffice({ districtCode }: Staff, code: string): Office {
  if (districtCode !== null && code !== districtCode) throw new Refusal('not-found')
  return officeOf(code)
}

/** A code that the product does not know is not found. */
export function officeOf(code: string): Office {
  const office = officeByCode(code)
  if (!office) throw new Refusal('not-found')
  return office
}

type Wish = { contact: OfficeContact; note: string; seen: number }

export async function changeOffice(prisma: PrismaClient, staff: Staff, code: string, { contact, note, seen }: Wish, now: Date) {
  const office = ownOffice(staff, code)
  const errors = contactFaults(contact).map(({ field, zh, en }) => ({ path: `contact.${field}`, message: { zh, en } }))
  if (errors.length > 0) throw new Refusal('validation-failed', { errors })
  const signed = { note, actorId: staff.id, at: now }
  await prisma.$transaction((tx) => putOffice(tx, office, { contact, seen }, signed))
}

/** As it stood at that version; 0 is as the product came. */
export async function revertOffice(prisma: PrismaClient, staff: Staff, code: string, version: number, now: Date) {
  const office = ownOffice(staff, code)
  const kept =
    version === 0 ? { contact: null } : await prisma.officeVersion.findUnique({ where: { code_version: { code, version } } })
  if (!kept) throw new Refusal('not-found')
  const note = restoredNote(version)
  const put = { contact: kept.contact as OfficeContact | null, seen: null }
  await prisma.$transaction((tx) => putOffice(tx, office, put, { note, actorId: staff.id, at: now }))
}

type Put = { contact: OfficeContact | null; seen: number | null }

/** A null contact is the one that the product came with. */
export async function putOffice(tx: Prisma.TransactionClient, { code, builtIn }: Office, { contact, seen }: Put, signed: Signed) {
  const { note, actorId, at } = signed
  await lockSettings(tx)
  const before = (await newestContacts(tx, code)).get(code) ?? { version: 0, contact: null }
  if (seen !== null && seen !== before.version) throw new Refusal('stale-version')
  const [old, next] = [before.contact ?? builtIn, contact ?? builtIn]
  if (contactFields.every((field) => old[field] === next[field]))
    throw new Refusal('not-possible', { detail: { zh: '与现行资料相同，没有变化', en: 'This is what holds already' } })
  const version = before.version + 1
  const kept = { id: newId(), code, version, contact: contact ?? Prisma.DbNull, note, byId: writerOf(signed), at }
  await tx.officeVersion.create({ data: kept })
  const detail = { version, note, old, new: next }
  await appendAudit(tx, { actorId, action: 'office.change', subject: `office:${code}`, detail }, at)
}
