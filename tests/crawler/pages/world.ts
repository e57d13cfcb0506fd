/** A small world on an ephemeral port of this machine: pages by host and path, with a diary of every request. */
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'

interface Visit {
  host: string
  path: string
  at: number
  headers: IncomingMessage['headers']
}
export type Answer = (request: IncomingMessage, response: ServerResponse) => void
export interface World {
  port: number
  diary: Visit[]
  /** addresses on the given host name below localhost */
  url(path: string, host?: string): string
  visits(path: string): number
  close(): Promise<void>
}

type Made = string | Answer | undefined

/** Keys are `host/path` for one host or `/path` for any. A string is an HTML page. `make` answers where no key fits. */
export async function startWorld(pages: Record<string, string | Answer>, make?: (path: string) => Made): Promise<World> {
  const diary: Visit[] = []
  const server = createServer((request, response) => {
    const host = (request.headers.host ?? '').replace(/(\.localhost)?:\d+$/, '')
    const path = request.url ?? '/'
    diary.push({ host, path, at: Date.now(), headers: request.headers })
    const bare = path.replace(/\?.*$/, '')
    const answer = pages[`${host}${path}`] ?? pages[path] ?? pages[`${host}${bare}`] ?? pages[bare] ?? make?.(path)
    if (answer === undefined) response.writeHead(404, { 'content-type': 'text/html' }).end('<p>nothing here</p>')
    else if (typeof answer === 'string') response.writeHead(200, { 'content-type': 'text/html; charset=utf-8' }).end(answer)
    else answer(request, response)
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const { port } = server.address() as AddressInfo
  return {
    port,
    diary,
    url: (path, host = 'site') => `http://${host}.localhost:${port}${path}`,
    visits: (path) => diary.filter((visit) => visit.path === path).length,
    close: () =>
      new Promise((resolve) => {
        server.closeAllConnections()
        server.close(() => resolve())
      }),
  }
}

let made = 0
/** A page with words of its own, so that no two have the same content. */
export function page(title: string, links: string[] = [], body = ''): string {
  made += 1
  const list = links.map((link) => `<a href="${link}">${link}</a>`).join(' ')
  return `<html><head><title>${title}</title></head><body><h1>${title}</h1><p>${title}的说明，第${made}页，秋季课程从九月开始，欢迎家长前来试听，老师会介绍每门课的安排。</p>${body}${list}</body></html>`
}
