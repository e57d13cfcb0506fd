/** The pictures on which texts are printed that stand in the river as adverts of their own. */
import type { z } from 'zod'
import type { posterView } from '#api/contract/evidence.ts'
import type { PrismaClient } from '#prisma/generated/client.ts'

type PosterView = z.input<typeof posterView>

/** By capture and address of the picture. */
export const posterKey = (captureId: string, url: string): string => `${captureId} ${url}`

export async function readPosters(
  prisma: PrismaClient,
  asked: { captureId: string; url: string }[],
): Promise<Map<string, PosterView>> {
  if (asked.length === 0) return new Map()
  const rows = await prisma.picture.findMany({
    where: { OR: asked, sha256: { not: null } },
    select: { id: true, captureId: true, url: true, sha256: true, width: true, height: true, lines: true },
  })
  return new Map(
    rows.map(({ captureId, url, lines, width, height, sha256, ...row }) => [
      posterKey(captureId, url),
      { ...row, sha256: sha256 ?? '', width: width ?? 0, height: height ?? 0, lines: lines as PosterView['lines'] },
    ]),
  )
}
