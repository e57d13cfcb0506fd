/**
 * Bytes under the name of their SHA-256: the same bytes are kept once, and what is read is what was put. Files lie in
 * ab/cd/abcd…; they are written beside and moved into place, so a name never holds half of its bytes.
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
}

const sha256Of = (bytes: Uint8Array) => createHash('sha256').update(bytes).digest('hex')

/** `url`: file:///…, the folder of the store. */
export function makeEvidenceStore(url: string): EvidenceStore {
  const root = fileURLToPath(url)
  const fileOf = (sha256: string) => {
    if (!/^[0-9a-f]{64}$/.test(sha256)) throw new Error('evidence is named by 64 hexadecimal digits')
    return join(root, sha256.slice(0, 2), sha256.slice(2, 4), sha256)
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
  }
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
