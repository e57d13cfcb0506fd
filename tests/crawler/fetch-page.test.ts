import { brotliCompressSync, deflateSync, gzipSync } from 'node:zlib'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { createFetcher, type Fetcher } from '#crawler/fetch-page.ts'
import { startWorld, type World } from './pages/world.ts'

const send =
  (body: Uint8Array | string, headers: Record<string, string> = {}, status = 200) =>
  (_: unknown, response: import('node:http').ServerResponse) => {
    response.writeHead(status, { 'content-type': 'text/html', ...headers }).end(body)
  }
const redirect = (to: string, status = 302) => send('', { location: to }, status)

let world: World
let fetcher: Fetcher
const limits = { maxBytes: 2_000_000, timeoutMs: 1500, maxRedirects: 4 }

beforeAll(async () => {
  world = await startWorld({
    '/plain': send('<p>plain</p>', { etag: '"1"' }),
    '/gzip': send(gzipSync('<p>gzip</p>'), { 'content-encoding': 'gzip' }),
    '/deflate': send(deflateSync('<p>deflate</p>'), { 'content-encoding': 'deflate' }),
    '/br': send(brotliCompressSync('<p>br</p>'), { 'content-encoding': 'br' }),
    '/twice': send(gzipSync(gzipSync('<p>twice</p>')), { 'content-encoding': 'gzip, gzip' }),
    '/not-gzip': send('<p>no gzip</p>', { 'content-encoding': 'gzip' }),
    '/cut-gzip': send(gzipSync('<p>cut</p>'.repeat(1000)).subarray(0, 40), { 'content-encoding': 'gzip' }),
    '/odd-encoding': send('x', { 'content-encoding': 'zopfli' }),
    '/bomb': send(gzipSync(Buffer.alloc(1_900_000)), { 'content-encoding': 'gzip' }),
    '/announced': send('x', { 'content-length': '99999999' }),
    '/endless': (_, response) => {
      response.writeHead(200, { 'content-type': 'text/html' })
      const more = () => response.write('x'.repeat(60_000), () => !response.destroyed && setImmediate(more))
      more()
    },
    '/slow-head': () => {},
    '/slow-body': (_, response) => {
      response.writeHead(200, { 'content-type': 'text/html' })
      response.write('<p>')
    },
    '/reset': (request) => request.socket.destroy(),
    '/garbage': (request) => request.socket.end('this is no HTTP\r\n\r\n'),
    '/a': redirect('/b'),
    '/b': redirect('plain', 301),
    '/loop': redirect('/loop2'),
    '/loop2': redirect('/loop'),
    '/far': redirect('/far1'),
    '/far1': redirect('/far2'),
    '/far2': redirect('/far3'),
    '/far3': redirect('/far4'),
    '/far4': redirect('/far5'),
    '/far5': redirect('/plain'),
    '/inside': redirect('http://169.254.169.254/latest/meta-data/'),
    '/private': redirect('http://10.0.0.1/'),
    '/file': redirect('file:///etc/passwd'),
    '/with-user': redirect('http://admin:admin@site.localhost/'),
    '/broken': redirect('http://'),
    '/chinese': (_, response) => void response.writeHead(302, { location: Buffer.from('/课程').toString('latin1') }).end(),
    '/%E8%AF%BE%E7%A8%8B': send('<p>chinese</p>'),
  })
  fetcher = createFetcher({ userAgent: 'TestBot/1.0', concurrency: 8, allowPrivate: true, limits })
})
afterAll(async () => {
  await fetcher.close()
  await world.close()
})

const textOf = async (path: string) => Buffer.from((await fetcher.get(world.url(path))).body).toString()

describe('fetching one page', () => {
  it('gives body, headers, status and the address that answered', async () => {
    const answer = await fetcher.get(world.url('/plain'))
    expect(answer).toMatchObject({
      status: 200,
      ip: '127.0.0.1',
      redirects: [],
      finalUrl: world.url('/plain'),
      headers: { etag: '"1"' },
    })
    expect(world.diary.at(-1)?.headers['user-agent']).toBe('TestBot/1.0')
  })

  it.each(['gzip', 'deflate', 'br', 'twice'])('unpacks %s', async (name) =>
    expect(await textOf(`/${name}`)).toBe(`<p>${name}</p>`),
  )

  it('follows redirects and tells the chain', async () => {
    const answer = await fetcher.get(world.url('/a'))
    expect(answer).toMatchObject({ finalUrl: world.url('/plain'), redirects: [world.url('/b'), world.url('/plain')] })
  })

  it('follows a redirect to an unescaped Chinese path', async () => expect(await textOf('/chinese')).toBe('<p>chinese</p>'))

  const failures: [path: string, code: string, retry: boolean][] = [
    ['/not-gzip', 'bad-encoding', false],
    ['/cut-gzip', 'bad-encoding', false],
    ['/odd-encoding', 'bad-encoding', false],
    ['/bomb', 'bad-encoding', false],
    ['/announced', 'too-large', false],
    ['/endless', 'too-large', false],
    ['/slow-head', 'timeout', true],
    ['/slow-body', 'timeout', true],
    ['/reset', 'reset', true],
    ['/garbage', 'bad-http', true],
    ['/loop', 'too-many-redirects', false],
    ['/far', 'too-many-redirects', false],
    ['/inside', 'forbidden-address', false],
    ['/private', 'forbidden-address', false],
    ['/file', 'bad-url', false],
    ['/with-user', 'bad-url', false],
    ['/broken', 'bad-redirect', false],
  ]
  it.each(failures)('%s fails as %s', async (path, code, retry) => {
    await expect(fetcher.get(world.url(path))).rejects.toMatchObject({ name: 'FetchError', code, retry })
  })

  it('names a closed port and a name without address', async () => {
    await expect(fetcher.get('http://127.0.0.1:1/')).rejects.toMatchObject({ code: 'refused' })
    await expect(fetcher.get('http://no-such-name.invalid/')).rejects.toMatchObject({ code: 'dns' })
  })

  it('can be stopped', async () => {
    const stop = new AbortController()
    const waiting = fetcher.get(world.url('/slow-head'), { signal: stop.signal })
    stop.abort()
    await expect(waiting).rejects.toMatchObject({ code: 'aborted' })
  })

  it('never connects to this machine unless allowed', async () => {
    const strict = createFetcher({ userAgent: 'T', concurrency: 1, allowPrivate: false })
    const before = world.diary.length
    for (const url of [
      world.url('/plain'),
      `http://127.0.0.1:${world.port}/plain`,
      `http://[::ffff:127.0.0.1]:${world.port}/plain`,
    ]) {
      await expect(strict.get(url)).rejects.toMatchObject({ code: 'forbidden-address' })
    }
    expect(world.diary.length).toBe(before)
    await strict.close()
  })
})
