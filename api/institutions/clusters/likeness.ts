/** How alike two names are: the same, the same brand, one short for the other, a slip of the pen, or nothing to do with each other. */
import type { Profile } from './profile.ts'

export type NameLikeness = {
  kind: 'same-name' | 'same-brand' | 'typo' | 'short-typo' | 'short-form' | 'other-name' | 'no-name'
  value: string
}

const rank = ['same-name', 'same-brand', 'typo', 'short-typo', 'short-form'] as const

/** The best agreement of any two of their names. */
export function nameLikeness(a: Profile, b: Profile): NameLikeness {
  if (a.names.size === 0 || b.names.size === 0) return { kind: 'no-name', value: '' }
  const found: NameLikeness[] = []
  for (const x of a.names) for (const y of b.names) found.push(...ofNames(x, y))
  for (const x of a.cores) for (const y of b.cores) found.push(...ofCores(x, y))
  for (const kind of rank) {
    const best = found.filter((one) => one.kind === kind).sort((x, y) => (x.value < y.value ? -1 : 1))[0]
    if (best) return best
  }
  return { kind: 'other-name', value: '' }
}

function ofNames(x: string, y: string): NameLikeness[] {
  if (x === y) return [{ kind: 'same-name', value: x }]
  const [short, long] = x.length <= y.length ? [x, y] : [y, x]
  if (short.length >= 8 && withinOneEdit(short, long)) return [{ kind: 'typo', value: short }]
  return isInitials(short, long) ? [{ kind: 'short-form', value: short }] : []
}

function ofCores(x: string, y: string): NameLikeness[] {
  if (x === y) return [{ kind: 'same-brand', value: x }]
  const [short, long] = x.length <= y.length ? [x, y] : [y, x]
  if (short.length >= 3 && withinOneEdit(short, long)) return [{ kind: short.length > 3 ? 'typo' : 'short-typo', value: short }]
  if (short.length >= 2 && (long.startsWith(short) || long.endsWith(short))) return [{ kind: 'short-form', value: short }]
  return short.length === 2 && long.length === 2 && sharesOne(short, long) ? [{ kind: 'short-form', value: short }] : []
}

const sharesOne = (x: string, y: string): boolean => x[0] === y[0] || x[1] === y[1]

/** 川外附培 for 川西外国语附属培训: in order, beginning with the same character, and short. */
function isInitials(short: string, long: string): boolean {
  if (short.length < 2 || short.length > 5 || short[0] !== long[0] || long.length < short.length + 2) return false
  let at = 0
  for (const character of long) if (character === short[at]) at++
  return at === short.length
}

/** One character more, less or other. */
function withinOneEdit(short: string, long: string): boolean {
  if (long.length - short.length > 1) return false
  let from = 0
  while (from < short.length && short[from] === long[from]) from++
  const rest = long.length === short.length ? short.slice(from + 1) : short.slice(from)
  return long.slice(from + 1) === rest
}
