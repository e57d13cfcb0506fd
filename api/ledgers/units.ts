/** Whose row it is: the units of a ledger, looked up by id, code or exact name within what the caller answers for. */
import type { Staff } from '#api/auth/staff.ts'
import { likeText } from '#api/institutions/search-public.ts'
import type { Bilingual } from '#policy/bilingual.ts'
import { departmentByCode } from '#policy/departments.ts'
import { districtByCode, districts } from '#policy/districts.ts'
import type { Ledger } from '#policy/ledgers/define.ts'
import { Prisma } from '#prisma/generated/client.ts'
import { isClerk } from './visible.ts'

export type Unit = {
  /** id of the school or institution, code of the district or department, or `city` */
  id: string
  name: string
  institutionId: string | null
  districtCode: string | null
  departmentCode: string | null
}
type Db = Prisma.TransactionClient
type Sought = { unit: Unit } | { problem: Bilingual }

const { sql } = Prisma
const city: Unit = { id: 'city', name: '成都市', institutionId: null, districtCode: null, departmentCode: null }

const unknown = (words: string): Sought => ({
  problem: { zh: `没有找到单位“${words}”，或不在您的管理范围`, en: `there is no unit "${words}" within your charge` },
})
const needed: Sought = { problem: { zh: '须写明单位', en: 'the unit is needed' } }

/** A file of nothing but unknown names shall not fill the memory. */
const mostRemembered = 5000

/** Remembers what it found: an import asks for the same few schools a hundred thousand times. */
export function unitFinder(db: Db, staff: Staff, ledger: Ledger): (words: string | undefined) => Promise<Sought> {
  const known = new Map<string, Sought>()
  return async (words = '') => {
    const there = known.get(words)
    if (there) return there
    const found = await findUnit(db, staff, ledger, words.trim())
    if (known.size >= mostRemembered) known.clear()
    known.set(words, found)
    return found
  }
}

async function findUnit(db: Db, staff: Staff, ledger: Ledger, words: string): Promise<Sought> {
  if (ledger.of === 'city') return { unit: city }
  if (ledger.of === 'district') return findDistrict(words || staff.districtCode || '', staff)
  if (ledger.of === 'department') return findDepartment(words || staff.departmentCode || '', staff)
  const own = isClerk(staff) ? staff.institutionId : null
  if (isClerk(staff) && !own) return unknown(words)
  if (!own && !words) return needed
  const rows = await institutions(db, staff, ledger, own ? sql`i.id = ${own}::uuid` : named(words), 2)
  const [unit] = rows
  if (own && unit && words && words !== unit.id && words !== unit.name && !(await hasCode(db, unit.id, words)))
    return unknown(words)
  if (!unit) return unknown(words)
  if (rows.length > 1)
    return { problem: { zh: `“${words}”不止一个，请改用编码`, en: `there is more than one "${words}": use its code` } }
  return { unit }
}

const isId = (words: string) => /^[0-9a-f]{8}-[0-9a-f]{4}-7[0-9a-f]{3}-[0-9a-f]{4}-[0-9a-f]{12}$/i.test(words)

const named = (words: string): Prisma.Sql =>
  isId(words)
    ? sql`i.id = ${words}::uuid`
    : sql`(i.name = ${words} OR EXISTS (SELECT 1 FROM institution_identifier k WHERE k."institutionId" = i.id
        AND k.kind IN ('school-code', 'uscc', 'licence') AND k.value = ${words} AND k."validTo" IS NULL))`

async function hasCode(db: Db, institutionId: string, value: string): Promise<boolean> {
  return (await db.institutionIdentifier.count({ where: { institutionId, value, validTo: null } })) > 0
}

function findDistrict(words: string, staff: Staff): Sought {
  const found = districtByCode(words) ?? districts.find(({ name, short, en }) => [name, short, en].includes(words))
  if (!words) return needed
  if (!found || (staff.districtCode !== null && staff.districtCode !== found.code)) return unknown(words)
  return { unit: { ...city, id: found.code, name: found.name, districtCode: found.code } }
}

function findDepartment(words: string, staff: Staff): Sought {
  const found = departmentByCode(words)
  if (!words) return needed
  if (!found || (staff.role === 'department' && staff.departmentCode !== found.code)) return unknown(words)
  return { unit: { ...city, id: found.code, name: found.zh, departmentCode: found.code, districtCode: staff.districtCode } }
}

export const ofOwner = (ledger: Ledger): Prisma.Sql =>
  ledger.of === 'school' ? sql`i.category = 'school'` : sql`i.category IS DISTINCT FROM 'school'`

async function institutions(db: Db, staff: Staff, ledger: Ledger, which: Prisma.Sql, limit: number): Promise<Unit[]> {
  const scope = staff.districtCode === null || isClerk(staff) ? sql`TRUE` : sql`i."districtCode" = ${staff.districtCode}::bpchar`
  const own = isClerk(staff) ? sql`i.id = ${staff.institutionId}::uuid` : sql`TRUE`
  const rows = await db.$queryRaw<{ id: string; name: string; districtCode: string | null }[]>`
    SELECT i.id::text, i.name, i."districtCode"::text FROM institution i
    WHERE ${ofOwner(ledger)} AND ${scope} AND ${own} AND ${which} ORDER BY i.name, i.id LIMIT ${limit}`
  return rows.map(({ id, name, districtCode }) => ({ id, name, institutionId: id, districtCode, departmentCode: null }))
}

/** For the picker of the form. */
export async function suggestUnits(db: Db, staff: Staff, ledger: Ledger, words: string): Promise<{ id: string; name: string }[]> {
  if (ledger.of === 'city') return [{ id: 'city', name: city.name }]
  if (ledger.of === 'district')
    return districts
      .filter(({ code, name }) => name.includes(words) && (staff.districtCode === null || staff.districtCode === code))
      .map(({ code, name }) => ({ id: code, name }))
  if (ledger.of === 'department') {
    const found = departmentByCode(staff.departmentCode ?? 'DEP-EDU')
    return found ? [{ id: found.code, name: found.zh }] : []
  }
  const found = await institutions(db, staff, ledger, sql`i.name ILIKE ${`%${likeText(words)}%`}`, 20)
  return found.map(({ id, name }) => ({ id, name }))
}
