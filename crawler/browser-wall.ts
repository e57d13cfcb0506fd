/**
 * The only way out of the browser besides our own fetcher is a proxy that lets nothing through. Whatever is not intercepted (sockets
 * that workers open, connections made in advance, reports of the browser itself) ends here, with the reason on record.
 */
import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import type { Duplex } from 'node:stream'
import { classOf } from './ssrf.ts'

interface Attempt {
  /** host and port, or the whole address */
  target: string
  reason: string
}

export interface BrowserWall {
  /** for --proxy-server */
  url: string
  /** the last ones, oldest first */
  attempts: readonly Attempt[]
  close(): Promise<void>
}

const mostAttempts = 200

function reasonFor(target: string): string {
  const host = target
    .replace(/^\w+:\/\//, '')
    .replace(/\/.*$/s, '')
    .replace(/:\d+$/, '')
    .replace(/^\[|\]$/g, '')
  const literal = /^[\d.]+$|:/.test(host)
  return literal && classOf(host) !== 'public' ? `${host} is no public address` : 'asked past the guard of the crawler'
}

export async function startBrowserWall(): Promise<BrowserWall> {
  const attempts: Attempt[] = []
  const note = (target = '') => {
    if (attempts.length >= mostAttempts) attempts.shift()
    attempts.push({ target: target.slice(0, 300), reason: reasonFor(target) })
  }
  const refuse = (target: string | undefined, socket: Duplex) => {
    note(target)
    socket.on('error', () => {})
    socket.end('HTTP/1.1 403 Forbidden\r\ncontent-length: 0\r\nconnection: close\r\n\r\n')
  }
  const server: Server = createServer((request, response) => {
    note(request.url)
    response.writeHead(403, { connection: 'close' }).end()
  })
  server.on('connect', (request, socket) => refuse(request.url, socket))
  server.on('upgrade', (request, socket) => refuse(request.url, socket))
  server.on('clientError', (_, socket) => socket.destroy())
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  server.unref()
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    attempts,
    close: () =>
      new Promise((resolve) => {
        server.closeAllConnections()
        server.close(() => resolve())
      }),
  }
}
