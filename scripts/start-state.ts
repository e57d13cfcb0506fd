/** What a data folder is, and what must be the same at its next start: <data>/start.json. */
import { existsSync, readFileSync, renameSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { z } from 'zod'

const stateSchema = z.object({
  /** a real installation never gets demo records by a forgotten option, and a demonstration never becomes real */
  kind: z.enum(['demo', 'real']),
  /** the addresses of the demo sources contain it */
  demoPort: z.int().optional(),
})
export type StartState = z.infer<typeof stateSchema>

export function readStartState(data: string): StartState | null {
  const file = join(data, 'start.json')
  if (!existsSync(file)) return null
  const parsed = stateSchema.safeParse(JSON.parse(readFileSync(file, 'utf8') || 'null'))
  return parsed.success ? parsed.data : null
}

export function writeStartState(data: string, state: StartState): void {
  const file = join(data, 'start.json')
  writeFileSync(`${file}.part`, `${JSON.stringify(state)}\n`)
  renameSync(`${file}.part`, file)
}
