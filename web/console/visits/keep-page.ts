/** Keeps this page on the phone: its files into the cache that web/public/visits-worker.js answers from without network. */
const kept = 'jianfu-visits'
const page = '/console/visits'

/** False where browsers keep nothing: without https. */
export const canKeep = (): boolean => window.isSecureContext && 'serviceWorker' in navigator && 'caches' in window

/** Everything the page has loaded so far, and nothing that an older version needed. */
export async function keepPage(): Promise<void> {
  await navigator.serviceWorker.register('/visits-worker.js', { scope: page })
  const loaded = performance.getEntriesByType('resource').map(({ name }) => new URL(name))
  const files = loaded.filter(({ origin, pathname }) => origin === location.origin && pathname.startsWith('/assets/'))
  const wanted = new Set([page, '/favicon.svg', ...files.map(({ pathname }) => pathname)])
  const cache = await caches.open(kept)
  const there = new Set((await cache.keys()).map(({ url }) => new URL(url).pathname))
  await cache.add(page)
  await cache.addAll([...wanted].filter((path) => !there.has(path)))
  // chunks of the same build that were loaded on an earlier day stay; what the server has no more goes
  const linked = await (await cache.match(page))?.text()
  const isCurrent = files.some(({ pathname }) => linked?.includes(pathname))
  if (isCurrent) await dropOld(cache, wanted)
}

/** Hashed names never change their content, so a file is old exactly when the running page did not load it. */
async function dropOld(cache: Cache, wanted: ReadonlySet<string>): Promise<void> {
  for (const request of await cache.keys()) if (!wanted.has(new URL(request.url).pathname)) await cache.delete(request)
}

export async function forgetPage(): Promise<void> {
  if (!canKeep()) return
  await caches.delete(kept)
  await (await navigator.serviceWorker.getRegistration(page))?.unregister()
}
