/** Reports as Excel: the figures of one county, or one row for each. Texts of people never become formulas: they are strings. */
import ExcelJS from 'exceljs'
import { districtByCode } from '#policy/districts.ts'
import { reportFigures, reportSections } from '#policy/reports/sections.ts'
import type { ReportView } from './read-report.ts'
import type { RollUp } from './roll-up.ts'
import { attachmentTitle, attachmentUnit, handLines, headOf, standingNames, timeText } from './words.ts'

const nameOf = (code: string): string => districtByCode(code)?.name ?? code
const units = { count: '', yuan: '（元）', percent: '（%）', 'per-hundred': '（件/百家）', minutes: '（分钟）' } as const

function addSheet(book: ExcelJS.Workbook, name: string, widths: number[], rows: unknown[][]): void {
  const sheet = book.addWorksheet(name, { views: [{ state: 'frozen', ySplit: 1 }] })
  sheet.columns = widths.map((width) => ({ width }))
  sheet.addRows(rows)
  sheet.getRow(1).font = { bold: true }
}

const bytesOf = async (book: ExcelJS.Workbook): Promise<Buffer> => Buffer.from(await book.xlsx.writeBuffer())

export function reportAsExcel(report: ReportView): Promise<Buffer> {
  const { figures, texts } = report
  const book = new ExcelJS.Workbook()
  const values = new Map(figures.figures.map((figure) => [figure.id, figure]))
  const rows = reportSections.flatMap((section) =>
    section.figures.map(({ id, zh, unit }) => {
      const value = values.get(id)
      return [section.zh, `${zh}${units[unit]}`, value?.now, value?.before, value?.yearAgo]
    }),
  )
  addSheet(book, '指标', [24, 32, 14, 14, 14], [['部分', '指标', '本期', '上期', '去年同期'], ...rows])
  const tables = reportSections.flatMap(({ tables: declared }) =>
    declared.flatMap(({ id, zh }) =>
      (figures.tables.find((one) => one.id === id)?.rows ?? []).map((row) => [zh, row.zh, row.count, row.breaches]),
    ),
  )
  addSheet(book, '附表', [24, 40, 12, 12], [['表', '项目', '数量', '有问题'], ...tables])
  const told = reportSections.flatMap((section) => section.texts.map(({ id, zh }) => [section.zh, zh, texts[id] ?? '']))
  addSheet(book, '文字', [24, 32, 80], [['部分', '内容', '正文'], ...told])
  const attached = (figures.attachments ?? []).flatMap((one, at) =>
    one.rows.map(({ part, zh, value, city, n, d }) => [
      attachmentTitle(one, at),
      zh,
      value,
      city,
      attachmentUnit(one),
      n,
      d,
      part === '' ? one.place : null,
    ]),
  )
  addSheet(
    book,
    '附件',
    [32, 32, 12, 12, 12, 12, 12, 12],
    [['附件', '项目', '本单位', '全市', '单位', '分子', '分母', '位次（由高到低）'], ...attached],
  )
  addSheet(book, '说明', [20, 40], [['项目', '内容'], ...headOf(report), ...handLines.map((line) => [line, ''])])
  return bytesOf(book)
}

export function rollUpAsExcel({ units: rows, sums }: RollUp): Promise<Buffer> {
  const book = new ExcelJS.Workbook()
  const heads = reportFigures.map(({ zh, unit }) => `${zh}${units[unit]}`)
  const lines = rows.map((unit) => [
    nameOf(unit.districtCode),
    standingNames[unit.standing],
    timeText(unit.firstSentAt),
    unit.rank,
    ...reportFigures.map(({ id }) => unit.figures?.[id] ?? null),
    unit.asks,
  ])
  const sum = ['合计', '', '', null, ...reportFigures.map(({ id }) => sums[id] ?? null)]
  addSheet(
    book,
    '汇总',
    [24, 12, 18, 8, ...heads.map(() => 14), 60],
    [['单位', '报送情况', '首次报送', '名次', ...heads, '需市级协调事项'], ...lines, sum],
  )
  return bytesOf(book)
}
