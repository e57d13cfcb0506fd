/** Evidence in a folder. Files are written beside and moved into place, so a name never holds half of its bytes. */
import { randomUUID } from 'node:crypto'
import { access, chmod, mkdir, open, rename, rm } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import type { Objects } from './objects.ts'

/** `url`: file:///… */
export function openFolder(url: URL): Objects {
  const root = fileURLToPath(url)
  return {
    has: (path) =>
      access(join(root, path)).then(
        () => true,
        () => false,
      ),
    write: (path, bytes) => writeWhole(join(root, path), bytes),
    read: (path, part) => readFrom(join(root, path), part),
  }
}

async function readFrom(file: string, part?: { at: number; length: number }): Promise<Buffer | null> {
  const handle = await open(file, 'r').catch((error: NodeJS.ErrnoException) => {
    if (error.code === 'ENOENT') return null
    throw error
  })
  if (!handle) return null
  try {
    if (!part) return await handle.readFile()
    const bytes = Buffer.alloc(part.length)
    const { bytesRead } = await handle.read(bytes, 0, part.length, part.at)
    return bytes.subarray(0, bytesRead)
  } finally {
    await handle.close()
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
