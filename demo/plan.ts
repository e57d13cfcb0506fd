/** Which piece of the bank stands where: one small record a page, text is made only when somebody asks for it. */
import { isShared, type Profile, profiles } from './profiles.ts'
import { hash } from './random.ts'
import type { Bank } from './texts/bank.ts'
import { banks } from './texts/index.ts'
import { signUpForms } from './texts/sign-up-forms.ts'
import { standardPages } from './texts/standard.ts'
import type { By, Medium, Piece } from './types.ts'

export interface Plan {
  /** Place in the list of all plans; part of addresses. */
  index: number
  medium: Medium
  /** Profile on whose host the page stands; the account's owner for articles, the developer for apps. */
  host: Profile
  /** Whom the page promotes. */
  owner: Profile | null
  piece: Piece
  /** How long before `today` it was published. */
  daysAgo: number
  /** Index of the plan that this one posts again, with the same small talk around it. */
  repeats?: number
}

/** Headings of articles that the institution also puts on its own site two days later: `owner: heading`. */
const reposted = ['mingde: 资质与荣誉', 'wangcong: 学期末安排', 'dongsheng: 英语数学班通知']

function layOut(): Plan[] {
  const out: Plan[] = []
  const turns = new Map<string, number>()
  const turn = (key: string): number => {
    const value = turns.get(key) ?? 0
    turns.set(key, value + 1)
    return value
  }
  const layBank = (bank: Bank, all: Plan[]): void => {
    bank.pieces.forEach((piece, position) => {
      for (let round = 0; round < (bank.spread ?? 1); round++) {
        const owner = ownerOf(piece, bank.by, turn)
        const medium = mediumOf(piece, bank.on, owner, turn(`medium ${owner?.slug}`))
        const host = hostOf(medium, owner, piece, turn)
        all.push({
          index: all.length,
          medium,
          host,
          owner,
          piece,
          daysAgo: ageOf(piece, owner, `${bank.name}${position}/${round}`),
        })
      }
    })
  }
  for (const bank of banks) layBank(bank, out)
  for (const page of standardPages) {
    for (const host of profiles.filter((profile) => page.kinds.includes(profile.kind))) {
      const piece = { ...(page.pieces[turn(page.slot) % page.pieces.length] as Piece), slot: page.slot }
      out.push({ index: out.length, medium: 'site', host, owner: host, piece, daysAgo: 170 })
    }
  }
  // at the end, so that no other page gets another address
  const all = [...out, ...repostsOf(out)]
  layBank(signUpForms, all)
  return all
}

function repostsOf(all: Plan[]): Plan[] {
  return reposted.map((named, position) => {
    const first = all.find(({ medium, owner, piece }) => medium === 'article' && `${owner?.slug}: ${piece.title}` === named)
    if (!first) throw new Error(`no article to post again: ${named}`)
    return { ...first, index: all.length + position, medium: 'site', daysAgo: first.daysAgo - 2, repeats: first.index }
  })
}

function ownerOf(piece: Piece, bankBy: By | undefined, turn: (key: string) => number): Profile | null {
  const by = piece.by ?? bankBy ?? 'subject'
  if (by === 'nobody') return null
  const group = groupOf(by, piece.on === 'app')
  return group[turn(`by ${by}${piece.on === 'app'}`) % group.length] ?? null
}

/** Profiles that answer to a name, a slug or a kind. */
function groupOf(by: By, withApp: boolean): Profile[] {
  const single = profiles.filter((profile) => profile.slug === by)
  if (single.length > 0) return single
  const group = profiles.filter((profile) => answersTo(profile, by) && (!withApp || profile.features.includes('a')))
  if (group.length === 0) throw new Error(`nobody answers to ${by}`)
  return group
}

function answersTo(profile: Profile, by: By): boolean {
  if (by === 'subject') return profile.kind === 'licensed-subject'
  if (by === 'subject-centre')
    return profile.kind === 'licensed-subject' && /^5101(0|1|7[12])/.test(profile.district) && !OUTER.has(profile.district)
  if (by === 'subject-outer') return profile.kind === 'licensed-subject' && OUTER.has(profile.district)
  if (by === 'non-subject') return profile.kind === 'licensed-non-subject'
  if (by === 'sport' || by === 'culture' || by === 'science')
    return profile.kind === 'licensed-non-subject' && profile.category === by
  return profile.kind === by
}
const OUTER = new Set(['510129', '510121', '510131', '510181', '510182', '510183', '510184', '510185', '510173'])

function mediumOf(piece: Piece, bankOn: Medium | undefined, owner: Profile | null, turn: number): Medium {
  const on = piece.on ?? bankOn
  if (on === 'article' && !owner?.features.includes('w')) return 'site'
  if (on) return on
  return owner?.features.includes('w') && !isShared(owner) && turn % 2 === 1 ? 'article' : 'site'
}

function hostOf(medium: Medium, owner: Profile | null, piece: Piece, turn: (key: string) => number): Profile {
  const named = (slug: string): Profile => profiles.find((profile) => profile.slug === slug) as Profile
  if (medium === 'platform') return named('tongcheng')
  if (medium === 'news') return named(turn('news') % 2 === 0 ? 'ribao' : 'wanbao')
  // An app that no institution stands behind has no site either; the board only lends its name.
  if (!owner && medium === 'app') return named('tongcheng')
  if (!owner) throw new Error(`a page needs a host: ${piece.title}`)
  return owner
}

const IN_TERM_ONLY = ['licensed-subject', 'converted', 'overdue', 'unlicensed', 'disguised']

/**
 * Summer pieces lie around the start of the vacation, autumn ones in the running term, the others anywhere in 26 weeks;
 * offers of lessons on school days never carry a date in the vacation, which would make them something else.
 */
function ageOf(piece: Piece, owner: Profile | null, key: string): number {
  const within = (from: number, to: number): number => from + (hash(`age ${key}`) % (to - from + 1))
  if (piece.season === 'summer') return within(118, 168)
  if (piece.season === 'autumn') return within(3, 76)
  const day = within(1, 181)
  const inVacation = day > 80 && day < 138
  return inVacation && (!owner || IN_TERM_ONLY.includes(owner.kind)) ? (day % 70) + 1 : day
}

export const plans: Plan[] = layOut()
