/** How often rules on trial would have found something, counted from what is kept with the texts: judged twice is counted once. */
import type { PrismaClient } from '#prisma/generated/client.ts'

export type TrialHits = { rule: string; hits: number }

/** Superseded listings no longer count. Read by two partial indexes; a rule that is not on trial any more keeps its count. */
export const readTrialHits = (prisma: PrismaClient): Promise<TrialHits[]> => prisma.$queryRaw<TrialHits[]>`
  SELECT hit->>'rule' AS rule, count(*)::int AS hits FROM (
    SELECT jsonb_array_elements(classification->'shadow') AS hit FROM listing WHERE state = 'DONE' AND classification ? 'shadow'
    UNION ALL
    SELECT jsonb_array_elements(classification->'shadow') FROM complaint WHERE classification ? 'shadow') AS on_trial
  GROUP BY rule ORDER BY hits DESC, rule`
