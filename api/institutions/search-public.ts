/**
 * Institutions a citizen may pick from. Only what registers and public pages show: an institution known from complaints alone, or an
 * alias or address taken from one, would tell that somebody complained.
 */
import { Prisma, type PrismaClient } from '#prisma/generated/client.ts'

export const likeText = (text: string): string => text.replace(/[\\%_]/g, (sign) => `\\${sign}`)

export type InstitutionHit = {
  id: string
  name: string
  districtCode: string | null
  licenceStatus: 'licensed' | 'unlicensed' | 'overdue' | 'unknown'
  category: string | null
  address: string | null
}

const most = 10
const publicSource = Prisma.sql`(k.source = 'register' OR k.source LIKE 'http%')`

/** Prefix before substring before likeness; licensed first among equals. */
export function searchPublic(prisma: PrismaClient, q: string, district: string | undefined): Promise<InstitutionHit[]> {
  const part = `%${likeText(q)}%`
  const inDistrict = district ? Prisma.sql`AND i."districtCode" = ${district}` : Prisma.empty
  return prisma.$queryRaw<InstitutionHit[]>`
    WITH hit AS (
      SELECT i.id, i.name AS words, 1.0 AS weight FROM institution i WHERE i.name ILIKE ${part} OR i.name % ${q}
      UNION ALL
      SELECT coalesce(o."rootId", o.id), k.value, CASE k.kind WHEN 'address' THEN 0.6 ELSE 0.9 END
      FROM institution_identifier k JOIN institution o ON o.id = k."institutionId"
      WHERE k.kind IN ('name', 'alias', 'address') AND ${publicSource} AND (k.value ILIKE ${part} OR k.value % ${q})
    ), best AS (
      SELECT id, max(weight * (similarity(words, ${q}) + (CASE WHEN words ILIKE ${part} THEN 1 ELSE 0 END)
        + (CASE WHEN starts_with(words, ${q}) THEN 1 ELSE 0 END))) AS score
      FROM hit GROUP BY id
    )
    SELECT i.id::text, i.name, i."districtCode", i."licenceStatus", i.category,
      (SELECT k.value FROM institution_identifier k
       WHERE k."institutionId" = i.id AND k.kind = 'address' AND ${publicSource}
       ORDER BY (k.source = 'register') DESC, k.value LIMIT 1) AS address
    FROM best JOIN institution i ON i.id = best.id
    WHERE i.origin <> 'complaint' AND i."rootId" IS NULL ${inDistrict}
    ORDER BY best.score DESC, (i."licenceStatus" = 'licensed') DESC, i.name, i.id
    LIMIT ${most}`
}
