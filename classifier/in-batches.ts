/** Documents are read together in batches: enough for each step to pay, few enough to be held in memory whatever they are. */
import type { Document } from '#policy/nouns.ts'

const mostDocs = 512
/** Characters: a batch of long texts is a short one. */
const mostText = 400_000

/** What `work` makes of each batch, in one list and in the order of the documents. */
export function inBatches<T>(docs: readonly Document[], work: (batch: readonly Document[]) => T[]): T[] {
  const made: T[] = []
  for (let from = 0; from < docs.length; ) {
    const to = endOf(docs, from)
    for (const one of work(docs.slice(from, to))) made.push(one)
    from = to
  }
  return made
}

function endOf(docs: readonly Document[], from: number): number {
  let [to, length] = [from, 0]
  while (to < docs.length && to - from < mostDocs && (to === from || length < mostText)) {
    length += (docs[to] as Document).text.length
    to += 1
  }
  return to
}
