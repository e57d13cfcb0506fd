/** An administrator puts other words in force, or takes them back. Versions are kept; the newest holds. */
import { appendAudit } from '#api/audit/append-audit.ts'
import type { Staff } from '#api/auth/staff.ts'
import { Refusal } from '#api/errors.ts'
import { newId } from '#api/new-id.ts'
import { lockSettings, type Signed, writerOf } from '#api/versioned/sign.ts'
import { type Wording, wholeOf, wordingById, wordingFaults } from '#policy/documents/wording.ts'
import { restoredNote } from '#policy/restored.ts'
import { Prisma, type PrismaClient } from '#prisma/generated/client.ts'
import { newestWords, theCity, wordsInForce } from './in-force.ts'

export function wordingOf(id: string): Wording {
  const wording = wordingById(id)
  if (!wording) throw new Refusal('not-found')
  return wording
}

interface Wish {
  paragraphs: string[]
  note: string
  /** the version that was looked at; 0: as the product came */
  seen: number
}

export async function changeWording(prisma: PrismaClient, staff: Staff, id: string, { paragraphs, note, seen }: Wish, now: Date) {
  const wording = wordingOf(id)
  const faults = wordingFaults(wording, paragraphs)
  if (faults.length > 0) {
    const errors = faults.map(({ paragraph, zh, en }) => ({ path: `paragraphs.${paragraph}`, message: { zh, en } }))
    throw new Refusal('validation-failed', { errors })
  }
  const signed = { note, actorId: staff.id, at: now }
  const scope = scopeOf(staff)
  await prisma.$transaction((tx) => putWording(tx, wording, { scope, paragraphs, seen }, signed))
}

/** As it stood at that version; 0 is as the product came. */
export async function revertWording(prisma: PrismaClient, staff: Staff, id: string, version: number, now: Date) {
  const wording = wordingOf(id)
  const scope = scopeOf(staff)
  const key = { wordingId: id, districtCode: scope, version }
  const kept =
    version === 0
      ? { paragraphs: null }
      : await prisma.wordingVersion.findUnique({ where: { wordingId_districtCode_version: key } })
  if (!kept) throw new Refusal('not-found')
  const note = restoredNote(version)
  const put = { scope, paragraphs: kept.paragraphs as string[] | null, seen: null }
  await prisma.$transaction((tx) => putWording(tx, wording, put, { note, actorId: staff.id, at: now }))
}

/** Everybody sets the words of their own place alone: those of a district theirs, those of the whole city the city's. */
export const scopeOf = ({ districtCode }: Staff): string => districtCode ?? theCity

/** `scope`: a district, or the city. */
type Put = { scope: string; paragraphs: string[] | null; seen: number | null }

/** Null paragraphs are those that the product came with, in a district those of the city. */
export async function putWording(
  tx: Prisma.TransactionClient,
  wording: Wording,
  { scope, paragraphs, seen }: Put,
  signed: Signed,
) {
  const { note, actorId, at } = signed
  await lockSettings(tx)
  const { id } = wording
  const before = (await newestWords(tx, scope, [id])).get(id) ?? { version: 0, paragraphs: null }
  if (seen !== null && seen !== before.version) throw new Refusal('stale-version')
  const inherited = scope === theCity ? null : ((await wordsInForce(tx, null, [id])).get(id) ?? null)
  const [old, next] = [wholeOf(wording, before.paragraphs ?? inherited), wholeOf(wording, paragraphs ?? inherited)]
  if (JSON.stringify(old) === JSON.stringify(next)) {
    const detail = { zh: '与现行文字相同，没有变化', en: 'This is what holds already' }
    throw new Refusal('not-possible', { detail })
  }
  const version = before.version + 1
  const kept = {
    id: newId(),
    wordingId: id,
    districtCode: scope,
    version,
    paragraphs: paragraphs ?? Prisma.DbNull,
    note,
    byId: writerOf(signed),
    at,
  }
  await tx.wordingVersion.create({ data: kept })
  const detail = { version, note, old, new: next }
  await appendAudit(
    tx,
    { actorId, action: 'wording.change', subject: scope === theCity ? `wording:${id}` : `wording:${id}@${scope}`, detail },
    at,
  )
}
