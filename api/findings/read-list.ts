/** Findings, newest conduct first. Words of complainants are for those who may read complaints; others see them without numbers. */
import type { z } from 'zod'
import { can, type Staff } from '#api/auth/staff.ts'
import { maskNumbers } from '#api/complaints/seal.ts'
import type { findingRow } from '#api/contract/analysis.ts'
import { decodeCursor, encodeCursor } from '#api/http/cursor.ts'
import { openName } from '#api/ledgers/row-text.ts'
import type { Bilingual } from '#policy/bilingual.ts'
import { ledgerById } from '#policy/ledgers/index.ts'
import { Prisma, type PrismaClient } from '#prisma/generated/client.ts'
import { type FindingFilters, findingWhere } from './where.ts'

type Row = z.input<typeof findingRow>
type Query = FindingFilters & { cursor?: string | undefined; limit: number }
type Key = { id: string; happenedAt: Date }

const { sql } = Prisma

export async function readFindings(prisma: PrismaClient, { cursor, limit, ...filters }: Query, staff: Staff) {
  const where = findingWhere(filters, staff)
  const from = decodeCursor(cursor, 'happened', ['time', 'id'])
  const [at, id] = from ?? []
  const after = from
    ? sql`(f."happenedAt" < ${at}::timestamptz OR (f."happenedAt" = ${at}::timestamptz AND f.id > ${id}::uuid))`
    : sql`TRUE`
  const [keys, [counted]] = await Promise.all([
    prisma.$queryRaw<Key[]>`
      SELECT f.id::text, f."happenedAt" FROM finding f WHERE ${where} AND ${after}
      ORDER BY f."happenedAt" DESC, f.id LIMIT ${limit + 1}`,
    prisma.$queryRaw<{ total: number }[]>`SELECT count(*)::int AS total FROM finding f WHERE ${where}`,
  ])
  const page = keys.slice(0, limit)
  const last = page.at(-1)
  return {
    items: await readRows(
      prisma,
      page.map((key) => key.id),
      can(staff, 'complaint.read'),
    ),
    nextCursor: keys.length > limit && last ? encodeCursor('happened', [last.happenedAt.toISOString(), last.id]) : null,
    total: counted?.total ?? 0,
  }
}

async function readRows(prisma: PrismaClient, ids: string[], readsComplaints: boolean): Promise<Row[]> {
  const findings = await prisma.finding.findMany({
    where: { id: { in: ids } },
    include: {
      institution: { select: { id: true, name: true } },
      listing: { select: { title: true, url: true } },
      complaint: { select: { number: true } },
      ledgerRow: { select: { ledger: true } },
    },
  })
  const byId = new Map(findings.map((finding) => [finding.id, finding]))
  return ids.flatMap((id) => {
    const finding = byId.get(id)
    if (!finding) return []
    const { violation, confidence, channel, districtCode, institution, caseId, listing, complaint, ledgerRow } = finding
    const ledger = nameOfLedger(ledgerRow)
    return {
      id,
      violation,
      status: finding.status as Row['status'],
      confidence,
      quote: complaint && !readsComplaints ? maskNumbers(finding.quote) : finding.quote,
      channel,
      districtCode,
      institution,
      caseId,
      origin: finding.ledgerRowId ? ('ledger' as const) : complaint ? ('complaint' as const) : ('listing' as const),
      title: listing?.title ?? complaint?.number ?? ledger?.zh ?? '',
      ledger,
      url: listing?.url ?? null,
      happenedAt: finding.happenedAt.toISOString(),
    }
  })
}

function nameOfLedger(row: { ledger: string } | null): Bilingual | null {
  const ledger = row && ledgerById(row.ledger)
  return ledger ? openName(ledger) : null
}
