import { describe, expect, it } from 'vitest'
import { canonicalUrl } from '#crawler/canonical-url.ts'
import { absoluteAddress } from '#crawler/reading/links.ts'

/** What the standard says, without anything remembered. */
const plain = (href: string, base: string) => {
  const url = new URL(href, base)
  url.hash = ''
  return url.href
}

describe('addresses that are named again and again', () => {
  const hrefs = [
    '/a',
    '/a?b=1#c',
    '/../x/./y',
    '/课程',
    '/a b',
    '//other.example/z',
    '/\\other.example/z',
    'rel',
    '?q',
    'https://x.example/',
  ]
  const bases = ['http://a.example/d/e.html', 'https://a.example:8443/?x', 'http://u:p@a.example/d/', 'HTTP://A.example']
  it.each(bases)('are what they are the first time, seen from %s', (base) => {
    for (let time = 0; time < 2; time += 1) for (const href of hrefs) expect(absoluteAddress(href, base)).toBe(plain(href, base))
  })

  it('are forgotten in time, and right again', () => {
    const many = Array.from({ length: 25_000 }, (_, at) => `http://a.example/${at}?utm_source=x#y`)
    for (const [at, address] of many.entries()) expect(canonicalUrl(address)).toBe(`http://a.example/${at}`)
    expect(canonicalUrl(many[0] as string)).toBe('http://a.example/0')
    expect(canonicalUrl('no address')).toBeNull()
    expect(canonicalUrl('no address')).toBeNull()
  })
})
