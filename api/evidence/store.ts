/**
 * Bytes under the name of their SHA-256: the same bytes are kept once, and what is read is what was put. They lie in
 * ab/cd/abcd… of a folder or a bucket. Beside them lie the files of the archive, under names of their own.
 */
import { createHash } from 'node:crypto'
import { Refusal } from '../errors.ts'
import { type BucketKey, openBucket } from './bucket.ts'
import { openFolder } from './folder.ts'

export interface EvidenceStore {
  put(bytes: Uint8Array): Promise<{ sha256: string; size: number }>
  /** The bytes, or null where there are none; throws `evidence-altered` when they are no longer those that were put. */
  get(sha256: string): Promise<Buffer | null>
  has(sha256: string): Promise<boolean>
  /** A file of the archive, written once and whole. */
  write(name: string, bytes: Uint8Array): Promise<void>
  /** Part of such a file; null when the file is not there. */
  read(name: string, at: number, length: number): Promise<Buffer | null>
}

/** warc/2026-11-25/….warc.gz: never a way out of the store. */
function archivePath(name: string): string {
  if (!/^warc\/\d{4}-\d{2}-\d{2}\/[0-9a-z-]+\.warc\.gz$/.test(name)) throw new Error(`no file of the archive: ${name}`)
  return name
}

function pathOf(sha256: string): string {
  if (!/^[0-9a-f]{64}$/.test(sha256)) throw new Error('evidence is named by 64 hexadecimal digits')
  return `${sha256.slice(0, 2)}/${sha256.slice(2, 4)}/${sha256}`
}

const sha256Of = (bytes: Uint8Array) => createHash('sha256').update(bytes).digest('hex')

/** `url`: file:///folder, or s3://bucket/prefix?endpoint=https://…&region=…, for which a key is needed. */
export function makeEvidenceStore(url: string, key?: BucketKey): EvidenceStore {
  const place = new URL(url)
  const objects = place.protocol === 's3:' ? openBucket(place, key) : openFolder(place)
  return {
    has: async (sha256) => objects.has(pathOf(sha256)),
    async put(bytes) {
      const sha256 = sha256Of(bytes)
      const path = pathOf(sha256)
      if (!(await objects.has(path))) await objects.write(path, bytes)
      return { sha256, size: bytes.byteLength }
    },
    async get(sha256) {
      const bytes = await objects.read(pathOf(sha256))
      if (bytes && sha256Of(bytes) !== sha256) throw new Refusal('evidence-altered')
      return bytes
    },
    write: async (name, bytes) => objects.write(archivePath(name), bytes),
    read: async (name, at, length) => objects.read(archivePath(name), { at, length }),
  }
}
