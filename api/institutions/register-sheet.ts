/** The white list or a list of schools as bureaus send it: one workbook, a line each. Headings may carry stars and brackets. */
import { textOf } from '#api/hotline/order.ts'
import { fileRows, UnreadableSheet } from '#api/hotline/sheet.ts'
import { cleanText } from '#api/storable.ts'
import type { Bilingual } from '#policy/bilingual.ts'
import { districtOf } from '#policy/districts.ts'
import { isUscc } from '#policy/uscc.ts'
import type { RegisterRow } from './import-register.ts'

const headings = {
  name: ['机构名称', '名称', '培训机构名称', '学校名称', '单位名称'],
  uscc: ['统一社会信用代码', '社会信用代码', '信用代码'],
  licenceNo: ['办学许可证号', '许可证号', '许可编号'],
  category: ['类别', '培训类别', '机构类别', '学校类别', '办学类型'],
  schoolCode: ['学校标识码', '学校代码', '标识码'],
  status: ['状态', '登记状态', '许可状态'],
  district: ['区县', '区（市）县', '所在区县', '审批机关'],
  address: ['地址', '办学地址', '培训地址', '学校地址'],
  phone: ['电话', '联系电话', '办公电话'],
  representative: ['法定代表人', '法人', '负责人'],
  legalNature: ['机构性质', '法人性质', '登记性质'],
} as const
type Field = keyof typeof headings

export type SheetRow = RegisterRow & { row: number; representative: string | null }
export interface RegisterSheet {
  rows: SheetRow[]
  rejected: { row: number; problem: Bilingual }[]
}

const mostRows = 50_000
/** “培训学校” stands under names, not under kinds. */
const categories: [RegExp, RegisterRow['category']][] = [
  [
    /^(?:公办|民办)?(?:普通)?(?:小学|初中|初级中学|高中|高级中学|完全中学|九年一贯制学校|十二年一贯制学校|中小学|中学|学校)$/,
    'school',
  ],
  [/体育/, 'sport'],
  [/艺术|文化/, 'culture'],
  [/科技/, 'science'],
]

export async function readRegisterSheet(bytes: Buffer): Promise<RegisterSheet> {
  const sheet: RegisterSheet = { rows: [], rejected: [] }
  const met = new Set<string>()
  let at: Map<Field, number> | null = null
  for await (const { row, cells } of fileRows(bytes)) {
    const words = Array.from(cells, (cell) => cleanText(textOf(cell)))
    if (!at) at = readHeadings(words)
    else if (words.some(Boolean)) {
      const read = readRow(row, words, at)
      if ('problem' in read) sheet.rejected.push(read)
      else if (met.has(read.uscc)) sheet.rejected.push({ row, problem: { zh: '信用代码重复', en: 'the code stands twice' } })
      else sheet.rows.push(read)
      if (!('problem' in read)) met.add(read.uscc)
    }
    if (sheet.rows.length > mostRows) throw new UnreadableSheet(`more than ${mostRows} rows`)
  }
  if (!at) throw new UnreadableSheet('no row of headings with 机构名称 and 统一社会信用代码')
  return sheet
}

function readHeadings(words: string[]): Map<Field, number> | null {
  const plain = words.map((word) => word.replace(/[\s*＊]/g, ''))
  const found = (Object.keys(headings) as Field[]).flatMap((field) => {
    const at = plain.findIndex((word) => (headings[field] as readonly string[]).includes(word))
    return at < 0 ? [] : [[field, at] as const]
  })
  const at = new Map(found)
  return at.has('name') && at.has('uscc') ? at : null
}

function readRow(row: number, words: string[], at: Map<Field, number>): SheetRow | { row: number; problem: Bilingual } {
  const cell = (field: Field) => (words[at.get(field) ?? -1] ?? '').slice(0, 300)
  const [name, uscc] = [cell('name'), cell('uscc').toUpperCase()]
  if (name.length < 2) return { row, problem: { zh: '缺少机构名称', en: 'the name is missing' } }
  if (!isUscc(uscc)) return { row, problem: { zh: '统一社会信用代码有误', en: 'the credit code is wrong' } }
  const category = categories.find(([pattern]) => pattern.test(cell('category')))?.[1] ?? 'subject'
  const place = `${cell('district')} ${cell('address')}`
  return {
    row,
    name,
    uscc,
    licenceNo: cell('licenceNo'),
    category,
    status: category === 'school' ? 'unknown' : /逾期|过期|注销|吊销|终止/.test(cell('status')) ? 'overdue' : 'licensed',
    district: districtOf(place)?.code ?? '',
    addresses: cell('address') ? [cell('address')] : [],
    phones: cell('phone')
      .split(/[,，;；、/\s]+/)
      .map((phone) => phone.replace(/\D/g, ''))
      .filter((phone) => phone.length >= 7),
    legalNature: cell('legalNature'),
    ...(cell('schoolCode') ? { schoolCode: cell('schoolCode') } : {}),
    representative: cell('representative') || null,
  }
}
