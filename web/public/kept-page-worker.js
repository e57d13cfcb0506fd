/*
 * Keeps one page for hours without network. Its scope is that page's address alone: nothing of the API and no other page ever
 * goes through it. The shell is put there by the page (web/lib/keep-page.ts), hashed files as they pass.
 */
const page = new URL(self.registration.scope).pathname
const kept = `jianfu-${page.split('/').at(-1)}`

self.addEventListener('install', () => self.skipWaiting())
self.addEventListener('activate', (event) => event.waitUntil(self.clients.claim()))

const fromCache = (wanted) => caches.match(wanted, { cacheName: kept })
const shell = async () => (await fromCache(page)) ?? Response.error()

/** A hashed name never changes its content: what is here needs no network. A page that was forgotten keeps nothing any more. */
async function asset(request) {
  const here = await fromCache(request)
  if (here) return here
  const answer = await fetch(request)
  if (answer.status === 200 && (await caches.has(kept))) await (await caches.open(kept)).put(request, answer.clone())
  return answer
}

self.addEventListener('fetch', (event) => {
  const { request } = event
  const { origin, pathname } = new URL(request.url)
  if (request.method !== 'GET' || origin !== self.location.origin) return
  if (request.mode === 'navigate') event.respondWith(fetch(request).catch(shell))
  else if (pathname.startsWith('/assets/')) event.respondWith(asset(request))
})
