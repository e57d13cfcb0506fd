/** Files that were handed in, and what became of them. Staff of a district see those of their district. */
import type { z } from 'zod'
import type { Staff } from '#api/auth/staff.ts'
import type { materialRow } from '#api/contract/material.ts'
import { namesOf } from '#api/users/names-of.ts'
import type { PrismaClient } from '#prisma/generated/client.ts'

type Row = z.input<typeof materialRow>

const mostShown = 200
const mostCases = 10

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
  const found = await foundIn(
    prisma,
    rows.map((row) => row.id),
  )
  return rows.map(({ id, name, size, sha256, url, note, pages, pictures, problem, ...row }) => {
    const here = found.filter((each) => each.id === id)
    const cases = here.filter(({ districtCode: of }) => districtCode === null || of === districtCode)
    return {
      ...{ id, name, size, sha256, url, note, pages, pictures, problem },
      channel: row.channel as Row['channel'],
      addedBy: names.get(row.addedById) ?? row.addedById,
      addedAt: row.addedAt.toISOString(),
      state: row.state as Row['state'],
      findings: here.reduce((sum, each) => sum + each.findings, 0),
      cases: cases.flatMap(({ caseId, number }) => (caseId && number ? [{ id: caseId, number }] : [])).slice(0, mostCases),
      left: row.left as unknown as Row['left'],
    }
  })
}

interface Found {
  id: string
  findings: number
  caseId: string | null
  number: string | null
  districtCode: string | null
}

/** By file and case; those without a case stand together. */
const foundIn = (prisma: PrismaClient, ids: string[]): Promise<Found[]> => prisma.$queryRaw<Found[]>`
  SELECT c."materialId"::text AS id, count(*)::int AS findings, k.id::text AS "caseId", k.number, k."districtCode" FROM capture c
    JOIN listing l ON l."captureId" = c.id JOIN finding f ON f."listingId" = l.id LEFT JOIN "case" k ON k.id = f."caseId"
  WHERE c."materialId" = ANY(${ids}::uuid[]) AND f.status <> 'SUPERSEDED' GROUP BY c."materialId", k.id ORDER BY k.number`
