/**
 * Keeps a page on the phone: its shell and hashed files go into the cache that web/public/kept-page-worker.js answers from
 * without network. Answers of the API and what anybody wrote are never in it.
 */
const cacheOf = (page: string): string => `jianfu-${page.split('/').at(-1)}`

/** False where browsers keep nothing: without https. */
export const canKeep = (): boolean => window.isSecureContext && 'serviceWorker' in navigator && 'caches' in window

/** `page`: an address that is its own scope. Everything it has loaded so far; nothing of an older version stays. */
export async function keepPage(page: string): Promise<void> {
  await navigator.serviceWorker.register('/kept-page-worker.js', { scope: page })
  const loaded = performance.getEntriesByType('resource').map(({ name }) => new URL(name))
  const files = loaded
    .filter(({ origin, pathname }) => origin === location.origin && pathname.startsWith('/assets/'))
    .map(({ pathname }) => pathname)
  const shell = await fetch(page)
  const words = await shell.clone().text()
  // the server has a newer version than the one that runs here: that one is kept once it has been loaded
  if (!shell.ok || !files.some((file) => words.includes(file))) return
  const cache = await caches.open(cacheOf(page))
  const before = await (await cache.match(page))?.text()
  const there = new Set((await cache.keys()).map(({ url }) => new URL(url).pathname))
  await cache.addAll([...new Set(files)].filter((file) => !there.has(file)))
  await cache.put(page, shell)
  // chunks of the same version that were loaded on an earlier day stay
  if (before !== words) await dropOld(cache, new Set([page, ...files]))
}

async function dropOld(cache: Cache, wanted: ReadonlySet<string>): Promise<void> {
  for (const request of await cache.keys()) if (!wanted.has(new URL(request.url).pathname)) await cache.delete(request)
}

export async function forgetPage(page: string): Promise<void> {
  if (!canKeep()) return
  await caches.delete(cacheOf(page))
  await (await navigator.serviceWorker.getRegistration(page))?.unregister()
}
