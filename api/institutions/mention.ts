/** What a text tells about the institution behind it. */
import { districtOf } from '#policy/districts.ts'
import type { Contacts, Listing } from '#policy/nouns.ts'
import type { MarkKind } from './weights.ts'

export interface Mark {
  kind: MarkKind
  value: string
}

export interface Mention {
  /** As printed, the most telling first. */
  names: string[]
  marks: Mark[]
  addresses: string[]
  districtCode: string | null
  /** Address of the page or number of the complaint. */
  source: string
}

export function mentionOfListing(listing: Listing): Mention {
  const { contacts, app, account } = listing
  const printed = [listing.institution, account, app?.developer, ...contacts.institutions]
  const marks = marksOfContacts(contacts)
  if (account) marks.push({ kind: 'account', value: account })
  if (app) marks.push({ kind: 'app', value: app.id })
  const names = unique(printed.filter((name): name is string => Boolean(name?.trim())))
  // A classified advert speaks of one place; a whole page may name many.
  const districtCode = districtOfAny([...contacts.addresses, ...names, listing.title, listing.kind === 'ad' ? listing.text : ''])
  return { names, marks, addresses: contacts.addresses, districtCode, source: listing.url }
}

function marksOfContacts(contacts: Contacts): Mark[] {
  return [
    ...contacts.uscc.map((value) => ({ kind: 'uscc' as const, value })),
    ...contacts.licences.map((value) => ({ kind: 'licence' as const, value })),
    ...contacts.phones.map((value) => ({ kind: 'phone' as const, value })),
    ...contacts.wechat.map((value) => ({ kind: 'wechat' as const, value: value.toLowerCase() })),
    ...contacts.qq.map((value) => ({ kind: 'qq' as const, value })),
  ]
}

export function districtOfAny(texts: string[]): string | null {
  for (const text of texts) {
    const district = districtOf(text)
    if (district) return district.code
  }
  return null
}

export const unique = <T>(values: T[]): T[] => [...new Set(values)]
