/** What can be set of a source, of a whole group, or is left to the usual. */
import { z } from 'zod'
import { sourceSchema } from '#policy/nouns.ts'

const { maxPages, maxDepth, ratePerSecond, render } = sourceSchema.shape

const clock = z.string().regex(/^([01]\d|2[0-3]):[0-5]\d$/)
const windowSchema = z.object({
  days: z.array(z.int().min(1).max(7)).min(1).describe('1 is Monday'),
  from: clock,
  to: clock.describe('may be the next morning: 22:00 to 06:00'),
})
export type Window = z.infer<typeof windowSchema>

export const settingsSchema = z.object({
  maxPages: maxPages.unwrap(),
  maxDepth: maxDepth.unwrap(),
  ratePerSecond: ratePerSecond.unwrap(),
  render: render.unwrap(),
  intervalMinutes: z.int().min(5).max(525_600),
  windows: z.array(windowSchema).max(20).describe('hours of Asia/Shanghai in which the source is walked; none: always'),
})
export type Settings = z.infer<typeof settingsSchema>

const usualSettings: Settings = {
  maxPages: 200,
  maxDepth: 4,
  ratePerSecond: 1,
  render: 'auto',
  intervalMinutes: 1440,
  windows: [],
}

/** The nearest one that says something: the source, its group, the usual. */
export function settingsOf(own: { [K in keyof Settings]?: unknown }, group: unknown): Settings {
  const shared = settingsSchema.partial().safeParse(group ?? {})
  const said = Object.fromEntries(
    (['maxPages', 'maxDepth', 'ratePerSecond', 'render', 'intervalMinutes'] as const).flatMap((name) =>
      own[name] === null || own[name] === undefined ? [] : [[name, own[name]]],
    ),
  )
  return { ...usualSettings, ...(shared.success ? shared.data : {}), ...said }
}

const shanghai = 8 * 60
const minuteOf = (text: string) => Number(text.slice(0, 2)) * 60 + Number(text.slice(3))

/** Whether a walk may go on at this moment. China keeps one time without summer time. */
export function inWindow(windows: Window[], now: Date): boolean {
  if (windows.length === 0) return true
  const local = new Date(now.getTime() + shanghai * 60_000)
  const minute = local.getUTCHours() * 60 + local.getUTCMinutes()
  const today = local.getUTCDay() || 7
  const yesterday = today === 1 ? 7 : today - 1
  return windows.some(({ days, from, to }) => {
    const [begin, end] = [minuteOf(from), minuteOf(to)]
    if (begin < end) return days.includes(today) && minute >= begin && minute < end
    return (days.includes(today) && minute >= begin) || (days.includes(yesterday) && minute < end)
  })
}
