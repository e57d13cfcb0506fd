/** Texts by number, as many as a sheet has. They lie packed in blocks, of which those that were asked for last are open. */
import { deflateRawSync, inflateRawSync } from 'node:zlib'

const perBlock = 512
const mostOpen = 32

export interface TextTable {
  add(text: string): void
  /** undefined: there is no such number */
  at(number: number): string | undefined
}

export function makeTextTable(): TextTable {
  const packed: Buffer[] = []
  const open = new Map<number, string[]>()
  let filling: string[] = []

  function blockAt(n: number): string[] {
    const known = n === packed.length ? filling : open.get(n)
    if (known) return known
    const box = packed[n]
    if (!box) return []
    const block = JSON.parse(inflateRawSync(box).toString('utf8')) as string[]
    const oldest = open.keys().next().value
    if (open.size >= mostOpen && oldest !== undefined) open.delete(oldest)
    open.set(n, block)
    return block
  }

  return {
    add(text) {
      filling.push(text)
      if (filling.length < perBlock) return
      packed.push(deflateRawSync(JSON.stringify(filling), { level: 1 }))
      filling = []
    },
    at: (number) => blockAt(Math.floor(number / perBlock))[number % perBlock],
  }
}
