/**
 * The start host itself, with and without www. or m., and hosts below it. Hosts beside it (another tenant of the same
 * platform) are other sites, unless the declaration names them.
 */
import type { Source } from '#policy/nouns.ts'

export function belongsTo(url: URL, { startUrls, hosts = [] }: Source, sameHost: boolean): boolean {
  return hosts.includes(url.hostname) || startUrls.some((start) => sameSite(url, new URL(start), sameHost))
}

function sameSite(url: URL, start: URL, sameHost: boolean): boolean {
  if (url.host === start.host) return true
  if (sameHost || url.port !== start.port) return false
  const base = start.hostname.replace(/^(?:www|m|wap)\./, '')
  if (/^[\d.]+$|^\[|^localhost$/.test(base)) return false
  return url.hostname === base || url.hostname.endsWith(`.${base}`)
}
