/** All words of a Word or Excel file, without their marks: what somebody reads who was handed the file. */
import { fromBuffer } from 'yauzl'

/** Of the parts whose names match; the whole file otherwise. */
export function wordsIn(file: Buffer, which = /^(word|xl|docProps)\/.*\.xml$/): Promise<string> {
  return new Promise((resolve, reject) =>
    fromBuffer(file, { lazyEntries: true }, (error, zip) => {
      if (error) return reject(error)
      const parts: Buffer[] = []
      zip.on('error', reject)
      zip.on('end', () =>
        resolve(
          Buffer.concat(parts)
            .toString()
            .replace(/<[^>]+>/g, ''),
        ),
      )
      zip.on('entry', (entry) => {
        if (!which.test(entry.fileName)) return zip.readEntry()
        zip.openReadStream(entry, (wrong, stream) => {
          if (wrong) return reject(wrong)
          stream.on('data', (part: Buffer) => parts.push(part))
          stream.on('end', () => zip.readEntry())
        })
      })
      zip.readEntry()
    }),
  )
}
