/** `npm run wasm`: makes classifier/model/sums.wasm of the text beside it. Both are kept; a test holds one against the other. */
import { readFileSync, writeFileSync } from 'node:fs'
import { pathToFileURL } from 'node:url'
import wabt from 'wabt'

const written = new URL('../classifier/model/sums.wat', import.meta.url)
export const made = new URL('../classifier/model/sums.wasm', import.meta.url)

export async function wasmOf(wat: URL = written): Promise<Uint8Array> {
  const { parseWat } = await wabt()
  const parsed = parseWat(wat.pathname, readFileSync(wat, 'utf8'), { simd: true })
  const { buffer } = parsed.toBinary({})
  parsed.destroy()
  return buffer
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) writeFileSync(made, await wasmOf())
