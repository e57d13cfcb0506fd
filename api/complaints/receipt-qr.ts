/** A QR code that leads to the page where a receipt is verified. It never holds the tracking code. */
import { readFile } from 'node:fs/promises'
import { createRequire } from 'node:module'
import { prepareZXingModule, writeBarcode } from 'zxing-wasm/writer'

let ready: Promise<unknown> | undefined

async function load(): Promise<void> {
  const wasm = await readFile(createRequire(import.meta.url).resolve('zxing-wasm/writer/zxing_writer.wasm'))
  await prepareZXingModule({ overrides: { wasmBinary: wasm.buffer as ArrayBuffer }, fireImmediately: true })
}

export async function qrSvg(text: string): Promise<string> {
  ready ??= load()
  await ready
  const { svg, error } = await writeBarcode(text, { format: 'QRCode', addQuietZones: true })
  if (error) throw new Error(`no QR code: ${error}`)
  return svg
}
