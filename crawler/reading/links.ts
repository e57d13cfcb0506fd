/** Addresses a page points to, absolute and without repetition, in document order. */
import { dropFragment } from '../canonical-url.ts'
import { remembered } from '../remembered.ts'
import type { PageElement } from './page-tree.ts'

export interface PageAddresses {
  links: string[]
  images: string[]
}

export function pageAddresses(root: PageElement, pageUrl: string): PageAddresses {
  const found = { links: new Set<string>(), images: new Set<string>(), base: pageUrl }
  for (const element of root.all.slice(root.at + 1, root.end)) collect(element, found)
  return { links: [...found.links], images: [...found.images] }
}

interface Found {
  links: Set<string>
  images: Set<string>
  base: string
}

function collect({ tag, attrs }: PageElement, found: Found): void {
  if (tag === 'a' || tag === 'area') {
    if (attrs.href) addLink(attrs.href, found)
  } else if (tag === 'img') {
    const image = absoluteAddress(attrs['data-src'] ?? attrs['data-original'] ?? attrs.src ?? '', found.base)
    if (image) found.images.add(image)
  } else if (tag === 'iframe' || tag === 'frame') {
    if (attrs.src) addLink(attrs.src, found)
  } else if (tag === 'base') {
    if (attrs.href) found.base = absoluteAddress(attrs.href, found.base) ?? found.base
  } else if (tag === 'meta' && /^refresh$/i.test(attrs['http-equiv'] ?? '')) {
    const target = /url\s*=\s*['"]?([^'"]+)/i.exec(attrs.content ?? '')?.[1]
    if (target) addLink(target, found)
  }
}

function addLink(href: string, found: Found): void {
  const link = absoluteAddress(href, found.base)
  if (link) found.links.add(link)
}

/** Null for javascript:, mailto:, tel: and whatever is no address. */
export function absoluteAddress(href: string, base: string): string | null {
  // below the root of the site it is the same address whatever page names it
  const rooted = href[0] === '/' && href[1] !== '/' && href[1] !== '\\' ? originOf(base) : null
  return rooted ? addressBelow(`${rooted}${href}`) : addressFrom(href, base)
}

/** Null for a base with a name and password, which its links inherit. */
const originOf = remembered((base) =>
  /^https?:\/\/[^/@]+(?:[/?#]|$)/i.test(base) && URL.canParse(base) ? new URL(base).origin : null,
)
const addressBelow = remembered((address) => addressFrom(address))

function addressFrom(href: string, base?: string): string | null {
  const trimmed = href.trim()
  if (trimmed === '' || trimmed[0] === '#' || /^(javascript|mailto|tel|sms|data|weixin|about|blob|file|ftp):/i.test(trimmed))
    return null
  try {
    const url = new URL(trimmed, base)
    if (url.protocol !== 'http:' && url.protocol !== 'https:') return null
    dropFragment(url)
    return url.href
  } catch {
    return null
  }
}
