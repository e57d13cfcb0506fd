/** Schools and clerks for the tests of ledgers, and Excel files as people make them. */
import ExcelJS from 'exceljs'
import { newId } from '#api/new-id.ts'
import type { HttpWorld } from './http-world.ts'

let schools = 0

export async function school(world: HttpWorld, name: string, districtCode: string) {
  const code = String(3_151_000_000 + ++schools)
  const id = newId()
  await world.prisma.institution.create({
    data: {
      id,
      name,
      districtCode,
      category: 'school',
      origin: 'register',
      identifiers: { create: { id: newId(), kind: 'school-code', value: code, source: 'register' } },
    },
  })
  return { id, name, code }
}

let clerks = 0
export const clerkOf = (world: HttpWorld, unit: { id: string }, role: 'school' | 'institution' = 'school') =>
  world.signedIn(role, null, { username: `clerk-${++clerks}`, institutionId: unit.id })

export async function workbook(rows: unknown[][]): Promise<Buffer> {
  const book = new ExcelJS.Workbook()
  book.addWorksheet('台账').addRows(rows)
  return Buffer.from(await book.xlsx.writeBuffer())
}

export async function rowsIn(file: Buffer): Promise<unknown[][]> {
  const book = new ExcelJS.Workbook()
  await book.xlsx.load(file as unknown as ExcelJS.Buffer)
  const rows: unknown[][] = []
  book.worksheets[0]?.eachRow((row) => rows.push((row.values as unknown[]).slice(1)))
  return rows
}

export const homeworkRow = (more: object = {}) => ({
  date: '2026-11-23',
  grade: 'P4',
  class: '2班',
  subject: '数学',
  form: 'written',
  place: 'home',
  minutes: 40,
  sampled: 30,
  byClass: true,
  byGrade: true,
  byOffice: true,
  published: '16:00',
  ...more,
})
