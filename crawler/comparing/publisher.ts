/** Whose text it is, as far as the text says: two institutions that fill in one template have not posted one advert. */
import type { Contacts } from '#policy/nouns.ts'
import { readContacts } from '../reading/contacts.ts'

export type Publisher = Pick<Contacts, 'institutions' | 'phones' | 'addresses'>

/** Contacts stand at the beginning or the end of what is signed. UTF-16 units. */
const longest = 20_000

export function publisherOf(text: string): Publisher {
  const { institutions, phones, addresses } = readContacts(text.slice(0, longest))
  return { institutions, phones, addresses }
}

/** Other names altogether, or another number at another place. What one of the two does not say tells nothing. */
export const isByOthers = (one: Publisher, other: Publisher): boolean =>
  apart(one.institutions, other.institutions) || (apart(one.phones, other.phones) && apart(one.addresses, other.addresses))

/** Both say something, and nothing of the one is part of anything of the other. */
const apart = (one: string[], other: string[]): boolean =>
  one.length > 0 && other.length > 0 && !one.some((a) => other.some((b) => a.includes(b) || b.includes(a)))
