/**
 * Serves the little internet on this machine. Every site is http://<slug>.localhost:<port>/; a client whose resolver does not
 * know *.localhost must send those names to 127.0.0.1 (RFC 6761 section 6.3).
 */
import { createHash } from 'node:crypto'
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import type { Served, World } from './types.ts'
import { generateWorld, type WorldOptions } from './world.ts'

export interface Demo {
  port: number
  world: World
  close(): Promise<void>
}

export async function startDemo(options: Omit<WorldOptions, 'origin'> & { port?: number } = {}): Promise<Demo> {
  const { port: wanted = 0, ...rest } = options
  let world: World | null = null
  const server = createServer((request, response) => {
    if (world) answer(world, request, response)
    else response.writeHead(503).end()
  })
  server.keepAliveTimeout = 2000
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject)
    server.listen(wanted, '127.0.0.1', resolve)
  })
  const { port } = server.address() as AddressInfo
  world = generateWorld({ ...rest, origin: `http://{host}.localhost:${port}` })
  const close = () =>
    new Promise<void>((resolve) => {
      server.close(() => resolve())
      server.closeAllConnections()
    })
  return { port, world, close }
}

function answer(world: World, request: IncomingMessage, response: ServerResponse): void {
  const host = (request.headers.host ?? '').split(':')[0]?.replace(/\.localhost$/, '') ?? ''
  if (request.method !== 'GET' && request.method !== 'HEAD') {
    response.writeHead(405, { allow: 'GET, HEAD' }).end()
    return
  }
  const served = world.serve(host, request.url ?? '/')
  if (!served) {
    response
      .writeHead(404, { 'content-type': 'text/html; charset=utf-8' })
      .end('<!DOCTYPE html><title>404</title><h1>页面不存在</h1>')
    return
  }
  send(served, request, response)
}

function send(served: Served, request: IncomingMessage, response: ServerResponse): void {
  const etag = `"${createHash('sha1').update(served.body).digest('base64url').slice(0, 20)}"`
  const modified = new Date(`${served.modified}T02:00:00Z`)
  const since = request.headers['if-modified-since']
  const known = request.headers['if-none-match']
  const headers: Record<string, string> = { etag, 'last-modified': modified.toUTCString(), 'cache-control': 'no-cache' }
  if (served.location) headers.location = served.location
  const fresh = known ? known.includes(etag) : since !== undefined && Date.parse(since) >= modified.getTime()
  if (fresh && served.status === 200) {
    response.writeHead(304, headers).end()
    return
  }
  response.writeHead(served.status, { ...headers, 'content-type': served.type, 'content-length': String(served.body.length) })
  response.end(request.method === 'HEAD' ? undefined : served.body)
}
