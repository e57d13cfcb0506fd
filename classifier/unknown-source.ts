/** A page of which nobody has said whose it is must show by its own words that training is offered. */
import type { DocumentType } from '#policy/nouns.ts'
import type { Reading } from './reading.ts'

/** So many words of a kind are a habit of the text, not a passing mention. */
const habit = 4
const reported = 3

/** The kind such a page really is, or null when it may pass for an offer. Adverts and declared sources are left alone. */
export function notAnOffer({ doc, hits }: Reading): DocumentType | null {
  if (doc.kind === 'ad' || (doc.publisher !== undefined && doc.publisher !== 'unknown')) return null
  const invites = hits('signUp').length
  const [jobs, report] = [hits('recruiting').length, hits('news').length]
  if (jobs >= habit && jobs > invites) return 'other'
  if (report >= reported && report > invites) return 'news'
  if (doc.kind !== 'page') return null
  const lessons = hits('lesson').length
  const taught = hits('subjectStrong').length + hits('nonSubject').length + hits('disguise').length
  const sold = invites + hits('price').length
  if (lessons + taught === 0) return 'other'
  return (sold === 0 && lessons <= 1) || (lessons === 0 && invites === 0) ? 'other' : null
}
