/** Compares what the river found with what the demo internet says is true. */
import { normaliseName } from '#api/institutions/names.ts'
import { canonicalUrl } from '#crawler/canonical-url.ts'
import type { DemoInstitution, TruthPage, World } from '#demo/types.ts'
import type { PrismaClient } from '#prisma/generated/client.ts'

export interface CodeScore {
  code: string
  truth: number
  found: number
  right: number
  precision: number
  recall: number
}

/** One disagreement, with the room that is likely to blame. */
export interface Wrong {
  kind: 'missed' | 'invented' | 'unattached'
  code: string
  url: string
  quote: string
  why: string
}

export interface RiverReport {
  scores: CodeScore[]
  findings: number
  attached: number
  attachable: number
  pagesSeen: number
  pagesTrue: number
  wrong: Wrong[]
}

export async function compareWithTruth(prisma: PrismaClient, world: World): Promise<RiverReport> {
  const pages = truthByUrl(world)
  const found = await foundOnPages(prisma)
  const seen = await seenPages(prisma)
  const wrong: Wrong[] = []
  const tally = new Map<string, CodeScore>()
  const score = (code: string): CodeScore => {
    const row = tally.get(code) ?? { code, truth: 0, found: 0, right: 0, precision: 1, recall: 1 }
    tally.set(code, row)
    return row
  }
  const foundByPage = groupBy(found, (one) => pages.get(one.url)?.url ?? one.url)
  for (const page of world.truth.pages) judgePage(page, foundByPage.get(page.url) ?? [], seen, score, wrong)
  for (const [url, ones] of foundByPage) {
    if (pages.has(url)) continue
    for (const one of unique(ones, ({ violation }) => violation)) {
      score(one.violation).found++
      wrong.push({ kind: 'invented', code: one.violation, url, quote: one.quote, why: 'the truth file does not know the page' })
    }
  }
  const { attached, attachable } = await attachment(prisma, world, pages, found, wrong)
  const scores = [...tally.values()].sort((a, b) => (a.code < b.code ? -1 : 1))
  for (const row of scores) {
    row.precision = row.found === 0 ? 1 : row.right / row.found
    row.recall = row.truth === 0 ? 1 : row.right / row.truth
  }
  const pagesSeen = world.truth.pages.filter((page) => isSeen(page, seen)).length
  return { scores, findings: found.length, attached, attachable, pagesSeen, pagesTrue: world.truth.pages.length, wrong }
}

interface Found {
  url: string
  violation: string
  scope: string
  quote: string
  rule: string
  title: string
  institutionId: string | null
}

async function foundOnPages(prisma: PrismaClient): Promise<Found[]> {
  const rows = await prisma.finding.findMany({
    where: { listingId: { not: null }, status: { not: 'SUPERSEDED' } },
    select: {
      violation: true,
      scope: true,
      quote: true,
      rule: true,
      institutionId: true,
      listing: {
        select: {
          url: true,
          title: true,
          page: { select: { url: true } },
          capture: { select: { pictures: { select: { url: true } } } },
        },
      },
    },
  })
  return rows.map(({ listing, ...row }) => {
    // what a poster says is said by the page that shows it
    const onPicture = listing?.capture.pictures.some(({ url }) => url === listing.url)
    return { ...row, url: (onPicture ? listing?.page.url : listing?.url) ?? '', title: listing?.title ?? '' }
  })
}

async function seenPages(prisma: PrismaClient): Promise<Map<string, string>> {
  const rows = await prisma.listing.findMany({ select: { url: true, title: true, text: true } })
  const texts = new Map<string, string>()
  for (const { url, title, text } of rows) texts.set(url, `${texts.get(url) ?? ''}\n${title}\n${text}`)
  for (const { url } of await prisma.page.findMany({ select: { url: true } })) texts.set(url, texts.get(url) ?? '')
  // Refused with a reason: a copy of another page, or closed to robots.
  const refused = await prisma.crawlUrl.findMany({ where: { state: { in: ['SKIPPED', 'FAILED'] } }, select: { url: true } })
  for (const { url } of refused) texts.set(url, texts.get(url) ?? '')
  return texts
}

function truthByUrl(world: World): Map<string, TruthPage> {
  const pages = new Map<string, TruthPage>()
  for (const page of world.truth.pages) for (const url of addressesOf(page)) pages.set(url, page)
  return pages
}

const addressesOf = ({ url, aliases }: TruthPage): string[] =>
  [url, ...aliases].flatMap((each) => [each, canonicalUrl(each) ?? each])

const isSeen = (page: TruthPage, seen: Map<string, string>): boolean => addressesOf(page).some((url) => seen.has(url))

function groupBy<T, K>(values: T[], keyOf: (value: T) => K): Map<K, T[]> {
  const groups = new Map<K, T[]>()
  for (const value of values) groups.set(keyOf(value), [...(groups.get(keyOf(value)) ?? []), value])
  return groups
}

const unique = <T>(values: T[], keyOf: (value: T) => string): T[] => [
  ...new Map(values.map((value) => [keyOf(value), value])).values(),
]

function judgePage(
  page: TruthPage,
  found: Found[],
  seen: Map<string, string>,
  score: (code: string) => CodeScore,
  wrong: Wrong[],
) {
  const key = (code: string, scope?: string) => (scope === 'adult' ? `${code} adult` : code)
  const labels = new Map(page.violations.map((label) => [key(label.code, label.scope), label]))
  const ones = new Map(found.map((one) => [key(one.violation, one.scope), one]))
  for (const [at, label] of labels) {
    score(label.code).truth++
    if (ones.has(at)) score(label.code).right++
    else wrong.push({ kind: 'missed', code: at, url: page.url, quote: label.quote, why: whyMissed(page, label.quote, seen) })
  }
  for (const [at, one] of ones) {
    score(one.violation).found++
    if (!labels.has(at))
      wrong.push({
        kind: 'invented',
        code: at,
        url: page.url,
        quote: one.quote,
        why: `${one.rule}; page: ${page.innocent ?? 'has other labels'}`,
      })
  }
}

const plain = (text: string) => text.normalize('NFKC').replace(/[\s|｜]/g, '')

function whyMissed(page: TruthPage, quote: string, seen: Map<string, string>): string {
  const address = addressesOf(page).find((url) => seen.has(url))
  if (address === undefined) return 'crawler: page not seen'
  const text = plain(seen.get(address) ?? '')
  const parts = quote
    .split(/[|｜\n]/)
    .map(plain)
    .filter(Boolean)
  return parts.every((part) => text.includes(part))
    ? 'classifier: the words are in a listing'
    : 'reading: the words are in no listing'
}

/** A finding is attached rightly when its institution is the one that most findings of that page's owner have, and is recognisably it. */
async function attachment(prisma: PrismaClient, world: World, pages: Map<string, TruthPage>, found: Found[], wrong: Wrong[]) {
  const ids = [...new Set(found.flatMap(({ institutionId }) => institutionId ?? []))]
  const known = await prisma.institution.findMany({
    where: { id: { in: ids } },
    select: { id: true, name: true, origin: true, identifiers: { select: { kind: true, value: true } } },
  })
  const rows = new Map<string, Known>(known.map((row) => [row.id, row]))
  const bySlug = new Map(world.institutions.map((one) => [one.slug, one]))
  const owned = found.flatMap((one) => {
    const owner = bySlug.get(pages.get(one.url)?.institution ?? '')
    return owner ? { one, owner } : []
  })
  let attached = 0
  for (const [owner, group] of groupBy(owned, ({ owner }) => owner)) {
    const right = group.filter(({ one }) => one.institutionId !== null && isSame(rows.get(one.institutionId), owner))
    const counts = groupBy(right, ({ one }) => one.institutionId)
    const chosen = [...counts].sort((a, b) => b[1].length - a[1].length)[0]?.[0] ?? null
    for (const { one } of group) {
      if (chosen !== null && one.institutionId === chosen) attached++
      else
        wrong.push({
          kind: 'unattached',
          code: one.violation,
          url: one.url,
          quote: one.quote,
          why: `${owner.legalName} ≠ ${rows.get(one.institutionId ?? '')?.name ?? 'nobody'}`,
        })
    }
  }
  return { attached, attachable: owned.length }
}

interface Known {
  name: string
  origin: string
  identifiers: { kind: string; value: string }[]
}

function isSame(known: Known | undefined, demo: DemoInstitution): boolean {
  if (!known) return false
  const values = (kind: string) => known.identifiers.filter((each) => each.kind === kind).map(({ value }) => value)
  if (known.origin === 'register') return values('uscc').includes(demo.uscc)
  const names = [demo.legalName, demo.shortName, ...demo.aliases].map(normaliseName)
  const named = [...values('name'), ...values('alias')].some((name) => names.includes(name))
  return (
    named || values('phone').some((phone) => demo.phones.includes(phone)) || values('site').includes(new URL(demo.site).hostname)
  )
}

export function table({ scores, attached, attachable, pagesSeen, pagesTrue }: RiverReport): string {
  const percent = (share: number) => `${(share * 100).toFixed(1)}%`.padStart(7)
  const lines = scores.map(
    ({ code, truth, found, precision, recall }) =>
      `${code.padEnd(5)}${String(truth).padStart(6)}${String(found).padStart(6)} ${percent(precision)} ${percent(recall)}`,
  )
  const share = attachable === 0 ? 0 : attached / attachable
  return [
    'code  truth found precision recall',
    ...lines,
    `attached to the right institution: ${attached} of ${attachable} (${percent(share).trim()})`,
    `pages read or refused with a reason: ${pagesSeen} of ${pagesTrue}`,
  ].join('\n')
}
