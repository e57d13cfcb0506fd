/**
 * The Chromium inside the npm package, unpacked once for this project. The package unpacks into a folder that all users of a machine
 * share, and its libraries only on the cloud it was made for; a bare server lacks them as well.
 */
import { spawnSync } from 'node:child_process'
import { randomUUID } from 'node:crypto'
import { createReadStream, createWriteStream } from 'node:fs'
import { access, chmod, mkdir, readFile, rename, rm, writeFile } from 'node:fs/promises'
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import { pipeline } from 'node:stream/promises'
import { promisify } from 'node:util'
import { brotliDecompress, createBrotliDecompress } from 'node:zlib'

/** Of the unpacked folder; one made by older code is left alone. */
const layout = 2

const decompress = promisify(brotliDecompress)

/** Path of a program that starts it; null on machines the package has no build for. */
export async function packagedChromium(cache?: string): Promise<string | null> {
  if (process.platform !== 'linux' || process.arch !== 'x64') return null
  const root = dirname(dirname(dirname(createRequire(import.meta.url).resolve('@sparticuz/chromium'))))
  const { version } = JSON.parse(await readFile(join(root, 'package.json'), 'utf8')) as { version: string }
  const folder = join(cache ?? join(dirname(dirname(root)), '.cache/jianfu'), `chromium-${version}-${layout}`)
  const program = join(folder, 'start')
  if (await exists(program)) return program
  const half = `${folder}.${randomUUID()}`
  try {
    await unpack(join(root, 'bin'), half)
    await rename(half, folder)
  } catch (error) {
    await rm(half, { recursive: true, force: true })
    if (!(await exists(program))) throw error // else another process was quicker
  }
  return program
}

const exists = (path: string) =>
  access(path).then(
    () => true,
    () => false,
  )

async function unpack(bin: string, folder: string): Promise<void> {
  await mkdir(join(folder, 'lib'), { recursive: true })
  const chromium = join(folder, 'chromium')
  await pipeline(createReadStream(join(bin, 'chromium.br')), createBrotliDecompress(), createWriteStream(chromium))
  await chmod(chromium, 0o755)
  await untar(join(bin, 'fonts.tar.br'), folder)
  await untar(join(bin, 'swiftshader.tar.br'), folder)
  const works = spawnSync(chromium, ['--version']).status === 0
  if (!works) await untar(join(bin, 'al2023.tar.br'), folder)
  await writeFile(join(folder, 'fonts.conf'), fontsConf)
  await writeFile(join(folder, 'start'), startScript, { mode: 0o755 })
}

/** The libraries are only there where the system lacks its own; the fonts step in for a system without any configuration. */
const startScript = `#!/bin/sh
here=$(CDPATH= cd -- "$(dirname -- "$0")" && pwd)
if [ -e "$here/lib/libnss3.so" ]; then
  export LD_LIBRARY_PATH="$here/lib\${LD_LIBRARY_PATH:+:$LD_LIBRARY_PATH}"
fi
[ -n "$FONTCONFIG_FILE" ] || [ -e /etc/fonts/fonts.conf ] || export FONTCONFIG_FILE="$here/fonts.conf"
exec "$here/chromium" "$@"
`

const fontsConf = `<?xml version="1.0"?>
<!DOCTYPE fontconfig SYSTEM "fonts.dtd">
<fontconfig>
  <dir prefix="relative">fonts</dir>
  <dir>/usr/share/fonts</dir>
  <cachedir prefix="xdg">fontconfig</cachedir>
</fontconfig>
`

/** The archives hold plain files and folders with short names, nothing else. */
async function untar(archive: string, folder: string): Promise<void> {
  const bytes = await decompress(await readFile(archive))
  const text = (from: number, to: number) => bytes.toString('latin1', from, to).replace(/\0.*$/s, '')
  for (let at = 0; at < bytes.length && bytes[at] !== 0; ) {
    const [name, size, type] = [text(at, at + 100), Number.parseInt(text(at + 124, at + 136), 8), text(at + 156, at + 157)]
    const file = join(folder, name)
    if (!file.startsWith(folder)) throw new Error(`${archive} holds a file outside of its folder`)
    if (type === '' || type === '0') {
      await mkdir(dirname(file), { recursive: true })
      await writeFile(file, bytes.subarray(at + 512, at + 512 + size))
    }
    at += 512 + Math.ceil(size / 512) * 512
  }
}
