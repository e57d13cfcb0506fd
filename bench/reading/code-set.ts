/** Posters with a QR code each: turned, small, coloured, light on dark, with a logo in the middle, on patterned paper. */

import { readFile } from 'node:fs/promises'
import { createRequire } from 'node:module'
import { prepareZXingModule, type WriterOptions, writeBarcode } from 'zxing-wasm/writer'
import type { Sheet } from './browser-sheets.ts'

export interface CodePoster extends Sheet {
  /** what the code says */
  target: string
  about: string
}

const looks: { about: string; ink: string; paper: string; size: number; turn: number; logo: number }[] = [
  { about: 'plain', ink: '#000000', paper: '#ffffff', size: 220, turn: 0, logo: 0 },
  { about: 'turned by 15 degrees', ink: '#000000', paper: '#ffffff', size: 220, turn: 15, logo: 0 },
  { about: 'turned by 45 degrees', ink: '#1a1a1a', paper: '#ffffff', size: 240, turn: 45, logo: 0 },
  { about: 'upside down', ink: '#000000', paper: '#ffffff', size: 200, turn: 180, logo: 0 },
  { about: 'turned by 100 degrees', ink: '#222222', paper: '#fafafa', size: 200, turn: 100, logo: 0 },
  { about: 'small', ink: '#000000', paper: '#ffffff', size: 82, turn: 0, logo: 0 },
  { about: 'small and turned', ink: '#000000', paper: '#ffffff', size: 100, turn: 20, logo: 0 },
  { about: 'green', ink: '#07863d', paper: '#ffffff', size: 200, turn: 0, logo: 0 },
  { about: 'red', ink: '#c8102e', paper: '#ffffff', size: 200, turn: 0, logo: 0 },
  { about: 'orange', ink: '#f08300', paper: '#ffffff', size: 220, turn: 0, logo: 0 },
  { about: 'blue on yellow', ink: '#0b3d91', paper: '#ffe14d', size: 200, turn: 5, logo: 0 },
  { about: 'light on dark', ink: '#ffffff', paper: '#0f172a', size: 220, turn: 0, logo: 0 },
  { about: 'with a logo', ink: '#000000', paper: '#ffffff', size: 240, turn: 0, logo: 48 },
  { about: 'turned, with a logo', ink: '#111111', paper: '#ffffff', size: 240, turn: -25, logo: 46 },
  { about: 'coloured, with a logo', ink: '#5b21b6', paper: '#ffffff', size: 220, turn: 0, logo: 40 },
]

const targets = (index: number): string =>
  index % 3 === 0
    ? `https://weixin.qq.com/r/demo${index}AbCdEfGh`
    : index % 3 === 1
      ? `http://u.example.cn/c/${index}?from=poster&course=暑假班${index}`
      : `https://mp.weixin.qq.com/s?__biz=MzA3MDAwMDAw${index}==&mid=26500000${index}&idx=1`

/** The writer would ask the network for its program; it is handed the one in the package instead. */
export async function drawCode(text: string, options: WriterOptions): Promise<string> {
  const wasm = await readFile(createRequire(import.meta.url).resolve('zxing-wasm/writer/zxing_writer.wasm'))
  await prepareZXingModule({ overrides: { wasmBinary: new Uint8Array(wasm).buffer }, fireImmediately: true })
  return (await writeBarcode(text, { format: 'QRCode', withQuietZones: true, ...options })).svg
}

export const codePosters = (count: number): Promise<CodePoster[]> =>
  Promise.all(Array.from({ length: count }, (_, index) => onePoster(index)))

async function onePoster(index: number): Promise<CodePoster> {
  const look = looks[index % looks.length] as (typeof looks)[number]
  const target = targets(index)
  const svg = await drawCode(target, { ecLevel: look.logo > 0 ? 'H' : 'M' })
  const drawn = svg
    .replace(/<\?xml[^>]*\?>|<!DOCTYPE[^>]*>/g, '')
    .replace(/<svg width="(\d+)" height="(\d+)"/, '<svg viewBox="0 0 $1 $2"')
    .replace(/#(?:000000|ffffff)/gi, (colour) => (colour === '#000000' ? look.ink : look.paper))
  const left = 60 + ((index * 97) % 200)
  const top = 330 + ((index * 53) % 200)
  const box = `position:absolute;left:${left}px;top:${top}px;width:${look.size}px;height:${look.size}px;transform:rotate(${look.turn}deg);background:${look.paper};padding:8px`
  const logo = look.logo
    ? `<b style="position:absolute;left:50%;top:50%;width:${look.logo}px;height:${look.logo}px;margin:-${look.logo / 2}px;background:#fff;border:3px solid #07c160;border-radius:8px;box-sizing:border-box"></b>`
    : ''
  const head = `<h1 style="font-size:54px">寒假班报名第${index + 1}期</h1><p style="font-size:28px">扫码咨询，名额有限</p>`
  return {
    about: look.about,
    target,
    width: 600,
    height: 900,
    html: `<style>svg{width:100%;height:100%;display:block}</style><body style="margin:0;padding:40px;font-family:'Noto Sans SC Variable';background:linear-gradient(#fff7ed,#fed7aa)">${head}<div style="${box}">${drawn}${logo}</div></body>`,
  }
}
