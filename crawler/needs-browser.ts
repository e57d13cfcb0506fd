/** Does a page say nothing until its scripts have run? */
import type { Extract } from '#policy/nouns.ts'

const emptyMount =
  /<(div|main|section)[^>]*\bid=["']?(app|root|__next|__nuxt|main|container)["']?[^>]*>\s*(<!--[\s\S]{0,80}?-->\s*)?(加载中[^<]{0,10}|loading[^<]{0,10})?<\/\1>/i

export function needsBrowser(html: string, { text, state, kind }: Pick<Extract, 'text' | 'state' | 'kind'>): boolean {
  if (kind === 'wechat-article' || kind === 'app' || (state !== 'ok' && state !== 'empty')) return false
  if (!/<script\b/i.test(html)) return false
  const length = text.replace(/\s/g, '').length
  return length < 40 || (length < 200 && emptyMount.test(html))
}
