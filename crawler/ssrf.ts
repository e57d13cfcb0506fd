/**
 * The address guard: a crawler that follows strangers' links must never be led to inner machines. Every connection
 * resolves its name once, checks every answer, and connects to exactly the address that was checked.
 */
import type { LookupAddress, LookupAllOptions } from 'node:dns'
import { lookup } from 'node:dns/promises'
import type { LookupFunction } from 'node:net'
import ipaddr from 'ipaddr.js'
import { FetchError } from './errors.ts'

export interface Guard {
  /** Permits loopback addresses, nothing else. */
  allowPrivate: boolean
  /** Asks the resolver; every answer is checked whoever gives it. Left out: the system's own. */
  lookup?: (host: string) => Promise<LookupAddress[]>
}

export type AddressClass = 'public' | 'loopback' | 'forbidden'

/** IPv6 prefixes that carry an IPv4 address: the inner one decides. Byte offset of the inner address. */
const carriers: [range: string, innerAt: number][] = [
  ['::ffff:0:0/96', 12],
  ['::ffff:0:0:0/96', 12],
  ['64:ff9b::/96', 12],
  ['2002::/16', 2],
  ['::/96', 12],
]
/** Local-use NAT64, Teredo, ORCHID, discard, documentation and site-local prefixes: never a public site. */
const forbiddenV6 = ['64:ff9b:1::/48', '2001::/23', '2001:db8::/32', '3fff::/20', '100::/64', 'fec0::/10', '5f00::/16'].map(
  (range) => ipaddr.parseCIDR(range),
)
/** What is routed on the internet at all. Beside it lie overlay networks, whose machines are somebody's inner ones. */
const globalV6 = ipaddr.parseCIDR('2000::/3')
/** The last one is how a rented machine talks to its landlord (Azure), though it looks public. */
const forbiddenV4 = ['0.0.0.0/8', '192.0.0.0/24', '192.88.99.0/24', '198.18.0.0/15', '240.0.0.0/4', '168.63.129.16/32'].map(
  (range) => ipaddr.parseCIDR(range),
)
const carrierRanges = carriers.map(([range, innerAt]) => ({ range: ipaddr.parseCIDR(range), innerAt }))

export function classOf(address: string): AddressClass {
  if (!ipaddr.isValid(address)) return 'forbidden'
  const parsed = ipaddr.parse(address.replace(/%.*$/, ''))
  if (parsed.kind() === 'ipv4') return classOfV4(parsed as ipaddr.IPv4)
  const v6 = parsed as ipaddr.IPv6
  if (v6.range() === 'loopback') return 'loopback'
  for (const { range, innerAt } of carrierRanges) {
    if (!v6.match(range)) continue
    const inner = classOfV4(new ipaddr.IPv4(v6.toByteArray().slice(innerAt, innerAt + 4)))
    // A loopback hidden in a translated address is a trick, not a test server; the plain mapped form is one.
    return inner === 'loopback' && range !== carrierRanges[0]?.range ? 'forbidden' : inner
  }
  if (forbiddenV6.some((range) => v6.match(range)) || !v6.match(globalV6)) return 'forbidden'
  const tunnelled = isatapInner(v6)
  if (tunnelled && classOfV4(tunnelled) !== 'public') return 'forbidden'
  return v6.range() === 'unicast' ? 'public' : 'forbidden'
}

/** ISATAP writes an IPv4 address behind 0:5efe, under the prefix of whatever network. */
function isatapInner(address: ipaddr.IPv6): ipaddr.IPv4 | null {
  const bytes = address.toByteArray()
  const marked = ((bytes[8] ?? 0) & 0xfd) === 0 && bytes[9] === 0 && bytes[10] === 0x5e && bytes[11] === 0xfe
  return marked ? new ipaddr.IPv4(bytes.slice(12)) : null
}

function classOfV4(address: ipaddr.IPv4): AddressClass {
  if (address.range() === 'loopback') return 'loopback'
  if (forbiddenV4.some((range) => address.match(range))) return 'forbidden'
  return address.range() === 'unicast' ? 'public' : 'forbidden'
}

const mayConnect = (address: string, { allowPrivate }: Guard): boolean => {
  const kind = classOf(address)
  return kind === 'public' || (kind === 'loopback' && allowPrivate)
}

/** RFC 6761: these names are this machine, whatever a name server says. */
export const isLocalhost = (host: string) => /^(?:.+\.)?localhost\.?$/i.test(host)

/** The address itself, before anything is asked of the network. */
export function checkUrl(address: string, guard: Guard): URL {
  let url: URL
  try {
    url = new URL(address)
  } catch {
    throw new FetchError('bad-url', `not an address: ${address.slice(0, 200)}`)
  }
  if (url.protocol !== 'http:' && url.protocol !== 'https:')
    throw new FetchError('bad-url', `only http and https are fetched, not ${url.protocol}`)
  if (url.username || url.password) throw new FetchError('bad-url', 'an address with user name or password is not fetched')
  const host = url.hostname.replace(/^\[|\]$/g, '')
  const literal = ipaddr.isValid(host) ? host : isLocalhost(host) ? '127.0.0.1' : null
  if (literal && !mayConnect(literal, guard)) throw forbidden(url.hostname, literal)
  return url
}

function forbidden(host: string, address: string): FetchError {
  const hint = classOf(address) === 'loopback' ? ' (--allow-private permits loopback)' : ''
  return new FetchError('forbidden-address', `${host} is at ${address}, which is no public address${hint}`)
}

/** Every address of a name, all of them permitted; one bad answer refuses the name, for it may be a trick of rebinding. */
export async function resolveHost(host: string, guard: Guard): Promise<LookupAddress[]> {
  const plain = host.replace(/^\[|\]$/g, '')
  const answers = isLocalhost(plain) ? [{ address: '127.0.0.1', family: 4 }] : await ask(plain, guard)
  for (const { address } of answers) if (!mayConnect(address, guard)) throw forbidden(host, address)
  return answers
}

const systemLookup = (host: string) => lookup(host, { all: true, verbatim: false })

async function ask(host: string, guard: Guard): Promise<LookupAddress[]> {
  try {
    const answers = await (guard.lookup ?? systemLookup)(host)
    if (answers.length > 0) return answers
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException
    throw new FetchError('dns', `${host} has no address (${code})`, { retry: code === 'EAI_AGAIN' })
  }
  throw new FetchError('dns', `${host} has no address`)
}

/** For the connector: what was checked is what is connected to. */
export function guardedLookup(guard: Guard): LookupFunction {
  return (host, options, callback) => {
    resolveHost(host, guard).then(
      (answers) => {
        const [first] = answers as [LookupAddress]
        if ((options as LookupAllOptions).all) (callback as unknown as (error: null, all: LookupAddress[]) => void)(null, answers)
        else callback(null, first.address, first.family)
      },
      (error) => callback(error, '', 0),
    )
  }
}
