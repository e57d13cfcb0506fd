/** A portrait as the console shows it. */
import { z } from 'zod'
import type { portraitView } from '#api/contract/evidence.ts'
import type { ArtifactModel } from '#prisma/generated/models.ts'

export const portraitColumns = { kind: true, state: true, reason: true, sha256: true, takenAt: true, facts: true } as const
type Row = Pick<ArtifactModel, keyof typeof portraitColumns>

const factsSchema = z.object({
  height: z.int().optional(),
  cut: z.boolean().optional(),
  missing: z.array(z.unknown()).optional(),
  late: z.object({ seconds: z.int(), reason: z.enum(['queue', 'drawing', 'tried-again']) }).optional(),
  detail: z.string().optional(),
})
const states = { WAITING: 'waiting', DONE: 'done', MISSING: 'missing' } as const

/** Null where none was asked for: nothing was found in the page, or it was captured before portraits were taken. */
export function viewOfPortrait(artifacts: readonly Row[]): z.input<typeof portraitView> | null {
  const [picture, dom] = (['screenshot', 'dom'] as const).map((kind) => artifacts.find((row) => row.kind === kind))
  if (!picture || !dom) return null
  const { data: facts = {} } = factsSchema.safeParse(picture.facts)
  return {
    state: states[picture.state as keyof typeof states] ?? 'waiting',
    reason: picture.reason,
    detail: facts.detail ?? null,
    takenAt: picture.takenAt?.toISOString() ?? null,
    screenshotSha256: picture.sha256,
    domSha256: dom.sha256,
    late: facts.late ?? null,
    cut: facts.cut ?? false,
    partsMissing: facts.missing?.length ?? 0,
  }
}
