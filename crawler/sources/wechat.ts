/** A WeChat-style account: its articles, account pages and albums; articles of other accounts stay outside. */
import type { SourceWalk } from './source-walk.ts'

const articlePath = /^\/(s($|\/)|mp\/(appmsgalbum|profile_ext|appmsg|homepage))/

export const wechat: SourceWalk = {
  kind: 'wechat',
  start: (source) => source.startUrls,
  follow: ({ extract }) => extract.links.filter((link) => articlePath.test(new URL(link).pathname)),
  inScope: (url, { startUrls }) => startUrls.some((start) => new URL(start).host === url.host) && isOwn(url, startUrls),
  levels: (source) => source.maxDepth,
  // WeChat keeps the pictures of all articles there; no declaration would name it
  pictureHosts: /^mm\w+\.qpic\.cn$/,
}

/** An address that names an account must name the one of the source, where the source names one. */
function isOwn(url: URL, startUrls: string[]): boolean {
  const account = url.searchParams.get('__biz')
  const own = startUrls.map((start) => new URL(start).searchParams.get('__biz')).filter((biz) => biz !== null)
  return account === null || own.length === 0 || own.includes(account)
}
