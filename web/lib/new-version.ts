/**
 * A page that stayed open while the server got a new version asks for parts that are gone. It is loaded anew where it was going,
 * once a minute at most.
 */
const reloadedAt = 'jianfu.reloaded-at'
let isStale = false

export function watchForNewVersion(): void {
  addEventListener('vite:preloadError', () => {
    isStale = true
  })
}

/** Whether parts are gone and loading anew was not tried just now. */
export const isOutdated = (): boolean => isStale && Date.now() - Number(sessionStorage.getItem(reloadedAt)) > 60_000

export function reloadOnce(): void {
  sessionStorage.setItem(reloadedAt, String(Date.now()))
  location.reload()
}
