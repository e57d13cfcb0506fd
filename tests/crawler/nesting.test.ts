import { describe, expect, it } from 'vitest'
import { extract } from '#crawler/extract.ts'

const cost = (body: string): { ms: number; text: string; links: string[] } => {
  const began = process.cpuUsage()
  const { text, links } = extract({ url: 'https://a.example/x', body: Buffer.from(body), contentType: 'text/html' })
  const { user, system } = process.cpuUsage(began)
  return { ms: (user + system) / 1000, text, links }
}
const words = '本校秋季安排如下，请家长按时接送孩子，老师会在门口等候，下雨天请走东门。'

describe('markup nested without end', () => {
  it.each([
    ['open and never closed', `${'<div>'.repeat(300_000)}<p>${words}</p>`],
    ['closed without being open', `${'<b>'.repeat(50_000)}<p>${words}</p>${'</u>'.repeat(200_000)}`],
    ['drawings', `<p>${words}</p>${'<svg>'.repeat(200_000)}`],
    ['opened and closed at the bottom', `${'<div>'.repeat(50_000)}<p>${words}</p>${'<i></i>'.repeat(100_000)}`],
  ])('is read in linear time: %s', (_, inner) => {
    const { ms, text } = cost(`<html><body>${inner}</body></html>`)
    expect(text).toContain('老师会在门口等候')
    expect(ms).toBeLessThan(6000)
  })

  it('loses neither links nor words below the limit', () => {
    const { text, links } = cost(
      `<html><body>${'<div>'.repeat(450)}<a href="/deep">${words}</a>${'</div>'.repeat(450)}<p>尾声</p></body></html>`,
    )
    expect(text).toContain('老师会在门口等候')
    expect(text).toContain('尾声')
    expect(links).toEqual(['https://a.example/deep'])
  })

  it.each([
    ['elements side by side', '<p>'.repeat(5_000_000)],
    ['attributes of one element', `<p ${Array.from({ length: 1_000_000 }, (_, at) => `a${at}`).join(' ')}>`],
  ])('of which there are too many is refused, and says so: %s', (_, inner) => {
    const began = process.memoryUsage().rss
    expect(() => cost(`<html><body>${inner}</body></html>`)).toThrow('more than 500000 elements and attributes')
    expect((process.memoryUsage().rss - began) / 1e6).toBeLessThan(500)
  })

  it.each([
    ['a sitemap', `<urlset>${'<url>'.repeat(300_000)}`],
    ['a feed', `<rss><channel><item><title>${'<b>'.repeat(300_000)}`],
  ])('harms no list: %s', (_, body) => expect(cost(body).ms).toBeLessThan(6000))
})
