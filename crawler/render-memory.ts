/** Which kinds of pages need a browser, learnt from the pages that were rendered. */
import type { PageRead } from './read-page.ts'

type Plain = Pick<PageRead, 'blank' | 'textHash'>

export interface RenderMemory {
  /** Is a page of this shape, that reads like this without scripts, to be rendered? */
  wants(shape: string, plain: Plain): boolean
  /** What rendering made of it: `before` and `after` are lengths of the main text. */
  learn(shape: string, plain: Plain, before: number, after: number): void
}

interface Record {
  helped: number
  useless: number
  /** what pages show before their scripts run; another page that shows just this is one of them */
  shells: Set<string>
}

/** Rendering that added nothing so often, and never anything, is not tried again. */
const mostUseless = 3
const mostShells = 16
const mostShapes = 20_000

export function createRenderMemory(): RenderMemory {
  const records = new Map<string, Record>()
  return {
    wants(shape, { blank, textHash }) {
      const record = records.get(shape)
      if (!record) return blank
      if (record.shells.has(textHash)) return true
      return blank && (record.helped > 0 || record.useless < mostUseless)
    },
    learn(shape, { textHash }, before, after) {
      let record = records.get(shape)
      if (!record) {
        if (records.size >= mostShapes) records.clear()
        record = { helped: 0, useless: 0, shells: new Set() }
        records.set(shape, record)
      }
      if (after > before * 1.2 + 20) {
        record.helped += 1
        if (record.shells.size < mostShells) record.shells.add(textHash)
      } else record.useless += 1
    },
  }
}
