/** A filled document as a Word file: A4, the type sizes of official papers, number under the title, pages numbered. */
import {
  AlignmentType,
  Document,
  Footer,
  LeaderType,
  Packer,
  PageNumber,
  Paragraph,
  Tab,
  Table,
  TableCell,
  TableRow,
  TabStopType,
  TextRun,
  WidthType,
} from 'docx'
import type { FilledPart, Piece } from '#policy/documents/define.ts'

export interface Exhibit {
  title: string
  url: string
  fetchedAt: string
  sha256: string
}

export interface Printed {
  title: string
  number: string
  parts: readonly FilledPart[]
  evidence: readonly Exhibit[]
}

/** Fonts that Word and its kin have or replace; twips and half-points as Word counts them. */
const songti = { ascii: 'Times New Roman', hAnsi: 'Times New Roman', eastAsia: '仿宋' }
const heiti = { ascii: 'Times New Roman', hAnsi: 'Times New Roman', eastAsia: '黑体' }
const page = { width: 11_906, height: 16_838, top: 2098, right: 1474, bottom: 1984, left: 1588 }
const textWidth = page.width - page.left - page.right
const labelWidth = 3300
const signEnd = 6000
const bodySize = 28
const line = { line: 500 }

const run = (text: string) => new TextRun({ text })
const textOf = (pieces: readonly Piece[]) => pieces.map(({ text }) => run(text))

const indented = (pieces: readonly Piece[], keepNext = false) =>
  new Paragraph({ children: textOf(pieces), indent: { firstLine: bodySize * 20 }, spacing: line, keepNext })

function cell(paragraphs: Paragraph[], width: number): TableCell {
  return new TableCell({
    children: paragraphs,
    width: { size: width, type: WidthType.DXA },
    margins: { top: 60, bottom: 60, left: 100, right: 100 },
  })
}

const table = (rows: TableRow[], columnWidths: number[]) =>
  new Table({
    rows,
    width: { size: textWidth, type: WidthType.DXA },
    columnWidths,
  })

function evidenceTable(evidence: readonly Exhibit[], isKept: boolean): (Paragraph | Table)[] {
  const heading = new Paragraph({ children: [run('证据清单')], spacing: { ...line, before: 240 }, keepNext: true })
  if (evidence.length === 0) return [heading, indented([{ text: '无。' }], isKept)]
  const widths = [700, 3300, textWidth - 4000]
  const words = (text: string, keepNext = false) => [new Paragraph({ children: [new TextRun({ text, size: 21 })], keepNext })]
  const head = ['序号', '名称', '来源、固定时间和校验值'].map((text, i) => cell(words(text), widths[i] ?? 0))
  const rows = evidence.map(({ title, url, fetchedAt, sha256 }, i) => [
    cell(words(String(i + 1), isKept && i === evidence.length - 1), widths[0] ?? 0),
    cell(words(title), widths[1] ?? 0),
    cell([...words(url), ...words(fetchedAt), ...words(`SHA-256 ${sha256}`)], widths[2] ?? 0),
  ])
  // the heading comes again on every page, and what proves one piece of evidence stays on one
  const kept = rows.map((children) => new TableRow({ children, cantSplit: true }))
  return [heading, table([new TableRow({ children: head, tableHeader: true, cantSplit: true }), ...kept], widths)]
}

/** Who signs, and when: however long the title of the signer is, both lines end where they should. */
const signLine = (text: string, at: number) =>
  new Paragraph({
    children: [run(`${text}：`), new TextRun({ children: [new Tab(), '　日期：', new Tab()] })],
    tabStops: [signEnd, textWidth].map((position) => ({ position, type: TabStopType.LEFT, leader: LeaderType.UNDERSCORE })),
    spacing: { line: 600, before: at === 0 ? 240 : 0 },
    keepNext: true,
  })

/** `isKept`: its end stays on one page with what comes after it. A signature or seal alone on a page proves nothing. */
function partOf(part: FilledPart, evidence: readonly Exhibit[], isKept: boolean): (Paragraph | Table)[] {
  if (part.kind === 'paragraph') return part.lines.map((pieces, at) => indented(pieces, isKept && at === part.lines.length - 1))
  if (part.kind === 'to') return part.lines.map((pieces) => new Paragraph({ children: textOf(pieces), spacing: line }))
  if (part.kind === 'evidence') return evidenceTable(evidence, isKept)
  if (part.kind === 'sign') return part.lines.map(signLine)
  if (part.kind === 'seal') {
    const right = { alignment: AlignmentType.RIGHT, spacing: { line: 500, before: 240 }, indent: { right: 800 } }
    return [
      new Paragraph({ children: [...textOf(part.office), run('（印章）')], ...right, keepNext: true }),
      new Paragraph({ children: textOf(part.day), ...right }),
    ]
  }
  const rows = part.rows.map(({ label, lines }, at) => {
    const keepNext = isKept && at === part.rows.length - 1
    const words = lines.map((pieces) => new Paragraph({ children: textOf(pieces), keepNext }))
    const children = [
      cell([new Paragraph({ children: [run(label)], keepNext })], labelWidth),
      cell(words, textWidth - labelWidth),
    ]
    return new TableRow({ children })
  })
  return [table(rows, [labelWidth, textWidth - labelWidth]), new Paragraph({ children: [], keepNext: isKept })]
}

const isSigned = (next: FilledPart | undefined): boolean => next?.kind === 'sign' || next?.kind === 'seal'

export async function writeWord({ title, number, parts, evidence }: Printed): Promise<Buffer> {
  const heading = new Paragraph({
    alignment: AlignmentType.CENTER,
    children: [new TextRun({ text: title, font: heiti, size: 40 })],
    spacing: { after: 120 },
  })
  const numbered = new Paragraph({ alignment: AlignmentType.CENTER, children: [run(number)], spacing: { after: 300 } })
  const foot = new Paragraph({
    alignment: AlignmentType.CENTER,
    children: [new TextRun({ size: 21, children: ['— ', PageNumber.CURRENT, ' —'] })],
  })
  const { width, height, ...margin } = page
  const document = new Document({
    title: `${title} ${number}`,
    creator: '减负',
    styles: { default: { document: { run: { font: songti, size: bodySize, language: { eastAsia: 'zh-CN' } } } } },
    sections: [
      {
        properties: { page: { size: { width, height }, margin } },
        footers: { default: new Footer({ children: [foot] }) },
        children: [heading, numbered, ...parts.flatMap((part, at) => partOf(part, evidence, isSigned(parts[at + 1])))],
      },
    ],
  })
  return Packer.toBuffer(document)
}
