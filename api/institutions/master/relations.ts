/** Who has something in common with an institution: a number, account, representative, address or site, and where it was seen. */
import type { z } from 'zod'
import type { Staff } from '#api/auth/staff.ts'
import { all, ownDistrict } from '#api/cases/case-where.ts'
import type { relations } from '#api/contract/institutions.ts'
import { Prisma, type PrismaClient } from '#prisma/generated/client.ts'
import { rowsOf } from './rows.ts'

type Relations = z.input<(typeof relations)['response']>

const telling = ['phone', 'account', 'representative', 'address', 'site', 'wechat', 'qq', 'app', 'uscc', 'licence']
/** What more carry than this is a platform's or a building's, and says nothing about any two of them. */
const mostCarriers = 20
const mostShown = 60

type Row = { id: string; kind: string; value: string; here: string; there: string }

export async function readRelations(prisma: PrismaClient, id: string, staff: Staff): Promise<Relations> {
  const seen = all([Prisma.sql`TRUE`, ...ownDistrict(Prisma.sql`o."districtCode"`, staff)])
  const rows = await prisma.$queryRaw<Row[]>`
    WITH own AS (
      SELECT DISTINCT ON (k.kind, k.value) k.kind, k.value, k.source FROM institution_identifier k
      JOIN institution i ON i.id = k."institutionId"
      WHERE ${id}::uuid IN (i.id, i."rootId") AND k.kind = ANY(${telling}) ORDER BY k.kind, k.value, k."validFrom" DESC
    ), shared AS (
      SELECT DISTINCT ON (o.id, own.kind, own.value) o.id, own.kind, own.value, own.source AS here, k.source AS there,
        (SELECT count(*) FROM institution_identifier n WHERE n.kind = own.kind AND n.value = own.value) AS carriers
      FROM own JOIN institution_identifier k ON k.kind = own.kind AND k.value = own.value
      JOIN institution i ON i.id = k."institutionId" JOIN institution o ON o.id = coalesce(i."rootId", i.id)
      WHERE o.id <> ${id}::uuid AND ${seen} ORDER BY o.id, own.kind, own.value
    )
    SELECT id::text, kind, value, here, there FROM shared WHERE carriers <= ${mostCarriers} LIMIT 500`
  const byId = new Map<string, Omit<Row, 'id'>[]>()
  for (const { id: other, ...shared } of rows) byId.set(other, [...(byId.get(other) ?? []), shared])
  const others = [...byId].sort(([, a], [, b]) => b.length - a.length).slice(0, mostShown)
  const known = await rowsOf(
    prisma,
    others.map(([other]) => other),
  )
  const items = others.flatMap(([other, shared]) => {
    const institution = known.get(other)
    return institution ? [{ institution, shared }] : []
  })
  return { items }
}
