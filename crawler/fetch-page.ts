/** One request with its redirects: guarded, limited in size, time and unpacking, and every failure by name. */
import { TLSSocket } from 'node:tls'
import { Agent, buildConnector, request } from 'undici'
import { FetchError, Skip } from './errors.ts'
import { type BodyLimits, readBody } from './read-body.ts'
import { checkUrl, type Guard, guardedLookup } from './ssrf.ts'

export interface FetchLimits extends BodyLimits {
  /** milliseconds for the whole exchange, redirects included */
  timeoutMs: number
  maxRedirects: number
}
const usualLimits: FetchLimits = { maxBytes: 10 * 1024 * 1024, timeoutMs: 20_000, maxRedirects: 10, maxRatio: 120 }

export interface Fetched {
  finalUrl: string
  redirects: string[]
  status: number
  headers: Record<string, string>
  ip: string | null
  /** of the connection; null without TLS */
  tls: TlsFacts | null
  body: Uint8Array
}

/** Who the server proved to be. Times are those of the certificate, as ISO 8601. */
export interface TlsFacts {
  protocol: string
  subject: string
  issuer: string
  validFrom: string
  validTo: string
  /** SHA-256 of the certificate, hexadecimal pairs */
  fingerprint: string
}

export interface Fetcher {
  get(url: string, options?: GetOptions): Promise<Fetched>
  close(): Promise<void>
}

/** Called before each redirect is followed; throws to refuse it. */
type RedirectCheck = (to: string) => void | Promise<void>

interface GetOptions {
  headers?: Record<string, string>
  signal?: AbortSignal | undefined
  beforeRedirect?: RedirectCheck
}

export interface FetcherOptions extends Guard {
  userAgent: string
  concurrency: number
  limits?: Partial<FetchLimits>
}

export function createFetcher({ userAgent, concurrency, allowPrivate, limits }: FetcherOptions): Fetcher {
  const guard = { allowPrivate }
  const bounds = { ...usualLimits, ...limits }
  const peers = new Map<string, Peer>()
  const agent = new Agent({
    connections: Math.max(concurrency, 2),
    pipelining: 1,
    connect: notePeer(buildConnector({ lookup: guardedLookup(guard), timeout: Math.min(bounds.timeoutMs, 10_000) }), peers),
    headersTimeout: bounds.timeoutMs,
    bodyTimeout: bounds.timeoutMs,
    maxHeaderSize: 64 * 1024,
  })
  const usualHeaders = {
    'user-agent': userAgent,
    accept: 'text/html,application/xhtml+xml,application/json;q=0.9,*/*;q=0.5',
    'accept-language': 'zh-CN,zh;q=0.9,en;q=0.5',
    'accept-encoding': 'gzip, deflate, br',
  }
  return {
    async get(url, options = {}) {
      const stop = new AbortController()
      const timer = setTimeout(
        () => stop.abort(new FetchError('timeout', `no complete answer within ${bounds.timeoutMs / 1000} s`, { retry: true })),
        bounds.timeoutMs,
      )
      const giveUp = () => stop.abort(new FetchError('aborted', 'the crawl was stopped'))
      options.signal?.addEventListener('abort', giveUp, { once: true })
      if (options.signal?.aborted) giveUp()
      try {
        return await follow(url, {
          agent,
          peers,
          guard,
          bounds,
          beforeRedirect: options.beforeRedirect,
          signal: stop.signal,
          headers: { ...usualHeaders, ...options.headers },
        })
      } catch (error) {
        if (error instanceof Skip) throw error
        throw stop.signal.aborted ? stop.signal.reason : toFetchError(error)
      } finally {
        clearTimeout(timer)
        options.signal?.removeEventListener('abort', giveUp)
      }
    },
    close: () => agent.destroy(),
  }
}

type Peer = Pick<Fetched, 'ip' | 'tls'>
const nobody: Peer = { ip: null, tls: null }

/** Evidence names the machine that answered, and the certificate it showed. */
function notePeer(connect: buildConnector.connector, peers: Map<string, Peer>): buildConnector.connector {
  return (options, callback) =>
    connect(options, (...answer: Parameters<buildConnector.Callback>) => {
      const socket = answer[1]
      if (socket?.remoteAddress) peers.set(options.hostname, { ip: socket.remoteAddress, tls: tlsFacts(socket) })
      callback(...answer)
    })
}

function tlsFacts(socket: unknown): TlsFacts | null {
  if (!(socket instanceof TLSSocket)) return null
  const { subject, issuer, valid_from, valid_to, fingerprint256 } = socket.getPeerCertificate()
  if (!fingerprint256) return null
  const iso = (date: string) => new Date(date).toISOString()
  return {
    protocol: socket.getProtocol() ?? '',
    subject: String(subject?.CN ?? ''),
    issuer: String(issuer?.O ?? issuer?.CN ?? ''),
    validFrom: iso(valid_from),
    validTo: iso(valid_to),
    fingerprint: fingerprint256,
  }
}

interface Exchange {
  agent: Agent
  /** host name to what its last connection reached */
  peers: Map<string, Peer>
  guard: Guard
  bounds: FetchLimits
  signal: AbortSignal
  headers: Record<string, string>
  beforeRedirect: RedirectCheck | undefined
}

async function follow(start: string, exchange: Exchange): Promise<Fetched> {
  const redirects: string[] = []
  const seen = new Set<string>()
  let url = checkUrl(start, exchange.guard)
  for (;;) {
    seen.add(url.href)
    const { agent: dispatcher, headers: sent, signal } = exchange
    const answer = await request(url, { dispatcher, headers: sent, signal })
    const headers = flat(answer.headers)
    const { location } = headers
    if (answer.statusCode < 300 || answer.statusCode >= 400 || answer.statusCode === 304 || !location) {
      return {
        ...(exchange.peers.get(url.hostname) ?? nobody),
        finalUrl: url.href,
        redirects,
        status: answer.statusCode,
        headers,
        body: await readBody(answer.body, headers, exchange.bounds),
      }
    }
    answer.body.on('error', () => {}).destroy()
    if (redirects.length >= exchange.bounds.maxRedirects)
      throw new FetchError('too-many-redirects', `more than ${exchange.bounds.maxRedirects} redirects`)
    url = nextUrl(location, url, exchange.guard)
    if (seen.has(url.href)) throw new FetchError('too-many-redirects', `the redirect leads back to ${url.href}`)
    await exchange.beforeRedirect?.(url.href)
    redirects.push(url.href)
  }
}

function nextUrl(location: string, from: URL, guard: Guard): URL {
  // Headers arrive as latin1; an unescaped Chinese path in them is UTF-8.
  const target = Buffer.from(location, 'latin1').toString('utf8')
  let next: string
  try {
    next = new URL(target.includes('\ufffd') ? location : target, from).href
  } catch {
    throw new FetchError('bad-redirect', `redirect to no address: ${location.slice(0, 200)}`)
  }
  return checkUrl(next, guard)
}

function flat(headers: Record<string, string | string[] | undefined>): Record<string, string> {
  const result: Record<string, string> = {}
  for (const [name, value] of Object.entries(headers))
    if (value !== undefined) result[name] = Array.isArray(value) ? value.join(', ') : value
  return result
}

const systemCodes: [pattern: RegExp, code: FetchError['code'], retry: boolean][] = [
  [/^(ENOTFOUND|EAI_\w+)$/, 'dns', true],
  [/^(ECONNREFUSED|EHOSTUNREACH|ENETUNREACH|EADDRNOTAVAIL|EACCES)$/, 'refused', true],
  [/^(UND_ERR_(CONNECT|HEADERS|BODY)_TIMEOUT|ETIMEDOUT)$/, 'timeout', true],
  [/^(CERT_|DEPTH_|SELF_SIGNED|UNABLE_TO|ERR_TLS|ERR_SSL|EPROTO|HOSTNAME)/, 'tls', false],
  [/^(Z_|ERR_BROTLI|ERR__ERROR_FORMAT|ERR_PADDING)/, 'bad-encoding', false],
  [/^(ECONNRESET|EPIPE|UND_ERR_SOCKET|UND_ERR_RES_CONTENT_LENGTH_MISMATCH|HPE_)/, 'reset', true],
]

export function toFetchError(error: unknown): FetchError {
  if (error instanceof FetchError) return error
  const { code = '', message, cause } = error as NodeJS.ErrnoException & { cause?: unknown }
  if (cause instanceof FetchError) return cause
  const known = systemCodes.find(([pattern]) => pattern.test(String(code)))
  if (known) return new FetchError(known[1], `${message || code}`.split('\n')[0] as string, { retry: known[2] })
  return new FetchError('reset', `${message ?? error}`.split('\n')[0] as string, { retry: true })
}
