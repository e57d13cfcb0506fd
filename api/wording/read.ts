/** Every text that can be worded otherwise, and the versions of one. */
import type { z } from 'zod'
import type { wordingText } from '#api/contract/wording.ts'
import { namesOf } from '#api/users/names-of.ts'
import { wholeOf, wordings } from '#policy/documents/wording.ts'
import type { PrismaClient } from '#prisma/generated/client.ts'
import { wordingOf } from './change.ts'
import { wordsInForce } from './in-force.ts'

export async function listWordings(prisma: PrismaClient) {
  const inForce = await wordsInForce(
    prisma,
    wordings.map(({ id }) => id),
  )
  return wordings.map(({ id, kind, zh, en }) => {
    const { version = 0, paragraphs = null } = inForce.get(id) ?? {}
    return { id, kind, zh, en, version, own: paragraphs !== null }
  })
}

export async function readWording(prisma: PrismaClient, id: string): Promise<z.input<typeof wordingText>> {
  const wording = wordingOf(id)
  const { kind, zh, en, paragraphs: builtIn } = wording
  const rows = await prisma.wordingVersion.findMany({ where: { wordingId: id }, orderBy: { version: 'desc' }, take: 200 })
  const names = await namesOf(
    prisma,
    rows.map(({ byId }) => byId),
  )
  const versions = rows.map(({ version, paragraphs, note, byId, at }) => ({
    ...{ version, note, by: names.get(byId) ?? byId, at: at.toISOString() },
    paragraphs: paragraphs === null ? null : wholeOf(wording, paragraphs as string[]),
  }))
  const [newest] = versions
  return {
    ...{ id, kind, zh, en, version: newest?.version ?? 0, own: Boolean(newest?.paragraphs) },
    ...{ paragraphs: wholeOf(wording, newest?.paragraphs ?? null), builtIn: [...builtIn], versions },
  }
}
