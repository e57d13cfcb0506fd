/** What the guard does to real connections: a server of this machine that nobody may reach counts who does. */
import { type AddressInfo, createServer } from 'node:net'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { createFetcher, type Fetcher } from '#crawler/fetch-page.ts'
import { startWorld, type World } from './pages/world.ts'

let inner: { port: number; reached: number; close(): void }
let world: World

beforeAll(async () => {
  const server = createServer((socket) => {
    inner.reached += 1
    socket.end('HTTP/1.1 200 OK\r\ncontent-length: 6\r\n\r\nsecret')
  })
  await new Promise<void>((resolve) => server.listen(0, '::', resolve))
  inner = { port: (server.address() as AddressInfo).port, reached: 0, close: () => server.close() }
  const to = (location: string) => (_: unknown, response: import('node:http').ServerResponse) =>
    void response.writeHead(302, { location }).end()
  world = await startWorld({
    '/to-private': to('http://10.0.0.1/'),
    '/to-metadata': to('http://169.254.169.254/latest/meta-data/'),
    '/to-file': to('file:///etc/passwd'),
    '/to-name': to('http://inner.example/'),
    '/to-decimal': to('http://167772161/'),
  })
})
afterAll(async () => {
  inner.close()
  await world.close()
})

/** Names of a made-up internet. */
const names: Record<string, string[]> = {
  'loopback.example': ['127.0.0.1'],
  'inner.example': ['10.1.2.3'],
  'metadata.example': ['169.254.169.254'],
  'carrier.example': ['100.64.1.1'],
  'six.example': ['::1'],
  'mapped.example': ['::ffff:10.0.0.1'],
  'nat64.example': ['64:ff9b::7f00:1'],
  'sixtofour.example': ['2002:7f00:1::'],
  'teredo.example': ['2001:0:7f00:1::'],
  'mixed.example': ['93.184.216.34', '192.168.0.7'],
  'zone.example': ['fe80::1%eth0'],
  'unspecified.example': ['0.0.0.0'],
  'multicast.example': ['224.0.0.251'],
  'benchmark.example': ['198.18.0.9'],
  'private-six.example': ['fd00::7'],
  'broadcast.example': ['255.255.255.255'],
}
const lookup = async (host: string) => (names[host] ?? []).map((address) => ({ address, family: address.includes(':') ? 6 : 4 }))

async function withFetcher<T>(allowPrivate: boolean, use: (fetcher: Fetcher) => Promise<T>): Promise<T> {
  const fetcher = createFetcher({ userAgent: 'T', concurrency: 2, allowPrivate, lookup, limits: { timeoutMs: 5_000 } })
  try {
    return await use(fetcher)
  } finally {
    await fetcher.close()
  }
}

const literals = (port: number) => [
  `http://127.0.0.1:${port}/`,
  `http://127.1:${port}/`,
  `http://127.0.1:${port}/`,
  `http://2130706433:${port}/`,
  `http://0x7f000001:${port}/`,
  `http://0x7f.0.0.1:${port}/`,
  `http://0177.0.0.1:${port}/`,
  `http://017700000001:${port}/`,
  `http://0:${port}/`,
  `http://0.0.0.0:${port}/`,
  `http://[::]:${port}/`,
  `http://[::1]:${port}/`,
  `http://[0:0:0:0:0:0:0:1]:${port}/`,
  `http://[::ffff:127.0.0.1]:${port}/`,
  `http://[::ffff:7f00:1]:${port}/`,
  `http://[::127.0.0.1]:${port}/`,
  `http://[64:ff9b::127.0.0.1]:${port}/`,
  `http://[2002:7f00:1::]:${port}/`,
  `http://localhost:${port}/`,
  `http://LocalHost.:${port}/`,
  `http://a.localhost:${port}/`,
  `http://１２７.0.0.1:${port}/`,
  `http://127。0。0。1:${port}/`,
  `http://%31%32%37.0.0.1:${port}/`,
  `http://example.com@127.0.0.1:${port}/`,
  `http://127.0.0.1:${port}#@example.com/`,
  `http://127.0.0.1:${port}\\@example.com/`,
  `https://127.0.0.1:${port}/`,
  'http://10.0.0.1/',
  'http://192.168.1.1/',
  'http://172.31.255.255/',
  'http://100.64.0.1/',
  'http://169.254.169.254/latest/meta-data/',
  'http://[fd00:ec2::254]/',
  'http://192.0.0.192/',
  'file:///etc/passwd',
  'ftp://127.0.0.1/',
  'gopher://127.0.0.1:6379/_INFO',
  'data:text/html,x',
  'blob:http://127.0.0.1/x',
  'view-source:http://127.0.0.1/',
]

describe('connections that may not be made', () => {
  it('there are at least forty ways to ask, and each is refused with a reason before anything is sent', async () => {
    const ways = [...literals(inner.port), ...Object.keys(names).map((name) => `http://${name}:${inner.port}/`)]
    expect(ways.length).toBeGreaterThanOrEqual(40)
    await withFetcher(false, async (fetcher) => {
      for (const url of ways) {
        const failure = await fetcher.get(url).catch((error) => error)
        expect(['forbidden-address', 'bad-url'], url).toContain(failure.code)
        expect(failure.message.length, url).toBeGreaterThan(10)
      }
    })
    expect(inner.reached).toBe(0)
  })

  it.each(['/to-private', '/to-metadata', '/to-file', '/to-name', '/to-decimal'])('nor by way of a redirect %s', async (path) => {
    const url = `http://127.0.0.1:${world.port}${path}`
    const failure = await withFetcher(true, (fetcher) => fetcher.get(url).catch((error) => error))
    expect(['forbidden-address', 'bad-url']).toContain(failure.code)
  })

  it('a name that changes its mind is asked once a connection, and what was checked is what is connected to', async () => {
    let asked = 0
    const rebinding = async () => {
      asked += 1
      return [{ address: asked === 1 ? '127.0.0.1' : '10.0.0.1', family: 4 }]
    }
    const fetcher = createFetcher({ userAgent: 'T', concurrency: 1, allowPrivate: true, lookup: rebinding })
    const first = await fetcher.get(`http://rebinding.example:${world.port}/nothing`)
    expect([first.ip, asked]).toEqual(['127.0.0.1', 1])
    await fetcher.close()
    const again = createFetcher({ userAgent: 'T', concurrency: 1, allowPrivate: true, lookup: rebinding })
    await expect(again.get(`http://rebinding.example:${world.port}/nothing`)).rejects.toMatchObject({ code: 'forbidden-address' })
    await again.close()
  })
})
