/** sums.wasm: made of the text beside it, and adding up what plain arithmetic adds up. */
import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { corpus } from '#classifier/corpus/index.ts'
import { unpack } from '#classifier/model/artefact.ts'
import { sumsOf } from '#classifier/model/heads.ts'
import { JoinedHeads } from '#classifier/model/joined-heads.ts'
import { artefact } from '#classifier/model.ts'
import { made, wasmOf } from '#scripts/make-wasm.ts'

describe('the sums of the model', () => {
  it('are what `npm run wasm` makes of sums.wat', async () => {
    expect(Buffer.from(await wasmOf()).equals(readFileSync(made))).toBe(true)
  })

  it('are those of each head, whichever heads are joined', () => {
    const { vocabulary, heads } = unpack(readFileSync(artefact))
    const texts = corpus('all', 0.02).map(({ text }) => text)
    expect(texts.length).toBeGreaterThan(100)
    for (const names of [['type', 'training'], ['education', 'category'], ['category']] as const) {
      const together = names.map((name) => heads[name])
      const joined = new JoinedHeads(together, vocabulary.size)
      for (const text of ['', ...texts]) {
        const found = vocabulary.measure(text)
        const sums = joined.sumsOf(vocabulary, found)
        const plain = together.flatMap((head) => [...sumsOf(head, vocabulary, found)])
        for (const [at, sum] of plain.entries()) expect(sums[at]).toBeCloseTo(sum, 3)
      }
    }
  })
})
