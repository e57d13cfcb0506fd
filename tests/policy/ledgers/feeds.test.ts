/** Feeds are data: every name they use must exist, and what is restricted must not get into what is not. */
import { describe, expect, it } from 'vitest'
import { feedQueries } from '#api/ledgers/feeds/queries.ts'
import { ledgerById, ledgers } from '#policy/ledgers/index.ts'
import { roles } from '#policy/roles.ts'
import { sampleRow } from './sample-row.ts'

const feeds = ledgers.flatMap((ledger) =>
  (ledger.feeds ?? []).map((feed) => ({ ledger, feed, name: `${ledger.id} ${feed.query}` })),
)

describe('what feeds a ledger', () => {
  it('is there for the scores of schools, the reports on homework and institutions without a licence', () => {
    expect(new Set(feeds.map(({ ledger }) => ledger.id))).toEqual(new Set(['school-scores', 'homework-reports', 'unlicensed']))
    expect(new Set(feeds.map(({ feed }) => feed.query))).toEqual(new Set(Object.keys(feedQueries)))
  })

  it.each(feeds)('$name reads ledgers that everybody may read who reads what it fills', ({ ledger, feed }) => {
    if (feed.from.length === 0) expect(feedQueries[feed.query]).not.toMatch(/\bsrc\b/)
    for (const id of feed.from) {
      const source = ledgerById(id)
      expect(source, id).not.toBeNull()
      const kept = source?.readers ?? roles
      expect((ledger.readers ?? roles).filter((role) => !kept.includes(role))).toEqual([])
    }
  })

  it.each(feeds)('$name reads nothing but what it names', ({ ledger, feed }) => {
    expect(feedQueries[feed.query]).not.toMatch(/ledger_row|institution|case|complaint|"user"/)
    expect(ledger.of).toBe('district')
    expect(ledger.period).not.toBe('always')
  })

  it.each(feeds)('$name says and fills fields that the ledger has', ({ ledger, feed }) => {
    const filled = Object.fromEntries(feed.fills.map((name) => [name, name === 'address' ? '某路1号' : 1]))
    const row = { ...sampleRow(ledger, '2026-11-23'), ...feed.sets, ...filled }
    expect(ledger.schema.safeParse(row).error).toBeUndefined()
    expect(feed.fills.filter((name) => ledger.key.includes(name))).toEqual([])
  })

  it('gives the lines of a sheet weights that add up to a hundred, or to the part of it that is fed', () => {
    const weights = new Map<unknown, number>()
    for (const { feed } of feeds)
      if ('sheet' in feed.sets) weights.set(feed.sets.sheet, (weights.get(feed.sets.sheet) ?? 0) + Number(feed.sets.weight))
    const whole = { homework: 100, reduction: 100, quality: 100, performance: 100 }
    expect(Object.fromEntries(weights)).toEqual({ ...whole, 'five-matters': 40 })
  })
})
