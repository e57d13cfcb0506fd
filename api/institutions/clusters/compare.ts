/** How much speaks for two profiles being one institution, and what speaks against it; every point with its reason. */
import { nameLikeness } from './likeness.ts'
import type { Profile } from './profile.ts'

export interface Reason {
  kind: string
  value: string
  points: number
}

/** What the whole set tells: marks that several carry say little, brands of several owners say less. */
export interface Setting {
  shared: ReadonlySet<string>
  sharedBrands: ReadonlySet<string>
}

/** From `acceptFrom` on they are one; from `suggestFrom` on a person is asked. Points, 100 being as good as certain. */
export const acceptFrom = 60
export const suggestFrom = 40

const markPoints: Record<string, number> = { uscc: 100, app: 60, site: 50, page: 50, phone: 45, wechat: 45, address: 40 }
const sharedPoints = 10
const namePoints = {
  'same-name': 55,
  'same-brand': 40,
  typo: 42,
  'short-typo': 25,
  'short-form': 20,
  'other-name': -50,
  'no-name': 0,
} as const

export function compare(a: Profile, b: Profile, setting: Setting): { score: number; reasons: Reason[] } {
  const reasons = agreements(a, b, setting)
  const strong = reasons.filter(({ points }) => points > sharedPoints)
  reasons.push(...nameReasons(a, b, setting, strong), ...contradictions(a, b, strong))
  return { score: reasons.reduce((sum, { points }) => sum + points, 0), reasons: reasons.filter(({ points }) => points !== 0) }
}

/** Of one kind only the first agreement counts. */
function agreements(a: Profile, b: Profile, { shared }: Setting): Reason[] {
  const best = new Map<string, Reason>()
  for (const mark of [...a.marks].filter((one) => b.marks.has(one)).sort()) {
    const [kind = '', value = ''] = [mark.slice(0, mark.indexOf(' ')), mark.slice(mark.indexOf(' ') + 1)]
    const points = shared.has(mark) ? sharedPoints : (markPoints[kind] ?? 0)
    if (points > (best.get(kind)?.points ?? 0)) best.set(kind, { kind, value, points })
  }
  return [...best.values()]
}

function nameReasons(a: Profile, b: Profile, { sharedBrands }: Setting, strong: Reason[]): Reason[] {
  const { kind, value } = nameLikeness(a, b)
  const sameCode = strong.some((one) => one.kind === 'uscc')
  const reasons: Reason[] = [{ kind, value, points: kind === 'other-name' && sameCode ? 0 : namePoints[kind] }]
  // Renamed: two marks of their own agree although the names do not.
  if (kind === 'other-name' && !sameCode && strong.length >= 2) reasons.push({ kind: 'renamed', value: '', points: 25 })
  const owned = ![...a.cores, ...b.cores].some((core) => sharedBrands.has(core))
  if ((kind === 'same-name' || kind === 'same-brand') && owned) reasons.push({ kind: 'only-one', value, points: 25 })
  return reasons
}

const apart = (x: Set<string>, y: Set<string>): boolean => x.size > 0 && y.size > 0 && ![...x].some((one) => y.has(one))

/** A branch has an address and a telephone of its own; one more sign that two are two when neither calls itself one. */
function contradictions(a: Profile, b: Profile, strong: Reason[]): Reason[] {
  const reasons: Reason[] = []
  const branch = a.branch || b.branch
  const against = (kind: string, points: number) => reasons.push({ kind, value: '', points })
  if (apart(a.uscc, b.uscc)) against('other-uscc', -1000)
  if (strong.some(({ kind }) => kind === 'uscc')) return reasons
  if (apart(a.districts, b.districts)) against('other-district', branch && strong.length > 0 ? -5 : -30)
  else if (a.districts.size > 0 && b.districts.size > 0) against('same-district', 20)
  if (apart(a.wechat, b.wechat)) against('other-wechat', -15)
  if (apart(a.phones, b.phones)) against('other-phone', branch ? -5 : -15)
  if (apart(a.addresses, b.addresses)) against('other-address', branch ? -5 : -20)
  return reasons
}
