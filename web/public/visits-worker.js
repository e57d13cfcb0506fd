/*
 * Keeps the page of visits for hours without network. Its scope is /console/visits alone: no other page, and nothing of the
 * API, ever goes through it. What is kept is put there by the page (web/console/visits/keep-page.ts).
 */
const kept = 'jianfu-visits'
const page = '/console/visits'

self.addEventListener('install', () => self.skipWaiting())
self.addEventListener('activate', (event) => event.waitUntil(self.clients.claim()))

const fromCache = async (key) => (await (await caches.open(kept)).match(key)) ?? Response.error()

self.addEventListener('fetch', (event) => {
  const { request } = event
  const { origin, pathname } = new URL(request.url)
  if (request.method !== 'GET' || origin !== self.location.origin) return
  if (request.mode === 'navigate') event.respondWith(fetch(request).catch(() => fromCache(page)))
  else if (pathname.startsWith('/assets/') || pathname === '/favicon.svg')
    event.respondWith(fetch(request).catch(() => fromCache(pathname)))
})
