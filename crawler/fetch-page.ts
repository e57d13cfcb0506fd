/** One address with its redirects: guarded, paced, limited in size, time and unpacking, and every failure by name. */
import { TLSSocket } from 'node:tls'
import { Agent, buildConnector } from 'undici'
import { FetchError, Skip } from './errors.ts'
import { exchange, isRedirect } from './exchange.ts'
import type { Pace } from './pace.ts'
import type { BodyLimits } from './read-body.ts'
import { checkUrl, type Guard, guardedLookup } from './ssrf.ts'

export interface FetchLimits extends BodyLimits {
  /** milliseconds for all exchanges of one address, redirects included, turns that were waited for not */
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
  readonly guard: Guard
  get(url: string, options?: GetOptions): Promise<Fetched>
  close(): Promise<void>
}

/** Called before each redirect is followed; throws to refuse it. */
type RedirectCheck = (to: string) => void | Promise<void>

export interface GetOptions {
  headers?: Record<string, string>
  signal?: AbortSignal | undefined
  beforeRedirect?: RedirectCheck
  /** the first so many bytes are enough */
  firstBytes?: number
}

export interface FetcherOptions extends Guard {
  userAgent: string
  concurrency: number
  limits?: Partial<FetchLimits>
  /** asked before every single request, redirects and robots.txt included */
  pace?: Pace
}

export function createFetcher(options: FetcherOptions): Fetcher {
  const { userAgent, concurrency, allowPrivate, lookup, pace } = options
  const guard: Guard = lookup ? { allowPrivate, lookup } : { allowPrivate }
  const bounds = { ...usualLimits, ...options.limits }
  const peers = new Map<string, Peer>()
  const connect = buildConnector({ lookup: guardedLookup(guard), timeout: Math.min(bounds.timeoutMs, 10_000) })
  const agent = new Agent({
    connections: Math.max(concurrency, 2),
    pipelining: 1,
    connect: notePeer(connect, peers),
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
    guard,
    async get(url, wishes = {}) {
      try {
        return await follow(url, { agent, peers, guard, bounds, pace, usualHeaders, wishes })
      } catch (error) {
        throw error instanceof Skip ? error : toFetchError(error)
      }
    },
    close: () => agent.destroy(),
  }
}

const mostPeers = 10_000

type Peer = Pick<Fetched, 'ip' | 'tls'>

/** Evidence names the machine that answered, and the certificate it showed. */
function notePeer(connect: buildConnector.connector, peers: Map<string, Peer>): buildConnector.connector {
  return (options, callback) =>
    connect(options, (...answer: Parameters<buildConnector.Callback>) => {
      const socket = answer[1]
      if (peers.size > mostPeers) peers.clear()
      if (socket?.remoteAddress)
        peers.set(peerKey(options.protocol, options.hostname, options.port), {
          ip: socket.remoteAddress,
          tls: tlsFacts(socket),
        })
      callback(...answer)
    })
}

const peerKey = (protocol: string, hostname: string, port: string) =>
  `${protocol}//${hostname}:${port || (protocol === 'https:' ? '443' : '80')}`

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

interface Journey {
  agent: Agent
  peers: Map<string, Peer>
  guard: Guard
  bounds: FetchLimits
  pace: Pace | undefined
  usualHeaders: Record<string, string>
  wishes: GetOptions
}

async function follow(start: string, journey: Journey): Promise<Fetched> {
  const { agent, peers, guard, pace, usualHeaders, wishes } = journey
  const { signal } = wishes
  const bounds = wishes.firstBytes ? { ...journey.bounds, maxBytes: wishes.firstBytes, cut: true } : journey.bounds
  const redirects: string[] = []
  let left = bounds.timeoutMs
  let url = checkUrl(start, guard)
  const first = url.href
  // Conditions are about the first address only; what it leads to was never seen under that tag.
  for (let headers = { ...usualHeaders, ...wishes.headers }; ; headers = usualHeaders as typeof headers) {
    await pace?.turn(url.host, signal)
    const began = performance.now()
    const answer = await exchange(agent, { url, headers, timeoutMs: left, bounds, signal })
    left = Math.max(1, left - (performance.now() - began))
    if (!isRedirect(answer.status, answer.headers)) {
      const peer = peers.get(peerKey(url.protocol, url.hostname, url.port))
      return { finalUrl: url.href, redirects, ...answer, ip: peer?.ip ?? null, tls: peer?.tls ?? null }
    }
    if (redirects.length >= bounds.maxRedirects)
      throw new FetchError('too-many-redirects', `more than ${bounds.maxRedirects} redirects`)
    url = nextUrl(answer.headers.location as string, url, guard)
    if (url.href === first || redirects.includes(url.href))
      throw new FetchError('too-many-redirects', `the redirect leads back to ${url.href}`)
    await wishes.beforeRedirect?.(url.href)
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

const systemCodes: [pattern: RegExp, code: FetchError['code'], retry: boolean][] = [
  [/^(ENOTFOUND|EAI_\w+)$/, 'dns', true],
  [/^(ECONNREFUSED|EHOSTUNREACH|ENETUNREACH|EADDRNOTAVAIL|EACCES)$/, 'refused', true],
  [/^(UND_ERR_(CONNECT|HEADERS|BODY)_TIMEOUT|ETIMEDOUT)$/, 'timeout', true],
  [/^(CERT_|DEPTH_|SELF_SIGNED|UNABLE_TO|ERR_TLS|ERR_SSL|EPROTO|HOSTNAME)/, 'tls', false],
  [/^(Z_|ERR_BROTLI|ERR__ERROR_FORMAT|ERR_PADDING)/, 'bad-encoding', false],
  [/^(UND_ERR_HEADERS_OVERFLOW|HPE_HEADER_OVERFLOW)$/, 'headers-too-large', false],
  [/^(HPE_|UND_ERR_RES_CONTENT_LENGTH_MISMATCH)/, 'bad-http', true],
  [/^(ECONNRESET|EPIPE|UND_ERR_SOCKET)/, 'reset', true],
]

export function toFetchError(error: unknown): FetchError {
  if (error instanceof FetchError) return error
  const {
    name,
    message,
    cause,
    code = name === 'HTTPParserError' ? 'HPE_' : '',
  } = error as NodeJS.ErrnoException & { cause?: unknown }
  if (cause instanceof FetchError) return cause
  const known = systemCodes.find(([pattern]) => pattern.test(String(code)))
  if (known) return new FetchError(known[1], `${message || code}`.split('\n')[0] as string, { retry: known[2] })
  return new FetchError('reset', `${message ?? error}`.split('\n')[0] as string, { retry: true })
}
