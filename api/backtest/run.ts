/** Re-judges what is on file with the rules that stand and with candidates, and counts what would change. Reads only. */
import { setImmediate as breathe } from 'node:timers/promises'
import type { Classification, Document } from '#policy/nouns.ts'
import type { PrismaClient } from '#prisma/generated/client.ts'
import { type Agreement, type Change, changesBetween, countVerdict, noAgreement, shareOf } from './compare.ts'
import { type StoredItem, storedItems } from './stored-items.ts'

export interface Backtest {
  prisma: PrismaClient
  /** Records in the order of the documents. */
  before(documents: Document[]): Classification[]
  after(documents: Document[]): Classification[]
  since?: string | undefined
  /** Most items read, listings first, the newest first. */
  limit?: number | undefined
  onChange?(change: Change & { item: Pick<StoredItem, 'kind' | 'id' | 'place'> }): void
  onProgress?(items: number): void
}

export interface RuleCounts {
  found: number
  newlyFlagged: number
  noLongerFlagged: number
  before: Agreement
  after: Agreement
}

export interface Summary {
  items: number
  listings: number
  complaints: number
  changedItems: number
  newlyFlagged: number
  noLongerFlagged: number
  agreement: { decided: number; before: number | null; after: number | null; counts: { before: Agreement; after: Agreement } }
  rules: Record<string, RuleCounts>
}

const together = 100

export async function backtest(test: Backtest): Promise<Summary> {
  const tally = makeTally()
  for await (const items of inGroups(storedItems(test.prisma, test.since), test.limit)) {
    const documents = items.map(({ document }) => document)
    const [before, after] = [test.before(documents), test.after(documents)]
    items.forEach((item, at) => {
      const { kind, id, place } = item
      for (const change of tally.add(item, before[at] as Classification, after[at] as Classification))
        test.onChange?.({ ...change, item: { kind, id, place } })
    })
    test.onProgress?.(tally.summary.items)
    await breathe()
  }
  return tally.close()
}

async function* inGroups(items: AsyncIterable<StoredItem>, most = Number.POSITIVE_INFINITY): AsyncGenerator<StoredItem[]> {
  let group: StoredItem[] = []
  let read = 0
  for await (const item of items) {
    group.push(item)
    read += 1
    if (read >= most) break
    if (group.length < together) continue
    yield group
    group = []
  }
  if (group.length > 0) yield group
}

function makeTally() {
  const counts = { before: noAgreement(), after: noAgreement() }
  const summary: Summary = {
    items: 0,
    listings: 0,
    complaints: 0,
    changedItems: 0,
    newlyFlagged: 0,
    noLongerFlagged: 0,
    agreement: { decided: 0, before: null, after: null, counts },
    rules: {},
  }
  const ofRule = (id: string): RuleCounts => {
    summary.rules[id] ??= { found: 0, newlyFlagged: 0, noLongerFlagged: 0, before: noAgreement(), after: noAgreement() }
    return summary.rules[id]
  }
  return {
    summary,
    add({ kind, decided }: StoredItem, before: Classification, after: Classification): Change[] {
      summary.items += 1
      summary[kind === 'listing' ? 'listings' : 'complaints'] += 1
      for (const { rule } of after.findings) ofRule(rule).found += 1
      for (const verdict of decided) {
        summary.agreement.decided += 1
        for (const [when, judged] of [
          ['before', before],
          ['after', after],
        ] as const) {
          countVerdict(counts[when], verdict, judged)
          countVerdict(ofRule(verdict.rule)[when], verdict, judged)
        }
      }
      const changes = changesBetween(before, after)
      if (changes.length > 0) summary.changedItems += 1
      for (const { change, rule } of changes) {
        const key = change === 'newly-flagged' ? 'newlyFlagged' : 'noLongerFlagged'
        summary[key] += 1
        ofRule(rule)[key] += 1
      }
      return changes
    },
    close(): Summary {
      summary.agreement.before = shareOf(counts.before)
      summary.agreement.after = shareOf(counts.after)
      const rules = Object.entries(summary.rules).sort(([a], [b]) => (a < b ? -1 : 1))
      return { ...summary, rules: Object.fromEntries(rules) }
    },
  }
}
