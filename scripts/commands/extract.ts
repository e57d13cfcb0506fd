/** jianfu extract: what one saved page says, as one JSON object. */
import { readFile, stat } from 'node:fs/promises'
import type { Command } from 'commander'

/** Bytes; the same limit as the reader's. Larger input is refused before it is held in memory. */
const largest = 20 * 1024 * 1024

class CallError extends Error {}

async function readInput(file: string | undefined): Promise<Uint8Array> {
  if (file && file !== '-') {
    const info = await stat(file).catch(() => null)
    if (!info) throw new CallError(`no file ${file}: give the path of a saved page, or none to read standard input`)
    if (!info.isFile()) throw new CallError(`${file} is no file: give the path of one saved page`)
    if (info.size > largest) throw new Error(`${file} has ${info.size} bytes; the limit is ${largest}`)
    return readFile(file)
  }
  const chunks: Buffer[] = []
  let size = 0
  for await (const chunk of process.stdin) {
    size += chunk.length
    if (size > largest) throw new Error(`standard input has more than ${largest} bytes, the limit for one page`)
    chunks.push(chunk)
  }
  return Buffer.concat(chunks)
}

/** Saved pages are often stored packed. */
async function unpacked(body: Uint8Array): Promise<Uint8Array> {
  if (body[0] !== 0x1f || body[1] !== 0x8b) return body
  const { gunzipSync } = await import('node:zlib')
  try {
    return gunzipSync(body, { maxOutputLength: largest })
  } catch (error) {
    throw new Error(`broken or too long gzip data: ${(error as Error).message}`)
  }
}

async function run(file: string | undefined, url: string): Promise<void> {
  if (!/^https?:\/\//i.test(url) || !URL.canParse(url))
    throw new CallError(`--url must be an http(s) address, not "${url.slice(0, 100)}"`)
  const body = await unpacked(await readInput(file))
  const { extract } = await import('#crawler/extract.ts')
  process.stdout.write(`${JSON.stringify(extract({ url, body }))}\n`)
}

export function register(program: Command): void {
  program
    .command('extract')
    .argument('[file]', 'a saved page (HTML or JSON, gzip allowed); standard input without it')
    .requiredOption('--url <url>', 'address the page was fetched from')
    .description('what a saved page says: title, account, time, main text, listings, contacts, state')
    .action(async (file: string | undefined, options: { url: string }) => {
      try {
        await run(file, options.url)
      } catch (error) {
        process.stderr.write(`jianfu extract: ${(error as Error).message}\n`)
        process.exitCode = error instanceof CallError ? 2 : 1
      }
    })
}
