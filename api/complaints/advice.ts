/** Advice on a matter like the one told, and the count of those that belong to other offices. */
import { dayOf } from '#api/cases/due.ts'
import { termsInForce } from '#api/deadlines/in-force.ts'
import type { Deps } from '#api/deps.ts'
import { classify } from '#classifier/classify.ts'
import { adviceOn } from '#policy/advice.ts'
import { type ComplaintCategory, complaintCategoryByKey } from '#policy/complaint-categories.ts'
import { addCalendarDays } from '#policy/days.ts'
import type { Terms } from '#policy/deadlines.ts'
import { otherAuthority, otherMatters } from '#policy/other-authorities.ts'

/** What a matter told in these words is about; null when that is not clear. */
export function categoryOfText(text: string, at: Date): ComplaintCategory | null {
  const { complaint } = classify({ id: 'asked', text, kind: 'complaint', publishedAt: at.toISOString(), channel: 'private' })
  return complaintCategoryByKey.get(complaint?.category ?? '') ?? null
}

const adviceFor = ({ key, zh, en }: ComplaintCategory, at: Date, terms: Terms) => ({
  category: { zh, en },
  ...adviceOn(key, dayOf(at), terms),
})

/** What a complaint was read as; null before it has been read, and when nothing fitted. */
export function categoryAsRead(classification: unknown): ComplaintCategory | null {
  const read = classification as { complaint?: { category?: string } } | null
  return complaintCategoryByKey.get(read?.complaint?.category ?? '') ?? null
}

/** What goes with a status: advice as it stood when the complaint was filed, once it has been read. */
export function adviceAsRead(classification: unknown, at: Date, terms: Terms) {
  const category = categoryAsRead(classification)
  return category ? adviceFor(category, at, terms) : null
}

/** What goes with a receipt, before anything has been read. */
export function adviceOnText(text: string, at: Date, terms: Terms) {
  const category = categoryOfText(text, at)
  return category && adviceFor(category, at, terms)
}

/** Counts, by matter and day, that somebody was shown to another office; nothing of the asker or of the words. */
export async function adviseOn({ prisma, now }: Pick<Deps, 'prisma' | 'now'>, text: string) {
  const at = now()
  const category = categoryOfText(text, at)
  const elsewhere = category && otherAuthority(category.key, text)
  if (elsewhere)
    await prisma.$executeRaw`
      INSERT INTO referral_count (matter, day, shown) VALUES (${elsewhere.key}, ${dayOf(at)}, 1)
      ON CONFLICT (matter, day) DO UPDATE SET shown = referral_count.shown + 1`
  return { advice: category && adviceFor(category, at, await termsInForce(prisma)), elsewhere }
}

export async function readReferralCounts({ prisma, now }: Pick<Deps, 'prisma' | 'now'>, days: number) {
  const to = dayOf(now())
  const from = addCalendarDays(to, 1 - days)
  const rows = await prisma.referralCount.groupBy({
    by: ['matter'],
    where: { day: { gte: from, lte: to } },
    _sum: { shown: true },
    orderBy: { _sum: { shown: 'desc' } },
  })
  const items = rows.flatMap(({ matter: key, _sum }) => {
    const known = otherMatters.get(key)
    return known ? { key, matter: known.matter, authority: known.authority, shown: _sum.shown ?? 0 } : []
  })
  return { from, to, items }
}
