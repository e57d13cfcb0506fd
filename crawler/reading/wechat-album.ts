/** Albums of a public account: the articles it put together under one heading, as a page or as the answer of its interface. */
import { absoluteAddress } from './links.ts'
import { findAll, findFirst, hasClass, type PageElement } from './page-tree.ts'
import { plainText } from './plain-text.ts'
import { emptyReading, type Reading } from './reading.ts'

type Json = Record<string, unknown>
const record = (value: unknown): Json =>
  typeof value === 'object' && value !== null && !Array.isArray(value) ? (value as Json) : {}
const text = (value: unknown) => (typeof value === 'string' ? value : typeof value === 'number' ? String(value) : '')

export function readAlbumJson(data: Json, url: string): Reading | null {
  const album = record(data.getalbum_resp)
  if (!('article_list' in album)) return null
  // One article alone comes as an object instead of a list.
  const articles = [album.article_list].flat().map(record)
  const base = record(album.base_info)
  const links = articles.map((article) => absoluteAddress(text(article.url).replaceAll('&amp;', '&'), url))
  const last = articles.at(-1)
  const more = text(album.continue_flag) === '1' && last ? nextPage(url, text(last.msgid), text(last.itemidx)) : null
  return reading(
    text(base.title),
    text(base.nickname),
    articles.map(({ title }) => text(title)),
    [...links, more],
  )
}

/** The page of an album prints one `li` for each article, with its address in an attribute. */
export function readWechatAlbum(tree: PageElement, url: string): Reading | null {
  const items = findAll(tree, (element) => element.attrs['data-link'] !== undefined && hasClass(element, 'album__list-item'))
  if (items.length === 0) return null
  const heading = findFirst(tree, (element) => hasClass(element, 'album__label-title') || element.attrs.id === 'js_tag_name')
  const account = findFirst(tree, (element) => hasClass(element, 'album__author-name') || hasClass(element, 'js_go_profile'))
  const links = items.map((item) => absoluteAddress(item.attrs['data-link'] ?? '', url))
  const titles = items.map((item) => item.attrs['data-title'] ?? plainText(item).split('\n')[0] ?? '')
  return reading(heading ? plainText(heading) : '', account ? plainText(account) : '', titles, links)
}

function reading(title: string, account: string, titles: string[], links: (string | null)[]): Reading {
  const found = links.filter((link) => link !== null)
  const words = titles.filter(Boolean).join('\n')
  return {
    ...emptyReading('other', found.length > 0 ? 'ok' : 'empty'),
    title,
    account: account || null,
    lang: 'zh-CN',
    text: words,
    wholeText: [title, words].join('\n'),
    links: [...new Set(found)],
    index: 'album',
  }
}

function nextPage(url: string, message: string, place: string): string | null {
  if (!message) return null
  const next = new URL(url)
  next.searchParams.set('begin_msgid', message)
  next.searchParams.set('begin_itemidx', place || '1')
  return next.href
}
