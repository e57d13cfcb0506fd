/** When pages are looked at again, by what is known of their sources. */
import { settingsOf, usualSettings } from '#api/sources/settings.ts'
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

/** What of a source decides when its pages are seen again, and which of their changes count. */
export interface Standing {
  baseMinutes: number
  risky: boolean
  noise: string[]
}

export async function standingOf(tx: Prisma.TransactionClient, sourceIds: string[]): Promise<Map<string, Standing>> {
  const ids = [...new Set(sourceIds)]
  const rows = await tx.$queryRaw<{ id: string; intervalMinutes: number | null; settings: unknown; risky: boolean }[]>`
    SELECT s.id::text, s."intervalMinutes", g.settings,
      EXISTS (SELECT 1 FROM "case" c WHERE c."openKey" = s."institutionId") AS risky
    FROM source s LEFT JOIN source_group g ON g.id = s."groupId" WHERE s.id = ANY(${ids}::uuid[])`
  return new Map(
    rows.map(({ id, intervalMinutes, settings, risky }) => {
      const { intervalMinutes: baseMinutes, noise } = settingsOf({ intervalMinutes }, settings)
      return [id, { baseMinutes, risky, noise }]
    }),
  )
}

const unknownSource: Standing = { baseMinutes: usualSettings.intervalMinutes, risky: false, noise: [] }

export function lookPlan(standing: ReadonlyMap<string, Standing>, { sourceId, everyMinutes, changed }: Look): Plan {
  const { baseMinutes, risky } = standing.get(sourceId) ?? unknownSource
  return { everyMinutes: nextLook({ everyMinutes, changed, baseMinutes, risky }) }
}
