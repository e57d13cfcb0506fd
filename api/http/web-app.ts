/** Serves the built web app: hashed files for ever, every other address is the app's own page. Compressed once, kept in memory. */
import { readFile } from 'node:fs/promises'
import { extname, join, resolve, sep } from 'node:path'
import { promisify } from 'node:util'
import { brotliCompress, constants, gzip } from 'node:zlib'
import type { NextFunction, Request, Response } from 'express'

type Encoding = 'br' | 'gzip' | 'identity'
type Kept = Map<string, Promise<Buffer | null>>

const hashed = /[-.][A-Za-z0-9_-]{8,}\.\w+$/
const compressible = new Set(['.html', '.js', '.css', '.svg', '.json', '.txt', '.webmanifest', '.map'])
const brotli = promisify(brotliCompress)
const zip = promisify(gzip)

const compress: Record<Encoding, (bytes: Buffer) => Promise<Buffer>> = {
  br: (bytes) => brotli(bytes, { params: { [constants.BROTLI_PARAM_QUALITY]: 5 } }),
  gzip: (bytes) => zip(bytes),
  identity: async (bytes) => bytes,
}

function once(kept: Kept, key: string, make: () => Promise<Buffer | null>): Promise<Buffer | null> {
  const before = kept.get(key)
  if (before) return before
  const made = make()
  kept.set(key, made)
  // a file that is not there (yet) is looked for again, and strangers' guesses fill no memory
  void made.then((bytes) => bytes ?? kept.delete(key)).catch(() => kept.delete(key))
  return made
}

export function webApp(root: string) {
  const folder = resolve(root)
  const kept: Kept = new Map()

  const read = (path: string, encoding: Encoding) =>
    once(kept, `${encoding} ${path}`, async () => {
      const file = join(folder, path)
      if (!file.startsWith(folder + sep)) return null
      const bytes = await readFile(file).catch(() => null)
      return bytes && compress[encoding](bytes)
    })

  async function send(req: Request, res: Response, path: string): Promise<boolean> {
    const extension = extname(path)
    const wanted = compressible.has(extension) ? req.acceptsEncodings('br', 'gzip', 'identity') : 'identity'
    const encoding = (wanted || 'identity') as Encoding
    const bytes = await read(path, encoding)
    if (!bytes) return false
    const forEver = path.startsWith('assets/') && hashed.test(path)
    res.setHeader('Cache-Control', forEver ? 'public, max-age=31536000, immutable' : 'no-cache')
    res.setHeader('Vary', 'Accept-Encoding')
    if (encoding !== 'identity') res.setHeader('Content-Encoding', encoding)
    res.type(extension).send(bytes)
    return true
  }

  return async (req: Request, res: Response, next: NextFunction): Promise<void> => {
    if ((req.method !== 'GET' && req.method !== 'HEAD') || req.path.startsWith('/api/')) return next()
    res.locals.route = 'web'
    const path = decodeURIComponent(req.path).slice(1)
    if (path.includes('\u0000')) return next()
    if (path !== '' && extname(path) !== '') {
      if (!(await send(req, res, path))) next()
      return
    }
    if (!(await send(req, res, 'index.html'))) next()
  }
}
