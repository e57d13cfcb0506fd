/** The texts of a case with what was found in each, gravest first. */
import type { z } from 'zod'
import type { exhibit } from '#api/contract/cases.ts'
import { portraitColumns, viewOfPortrait } from '#api/evidence/portrait-view.ts'
import { posterKey, readPosters } from '#api/evidence/posters.ts'
import { type FindingWithDecider, viewOfFinding, withDecider } from '#api/findings/view.ts'
import { openName, textOf } from '#api/ledgers/row-text.ts'
import { leadsNowhere } from '#api/material/nowhere.ts'
import type { Ledger } from '#policy/ledgers/define.ts'
import { ledgerById } from '#policy/ledgers/index.ts'
import type { PrismaClient } from '#prisma/generated/client.ts'
import { cutText } from './cut-text.ts'

type Exhibit = z.input<typeof exhibit>

/** UTF-16 units per text: a case of few texts shows them nearly whole. */
const longestText = (exhibits: number): number => (exhibits <= 20 ? 20_000 : 4000)
const mostFindings = 1000

const listingColumns = {
  id: true,
  kind: true,
  channel: true,
  title: true,
  text: true,
  url: true,
  publishedAt: true,
  capture: {
    select: {
      ...{ id: true, sha256: true, fetchedAt: true, size: true, contentType: true, claimedAt: true },
      artifacts: { select: portraitColumns },
      material: { select: { name: true, note: true } },
    },
  },
} as const
const complaintColumns = { id: true, number: true, kind: true, channel: true, text: true, link: true, createdAt: true } as const
const ledgerColumns = { id: true, ledger: true, day: true, data: true } as const

/** Without `complaints` only public texts are shown; of a ledger that `reads` refuses neither its id nor that of the row. */
export async function readExhibits(
  prisma: PrismaClient,
  caseId: string,
  { complaints, reads }: { complaints: boolean; reads: (ledger: Ledger) => boolean },
): Promise<Exhibit[]> {
  const findings = await prisma.finding.findMany({
    where: { caseId, ...(complaints ? {} : { complaintId: null }) },
    include: {
      ...withDecider,
      listing: { select: listingColumns },
      complaint: { select: complaintColumns },
      ledgerRow: { select: ledgerColumns },
    },
    orderBy: [{ severity: 'desc' }, { confidence: 'desc' }, { id: 'asc' }],
    take: mostFindings,
  })
  const groups = new Map<string, typeof findings>()
  for (const finding of findings) {
    const key = finding.listingId ?? finding.complaintId ?? finding.ledgerRowId ?? finding.id
    groups.set(key, [...(groups.get(key) ?? []), finding])
  }
  const longest = longestText(groups.size)
  const exhibits = [...groups.values()].flatMap((group) => {
    const source = sourceOf(group[0], reads)
    return source ? [withFindings(source, group, longest)] : []
  })
  return withPosters(prisma, exhibits)
}

type Reads = (ledger: Ledger) => boolean
type Source = Omit<Exhibit, 'findings' | 'poster'>
type Found = FindingWithDecider & {
  listing: {
    id: string
    kind: string
    channel: string
    title: string
    text: string
    url: string
    publishedAt: Date | null
    capture: Capture
  } | null
  complaint: {
    id: string
    number: string
    kind: string
    channel: string
    text: string
    link: string | null
    createdAt: Date
  } | null
  ledgerRow: { id: string; ledger: string; day: string; data: unknown } | null
}
type Capture = {
  id: string
  sha256: string
  fetchedAt: Date
  size: number
  contentType: string | null
  claimedAt: Date | null
  material: { name: string; note: string } | null
  artifacts: Parameters<typeof viewOfPortrait>[0]
}

const nowhere = { listingId: null, complaintId: null, ledgerRow: null, english: null }

function ledgerSource({ id, ledger: ledgerId, day, data }: NonNullable<Found['ledgerRow']>, reads: Reads): Source | null {
  const ledger = ledgerById(ledgerId)
  if (!ledger) return null
  const [name, row] = [openName(ledger), data as Record<string, unknown>]
  const text = textOf(ledger, row, day)
  const english = { title: name.en, text: textOf(ledger, row, day, 'en') }
  const shown = { kind: 'ledger', channel: 'ledger', title: name.zh, english, url: null, publishedAt: null, capture: null }
  return { ...nowhere, ledgerRow: reads(ledger) ? { id, ledger: ledgerId } : null, text, ...shown }
}

function sourceOf(finding: Found | undefined, reads: Reads): Source | null {
  if (finding?.listing) {
    const { id, publishedAt, capture, ...rest } = finding.listing
    const { artifacts, material, claimedAt, ...kept } = capture
    const external = material && { ...material, claimedAt: claimedAt?.toISOString() ?? null }
    const fetched = { ...kept, fetchedAt: capture.fetchedAt.toISOString(), portrait: viewOfPortrait(artifacts), external }
    return { ...nowhere, listingId: id, ...rest, publishedAt: publishedAt?.toISOString() ?? null, capture: fetched }
  }
  if (finding?.complaint) {
    const { id, number, link, createdAt, ...rest } = finding.complaint
    const shown = { title: number, url: link, publishedAt: createdAt.toISOString(), capture: null }
    return { ...nowhere, complaintId: id, ...rest, ...shown }
  }
  return finding?.ledgerRow ? ledgerSource(finding.ledgerRow, reads) : null
}

function withFindings(source: Source, findings: FindingWithDecider[], longest: number): Omit<Exhibit, 'poster'> {
  const { text, moved } = cutText(
    source.text,
    findings.filter(({ where }) => where === 'text'),
    longest,
  )
  return { ...source, text, findings: findings.map((finding) => viewOfFinding(finding, moved)) }
}

async function withPosters(prisma: PrismaClient, exhibits: Omit<Exhibit, 'poster'>[]): Promise<Exhibit[]> {
  const adverts = exhibits.flatMap(({ kind, url, capture }) =>
    kind === 'ad' && url && capture ? [{ captureId: capture.id, url }] : [],
  )
  const posters = await readPosters(prisma, adverts)
  return exhibits.map((each) => ({
    ...each,
    url: leadsNowhere(each.url) ? null : each.url,
    poster: posters.get(posterKey(each.capture?.id ?? '', each.url ?? '')) ?? null,
  }))
}
