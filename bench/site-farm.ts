/** Many small sites on one port, each under a name of its own below localhost, with a diary of who was asked when. */
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'

export interface FarmOptions {
  hosts: number
  pagesPerHost: number
  /** milliseconds before each answer */
  latencyMs?: number
  /** bytes of text on a page, about */
  pageSize?: number
}

export interface Farm {
  /** front pages of all sites */
  starts: string[]
  pages: number
  /** times of requests by host, by `performance.now()` */
  diary: Map<string, number[]>
  close(): Promise<void>
}

const sentences = [
  '本中心秋季课程已经开始报名，欢迎家长带孩子前来了解。',
  '五年级数学提高班每周三傍晚上课，小班教学，随到随学。',
  '绘画与书法课程由专业老师授课，材料由中心准备。',
  '机器人编程课注重动手能力，适合三年级以上的同学。',
  '请在上课前十分钟到达，遇雨雪天气课程顺延。',
  '收费标准已在前台公示，按课时收取，可随时退费。',
]

/** Every page links to the next ten of its site; no two pages are the same. */
export async function startFarm({ hosts, pagesPerHost, latencyMs = 0, pageSize = 4000 }: FarmOptions): Promise<Farm> {
  const diary = new Map<string, number[]>()
  const server = createServer((request, response) => {
    const host = (request.headers.host ?? '').split('.')[0] ?? ''
    const times = diary.get(host) ?? []
    diary.set(host, times)
    times.push(performance.now())
    const number = Number(/^\/p(\d+)$/.exec(request.url ?? '')?.[1] ?? (request.url === '/' ? 0 : Number.NaN))
    const body = number < pagesPerHost ? pageOf(host, number, pagesPerHost, pageSize) : null
    setTimeout(() => {
      response.writeHead(body ? 200 : 404, { 'content-type': 'text/html; charset=utf-8' }).end(body ?? '没有这个页面')
    }, latencyMs)
  })
  server.keepAliveTimeout = 30_000
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const { port } = server.address() as AddressInfo
  const starts = Array.from({ length: hosts }, (_, i) => `http://h${String(i + 1).padStart(3, '0')}.localhost:${port}/`)
  const close = () =>
    new Promise<void>((resolve) => {
      server.close(() => resolve())
      server.closeAllConnections()
    })
  return { starts, pages: hosts * pagesPerHost, diary, close }
}

function pageOf(host: string, number: number, pages: number, size: number): string {
  const links = Array.from({ length: 10 }, (_, i) => number * 10 + i + 1)
    .filter((next) => next < pages)
    .map((next) => `<a href="/p${next}">第${next}页</a>`)
  const words: string[] = []
  for (let length = 0, i = 0; length * 3 < size; i++) {
    const sentence = `${sentences[(number * 7 + i * i) % sentences.length]}（${host}-${number}-${i}）`
    words.push(`<p>${sentence}</p>`)
    length += sentence.length
  }
  const title = `${host}培训中心 第${number}页`
  return `<!DOCTYPE html><html lang="zh-CN"><head><title>${title}</title></head><body><h1>${title}</h1><main>${words.join('\n')}</main><nav>${links.join('\n')}</nav></body></html>`
}

/** The shortest pause between two requests to one host, in milliseconds. */
export function shortestPause(diary: Map<string, number[]>): number {
  let shortest = Number.POSITIVE_INFINITY
  for (const times of diary.values())
    for (let i = 1; i < times.length; i++) shortest = Math.min(shortest, (times[i] as number) - (times[i - 1] as number))
  return shortest
}
