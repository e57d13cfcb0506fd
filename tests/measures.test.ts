/** No demand of the plan without something that fulfils it, and nothing named that does not exist. */
import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { describe, expect, it } from 'vitest'
import { indicatorById } from '#policy/indicators/index.ts'
import { ledgers } from '#policy/ledgers/index.ts'
import { measures } from '#policy/measures.ts'
import { features } from '#scripts/measure-features.ts'
import { measureLines, measuresPage } from '#scripts/measures-table.ts'

const project = fileURLToPath(new URL('..', import.meta.url))
const routes = ['web/routes.tsx', 'web/console/console-routes.tsx']
  .map((file) => readFileSync(join(project, file), 'utf8'))
  .join()

/** A page is there when its last segments are a path of the route table. */
const isRoute = (page: string): boolean => {
  const path = page.replace(/^\/(?:console\/)?/, '')
  return [path, path.replace(/^ledgers\/.*/, 'ledgers/:id')].some((one) => routes.includes(`path: '${one}'`))
}

describe('the measures of the plan', () => {
  it('name no indicator that is not declared', () => {
    const named = new Set(measureLines.flatMap((line) => line.indicators))
    expect(named.size).toBeGreaterThan(10)
    for (const id of named) expect(indicatorById(id)?.id).toBe(id)
  })

  it('are more than a hundred demands in thirty measures', () => {
    expect(measures.length).toBeGreaterThan(100)
    expect(new Set(measures.map(({ id }) => id.split('.')[0]))).toEqual(new Set(Array.from({ length: 31 }, (_, i) => `M${i}`)))
  })

  it.each(measureLines)(
    '$id is fulfilled by something, seen somewhere and tested',
    ({ ledgers: kept, feature, pages, tests, code }) => {
      expect(kept.length + (feature ? 1 : 0)).toBeGreaterThan(0)
      expect(pages.filter((page) => !isRoute(page))).toEqual([])
      expect(tests.length).toBeGreaterThan(0)
      expect([...tests, ...code].filter((file) => !existsSync(join(project, file)))).toEqual([])
    },
  )

  it('are named by ledgers and features only where they exist', () => {
    const ids = new Set(measures.map(({ id }) => id))
    expect(
      ledgers.flatMap(({ id, measures: named }) => named.filter((each) => !ids.has(each)).map((each) => `${id} ${each}`)),
    ).toEqual([])
    expect(Object.keys(features).filter((id) => !ids.has(id))).toEqual([])
    const checked = ledgers.flatMap(({ id, measures: named, checks }) =>
      checks
        .filter(({ measure, also }) =>
          [measure, ...(also?.split(' ') ?? [])].some((one) => !named.includes(one) && !ids.has(one)),
        )
        .map((check) => `${id}/${check.id}`),
    )
    expect(checked).toEqual([])
  })

  it('stand in docs/measures.md as they are', () => {
    expect(readFileSync(join(project, 'docs/measures.md'), 'utf8'), 'npm run measures').toBe(measuresPage())
  })
})
