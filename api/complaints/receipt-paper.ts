/** The receipt as a PDF file: one A4 page that a phone shows well and a printer prints in black. Only the glyphs used are embedded. */
import { readFile } from 'node:fs/promises'
import { createRequire } from 'node:module'
import { buffer } from 'node:stream/consumers'
import PDFDocument from 'pdfkit'
import type { Language } from '#api/errors.ts'
import type { PaperReceipt } from './read-receipt.ts'
import { qrShape } from './receipt-qr.ts'
import { receiptWords } from './receipt-words.ts'

type Paper = PDFKit.PDFDocument
type Say = (key: keyof typeof receiptWords) => string

const [ink, faint, brand] = ['#15262c', '#43565d', '#0b5563']
const margin = 56
/** points; A4 is 595 wide */
const width = 595.28 - 2 * margin
const labelWidth = 120
const qrSide = 132

const fontFile = (folder: string, name: string) =>
  readFile(createRequire(import.meta.url).resolve(`@expo-google-fonts/noto-sans-sc/${folder}/${name}.ttf`))

let fonts: Promise<{ plain: Buffer; bold: Buffer }> | undefined

async function readFonts() {
  const [plain, bold] = await Promise.all([
    fontFile('400Regular', 'NotoSansSC_400Regular'),
    fontFile('700Bold', 'NotoSansSC_700Bold'),
  ])
  return { plain, bold }
}

export async function printReceipt(receipt: PaperReceipt, language: Language): Promise<Buffer> {
  fonts ??= readFonts()
  const [{ plain, bold }, qr] = await Promise.all([fonts, qrShape(receipt.verifyUrl)])
  const say: Say = (key) => receiptWords[key][language]
  const paper = new PDFDocument({
    size: 'A4',
    margin,
    // no font of the machine, no time of making: the same receipt gives the same file
    font: plain as unknown as string,
    lang: language === 'zh' ? 'zh-CN' : 'en',
    displayTitle: true,
    info: { Title: `${say('title')} ${receipt.number}`, CreationDate: receipt.filedAt },
  })
  const whole = buffer(paper)
  paper.registerFont('plain', plain as unknown as string).registerFont('bold', bold as unknown as string)
  drawHead(paper, receipt, say)
  drawFacts(paper, receipt, say, language)
  drawNext(paper, receipt, say, language)
  drawProof(paper, receipt, say, qr)
  paper.end()
  return whole
}

function drawHead(paper: Paper, { code }: PaperReceipt, say: Say): void {
  paper.font('plain').fontSize(11).fillColor(brand).text(say('house'))
  paper.font('bold').fontSize(22).fillColor(ink).text(say('title')).moveDown(0.6)
  const top = paper.y
  paper.roundedRect(margin, top, width, 92, 8).lineWidth(1.5).stroke(brand)
  paper
    .font('plain')
    .fontSize(11)
    .fillColor(faint)
    .text(say('code'), margin, top + 12, { width, align: 'center' })
  paper
    .font('bold')
    .fontSize(30)
    .fillColor(ink)
    .text(code.replace(/(\d{4})(?=\d)/g, '$1 '), { width, align: 'center' })
  paper
    .font('plain')
    .fontSize(10.5)
    .fillColor(faint)
    .text(say('keep'), margin, top + 102, { width })
  paper.moveDown(1)
}

const minute = new Intl.DateTimeFormat('sv-SE', { dateStyle: 'short', timeStyle: 'short', timeZone: 'Asia/Shanghai' })

function drawFacts(paper: Paper, receipt: PaperReceipt, say: Say, language: Language): void {
  const facts: [string, string][] = [
    [say('number'), receipt.number],
    [say('filedAt'), minute.format(receipt.filedAt)],
    [say('category'), receipt.category?.[language] ?? say('unclear')],
    [say('institution'), receipt.institution ?? say('unnamed')],
    [say('dueDay'), receipt.dueDay],
  ]
  for (const [label, value] of facts) {
    const top = paper.y
    paper.font('plain').fontSize(11).fillColor(faint).text(label, margin, top, { width: labelWidth })
    const under = paper.y
    paper
      .font('bold')
      .fillColor(ink)
      .text(value, margin + labelWidth, top, { width: width - labelWidth })
    paper.x = margin
    paper.y = Math.max(paper.y, under) + 6
  }
  paper.moveDown(0.6)
}

function drawNext(paper: Paper, receipt: PaperReceipt, say: Say, language: Language): void {
  paper.font('bold').fontSize(13).fillColor(brand).text(say('next'), margin).moveDown(0.2)
  paper.font('plain').fontSize(11).fillColor(ink)
  for (const [at, step] of receipt.next.entries()) paper.text(`${at + 1}. ${step[language]}`, { width }).moveDown(0.2)
  paper.text(say('follow').replace('{url}', receipt.trackUrl), { width }).moveDown(1)
}

function drawProof(paper: Paper, { verifyUrl }: PaperReceipt, say: Say, { path, size }: { path: string; size: number }): void {
  const top = paper.y
  paper.save().translate(margin, top)
  paper
    .scale(qrSide / size)
    .path(path)
    .fill('#000000')
  paper.restore()
  const [left, wide] = [margin + qrSide + 16, width - qrSide - 16]
  paper
    .font('bold')
    .fontSize(13)
    .fillColor(brand)
    .text(say('verify'), left, top + 6, { width: wide })
  paper.font('plain').fontSize(10.5).fillColor(ink).text(say('verifyHow'), { width: wide }).moveDown(0.4)
  paper.fontSize(8.5).fillColor(faint).text(verifyUrl, { width: wide, link: verifyUrl })
}
