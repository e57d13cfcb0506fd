/** Prepaid fees under watch: the list of institutions, and one with its accounts, limits, alarms and course. */
import type { z } from 'zod'
import type { Staff } from '#api/auth/staff.ts'
import { dayOf } from '#api/cases/due.ts'
import type { getEscrow, listEscrow } from '#api/contract/escrow.ts'
import { Refusal } from '#api/errors.ts'
import { addCalendarDays } from '#policy/days.ts'
import { districtByCode } from '#policy/districts.ts'
import { balanceCourse, coverOf } from '#policy/escrow/balance-course.ts'
import { type WatchedKey, watched, watchedKeys } from '#policy/escrow/watch.ts'
import { limitOn } from '#policy/limits.ts'
import type { PrismaClient } from '#prisma/generated/client.ts'
import { accountsOf, readLines } from './accounts.ts'
import { isOpenAlarm, keyOfRule, type MoneyRow, moneySql, watchedDays } from './money-sql.ts'

type Listed = z.input<(typeof listEscrow)['response']>
type One = z.input<(typeof getEscrow)['response']>
type Asked = z.output<(typeof listEscrow)['query']>

const mostListed = 200
const mostFindings = 50

const sinceOf = (now: Date): string => addCalendarDays(dayOf(now), -watchedDays)

export async function readEscrowList(prisma: PrismaClient, staff: Staff, asked: Asked, now: Date): Promise<Listed> {
  const rows = await prisma.$queryRaw<MoneyRow[]>(moneySql(staff, asked, sinceOf(now), mostListed))
  return { items: rows.map(viewOf), total: rows[0]?.total ?? 0 }
}

function viewOf({ id, name, districtCode, lastDay, balance, expected, alarms }: MoneyRow): Listed['items'][number] {
  const pilot = districtByCode(districtCode ?? '')?.escrowPilot === true
  const cover = balance === null ? null : coverOf(balance, expected)
  const counts = Object.fromEntries(watchedKeys.map((key) => [key, alarms[key] ?? 0])) as Record<WatchedKey, number>
  return { institution: { id, name }, districtCode, pilot, lastDay, balance, expected, cover, alarms: counts }
}

export async function readEscrow(prisma: PrismaClient, staff: Staff, id: string, now: Date): Promise<One> {
  const since = sinceOf(now)
  const [row] = await prisma.$queryRaw<MoneyRow[]>(moneySql(staff, { id }, since, 1))
  if (!row) throw new Refusal('not-found')
  const [lines, declared, largest, findings] = await Promise.all([
    readLines(prisma, id, since),
    readDeclared(prisma, id, since),
    readLargest(prisma, id, since),
    readAlarms(prisma, id, since),
  ])
  const view = viewOf(row)
  return {
    ...view,
    declared,
    accounts: accountsOf(lines, await readBanks(prisma, id)),
    limits: limitsOf(largest, view.alarms, dayOf(now)),
    findings,
    course: balanceCourse(lines),
  }
}

/** What the institution says of itself in its newest month, all accounts together. */
async function readDeclared(prisma: PrismaClient, id: string, since: string): Promise<One['declared']> {
  const [row] = await prisma.$queryRaw<NonNullable<One['declared']>[]>`
    SELECT r.day::text, sum((r.data ->> 'prepaid')::numeric)::float8 AS prepaid, sum((r.data ->> 'held')::numeric)::float8 AS held
    FROM ledger_row r WHERE r.ledger = 'escrow-accounts' AND r."institutionId" = ${id}::uuid AND r."withdrawnAt" IS NULL
      AND r.day >= ${since}::bpchar GROUP BY r.day ORDER BY r.day DESC LIMIT 1`
  return row ?? null
}

const readBanks = async (prisma: PrismaClient, id: string): Promise<Map<string, string>> => {
  const rows = await prisma.$queryRaw<{ account: string; bank: string }[]>`
    SELECT DISTINCT ON (1) r.data ->> 'account' AS account, r.data ->> 'bank' AS bank
    FROM ledger_row r WHERE r.ledger = 'escrow-accounts' AND r."institutionId" = ${id}::uuid AND r."withdrawnAt" IS NULL
    ORDER BY 1, r.day DESC, r.id DESC LIMIT 100`
  return new Map(rows.map(({ account, bank }) => [account, bank]))
}

type Largest = Record<'months' | 'lessons' | 'yuan', number | null>

async function readLargest(prisma: PrismaClient, id: string, since: string): Promise<Largest> {
  const [row] = await prisma.$queryRaw<Largest[]>`
    SELECT max((r.data ->> 'months')::float8) AS months, max((r.data ->> 'lessons')::float8) AS lessons,
      max((r.data ->> 'yuan')::float8) FILTER (WHERE NOT (r.data ->> 'subject')::boolean) AS yuan
    FROM ledger_row r WHERE r.ledger = 'fee-records' AND r."institutionId" = ${id}::uuid AND r."withdrawnAt" IS NULL
      AND r.day >= ${since}::bpchar`
  return row ?? { months: null, lessons: null, yuan: null }
}

function limitsOf(largest: Largest, over: Record<WatchedKey, number>, today: string): One['limits'] {
  return watchedKeys.flatMap((key) => {
    const one = watched[key]
    if (!('bound' in one)) return []
    const limit = limitOn(one.bound.limit, today)
    if (!limit) return []
    const { zh, en, value } = limit
    return [{ key, zh, en, value, unit: one.bound.field, largest: largest[one.bound.field], over: over[key] }]
  })
}

async function readAlarms(prisma: PrismaClient, id: string, since: string): Promise<One['findings']> {
  type Stored = { id: string; key: WatchedKey; day: string; zh: string; en: string; caseId: string | null }
  const rows = await prisma.$queryRaw<Stored[]>`
    SELECT f.id::text, ${keyOfRule} AS key, (f."happenedAt" AT TIME ZONE 'Asia/Shanghai')::date::text AS day,
      f."explanationZh" AS zh, f."explanationEn" AS en, f."caseId"::text
    FROM finding f WHERE f."institutionId" = ${id}::uuid AND ${isOpenAlarm(since)}
    ORDER BY f."happenedAt" DESC, f.id DESC LIMIT ${mostFindings}`
  return rows.map(({ zh, en, ...rest }) => ({ ...rest, explanation: { zh, en } }))
}
