/** The main text of page layouts made by hand, each with menus, lists, bars and boxes around it. `bench/reading/main-text.ts` has the peers. */
import { describe, expect, it } from 'vitest'
import { layouts } from '#bench/reading/layouts/index.ts'
import type { Layout } from '#bench/reading/layouts/layout.ts'
import { overlapF1 } from '#bench/reading/text-overlap.ts'
import { extract } from '#crawler/extract.ts'

const score = ({ html, text, title }: Layout) =>
  overlapF1(text, extract({ url: 'http://site.example/news/1.html', body: Buffer.from(html) }).text.replace(title, ''))

describe('main text', () => {
  it('is scored over 24 layouts', () => {
    expect(layouts).toHaveLength(24)
    expect(new Set(layouts.map(({ about }) => about)).size).toBe(24)
    expect(layouts.reduce((sum, layout) => sum + score(layout), 0) / layouts.length).toBeGreaterThanOrEqual(0.98)
  })

  it.each(layouts.map((layout) => [layout.about, layout] as const))('is read from %s', (_, layout) =>
    expect(score(layout)).toBeGreaterThanOrEqual(0.95),
  )

  it('keeps a raised number that is no citation', () => {
    const { html } = layouts[0] as Layout
    const priced = html.replace('按次结算', '每次<sup>99</sup>元<sup><a href="#r">[2]</a></sup>')
    const { text } = extract({ url: 'http://site.example/1.html', body: Buffer.from(priced) })
    expect(text).toContain('每次99元')
    expect(text).not.toContain('[2]')
  })
})

describe('the score', () => {
  it('is 1 for the same text, 0 for another, and falls with what is missing or too much', () => {
    const text = '今年的暑期课程从七月六日开始'
    expect(overlapF1(text, ` ${text}\n`)).toBe(1)
    expect(overlapF1(text, '到八月十四日结束')).toBe(0)
    expect(overlapF1(text, text + text)).toBeCloseTo(22 / 36, 2)
    expect(overlapF1(text, text.slice(0, 7))).toBeCloseTo(8 / 15, 2)
  })
})
