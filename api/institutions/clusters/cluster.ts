/**
 * Puts mentions of one institution together, whatever their order. First what is sure by itself, the surest first; what is left
 * joins the only group that it could mean. Nobody joins a group that contradicts it.
 */
import { acceptFrom, compare, type Reason, type Setting, suggestFrom } from './compare.ts'
import { type Profile, together } from './profile.ts'

export interface Placed {
  id: string
  /** the first id of the cluster, as sorted */
  cluster: string
  /** 0 for a mention that stands alone */
  score: number
  reasons: Reason[]
  /** other clusters that a person should look at */
  maybe: { cluster: string; score: number; reasons: Reason[] }[]
}

interface Group {
  profile: Profile
  /** the best link of each member into the group */
  links: Map<string, { score: number; reasons: Reason[] }>
}

/** Blocks larger than this are a chain's or a platform's: their members meet in smaller blocks. */
const largestBlock = 400
/** The better of two candidates must lead by so much. */
const lead = 12

export function cluster(profiles: Profile[]): Placed[] {
  const sorted = [...profiles].sort((a, b) => ((a.ids[0] ?? '') < (b.ids[0] ?? '') ? -1 : 1))
  let groups: Group[] = sorted.map((profile) => ({ profile, links: new Map() }))
  let setting = settingOf(groups)
  groups = joinSure(groups, setting)
  for (let before = Number.POSITIVE_INFINITY; groups.length < before; ) {
    before = groups.length
    setting = settingOf(groups)
    groups = joinOnly(joinSure(groups, setting), setting)
  }
  return placed(groups, setting)
}

/** Marks under several names or codes, and brands that several institutions have. */
function settingOf(groups: Group[]): Setting {
  const carriers = new Map<string, Profile[]>()
  const brands = new Map<string, Profile[]>()
  const put = (map: Map<string, Profile[]>, key: string, profile: Profile) => {
    const list = map.get(key)
    if (list) list.push(profile)
    else map.set(key, [profile])
  }
  for (const { profile } of groups) {
    for (const mark of profile.marks) put(carriers, mark, profile)
    for (const core of profile.cores) put(brands, core, profile)
  }
  const shared = [...carriers].filter(([mark, all]) => !mark.startsWith('uscc ') && isShared(mark, all)).map(([mark]) => mark)
  const sharedBrands = [...brands].filter(([, all]) => all.some((a, i) => all.slice(i + 1, i + 60).some((b) => contradict(a, b))))
  return { shared: new Set(shared), sharedBrands: new Set(sharedBrands.map(([core]) => core)) }
}

/** By institutions with different codes, accounts or districts, or by four names that have nothing in common. */
function isShared(mark: string, all: Profile[]): boolean {
  if (new Set(all.flatMap(({ uscc }) => [...uscc])).size > 1) return true
  const places = new Set(all.flatMap(({ branch, districts }) => (branch ? [] : [...districts])))
  // what a head office answers for its chain: the site, the app, one number for the country
  const central = /^(?:site|app|phone [48]00)/.test(mark)
  if (central && (places.size > 1 || new Set(all.flatMap(({ wechat }) => [...wechat])).size > 1)) return true
  return new Set(all.flatMap(({ cores }) => [...cores].slice(0, 1))).size >= 4
}

const disjoint = (x: Set<string>, y: Set<string>): boolean => x.size > 0 && y.size > 0 && ![...x].some((one) => y.has(one))

/** Two of one brand that are not one: by code, or by district, address and telephone at once. */
const contradict = (a: Profile, b: Profile): boolean =>
  disjoint(a.uscc, b.uscc) ||
  (disjoint(a.wechat, b.wechat) && disjoint(a.phones, b.phones)) ||
  (!a.branch &&
    !b.branch &&
    disjoint(a.districts, b.districts) &&
    (disjoint(a.phones, b.phones) || disjoint(a.addresses, b.addresses)))

interface Pair {
  a: number
  b: number
  score: number
  reasons: Reason[]
}

/** Pairs that share anything, scored; places are those of `groups`. */
function pairsOf(groups: Group[], setting: Setting): Pair[] {
  const blocks = new Map<string, number[]>()
  groups.forEach(({ profile }, place) => {
    for (const key of blockKeys(profile)) {
      const block = blocks.get(key)
      if (block) block.push(place)
      else blocks.set(key, [place])
    }
  })
  const seen = new Set<number>()
  const pairs: Pair[] = []
  for (const block of blocks.values()) {
    if (block.length > largestBlock) continue
    for (const [i, a] of block.entries()) {
      for (const b of block.slice(i + 1)) {
        const key = a * groups.length + b
        if (seen.has(key)) continue
        seen.add(key)
        const { score, reasons } = compare((groups[a] as Group).profile, (groups[b] as Group).profile, setting)
        if (score >= suggestFrom) pairs.push({ a, b, score, reasons })
      }
    }
  }
  return pairs.sort((x, y) => y.score - x.score || x.a - y.a || x.b - y.b)
}

/** Marks, names, brands, and names and brands with each character left out, so that one wrong character is no wall. */
function blockKeys({ marks, names, cores }: Profile): Set<string> {
  const keys = new Set<string>(marks)
  for (const core of cores) {
    keys.add(`core ${core}`)
    if (core.length >= 2) keys.add(`head ${core.slice(0, 2)}`).add(`tail ${core.slice(-2)}`)
    if (core.length >= 3) for (let i = 0; i < core.length; i++) keys.add(`slip ${core.slice(0, i)}${core.slice(i + 1)}`)
  }
  for (const name of names) {
    keys.add(`name ${name}`)
    if (name.length >= 8) for (let i = 0; i < name.length; i++) keys.add(`slip ${name.slice(0, i)}${name.slice(i + 1)}`)
  }
  return keys
}

/** The surest pairs first; a pair counts again as the groups stand by then, so that no chain of likes joins what contradicts. */
function joinSure(groups: Group[], setting: Setting): Group[] {
  return join(
    groups,
    pairsOf(groups, setting).filter(({ score }) => score >= acceptFrom),
    setting,
  )
}

/** Whoever could mean exactly one group joins it. */
function joinOnly(groups: Group[], setting: Setting): Group[] {
  const best = new Map<number, [Pair | undefined, Pair | undefined]>()
  const pairs = pairsOf(groups, setting)
  for (const pair of pairs) {
    for (const place of [pair.a, pair.b]) {
      const [first, second] = best.get(place) ?? []
      if (!first) best.set(place, [pair, undefined])
      else if (!second) best.set(place, [first, pair])
    }
  }
  const only = pairs.filter((pair) =>
    [pair.a, pair.b].some((place) => {
      const [first, second] = best.get(place) ?? []
      const weak = (groups[place] as Group).profile.uscc.size === 0
      return weak && first === pair && pair.score - (second?.score ?? 0) >= lead
    }),
  )
  return join(groups, only, setting)
}

function join(groups: Group[], pairs: Pair[], setting: Setting): Group[] {
  const parent = groups.map((_, place) => place)
  const rootOf = (place: number): number => {
    let at = place
    while (parent[at] !== at) at = parent[at] as number
    return at
  }
  const at = [...groups]
  for (const { a, b, score, reasons } of pairs) {
    const [x, y] = [rootOf(a), rootOf(b)]
    if (x === y) continue
    const [one, other] = [at[x] as Group, at[y] as Group]
    const now = compare(one.profile, other.profile, setting)
    if (now.score < suggestFrom || disjoint(one.profile.uscc, other.profile.uscc)) continue
    parent[Math.max(x, y)] = Math.min(x, y)
    at[Math.min(x, y)] = { profile: together(one.profile, other.profile), links: linked(one, other, { score, reasons }) }
  }
  return at.filter((_, place) => parent[place] === place)
}

function linked(a: Group, b: Group, link: { score: number; reasons: Reason[] }): Group['links'] {
  const links = new Map([...a.links, ...b.links])
  for (const { profile } of [a, b]) for (const id of profile.ids) if (!links.has(id)) links.set(id, link)
  return links
}

function placed(groups: Group[], setting: Setting): Placed[] {
  const nameOf = (group: Group | undefined) => group?.profile.ids[0] ?? ''
  const maybe = new Map<Group, Placed['maybe']>()
  for (const { a, b, score, reasons } of pairsOf(groups, setting)) {
    for (const [own, other] of [
      [groups[a], groups[b]],
      [groups[b], groups[a]],
    ]) {
      if (own) maybe.set(own, [...(maybe.get(own) ?? []), { cluster: nameOf(other), score, reasons }])
    }
  }
  return groups.flatMap((group) =>
    group.profile.ids.map((id) => ({
      id,
      cluster: nameOf(group),
      ...(group.links.get(id) ?? { score: 0, reasons: [] }),
      maybe: (maybe.get(group) ?? []).slice(0, 3),
    })),
  )
}
