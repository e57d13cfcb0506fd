import { describe, expect, it } from 'vitest'
import { generateWorld } from '#demo/world.ts'
import { calendar } from '#policy/calendar.ts'
import { dueDay } from '#policy/deadlines.ts'
import { isOpen } from '#policy/ledgers/define.ts'
import { ledgerById, ledgers } from '#policy/ledgers/index.ts'

const world = generateWorld()

describe('the demo world', () => {
  it('is the same world every time it is made', () => {
    const again = generateWorld()
    expect(again.truth.pages).toEqual(world.truth.pages)
    expect(again.complaints).toEqual(world.complaints)
    const { host, path } = address(world.truth.pages[40]!.url)
    expect(again.serve(host, path)!.body.equals(world.serve(host, path)!.body)).toBe(true)
  })

  it('has at least sixty training institutions in all 23 districts', () => {
    const training = world.institutions.filter((one) => !['school', 'news', 'government', 'venue'].includes(one.kind))
    expect(training.length).toBeGreaterThanOrEqual(60)
    expect(new Set(world.institutions.map((one) => one.district)).size).toBe(23)
    expect(new Set(world.institutions.map((one) => one.legalName)).size).toBe(world.institutions.length)
  })

  it('registers exactly the licensed and the overdue', () => {
    const expected = world.institutions.filter((one) => one.licence.status !== 'none').map((one) => one.legalName)
    expect(world.register.map((row) => row.name)).toEqual(expected)
    expect(world.register.every((row) => /^教民1510\d{3}[78]\d{7}$/.test(row.licenceNo))).toBe(true)
  })

  it('keeps its days inside the last 26 weeks', () => {
    for (const page of world.truth.pages) {
      if (page.publishedAt) expect(page.publishedAt >= '2026-05-20' && page.publishedAt < '2026-11-20').toBe(true)
    }
  })

  it.each(['2026-11-26', '2026-12-31', '2027-03-15'])(
    'has orders of which most are in time on the day of their export, %s',
    (exported) => {
      const { complaints } = generateWorld({ exported })
      const left = complaints.map(({ receivedAt }) => {
        expect(receivedAt.slice(0, 10) < exported).toBe(true)
        const due = dueDay('DL05', receivedAt.slice(0, 10)) as string
        return due < exported ? -1 : calendar.workdaysBetween(exported, due)
      })
      const share = (from: number, to: number) => left.filter((days) => days >= from && days <= to).length / left.length
      expect(share(3, 9)).toBeGreaterThan(0.5)
      expect(share(0, 2)).toBeGreaterThan(0.1)
      expect(share(-1, -1)).toBeGreaterThan(0.05)
      expect(share(-1, -1)).toBeLessThan(0.2)
    },
  )

  it.each(['2026-11-26', '2027-01-04', '2027-07-20'])(
    'keeps ledgers, on %s: every row is sound, and every public list shows some',
    (exported) => {
      const made = generateWorld({ exported }).ledgers
      const rows = made.flatMap(({ ledger: id, fields, rows }) => {
        const ledger = ledgerById(id)
        if (!ledger) throw new Error(`no ledger ${id}`)
        return rows.map((cells) => {
          const told = fields.flatMap((field, at) => (field === 'of' || cells[at] === '' ? [] : [[field, cells[at]] as const]))
          return { ledger, data: Object.fromEntries(told) }
        })
      })
      for (const { ledger, data } of rows)
        expect(ledger.schema.safeParse(data).error, `${ledger.id} ${JSON.stringify(data)}`).toBeUndefined()
      const shown = new Set(rows.filter(({ ledger, data }) => isOpen(ledger, data)).map(({ ledger }) => ledger.id))
      expect(ledgers.filter((ledger) => ledger.public && !shown.has(ledger.id)).map(({ id }) => id)).toEqual([])
      const empty = ledgers.filter(({ id }) => !made.some(({ ledger, rows }) => ledger === id && rows.length > 0))
      // the crawler fills this one
      expect(empty.map(({ id }) => id)).toEqual(['teacher-disclosures'])
      expect(rows.length).toBeLessThan(1000)
      expect(made).toEqual(generateWorld({ exported }).ledgers)
    },
  )

  it('grows with the scale and stays lazy', () => {
    const big = generateWorld({ scale: 3 })
    expect(big.institutions.length).toBeGreaterThan(world.institutions.length * 2.5)
    expect(big.truth.pages.length).toBeGreaterThan(world.truth.pages.length * 2.8)
    expect(new Set(big.truth.pages.map((page) => page.url)).size).toBe(big.truth.pages.length)
    expect(new Set(big.institutions.map((one) => one.legalName)).size).toBe(big.institutions.length)
    const start = performance.now()
    generateWorld({ scale: 30 })
    expect(performance.now() - start).toBeLessThan(3000)
  })
})

function address(url: string): { host: string; path: string } {
  const parsed = new URL(url)
  return { host: parsed.hostname.replace('.localhost', ''), path: parsed.pathname + parsed.search }
}
