/** The texts of a workbook are found again by their number, from whichever block. */
import { expect, it } from 'vitest'
import { makeTextTable } from '#api/ledgers/sheets/text-table.ts'

it('gives back what was put, in any order, and nothing for other numbers', () => {
  const table = makeTextTable()
  const text = (n: number) => `第${n}行：补课 😀\n`
  const most = 30_000
  for (let n = 0; n < most; n++) table.add(text(n))
  for (let step = 0; step < most; step += 7) {
    const n = (step * 7919) % most
    expect(table.at(n)).toBe(text(n))
  }
  expect([table.at(0), table.at(most - 1)]).toEqual([text(0), text(most - 1)])
  expect([table.at(most), table.at(-1), table.at(Number.NaN), table.at(10 * most)]).toEqual([
    undefined,
    undefined,
    undefined,
    undefined,
  ])
})
