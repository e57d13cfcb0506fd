/** Everything that is worked out from the bytes of one page alone, so that another thread can do it. Pure. */
import { hash } from 'node:crypto'
import type { Extract } from '#policy/nouns.ts'
import { canonicalUrl } from './canonical-url.ts'
import { decodeText } from './charset.ts'
import { type ExtractInput, extract } from './extract.ts'
import { needsBrowser } from './needs-browser.ts'
import { type Sketch, sketchOf } from './sketch.ts'

export interface PageRead {
  extract: Extract
  /** of the bytes */
  sha256: string
  /** of title and main text: equal means nothing a reader sees has changed */
  textHash: string
  sketch: Sketch
  /** canonical forms of `extract.links`, in order */
  keys: (string | null)[]
  /** says nothing until its scripts have run */
  blank: boolean
}

const sha256 = (bytes: Uint8Array | string) => hash('sha256', bytes)

/** Throws `ExtractError` for bytes that are no page. */
export function readPage(input: ExtractInput): PageRead {
  const found = extract(input)
  return {
    extract: found,
    sha256: sha256(input.body),
    textHash: sha256(`${found.title}\n${found.text}`),
    sketch: sketchOf(found.text),
    keys: keysOf(found.links),
    blank: isBlank(input, found),
  }
}

/** Mostly the links themselves; then the same list, which goes from thread to thread but once. */
function keysOf(links: string[]): (string | null)[] {
  const keys = links.map((link) => canonicalUrl(link))
  return keys.every((key, at) => key === links[at]) ? links : keys
}

/** Only short pages are looked at a second time. */
const isBlank = ({ body, contentType }: ExtractInput, found: Extract): boolean =>
  found.text.length < 400 && !/json/.test(contentType ?? '') && needsBrowser(decodeText(body, contentType).text, found)
