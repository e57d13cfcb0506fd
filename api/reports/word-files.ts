/** Reports and circulars as Word documents. */
import { AlignmentType, Document, HeadingLevel, Packer, Paragraph, Table, TableCell, TableRow, TextRun, WidthType } from 'docx'
import { districtByCode } from '#policy/districts.ts'
import { reportSections, type Section } from '#policy/reports/sections.ts'
import type { ReportView } from './read-report.ts'
import type { RollUp } from './roll-up.ts'
import { attachmentTitle, attachmentUnit, figureText, handLines, headOf, placeText, standingNames, timeText } from './words.ts'

const nameOf = (code: string): string => districtByCode(code)?.name ?? code
const font = { ascii: 'Times New Roman', eastAsia: '仿宋', hAnsi: 'Times New Roman' }

const title = (text: string) =>
  new Paragraph({ heading: HeadingLevel.TITLE, alignment: AlignmentType.CENTER, children: [new TextRun({ text, font })] })
const heading = (text: string, pageBreakBefore = false) =>
  new Paragraph({ heading: HeadingLevel.HEADING_2, pageBreakBefore, children: [new TextRun({ text, font })] })
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
  const pairs = headOf(report).map(([label, value]) => `${label}：${value}`)
  const facts = pairs.flatMap((pair, at) => (at % 2 === 0 ? [[pair, pairs[at + 1] ?? ''].join('　　')] : []))
  return bytesOf([
    title(`${nameOf(report.districtCode)}“双减”工作半月报`),
    ...lines(facts.join('\n')),
    ...reportSections.flatMap((section, at) => sectionParts(section, at, report)),
    ...forHands(),
    ...(report.figures.attachments ?? []).flatMap(attachmentParts),
  ])
}

/** The place for a hand and a seal closes the text, before what is attached. */
const forHands = (): Paragraph[] =>
  handLines.map(
    (line, at) =>
      new Paragraph({
        alignment: AlignmentType.RIGHT,
        spacing: { before: at === 0 ? 600 : 240 },
        keepNext: at + 1 < handLines.length,
        children: [
          new TextRun({ text: `${line}：${line === '日期' ? '　　　年　　月　　日' : '　　　　　　　　　'}`, font, size: 24 }),
        ],
      }),
  )

type Attached = NonNullable<ReportView['figures']['attachments']>[number]

function attachmentParts(one: Attached, at: number): (Paragraph | Table)[] {
  const unit = attachmentUnit(one)
  const told = (value: number | null) => (value === null ? '—' : `${value.toLocaleString('zh-CN')}${unit}`)
  return [
    heading(attachmentTitle(one, at), at === 0),
    ...lines(placeText(one)),
    table(
      ['项目', '本单位', '全市', '分子', '分母'],
      one.rows.map(({ zh, value, city, n, d }) => [zh, told(value), told(city), String(n), String(d)]),
    ),
  ]
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
