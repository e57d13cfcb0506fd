/** Where a page stands: address of a plan in a copy, and back. */
import type { Plan } from './plan.ts'
import { plans } from './plan.ts'
import { isShared, type Profile } from './profiles.ts'
import { hash } from './random.ts'

const FOLDERS = ['news', 'article', 'course', 'info', 'show', 'content', 'post', 'detail']
const folderOf = (profile: Profile): string => FOLDERS[hash(profile.slug) % FOLDERS.length] ?? 'news'

/** Hosts that exist once keep the pages of later copies in a folder of their own. */
export const copyPrefix = (profile: Profile, copy: number): string => (copy > 0 && isShared(profile) ? `/n${copy}` : '')

export const hostName = (profile: Profile, copy: number): string =>
  copy > 0 && !isShared(profile) ? `${profile.slug}-${copy}` : profile.slug

export function sitePath(plan: Plan, copy: number): string {
  return `${copyPrefix(plan.host, copy)}/${plan.piece.slot ?? `${folderOf(plan.host)}/${1000 + plan.index}`}.html`
}

/** Short link of an article; the digits at its end lead back to the plan. */
export function articleToken(plan: Plan, copy: number): string {
  const noise = hash(`token ${plan.index}/${copy}`).toString(36).padStart(7, '0')
  return `${noise}_${plan.index.toString(36)}-${copy.toString(36)}`
}

export const articleMid = (plan: Plan, copy: number): number => 2_247_000_000 + copy * 10_000 + plan.index

export function planOfToken(token: string): { plan: Plan; copy: number } | null {
  const found = /^[0-9a-z]{7}_([0-9a-z]+)-([0-9a-z]+)$/.exec(token)
  return found ? planAt(Number.parseInt(found[1] ?? '', 36), Number.parseInt(found[2] ?? '', 36)) : null
}

export function planOfMid(mid: number): { plan: Plan; copy: number } | null {
  const number = mid - 2_247_000_000
  return number >= 0 ? planAt(number % 10_000, Math.floor(number / 10_000)) : null
}

function planAt(index: number, copy: number): { plan: Plan; copy: number } | null {
  const plan = plans[index]
  return plan?.medium === 'article' ? { plan, copy } : null
}
