/** Course tables: a row of column names, then one course a row. */
import { courseFields } from './course-words.ts'
import { findAll, type PageElement } from './page-tree.ts'
import { plainText } from './plain-text.ts'
import type { PartialListing } from './reading.ts'

const columns = {
  title: /课程|班型|班级|班次|项目|名称|产品|套餐|类型/,
  subject: /科目|学科|内容/,
  grades: /年级|对象|年龄|适合|学段|阶段/,
  times: /时间|上课|时段|日期|安排|开课/,
  prices: /学费|价格|收费|费用|金额|课时费|优惠价|原价/,
} as const
type Column = keyof typeof columns
const otherColumns = /课时|人数|教师|老师|师资|教材|地点|校区|名额|备注|周期|方式/

export function courseTables(root: PageElement): PartialListing[] {
  return findAll(root, (element) => element.tag === 'table')
    .filter((table) => findAll(table, (element) => element.tag === 'table').length === 0)
    .flatMap(readTable)
}

function readTable(table: PageElement): PartialListing[] {
  const rows = cellGrid(table)
  const headAt = rows.slice(0, 3).findIndex(isHead)
  if (headAt === -1) return []
  const head = rows[headAt] as string[]
  return rows.slice(headAt + 1).flatMap((cells) => readRow(head, cells))
}

/** Two column names at least, one of which says time, price or kind of class. */
function isHead(cells: string[]): boolean {
  const known = cells.filter((cell) => cell.length <= 12 && (columnOf(cell) !== null || otherColumns.test(cell)))
  return (
    known.length >= 2 &&
    known.length >= cells.length / 2 &&
    cells.some((cell) => ['title', 'times', 'prices'].includes(columnOf(cell) ?? ''))
  )
}

const columnOf = (name: string): Column | null =>
  (Object.keys(columns) as Column[]).reverse().find((column) => columns[column].test(name)) ?? null

function readRow(head: string[], cells: string[]): PartialListing[] {
  if (cells.length < 2 || cells.every((cell) => cell === '' || head.includes(cell))) return []
  const text = cells
    .map((cell, index) => (head[index] && head[index] !== cell ? `${head[index]}：${cell}` : cell))
    .filter((line) => !line.endsWith('：'))
  const value = (column: Column) => cells[head.findIndex((name) => columnOf(name) === column)] || null
  const title = value('title') ?? [value('grades'), value('subject')].filter(Boolean).join(' ') ?? ''
  const fields = courseFields(cells.join('\n'))
  return [
    {
      kind: 'course',
      title: title || (cells[0] ?? ''),
      text: text.join('\n'),
      subject: value('subject') ?? fields.subject,
      grades: value('grades') ?? fields.grades,
      times: value('times') ?? fields.times,
      prices: value('prices') ?? fields.prices,
    },
  ]
}

/** Cells by row, with those that span rows or columns repeated where they apply. */
function cellGrid(table: PageElement): string[][] {
  const rows: string[][] = []
  const hanging = new Map<number, { text: string; left: number }>()
  for (const row of findAll(table, (element) => element.tag === 'tr').slice(0, 300)) {
    const cells: string[] = []
    const takeHanging = () => {
      for (let held = hanging.get(cells.length); held && held.left > 0; held = hanging.get(cells.length)) {
        held.left -= 1
        cells.push(held.text)
      }
    }
    for (const cell of row.children) {
      if (typeof cell === 'string' || (cell.tag !== 'td' && cell.tag !== 'th')) continue
      takeHanging()
      const text = plainText(cell).replace(/\n/g, ' ')
      for (let span = Math.min(Number(cell.attrs.colspan) || 1, 20); span > 0; span -= 1) {
        hanging.set(cells.length, { text, left: Math.min(Number(cell.attrs.rowspan) || 1, 100) - 1 })
        cells.push(text)
      }
    }
    takeHanging()
    if (cells.length > 0) rows.push(cells)
  }
  return rows
}
