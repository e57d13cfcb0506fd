/** Every text that can be worded otherwise, and the versions of one, as the caller's place has them. */
import type { z } from 'zod'
import type { Staff } from '#api/auth/staff.ts'
import type { wordingText } from '#api/contract/wording.ts'
import { namesOf } from '#api/users/names-of.ts'
import { wholeOf, wordings } from '#policy/documents/wording.ts'
import type { PrismaClient } from '#prisma/generated/client.ts'
import { scopeOf, wordingOf } from './change.ts'
import { newestWords, theCity, wordsInForce } from './in-force.ts'

export async function listWordings(prisma: PrismaClient, staff: Staff) {
  const [own, elsewhere] = await Promise.all([newestWords(prisma, scopeOf(staff)), districtsWithOwn(prisma, staff)])
  return wordings.map(({ id, kind, zh, en }) => {
    const { version = 0, paragraphs = null } = own.get(id) ?? {}
    return { id, kind, zh, en, version, own: paragraphs !== null, districts: elsewhere.get(id) ?? [] }
  })
}

/** The city is told which districts word a text otherwise; a district is told nothing of others. */
async function districtsWithOwn(prisma: PrismaClient, { districtCode: of }: Staff): Promise<Map<string, string[]>> {
  const found = new Map<string, string[]>()
  if (of !== null) return found
  const rows = await prisma.$queryRaw<{ wordingId: string; districtCode: string }[]>`
    SELECT "wordingId", "districtCode" FROM (
      SELECT DISTINCT ON ("wordingId", "districtCode") "wordingId", "districtCode", paragraphs FROM wording_version
      WHERE "districtCode" <> ${theCity} ORDER BY "wordingId", "districtCode", version DESC) newest
    WHERE paragraphs IS NOT NULL AND paragraphs <> 'null'::jsonb ORDER BY 1, 2`
  for (const { wordingId, districtCode } of rows) found.set(wordingId, [...(found.get(wordingId) ?? []), districtCode])
  return found
}

export async function readWording(prisma: PrismaClient, staff: Staff, id: string): Promise<z.input<typeof wordingText>> {
  const wording = wordingOf(id)
  const districtCode = scopeOf(staff)
  const [rows, city, elsewhere] = await Promise.all([
    prisma.wordingVersion.findMany({ where: { wordingId: id, districtCode }, orderBy: { version: 'desc' }, take: 200 }),
    districtCode === theCity ? null : wordsInForce(prisma, null, [id]),
    districtsWithOwn(prisma, staff),
  ])
  const names = await namesOf(
    prisma,
    rows.map(({ byId }) => byId),
  )
  const versions = rows.map(({ version, paragraphs, note, byId, at }) => ({
    ...{ version, note, by: names.get(byId) ?? byId, at: at.toISOString() },
    paragraphs: paragraphs === null ? null : wholeOf(wording, paragraphs as string[]),
  }))
  const [newest] = versions
  const below = wholeOf(wording, city?.get(id) ?? null)
  const { kind, zh, en } = wording
  return {
    ...{ id, kind, zh, en, version: newest?.version ?? 0, own: Boolean(newest?.paragraphs) },
    ...{ paragraphs: newest?.paragraphs ?? below, builtIn: below, versions, districts: elsewhere.get(id) ?? [] },
  }
}
