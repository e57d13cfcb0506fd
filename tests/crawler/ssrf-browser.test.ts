/** The browser is held to the same addresses as every other fetch, whatever the scripts of a page try. */
import { type AddressInfo, createServer } from 'node:net'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { findChromium } from '#crawler/browser.ts'
import { createFetcher, type Fetched } from '#crawler/fetch-page.ts'
import { createRenderer } from '#crawler/render-page.ts'

const chromium = await findChromium()
let inner: { port: number; reached: string[]; close(): void }

beforeAll(async () => {
  const server = createServer((socket) => {
    socket.on('error', () => {})
    socket.once('data', (bytes) => {
      inner.reached.push(bytes.toString('latin1').split('\r\n')[0] ?? '')
      socket.end('HTTP/1.1 200 OK\r\naccess-control-allow-origin: *\r\ncontent-length: 6\r\n\r\nsecret')
    })
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  inner = { port: (server.address() as AddressInfo).port, reached: [], close: () => server.close() }
})
afterAll(() => inner.close())

const document = (body: string): Fetched => ({
  finalUrl: 'http://site.example/page',
  redirects: [],
  status: 200,
  headers: { 'content-type': 'text/html; charset=utf-8' },
  ip: null,
  tls: null,
  body: Buffer.from(`<html><body><p id="p">${'正文'.repeat(40)}</p>${body}</body></html>`),
})

/** Every way a page can ask for something, aimed at `to`. */
const everything = (to: string, port: number) => `
<img src="${to}/img"><iframe src="${to}/frame"></iframe><link rel="stylesheet" href="${to}/style"><link rel="preload" as="script" href="${to}/preload">
<link rel="preconnect" href="${to}"><link rel="dns-prefetch" href="${to}"><link rel="prefetch" href="${to}/prefetch"><link rel="icon" href="${to}/icon">
<object data="${to}/object"></object><embed src="${to}/embed"><video src="${to}/video"></video><audio src="${to}/audio"></audio>
<style>@font-face{font-family:x;src:url(${to}/font)} p{font-family:x;background:url(${to}/background)}</style>
<iframe src="file:///etc/passwd"></iframe><iframe src="data:text/html,<img src='${to}/from-data'>"></iframe><iframe srcdoc="<img src='${to}/from-srcdoc'>"></iframe>
<link rel="manifest" href="${to}/manifest"><link rel="modulepreload" href="${to}/modulepreload"><input type="image" src="${to}/input">
<picture><source srcset="${to}/srcset 2x"><img></picture><video><track default src="${to}/track"></video><base target="_self">
<svg><image href="${to}/svg-image"/><use href="${to}/svg-use#x"/></svg><style>@import url(${to}/import);</style>
<iframe srcdoc="<meta http-equiv='refresh' content='0;url=${to}/refresh'>"></iframe><a id="a" href="#here" ping="${to}/ping">x</a>
<script type="speculationrules">{"prefetch":[{"source":"list","urls":["${to}/speculated"]}],"prerender":[{"source":"list","urls":["${to}/prerendered"]}]}</script>
<form id="f" action="${to}/form" method="post" target="hidden"></form><iframe name="hidden"></iframe>
<script>
const attempt = (work) => { try { const made = work(); if (made && made.catch) made.catch(() => {}) } catch {} }
attempt(() => fetch('${to}/fetch', { mode: 'no-cors' }))
attempt(() => fetch('${to}/post', { mode: 'no-cors', method: 'POST', body: 'x' }))
attempt(() => { const x = new XMLHttpRequest(); x.open('GET', '${to}/xhr'); x.send() })
attempt(() => navigator.sendBeacon('${to}/beacon', 'x'))
attempt(() => new WebSocket('${to.replace('http', 'ws')}/socket'))
attempt(() => new EventSource('${to}/events'))
attempt(() => new WebTransport('https://127.0.0.1:${port}/transport'))
attempt(() => { const s = document.createElement('script'); s.src = '${to}/script'; document.head.append(s) })
attempt(() => import('${to}/module'))
attempt(() => new Worker(URL.createObjectURL(new Blob(["fetch('${to}/worker', { mode: 'no-cors' }).catch(() => {}); new WebSocket('${to.replace('http', 'ws')}/worker-socket')"]))))
attempt(() => { const i = document.createElement('iframe'); i.src = URL.createObjectURL(new Blob(["<img src='${to}/from-blob'>"], { type: 'text/html' })); document.body.append(i) })
attempt(() => navigator.serviceWorker.register('${to}/sw.js'))
attempt(() => document.getElementById('f').submit())
attempt(() => { const peer = new RTCPeerConnection({ iceServers: [{ urls: 'stun:127.0.0.1:${port}' }] }); document.title = 'rtc'; peer.createDataChannel('x'); peer.createOffer().then((offer) => peer.setLocalDescription(offer)) })
attempt(() => fetch('${to}/keepalive', { mode: 'no-cors', keepalive: true }))
attempt(() => document.getElementById('a').click())
attempt(() => new Worker(URL.createObjectURL(new Blob(["try { importScripts('${to}/imported') } catch {}"]))))
attempt(() => new SharedWorker('data:text/javascript,fetch("${to}/shared",{mode:"no-cors"})'))
attempt(() => CSS.paintWorklet.addModule('${to}/worklet'))
attempt(() => new FontFace('y', 'url(${to}/font-face)').load())
attempt(() => new WebSocketStream('${to.replace('http', 'ws')}/stream'))
attempt(() => window.open('${to}/popup'))
</script>`

async function render(body: string) {
  const fetcher = createFetcher({
    userAgent: 'T',
    concurrency: 4,
    allowPrivate: false,
    lookup: async () => [{ address: '10.0.0.9', family: 4 }],
  })
  const renderer = createRenderer(fetcher, { renderMs: 45_000 })
  try {
    const html = await renderer.render(document(body))
    return { html, refused: [...renderer.refused] }
  } finally {
    await renderer.close()
    await fetcher.close()
  }
}

describe.skipIf(chromium === null)('a browser', () => {
  it('reaches no machine of ours by any way of asking, and says why', { timeout: 120_000 }, async () => {
    const { html, refused } = await render(everything(`http://127.0.0.1:${inner.port}`, inner.port))
    expect(html).toContain('正文')
    expect(html).not.toContain('secret')
    expect(html).not.toContain('<title>rtc</title>')
    expect(inner.reached).toEqual([])
    const paths = refused.map(({ target }) => target.replace(/^\w+:\/\/[^/]+\//, ''))
    for (const way of [
      'img',
      'frame',
      'style',
      'script',
      'fetch',
      'post',
      'xhr',
      'socket',
      'events',
      'from-srcdoc',
      'input',
      'import',
      'svg-image',
      'srcset',
      'refresh',
      'keepalive',
      'imported',
    ])
      expect(paths, way).toContain(way)
    for (const { target, reason } of refused) expect(reason, target).toMatch(/no public address|guard|sockets/)
  })

  it('is led nowhere by a name that points inside', { timeout: 120_000 }, async () => {
    const { refused } = await render(everything('http://inner.example', inner.port))
    expect(inner.reached).toEqual([])
    expect(refused.some(({ target, reason }) => target.endsWith('/script') && reason.includes('10.0.0.9'))).toBe(true)
  })

  it('goes nowhere else when a page moves itself', { timeout: 120_000 }, async () => {
    const { refused } = await render(`<script>location.href = 'http://127.0.0.1:${inner.port}/moved'</script>`).catch(
      (error) => ({
        refused: [{ target: 'moved', reason: String(error) }],
      }),
    )
    expect(inner.reached).toEqual([])
    expect(refused.some(({ target }) => target.endsWith('moved'))).toBe(true)
  })
})
