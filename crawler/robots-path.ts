/** Paths of robots.txt rules: escapes, wildcards and the end mark. */

/** How escapes are understood before paths are compared. One object each, so that a rule is compiled once for each. */
export interface Reading {
  address(path: string): string
  /** `*` and `$` stay as they are: they have a meaning */
  rule(path: string): string
}

/**
 * RFC 9309 2.2.2: octets outside ASCII and reserved characters escaped, escapes of unreserved characters undone. A slash is escaped
 * behind the question mark only, where it parts nothing (the second line of the table there).
 */
const byTheRfc: Reading = {
  address: (path) => reservedEscaped(plainUnescaped(path)).replace(/[*$]/g, escaped),
  rule: (path) => reservedEscaped(plainUnescaped(path)).replace(/\$(?!$)/g, escaped),
}

const plainUnescaped = (path: string): string =>
  escapeOctets(path).replace(/%([0-9a-f]{2})/gi, (triplet, hex) => {
    const character = String.fromCharCode(Number.parseInt(hex, 16))
    return /[A-Za-z0-9\-._~]/.test(character) ? character : triplet.toUpperCase()
  })

const escaped = (character: string) => `%${character.charCodeAt(0).toString(16).toUpperCase()}`

function reservedEscaped(path: string): string {
  const mark = path.indexOf('?')
  const [way, query] = mark === -1 ? [path, ''] : [path.slice(0, mark), path.slice(mark + 1)]
  const before = way.replace(/[:@!'(),;&=+[\]]/g, escaped)
  return mark === -1 ? before : `${before}?${query.replace(/[:/?@!'(),;[\]]/g, escaped)}`
}

const upperCased = (path: string) => path.replace(/%[0-9a-f]{2}/gi, (triplet) => triplet.toUpperCase())
/** Escapes as they are written; the address must come escaped, as browsers send it. */
const asWritten: Reading = { address: upperCased, rule: upperCased }

export const readings: Reading[] = [byTheRfc, asWritten]

const escapeOctets = (path: string): string =>
  path
    .replace(/[^\u0000-\u007f]+/g, (run) =>
      [...Buffer.from(run, 'utf8')].map((byte) => `%${byte.toString(16).toUpperCase().padStart(2, '0')}`).join(''),
    )
    .replace(/ /g, '%20')

interface CompiledPath {
  /** octets of the pattern, which say how specific it is */
  length: number
  matches(path: string): boolean
}

export interface RobotsPath {
  by(reading: Reading): CompiledPath
}

export function compilePath(value: string): RobotsPath {
  const compiled = new Map<Reading, CompiledPath>()
  return {
    by(reading) {
      let path = compiled.get(reading)
      if (!path) {
        // A rule is written by people: its octets are escaped in either reading.
        const octets = escapeOctets(value)
        path = compile(reading.rule(octets), plainUnescaped(octets).length)
        compiled.set(reading, path)
      }
      return path
    },
  }
}

/** `*` is any run, `$` at the end is the end. Linear: the pieces are looked for one after the other. */
function compile(pattern: string, length: number): CompiledPath {
  const anchored = pattern.endsWith('$')
  const pieces = (anchored ? pattern.slice(0, -1) : pattern).split('*')
  const first = pieces[0] as string
  const middle = pieces.slice(1, -1)
  const last = pieces.length > 1 ? (pieces.at(-1) as string) : null
  const matches = (path: string): boolean => {
    if (!path.startsWith(first)) return false
    let at = first.length
    if (last === null) return !anchored || path.length === at
    for (const piece of middle) {
      const found = path.indexOf(piece, at)
      if (found === -1) return false
      at = found + piece.length
    }
    return anchored ? path.length - last.length >= at && path.endsWith(last) : path.indexOf(last, at) !== -1
  }
  return { length, matches }
}

/** Path and query of an address, or of what stands in its place; the fragment is not sent and does not count. */
export function pathOf(url: string): string {
  const whole = /^[a-z][a-z0-9+.-]*:\/\/[^/?#]*([^#]*)/i.exec(url)?.[1]
  const path = whole ?? (url.startsWith('/') ? url.replace(/#.*$/s, '') : '')
  return path.startsWith('/') ? path : `/${path}`
}
