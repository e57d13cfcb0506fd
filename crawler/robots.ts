/** robots.txt by RFC 9309. */
import { compilePath, pathOf, type RobotsPath, readings } from './robots-path.ts'

interface Rule {
  allow: boolean
  path: RobotsPath
}
interface Group {
  agents: Set<string>
  rules: Rule[]
}
export interface Robots {
  groups: Group[]
  sitemaps: string[]
  /** seconds by agent; no part of the RFC, but a wish that many sites utter */
  delays: Map<string, number>
}

/** RFC 9309 2.5: at least 500 kibibytes are read; the rest is not looked at. */
export const longestRobots = 500 * 1024
/** Misspellings that leave no doubt. */
const agentLine = /^user[-\s]?agent$/i
const disallowLine = /^(?:disallow|dissallow|dissalow|disalow|diasllow|disallaw)$/i
const delayLine = /^crawl-?\s?delay$/i
const sitemapLine = /^site-?\s?map$/i
const longestDelay = 24 * 3600

export function parseRobots(source: string | Uint8Array): Robots {
  const bytes = typeof source === 'string' ? Buffer.from(source, 'utf8') : Buffer.from(source)
  const robots: Robots = { groups: [], sitemaps: [], delays: new Map() }
  let group: Group | null = null
  // A group ends where another agent is named after its first rule; other lines end nothing.
  let naming = false
  for (const line of robotsText(bytes).split(/\r\n|\r|\n/)) {
    const [name, value] = splitLine(line)
    if (agentLine.test(name)) {
      if (!naming || !group) {
        group = { agents: new Set(), rules: [] }
        robots.groups.push(group)
      }
      for (const agent of agentNames(value)) group.agents.add(agent)
      naming = true
    } else if (/^allow$/i.test(name) || disallowLine.test(name)) {
      naming = false
      // An empty value matches nothing, so the rule says nothing.
      if (group && value !== '') group.rules.push({ allow: /^allow$/i.test(name), path: compilePath(value) })
    } else if (delayLine.test(name)) noteDelay(robots, group, value)
    else if (sitemapLine.test(name) && value !== '') robots.sitemaps.push(value)
  }
  return robots
}

/**
 * The file as text, as far as it is looked at. A line that the limit cuts in two says something else than its author ("Disallow: /"
 * of "Disallow: /old"), so it is left out. Octets that are no UTF-8 (many of our sites write GBK) are escaped, as addresses have them.
 */
export function robotsText(bytes: Uint8Array): string {
  const text = decoded(bytes.subarray(0, longestRobots))
  return bytes.length > longestRobots ? text.slice(0, Math.max(text.lastIndexOf('\n'), text.lastIndexOf('\r')) + 1) : text
}

function decoded(bytes: Uint8Array): string {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes)
  } catch {
    const octets = Buffer.from(bytes)
      .toString('latin1')
      .replace(/^\u00ef\u00bb\u00bf/, '')
    return octets.replace(/[\u0080-\u00ff]/g, (octet) => `%${octet.charCodeAt(0).toString(16).toUpperCase()}`)
  }
}

function noteDelay({ delays }: Robots, group: Group | null, value: string): void {
  const seconds = Number(value)
  if (!group || value === '' || !(seconds >= 0)) return
  for (const agent of group.agents) delays.set(agent, Math.min(Math.max(seconds, delays.get(agent) ?? 0), longestDelay))
}

/** Blanks and tabs only: a byte order mark in the middle of a file is a broken line, not an empty one. */
const trim = (text: string) => text.replace(/^[ \t]+|[ \t]+$/g, '')

/** Lines with another separator than a colon are read when they are unmistakable ("Disallow /a"). */
function splitLine(line: string): [string, string] {
  const comment = line.indexOf('#')
  const plain = trim(comment === -1 ? line : line.slice(0, comment))
  const colon = plain.indexOf(':')
  if (colon !== -1) return [trim(plain.slice(0, colon)), trim(plain.slice(colon + 1))]
  const words = plain.split(/[ \t]+/)
  return words.length === 2 ? [words[0] as string, words[1] as string] : ['', '']
}

/** "Examplebot2/1.2 (+http://...)" speaks to examplebot (the letters of the RFC) and to examplebot2 (what was meant). */
function agentNames(value: string): string[] {
  if (/^\*(?![\w-])/.test(value)) return ['*']
  const word = /^[\w.-]*/.exec(value)?.[0].toLowerCase() ?? ''
  const letters = /^[a-z_-]*/.exec(word)?.[0] ?? ''
  return [word, letters].filter((name) => name !== '')
}

/** Our own name: a product token, or a whole User-Agent value that begins with one. */
function ownName(agent: string): string {
  const name = trim(agent).toLowerCase()
  return /^[\w.-]+(?=\/)/.exec(name)?.[0] ?? name
}

/** `agent` is a product token or a whole User-Agent value. No rule for it means allowed. */
export function isAllowed(robots: Robots, agent: string, url: string): boolean {
  if (robots.groups.length === 0) return true
  const rules = rulesFor(robots, agent)
  if (rules.length === 0) return true
  const path = pathOf(url)
  if (path === '/robots.txt') return true
  // The RFC undoes escapes of letters before it compares, the most used parser does not: where they differ the stricter holds.
  return readings.every((reading) => allows(rules, reading.address(path), reading))
}

/** The longest path that matches decides, and of two as long the permission. */
function allows(rules: Rule[], path: string, reading: (typeof readings)[number]): boolean {
  let best: Rule | null = null
  let length = -1
  for (const rule of rules) {
    const compiled = rule.path.by(reading)
    const longer = compiled.length > length || (compiled.length === length && rule.allow)
    if (!longer || !compiled.matches(path)) continue
    best = rule
    length = compiled.length
  }
  return best?.allow ?? true
}

/** All groups of the agent count as one; the star group only speaks where none names the agent. */
function rulesFor(robots: Robots, agent: string): Rule[] {
  const name = ownName(agent)
  const rules = (wanted: string) => robots.groups.filter(({ agents }) => agents.has(wanted))
  const named = name === '*' ? [] : rules(name)
  return (named.length > 0 ? named : rules('*')).flatMap((group) => group.rules)
}

/** Seconds between two requests that the site wishes from this agent; null when it says nothing. */
export function crawlDelay(robots: Robots, agent: string): number | null {
  const name = ownName(agent)
  const named = robots.groups.some(({ agents }) => agents.has(name))
  return robots.delays.get(named ? name : '*') ?? null
}

/** Unreachable robots.txt forbids everything for now (RFC 9309 2.3.1.4); a missing one allows everything. */
export const allowAll: Robots = parseRobots('')
export const forbidAll: Robots = parseRobots('User-agent: *\nDisallow: /')
