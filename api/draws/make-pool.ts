/** The pool of a draw: licensed institutions with their layer of risk, and inspectors with whom they must avoid. */

import { addMonths } from '#policy/days.ts'
import { layers, type Pool } from '#policy/draws/draw.ts'
import { restMonths } from '#policy/draws/results.ts'
import { limitValue } from '#policy/limits.ts'
import { Prisma, type PrismaClient } from '#prisma/generated/client.ts'

const { sql } = Prisma
type Scope = { districtCode: string | null; categories: string[] }

/** Advert findings that officers confirmed within two years put an institution into the highest layer, from so many on. */
const repeatedAdverts = 2

/** Who was drawn within the last months rests, unless there is an open case about it. */
export async function makePool(prisma: PrismaClient, { districtCode, categories }: Scope, today: string): Promise<Pool> {
  const here = (column: Prisma.Sql) => (districtCode === null ? sql`TRUE` : sql`${column} = ${districtCode}::bpchar`)
  const rested = new Date(`${addMonths(today, -restMonths)}T00:00:00+08:00`)
  const repeat = new Date(`${addMonths(today, -12 * limitValue('repeat-years'))}T00:00:00+08:00`)
  const targets = await prisma.$queryRaw<Pool['targets']>`
    SELECT id::text, name, category, CASE WHEN adverts >= ${repeatedAdverts} THEN 'high' WHEN open THEN 'raised' ELSE 'usual' END AS layer
    FROM (
      SELECT i.id, i.name, i.category, EXISTS (SELECT 1 FROM "case" c WHERE c."openKey" = i.id) AS open,
        (SELECT count(*) FROM finding f WHERE f."institutionId" = i.id AND f.status = 'CONFIRMED' AND f.violation LIKE 'A%'
          AND f."happenedAt" >= ${repeat}) AS adverts,
        EXISTS (SELECT 1 FROM inspection_task t JOIN draw d ON d.id = t."drawId"
          WHERE t."institutionId" = i.id AND d."drawnAt" >= ${rested}) AS lately
      FROM institution i
      WHERE i."rootId" IS NULL AND i."licenceStatus" = 'licensed' AND i.category = ANY(${categories}) AND ${here(sql`i."districtCode"`)}
    ) t WHERE open OR NOT lately ORDER BY id`
  const inspectors = await prisma.$queryRaw<Pool['inspectors']>`
    SELECT u.id, coalesce(array_agg(a."institutionId"::text ORDER BY a."institutionId") FILTER (WHERE a."institutionId" IS NOT NULL), '{}') AS avoid
    FROM "user" u LEFT JOIN inspector_avoidance a ON a."inspectorId" = u.id AND a.state = 'APPROVED'
    WHERE u.role = 'officer' AND NOT u.disabled AND u."cardNumber" IS NOT NULL AND ${here(sql`u."districtCode"`)}
    GROUP BY u.id ORDER BY u.id`
  const shares = { high: layers.high.share, raised: layers.raised.share, usual: layers.usual.share }
  return { targets, inspectors, shares }
}
