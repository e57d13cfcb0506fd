/** WACZ: a ZIP with WARC files in it. Only those are read; sizes are checked before anything is unpacked. */
import { type Entry, fromBuffer, type ZipFile } from 'yauzl'
import { ExtractError } from '../errors.ts'
import type { UploadPart } from './upload-part.ts'
import { readWarc } from './warc-records.ts'

const mostEntries = 2000
const largestEntry = 100 * 1024 * 1024

export async function* readWacz(bytes: Buffer): AsyncGenerator<UploadPart> {
  const zip = await open(bytes)
  let archives = 0
  try {
    for await (const entry of entries(zip)) {
      if (!/^archive\/[^/]+\.warc(\.gz)?$/i.test(entry.fileName)) continue
      archives += 1
      yield* readWarc(await content(zip, entry), entry.fileName)
    }
  } finally {
    zip.close()
  }
  if (archives === 0) throw new ExtractError('a ZIP archive without archive/*.warc.gz is no WACZ')
}

const open = (bytes: Buffer): Promise<ZipFile> =>
  new Promise((resolve, reject) =>
    fromBuffer(bytes, { lazyEntries: true, validateEntrySizes: true }, (error, zip) =>
      error || !zip ? reject(broken(error)) : resolve(zip),
    ),
  )

const broken = (error: Error | null | undefined) => new ExtractError(`broken ZIP archive: ${error?.message ?? 'unreadable'}`)

async function* entries(zip: ZipFile): AsyncGenerator<Entry> {
  if (zip.entryCount > mostEntries) throw new ExtractError(`the archive holds more than ${mostEntries} files`)
  for (let read = 0; read < zip.entryCount; read += 1) {
    yield await new Promise<Entry>((resolve, reject) => {
      zip.removeAllListeners()
      zip.once('entry', resolve)
      zip.once('error', (error: Error) => reject(broken(error)))
      zip.readEntry()
    })
  }
}

function content(zip: ZipFile, entry: Entry): Promise<Buffer> {
  if (entry.uncompressedSize > largestEntry)
    throw new ExtractError(`${entry.fileName} has ${entry.uncompressedSize} bytes; the limit is ${largestEntry}`)
  return new Promise((resolve, reject) =>
    zip.openReadStream(entry, (error, stream) => {
      if (error || !stream) return reject(broken(error))
      const chunks: Buffer[] = []
      stream.on('data', (chunk: Buffer) => chunks.push(chunk))
      stream.once('error', (cause: Error) => reject(broken(cause)))
      stream.once('end', () => resolve(Buffer.concat(chunks)))
    }),
  )
}
