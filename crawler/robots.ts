/** robots.txt by RFC 9309. */

interface Rule {
  allow: boolean
  path: string
}
interface Group {
  agents: string[]
  rules: Rule[]
}
export interface Robots {
  groups: Group[]
  sitemaps: string[]
}

/** RFC 9309 2.5: at least 500 kibibytes are read; the rest is not looked at. */
const longestRobots = 500 * 1024
const agentLine = /^user-?\s?agent$/i

export function parseRobots(source: string | Uint8Array): Robots {
  const bytes = typeof source === 'string' ? Buffer.from(source, 'utf8') : Buffer.from(source)
  const text = bytes
    .subarray(0, longestRobots)
    .toString('utf8')
    .replace(/^\ufeff/, '')
  const robots: Robots = { groups: [], sitemaps: [] }
  let group: Group | null = null
  let naming = false
  for (const line of text.split(/\r\n|\r|\n/)) {
    const [name, value] = splitLine(line)
    if (agentLine.test(name)) {
      if (!naming || !group) {
        group = { agents: [], rules: [] }
        robots.groups.push(group)
      }
      group.agents.push(agentToken(value))
      naming = true
    } else if (/^(dis)?allow$/i.test(name)) {
      naming = false
      // An empty value matches nothing, so the rule says nothing.
      if (group && value !== '') group.rules.push({ allow: name.toLowerCase() === 'allow', path: normalise(value) })
    } else if (/^site-?\s?map$/i.test(name) && value !== '') robots.sitemaps.push(value)
  }
  return robots
}

/** Lines with another separator than a colon are read when they are unmistakable ("Disallow /a"). */
function splitLine(line: string): [string, string] {
  const plain = line.replace(/#.*$/s, '').trim()
  const colon = plain.indexOf(':')
  if (colon !== -1) return [plain.slice(0, colon).trim(), plain.slice(colon + 1).trim()]
  const words = plain.split(/\s+/)
  return words.length === 2 ? [words[0] as string, words[1] as string] : ['', '']
}

/** "Examplebot/1.2 (+http://...)" is called examplebot. */
function agentToken(value: string): string {
  if (value.startsWith('*') && !/^\*[\w-]/.test(value)) return '*'
  return (/^[a-z_-]+/i.exec(value)?.[0] ?? value).toLowerCase()
}

/** Octets outside ASCII as upper-case percent escapes; escapes of unreserved characters undone. */
function normalise(path: string): string {
  return path
    .replace(/[^\u0000-\u007f]+/g, (run) =>
      [...Buffer.from(run, 'utf8')].map((byte) => `%${byte.toString(16).toUpperCase()}`).join(''),
    )
    .replace(/%([0-9a-f]{2})/gi, (triplet, hex) => {
      const character = String.fromCharCode(Number.parseInt(hex, 16))
      return /[A-Za-z0-9\-._~]/.test(character) ? character : triplet.toUpperCase()
    })
    .replace(/ /g, '%20')
}

/** `agent` is a product token or a whole User-Agent value. No rule for it means allowed. */
export function isAllowed(robots: Robots, agent: string, url: string): boolean {
  const path = pathOf(url)
  if (path === '/robots.txt') return true
  let best: Rule | null = null
  for (const rule of rulesFor(robots, agent)) {
    if (!matchesPath(rule.path, path)) continue
    const longer = best === null || rule.path.length > best.path.length
    if (longer || (best !== null && rule.path.length === best.path.length && rule.allow)) best = rule
  }
  return best?.allow ?? true
}

/** All groups of the agent count as one; the star group only speaks where none names the agent. */
function rulesFor(robots: Robots, agent: string): Rule[] {
  const token = agentToken(agent.trim())
  const rules = (wanted: string) => robots.groups.filter(({ agents }) => agents.includes(wanted))
  const named = token === '*' ? [] : rules(token)
  return (named.length > 0 ? named : rules('*')).flatMap((group) => group.rules)
}

function pathOf(url: string): string {
  const path = /^[a-z][a-z0-9+.-]*:\/\/[^/?#]*([^#]*)/i.exec(url)?.[1] ?? (url.startsWith('/') ? url.replace(/#.*$/s, '') : '')
  return normalise(path.startsWith('/') ? path : `/${path}`)
}

/** `*` is any run, `$` at the end is the end. Linear in practice: the pieces are looked for one after the other. */
function matchesPath(pattern: string, path: string): boolean {
  const anchored = pattern.endsWith('$')
  const pieces = (anchored ? pattern.slice(0, -1) : pattern).split('*')
  const first = pieces[0] as string
  if (!path.startsWith(first)) return false
  let at = first.length
  for (const piece of pieces.slice(1, -1)) {
    const found = path.indexOf(piece, at)
    if (found === -1) return false
    at = found + piece.length
  }
  if (pieces.length === 1) return !anchored || path.length === at
  const last = pieces.at(-1) as string
  return anchored ? path.length - last.length >= at && path.endsWith(last) : path.indexOf(last, at) !== -1
}

/** Unreachable robots.txt forbids everything for now (RFC 9309 2.3.1.4); a missing one allows everything. */
export const allowAll: Robots = { groups: [], sitemaps: [] }
export const forbidAll: Robots = { groups: [{ agents: ['*'], rules: [{ allow: false, path: '/' }] }], sitemaps: [] }
