/** Files that were handed in, and what became of them. Staff of a district see those of their district. */
import type { z } from 'zod'
import type { Staff } from '#api/auth/staff.ts'
import type { materialRow } from '#api/contract/material.ts'
import { namesOf } from '#api/users/names-of.ts'
import type { PrismaClient } from '#prisma/generated/client.ts'

type Row = z.input<typeof materialRow>

const mostShown = 200

/** `id`: only that one. */
export async function readMaterial(
  prisma: PrismaClient,
  { districtCode }: Pick<Staff, 'districtCode'>,
  id?: string,
): Promise<Row[]> {
  const rows = await prisma.material.findMany({
    where: { ...(id ? { id } : {}), ...(districtCode === null ? {} : { districtCode }) },
    orderBy: { id: 'desc' },
    take: mostShown,
  })
  const names = await namesOf(prisma, [...new Set(rows.map(({ addedById }) => addedById))])
  const found = await prisma.$queryRaw<{ id: string; findings: number }[]>`
    SELECT c."materialId"::text AS id, count(*)::int AS findings FROM capture c
      JOIN listing l ON l."captureId" = c.id JOIN finding f ON f."listingId" = l.id
    WHERE c."materialId" = ANY(${rows.map((row) => row.id)}::uuid[]) AND f.status <> 'SUPERSEDED' GROUP BY c."materialId"`
  return rows.map(({ addedById, addedAt, state, channel, left, ...row }) => ({
    ...row,
    channel: channel as Row['channel'],
    addedBy: names.get(addedById) ?? addedById,
    addedAt: addedAt.toISOString(),
    state: state as Row['state'],
    findings: found.find((each) => each.id === row.id)?.findings ?? 0,
    left: left as unknown as Row['left'],
  }))
}
