/** A workbook that somebody sent: unpacked once and counted before it is opened, so that a small file cannot fill the memory. */
import ExcelJS from 'exceljs'
import { type Entry, fromBuffer, type ZipFile } from 'yauzl'
import { Refusal } from '#api/errors.ts'

const mostParts = 500
/** Bytes of all parts together, unpacked: about a hundred thousand rows. */
const mostBytes = 64 * 1024 * 1024

const unreadable = () =>
  new Refusal('unreadable-file', { detail: { zh: '不是有效的 .xlsx 工作簿', en: 'This is no .xlsx workbook' } })
const tooLarge = () =>
  new Refusal('too-large', { detail: { zh: '工作簿解压后过大', en: 'The workbook is too large when unpacked' } })

export async function openWorkbook(bytes: Buffer): Promise<ExcelJS.Workbook> {
  await checkSize(bytes)
  const book = new ExcelJS.Workbook()
  // the types of exceljs want another Buffer than Node's
  await book.xlsx.load(bytes as unknown as ArrayBuffer).catch(() => {
    throw unreadable()
  })
  return book
}

/** What a ZIP says of its sizes may be a lie, so that every part is unpacked and counted. */
async function checkSize(bytes: Buffer): Promise<void> {
  const zip = await new Promise<ZipFile>((resolve, reject) =>
    fromBuffer(bytes, { lazyEntries: true, validateEntrySizes: true }, (error, opened) =>
      error || !opened ? reject(unreadable()) : resolve(opened),
    ),
  )
  try {
    if (zip.entryCount > mostParts) throw tooLarge()
    let left = mostBytes
    for (let read = 0; read < zip.entryCount; read++) left -= await sizeOf(zip, await nextEntry(zip), left)
  } finally {
    zip.close()
  }
}

const nextEntry = (zip: ZipFile): Promise<Entry> =>
  new Promise((resolve, reject) => {
    zip.removeAllListeners()
    zip.once('entry', resolve)
    zip.once('error', () => reject(unreadable()))
    zip.readEntry()
  })

const sizeOf = (zip: ZipFile, entry: Entry, most: number): Promise<number> =>
  new Promise((resolve, reject) => {
    zip.openReadStream(entry, (error, stream) => {
      if (error || !stream) return reject(unreadable())
      let size = 0
      stream.on('data', (chunk: Buffer) => {
        size += chunk.length
        if (size > most) {
          stream.destroy()
          reject(tooLarge())
        }
      })
      stream.once('error', () => reject(unreadable()))
      stream.once('end', () => resolve(size))
    })
  })
