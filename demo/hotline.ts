/** The 12345 spreadsheet of the demo: a title row over merged cells, orders of several hands, dates now as text, now as dates. */
import ExcelJS from 'exceljs'
import { districtOf } from './districts.ts'
import { digits, hash, pick } from './random.ts'
import type { DemoComplaint, World } from './types.ts'

const HEADERS = [
  '工单编号',
  '工单标题',
  '诉求内容',
  '诉求类型',
  '诉求分类1',
  '诉求分类2',
  '诉求渠道',
  '紧急程度',
  '求助人员',
  '求助号码',
  '事件发生地',
  '来电时间',
  '区交办办结期限',
  '市交办主办单位',
  '工单状态',
  '满意度',
]

export async function writeHotline(world: World, path: string): Promise<number> {
  const book = new ExcelJS.Workbook()
  book.created = new Date(`${world.exported}T00:00:00Z`)
  const sheet = book.addWorksheet('工单')
  sheet.mergeCells(1, 1, 1, HEADERS.length)
  sheet.getCell(1, 1).value = `教育培训类诉求工单（截至${world.exported}）`
  sheet.addRow(HEADERS)
  world.complaints.forEach((complaint, i) => {
    sheet.addRow(orderRow(complaint, i))
    if (i === 19) sheet.addRow([])
  })
  await book.xlsx.writeFile(path)
  return world.complaints.length
}

function orderRow(complaint: DemoComplaint, i: number): (string | Date | null)[] {
  const key = `order ${i}`
  const asDate = i % 3 === 1
  const received = new Date(complaint.receivedAt)
  const due = new Date(received.getTime() + 7 * 86_400_000)
  return [
    orderNumber(complaint, i),
    pick(['校外培训问题', '反映教育培训机构', '培训机构违规', '教育投诉', '关于补课的反映'], `${key} title`),
    complaint.text,
    pick(['投诉', '举报', '投诉', '求助'], `${key} type`),
    '教育',
    pick(['校外培训', '校外培训', '培训收费', '其他'], `${key} sort`),
    pick(['电话', '微信', '网站', '市长信箱'], `${key} by`),
    pick(['一般', '一般', '紧急'], `${key} haste`),
    pick(['张女士', '李先生', '王女士', '匿名', '刘先生', '陈女士'], `${key} who`),
    complaint.phone ?? `199${digits(8, key)}`,
    complaint.district ? `${districtOf(complaint.district).name}${hash(key) % 2 ? '某小区' : ''}` : '成都市',
    asDate ? new Date(received.getTime() + 8 * 3_600_000) : printedTime(received, i),
    asDate ? new Date(due.getTime() + 8 * 3_600_000) : printedTime(due, i),
    complaint.district ? `${districtOf(complaint.district).name}教育局` : '市教育局',
    pick(['待办理', '办理中', '已办结'], `${key} state`),
    pick(['', '', '满意', '基本满意', '不满意', '未接通'], `${key} pleased`),
  ]
}

/** yymmdd, six digits of serial, three of matter, redo number. */
function orderNumber(complaint: DemoComplaint, i: number): string {
  return `${complaint.receivedAt.slice(2, 10).replaceAll('-', '')}${String(i + 1).padStart(6, '0')}102-01`
}

function printedTime(date: Date, i: number): string {
  const local = new Date(date.getTime() + 8 * 3_600_000).toISOString()
  if (i % 3 === 0) return local.slice(0, 19).replace('T', ' ')
  return `${local.slice(0, 4)}/${Number(local.slice(5, 7))}/${Number(local.slice(8, 10))} ${local.slice(11, 16)}`
}
