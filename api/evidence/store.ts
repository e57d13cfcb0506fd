/**
 * Bytes under the name of their SHA-256: the same bytes are kept once, and what is read is what was put. Files lie in
 * ab/cd/abcd…; they are written beside and moved into place, so a name never holds half of its bytes. Beside them lie the
 * files of the archive, under names of their own.
 */
import { createHash, randomUUID } from 'node:crypto'
import { access, chmod, mkdir, open, readFile, rename, rm } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { Refusal } from '../errors.ts'

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
const isArchiveName = (name: string): boolean => /^warc\/\d{4}-\d{2}-\d{2}\/[0-9a-z-]+\.warc\.gz$/.test(name)

const sha256Of = (bytes: Uint8Array) => createHash('sha256').update(bytes).digest('hex')

/** `url`: file:///…, the folder of the store. */
export function makeEvidenceStore(url: string): EvidenceStore {
  const root = fileURLToPath(url)
  const fileOf = (sha256: string) => {
    if (!/^[0-9a-f]{64}$/.test(sha256)) throw new Error('evidence is named by 64 hexadecimal digits')
    return join(root, sha256.slice(0, 2), sha256.slice(2, 4), sha256)
  }
  const archiveFile = (name: string) => {
    if (!isArchiveName(name)) throw new Error(`no file of the archive: ${name}`)
    return join(root, name)
  }
  const has = (sha256: string) =>
    access(fileOf(sha256)).then(
      () => true,
      () => false,
    )
  return {
    has,
    async put(bytes) {
      const sha256 = sha256Of(bytes)
      if (!(await has(sha256))) await writeWhole(fileOf(sha256), bytes)
      return { sha256, size: bytes.byteLength }
    },
    async get(sha256) {
      const bytes = await readFile(fileOf(sha256)).catch((error: NodeJS.ErrnoException) => {
        if (error.code === 'ENOENT') return null
        throw error
      })
      if (bytes && sha256Of(bytes) !== sha256) throw new Refusal('evidence-altered')
      return bytes
    },
    write: (name, bytes) => writeWhole(archiveFile(name), bytes),
    read: (name, at, length) => readPart(archiveFile(name), at, length),
  }
}

async function readPart(file: string, at: number, length: number): Promise<Buffer | null> {
  const handle = await open(file, 'r').catch((error: NodeJS.ErrnoException) => {
    if (error.code === 'ENOENT') return null
    throw error
  })
  if (!handle) return null
  const part = Buffer.alloc(length)
  const { bytesRead } = await handle.read(part, 0, length, at).finally(() => handle.close())
  return part.subarray(0, bytesRead)
}

async function writeWhole(file: string, bytes: Uint8Array): Promise<void> {
  await mkdir(dirname(file), { recursive: true })
  const beside = `${file}.${randomUUID()}.part`
  try {
    const handle = await open(beside, 'wx')
    try {
      await handle.writeFile(bytes)
      await handle.sync()
    } finally {
      await handle.close()
    }
    await chmod(beside, 0o440)
    await rename(beside, file)
    await syncFolder(dirname(file))
  } catch (error) {
    await rm(beside, { force: true })
    throw error
  }
}

/** The new name must survive a power cut as well as the bytes. Windows cannot do this and does not need it. */
async function syncFolder(folder: string): Promise<void> {
  if (process.platform === 'win32') return
  const handle = await open(folder, 'r')
  await handle.sync().finally(() => handle.close())
}
