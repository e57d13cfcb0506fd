/** A small stand-in for the API with the built web app in front: web tests need no database. */
import { randomUUID } from 'node:crypto'
import { existsSync } from 'node:fs'
import { readFile } from 'node:fs/promises'
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { extname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { type Fake, handlers } from './fake-handlers.ts'

const dist = fileURLToPath(new URL('../../dist/web', import.meta.url))
const types: Record<string, string> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript',
  '.css': 'text/css',
  '.svg': 'image/svg+xml',
}

async function bodyOf(request: IncomingMessage): Promise<Buffer> {
  const chunks: Buffer[] = []
  for await (const chunk of request) chunks.push(chunk as Buffer)
  return Buffer.concat(chunks)
}

async function serveFile(path: string, response: ServerResponse): Promise<void> {
  const file = join(dist, path)
  const found = path !== '/' && file.startsWith(dist) && existsSync(file)
  response.setHeader('Content-Type', types[found ? extname(file) : '.html'] ?? 'application/octet-stream')
  response.setHeader('Cache-Control', found ? 'public, max-age=31536000, immutable' : 'no-cache')
  response.end(await readFile(found ? file : join(dist, 'index.html')))
}

function problem(response: ServerResponse, status: number, code: string, detail: string): void {
  response.writeHead(status, { 'Content-Type': 'application/problem+json' })
  response.end(
    JSON.stringify({ type: 'about:blank', title: code, status, code, detail, requestId: `req-${randomUUID().slice(0, 8)}` }),
  )
}

/** Starts on a free port. `seen` keeps every API call for assertions; `down` cuts the line to the API, `dead` to everything. */
export async function startFake(port = 0) {
  const fake: Fake = { signedIn: false, down: false, dead: false, seen: [], decisions: new Map() }
  const server = createServer(async (request, response) => {
    if (fake.dead) return void request.destroy()
    const url = new URL(request.url ?? '/', 'http://localhost')
    if (!url.pathname.startsWith('/api/')) return serveFile(url.pathname, response)
    if (fake.down) return request.destroy()
    const raw = await bodyOf(request)
    const body = request.headers['content-type']?.includes('json') && raw.length > 0 ? JSON.parse(raw.toString()) : raw
    fake.seen.push({ method: request.method ?? '', path: url.pathname, query: url.searchParams, body, headers: request.headers })
    for (const [method, pattern, handle] of handlers) {
      const match = method === request.method && pattern.exec(url.pathname)
      if (!match) continue
      const result = handle({ fake, query: url.searchParams, body, headers: request.headers, id: match[1] ?? '' })
      if (result.problem) return problem(response, result.status ?? 400, ...result.problem)
      response.writeHead(result.status ?? 200, { 'Content-Type': result.type ?? 'application/json' })
      return void response.end(result.type ? (result.json as string) : JSON.stringify(result.json))
    }
    problem(response, 404, 'not-found', 'no such address')
  })
  await new Promise<void>((resolve) => server.listen(port, '127.0.0.1', resolve))
  const origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`
  const stop = () => {
    server.closeAllConnections()
    return new Promise((resolve) => server.close(resolve))
  }
  return { origin, fake, stop }
}
