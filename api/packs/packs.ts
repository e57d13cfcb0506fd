/** A policy pack: all settings out of one system as a file, compared with another one, and put in force there at once or not at all. */
import { appendAudit } from '#api/audit/append-audit.ts'
import { canonicalJson, sha256 } from '#api/canonical-json.ts'
import { lockSettings, type Signed } from '#api/versioned/sign.ts'
import type { Bilingual } from '#policy/bilingual.ts'
import type { Prisma, PrismaClient } from '#prisma/generated/client.ts'
import { type Pack, type PackPart, packParts } from './format.ts'
import { partsOfPack } from './parts.ts'

type Db = Prisma.TransactionClient

/** `old` and `next` as they hold: of what the product came with its own values, not null. */
export interface PackChange {
  part: PackPart
  id: string
  old: unknown
  next: unknown
}
export interface PackFault extends Bilingual {
  part: PackPart
  id: string
}

/** A pack is read as one type per part; here each part is handled alike. */
type AnyPart = (typeof partsOfPack)['routes']
const partOf = (part: PackPart) => partsOfPack[part] as unknown as AnyPart
const valuesOf = (pack: Pack, part: PackPart) => Object.entries(pack[part]) as [string, Pack['routes'][string]][]

export async function exportPack(db: Db): Promise<Pack> {
  const parts = await Promise.all(
    packParts.map(async (part) => [part, Object.fromEntries([...(await partOf(part).set(db))].sort())] as const),
  )
  return { format: 'jianfu-policy-pack/1', ...Object.fromEntries(parts) } as Pack
}

/** What cannot be put in force, whatever holds now. */
export const packFaults = (pack: Pack): PackFault[] =>
  packParts.flatMap((part) =>
    valuesOf(pack, part).flatMap(([id, value]): PackFault[] => {
      const { knows, faults } = partOf(part)
      if (!knows(id)) return [{ part, id, zh: '没有这一项', en: 'there is no such setting' }]
      return value === null ? [] : faults(id, value).map(({ zh, en }) => ({ part, id, zh, en }))
    }),
  )

/** What the pack would change, and own settings that it says nothing about and that stay. */
export async function comparePack(db: Db, pack: Pack, today: string) {
  const changes: PackChange[] = []
  const stay: { part: PackPart; id: string }[] = []
  for (const part of packParts) {
    const { set, holds } = partOf(part)
    const now = await set(db)
    for (const [id, value] of valuesOf(pack, part)) {
      const [old, next] = [holds(id, now.get(id) ?? null, today), holds(id, value, today)]
      if (canonicalJson(old) !== canonicalJson(next)) changes.push({ part, id, old, next })
    }
    for (const [id, value] of now) if (value !== null && !(id in pack[part])) stay.push({ part, id })
  }
  return { changes, stay }
}

/** A pack of a whole city changes some hundred settings. */
const longestMs = 120_000

/** All of it or nothing, each setting a version of its own with who and why. The pack has no faults. Answers what it changed. */
export function applyPack(prisma: PrismaClient, pack: Pack, today: string, signed: Signed): Promise<PackChange[]> {
  return prisma.$transaction(
    async (tx) => {
      await lockSettings(tx)
      const { changes } = await comparePack(tx, pack, today)
      for (const part of packParts) {
        const { set, put } = partOf(part)
        const own = await set(tx)
        for (const { id } of changes.filter((change) => change.part === part)) {
          const value = (pack[part] as Pack['routes'])[id] ?? null
          await put(tx, id, value, { before: own.get(id) ?? null, today, signed })
        }
      }
      const detail = { note: signed.note, changes: changes.length, sha256: sha256(canonicalJson(pack)) }
      await appendAudit(tx, { actorId: signed.actorId, action: 'pack.apply', subject: 'pack:policy', detail }, signed.at)
      return changes
    },
    { timeout: longestMs, maxWait: 10_000 },
  )
}
