/** When pages are looked at again, by what is known of their sources. */
import { settingsOf } from '#api/sources/settings.ts'
import type { Prisma } from '#prisma/generated/client.ts'
import { nextLook } from '../revisit.ts'

export interface Look {
  sourceId: string
  everyMinutes: number | null
  changed: boolean
}

export interface Plan {
  everyMinutes: number
}

interface Standing {
  id: string
  intervalMinutes: number | null
  settings: unknown
  risky: boolean
}

export async function lookPlans(tx: Prisma.TransactionClient, looks: Look[]): Promise<Plan[]> {
  const ids = [...new Set(looks.map(({ sourceId }) => sourceId))]
  const rows = await tx.$queryRaw<Standing[]>`
    SELECT s.id::text, s."intervalMinutes", g.settings,
      EXISTS (SELECT 1 FROM "case" c WHERE c."openKey" = s."institutionId") AS risky
    FROM source s LEFT JOIN source_group g ON g.id = s."groupId" WHERE s.id = ANY(${ids}::uuid[])`
  const standing = new Map(rows.map((row) => [row.id, row]))
  return looks.map(({ sourceId, everyMinutes, changed }) => {
    const row = standing.get(sourceId)
    const baseMinutes = settingsOf({ intervalMinutes: row?.intervalMinutes }, row?.settings).intervalMinutes
    return { everyMinutes: nextLook({ everyMinutes, changed, baseMinutes, risky: row?.risky ?? false }) }
  })
}
