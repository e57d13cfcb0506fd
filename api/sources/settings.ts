/** What can be set of a source, of a whole group, or is left to the usual. */
import { z } from 'zod'
import { noisePatternSchema } from '#policy/noise.ts'
import { sourceSchema } from '#policy/nouns.ts'
import { visitingHoursSchema } from '#policy/visiting-hours.ts'

const { maxPages, maxDepth, ratePerSecond, render, pictures } = sourceSchema.shape

export const settingsSchema = z.object({
  maxPages: maxPages.unwrap(),
  maxDepth: maxDepth.unwrap(),
  ratePerSecond: ratePerSecond.unwrap(),
  render: render.unwrap(),
  pictures: pictures.unwrap(),
  intervalMinutes: z.int().min(5).max(525_600),
  windows: z.array(visitingHoursSchema).max(20).describe('hours of China in which the source is walked; none: always'),
  noise: z
    .array(noisePatternSchema)
    .max(50)
    .describe('words that change by themselves (a star is any run); a change of nothing else is none'),
})
export type Settings = z.infer<typeof settingsSchema>

export const usualSettings: Settings = {
  maxPages: 200,
  maxDepth: 4,
  ratePerSecond: 1,
  render: 'auto',
  pictures: 3,
  intervalMinutes: 1440,
  windows: [],
  noise: [],
}

/** The nearest one that says something: the source, its group, the usual. */
export function settingsOf(own: { [K in keyof Settings]?: unknown }, group: unknown): Settings {
  const shared = settingsSchema.partial().safeParse(group ?? {})
  const said = Object.fromEntries(
    (['maxPages', 'maxDepth', 'ratePerSecond', 'render', 'pictures', 'intervalMinutes'] as const).flatMap((name) =>
      own[name] === null || own[name] === undefined ? [] : [[name, own[name]]],
    ),
  )
  return { ...usualSettings, ...(shared.success ? shared.data : {}), ...said }
}
