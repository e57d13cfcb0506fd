/** Reports and circulars as Word documents. */
import { AlignmentType, Document, HeadingLevel, Packer, Paragraph, Table, TableCell, TableRow, TextRun, WidthType } from 'docx'
import { districtByCode } from '#policy/districts.ts'
import { reportSections, type Section } from '#policy/reports/sections.ts'
import type { ReportView } from './read-report.ts'
import type { RollUp } from './roll-up.ts'
import { figureText, standingNames, timeText } from './words.ts'

const nameOf = (code: string): string => districtByCode(code)?.name ?? code
const font = { ascii: 'Times New Roman', eastAsia: '仿宋', hAnsi: 'Times New Roman' }

const title = (text: string) =>
  new Paragraph({ heading: HeadingLevel.TITLE, alignment: AlignmentType.CENTER, children: [new TextRun({ text, font })] })
const heading = (text: string) => new Paragraph({ heading: HeadingLevel.HEADING_2, children: [new TextRun({ text, font })] })
const lines = (text: string): Paragraph[] =>
  text
    .split('\n')
    .map((line) => new Paragraph({ spacing: { after: 80 }, children: [new TextRun({ text: line, font, size: 24 })] }))

const cell = (text: string, bold: boolean) =>
  new TableCell({ children: [new Paragraph({ children: [new TextRun({ text, font, size: 21, bold })] })] })
const table = (head: string[], rows: string[][]) =>
  new Table({
    width: { size: 100, type: WidthType.PERCENTAGE },
    rows: [head, ...rows].map(
      (texts, at) => new TableRow({ tableHeader: at === 0, children: texts.map((text) => cell(text, at === 0)) }),
    ),
  })

const bytesOf = (children: (Paragraph | Table)[]): Promise<Buffer> =>
  Packer.toBuffer(new Document({ creator: '减负', sections: [{ children }] }))

export function reportAsWord(report: ReportView): Promise<Buffer> {
  const { period, figures, author, signer, editions } = report
  const facts = [
    `报送单位：${nameOf(report.districtCode)}　　报送期：${period.zh}　　应报日期：${period.due}`,
    `撰写：${author ?? ''}　　签发：${signer ?? ''}　　报送时间：${timeText(editions[0]?.sentAt ?? null)}`,
    `数据截至：${timeText(figures.asOf)}　　统计期：${period.from} 至 ${period.due}`,
  ]
  return bytesOf([
    title(`${nameOf(report.districtCode)}“双减”工作半月报`),
    ...lines(facts.join('\n')),
    ...reportSections.flatMap((section, at) => sectionParts(section, at, report)),
  ])
}

function sectionParts(section: Section, at: number, { figures, texts }: ReportView): (Paragraph | Table)[] {
  const values = new Map(figures.figures.map((figure) => [figure.id, figure]))
  const told = section.figures.map(({ id, zh, unit }) => {
    const value = values.get(id)
    return [zh, figureText(value?.now, unit), figureText(value?.before, unit), figureText(value?.yearAgo, unit)]
  })
  const tables = section.tables.flatMap(({ id, zh }) => {
    const rows = figures.tables.find((one) => one.id === id)?.rows ?? []
    if (rows.length === 0) return []
    const withBreaches = rows.some(({ breaches }) => breaches !== undefined)
    return [
      ...lines(zh),
      table(
        withBreaches ? ['项目', '记录', '有问题'] : ['项目', '数量'],
        rows.map((row) => [row.zh, String(row.count), ...(withBreaches ? [String(row.breaches ?? 0)] : [])]),
      ),
    ]
  })
  return [
    heading(`${'一二三四五六七八九'[at] ?? at + 1}、${section.zh}`),
    ...(told.length > 0 ? [table(['指标', '本期', '上期', '去年同期'], told)] : []),
    ...tables,
    ...section.texts.flatMap(({ id }) => (texts[id] ? lines(texts[id]) : [])),
  ]
}

export function rollUpAsWord({ period, units, circular }: RollUp): Promise<Buffer> {
  const rows = [...units].sort((a, b) => (a.rank ?? 99) - (b.rank ?? 99))
  return bytesOf([
    title(`“双减”工作半月报汇总（${period.zh}）`),
    ...(circular ? lines(circular.text) : []),
    table(
      ['名次', '单位', '报送情况', '首次报送'],
      rows.map((unit) => [
        unit.rank === null ? '' : String(unit.rank),
        nameOf(unit.districtCode),
        standingNames[unit.standing],
        timeText(unit.firstSentAt),
      ]),
    ),
  ])
}
