/** An empty workbook of sources with headings, hints and one example. */
import ExcelJS from 'exceljs'
import type { Language } from '#api/errors.ts'
import { sheetColumns } from './sheet-columns.ts'

const example: Record<Language, Record<string, string | number>> = {
  zh: {
    key: 'wuhou-example-site',
    name: '示例培训机构官网',
    kind: '网站',
    channel: '自有网站',
    publisher: '机构',
    startUrls: 'https://www.example.cn/',
    maxPages: 200,
    ratePerSecond: 1,
    intervalMinutes: 1440,
  },
  en: {
    key: 'wuhou-example-site',
    name: 'Site of an example centre',
    kind: 'website',
    channel: 'own_site',
    publisher: 'institution',
    startUrls: 'https://www.example.cn/',
    maxPages: 200,
    ratePerSecond: 1,
    intervalMinutes: 1440,
  },
}

export async function writeTemplate(language: Language): Promise<Buffer> {
  const book = new ExcelJS.Workbook()
  const sheet = book.addWorksheet(language === 'zh' ? '监测来源' : 'sources', { views: [{ state: 'frozen', ySplit: 1 }] })
  sheet.columns = sheetColumns.map(({ field, heading, required }) => ({
    key: field,
    header: `${heading[language]}${required ? ' *' : ''}`,
    width: field === 'startUrls' ? 40 : 18,
  }))
  sheet.getRow(1).font = { bold: true }
  sheetColumns.forEach(({ hint }, i) => {
    if (hint[language]) sheet.getCell(1, i + 1).note = hint[language]
  })
  sheet.addRow(example[language])
  return Buffer.from(await book.xlsx.writeBuffer())
}
