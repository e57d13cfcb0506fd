/** A QR code that leads to the page where a receipt is verified, for a page and for paper. It never holds the tracking code. */
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

/** The dark modules as one SVG path, in a square of `size` modules a side with the quiet zone in it. */
export async function qrShape(text: string): Promise<{ path: string; size: number }> {
  const svg = await qrSvg(text)
  const [path, size] = [/ d="([^"]+)"/.exec(svg)?.[1], Number(/ width="(\d+)"/.exec(svg)?.[1])]
  if (!path || !size) throw new Error('the QR code is drawn in a way that is not known here')
  return { path, size }
}
