/** What a snippet really holds, written down by hand before any reader had seen it. What is not named is not there. */
import type { Contacts } from '#policy/nouns.ts'

export const kinds = ['uscc', 'icp', 'licences', 'phones', 'institutions'] as const
export type Kind = (typeof kinds)[number]
export type Labelled = [text: string, holds: Partial<Pick<Contacts, Kind>>]
