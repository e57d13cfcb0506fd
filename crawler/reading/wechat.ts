/** WeChat article pages of every generation: data printed by the script first, markup where there is none. */
import { canonicalUrl, wechatUrl } from '../canonical-url.ts'
import { assignedObject, type JsValue, unescapeOnce } from './js-literal.ts'
import { pageAddresses } from './links.ts'
import { byId, findAll, findFirst, hasClass, type PageElement, parsePage } from './page-tree.ts'
import { plainText } from './plain-text.ts'
import { emptyReading, type Reading } from './reading.ts'
import { chinaTime, readTime } from './times.ts'
import { readWechatAccount } from './wechat-account.ts'
import { readWechatAlbum } from './wechat-album.ts'
import { wechatState } from './wechat-state.ts'

type Data = { [key: string]: JsValue }

/** By what is on the page, not by host: saved copies and mirrors read the same. */
export const isWechat = (html: string): boolean =>
  /id="js_article"|window\.cgiDataNew\s*=|id="activity-name"|mmbizwap:|class="mesg-block"|album__list-item|res\.wx\.qq\.com\/(?:mmbizwap|open\/libs\/weui)|PAGE_MID\s*=\s*'mmbiz/.test(
    html,
  )

export function readWechat(html: string, url: string): Reading | null {
  const data = assignedObject(html, 'window.cgiDataNew')
  if (data && (text(data.title) || text(data.content_noencode))) return fromData(data, html, url)
  const article = /id="js_article"|id="js_content"|id="activity-name"/.test(html)
  if (article) return fromMarkup(html, url)
  const album = html.includes('album__list-item') ? readWechatAlbum(parsePage(html), url) : null
  if (album) return album
  const state = wechatState(html)
  if (state) return fromState(state, html, url)
  return readWechatAccount(html, url)
}

const text = (value: JsValue | undefined): string =>
  typeof value === 'string' ? value : typeof value === 'number' ? String(value) : ''
const record = (value: JsValue | undefined): Data => (value && typeof value === 'object' && !Array.isArray(value) ? value : {})
const list = (value: JsValue | undefined): Data[] => (Array.isArray(value) ? value.map(record) : [])

function fromData(data: Data, html: string, url: string): Reading {
  const content = text(data.content_noencode) || text(record(data.text_page_info).content_noencode) || text(data.desc)
  const body = bodyOf(content, url)
  const pictures = list(data.picture_page_info_list)
    .map((picture) => text(picture.cdn_url))
    .filter(Boolean)
  const title = plainString(text(data.title)) || firstLine(body.text)
  return {
    ...emptyReading('wechat-article', 'ok'),
    title,
    text: body.text,
    account: plainString(text(data.nick_name)) || null,
    author: plainString(text(data.author)) || null,
    publishedAt: chinaTime(Number(data.ori_create_time)) ?? readTime(text(data.create_time)),
    lang: 'zh-CN',
    canonical: identity(text(data.bizuin), text(data.mid), text(data.idx), text(data.link), url),
    links: body.links,
    images: [...new Set([...body.images, ...pictures])],
    wholeText: [title, plainString(text(data.signature)), body.text, profileText(html)].join('\n'),
  }
}

/** Article HTML, or plain text with newlines in the short forms. */
function bodyOf(content: string, url: string): { text: string; links: string[]; images: string[] } {
  if (!/<[a-z!/]/i.test(content))
    return { text: plainText(parsePage(plainString(content).replaceAll('\n', '<br>'))), links: [], images: [] }
  const tree = parsePage(content)
  const addresses = pageAddresses(tree, url)
  return { text: articleText(tree), links: addresses.links, images: addresses.images }
}

/** Cards of accounts and audio show words in attributes only. */
function articleText(tree: PageElement): string {
  for (const element of findAll(
    tree,
    ({ tag }) => tag === 'mpvoice' || tag === 'mp-common-mpaudio' || tag === 'mp-common-profile',
  )) {
    const words = [element.attrs.name, element.attrs['data-nickname'], element.attrs['data-signature']]
    const plain = words
      .filter(Boolean)
      .map((word) => plainString(word as string))
      .join(' ')
    if (plain && plainText(element) === '') element.children = [lineBreak(element), plain, lineBreak(element)]
  }
  return plainText(tree)
}

const lineBreak = (parent: PageElement): PageElement => ({
  tag: 'br',
  attrs: {},
  parent,
  children: [],
  all: [],
  at: -1,
  end: 0,
  boilerplate: false,
})

const firstLine = (body: string) => body.split('\n')[0]?.slice(0, 64) ?? ''

/** Entities of strings that the page decodes by script, literal `\x0a` of descriptions included. */
function plainString(value: string): string {
  const tree = value.includes('&') ? parsePage(value.replaceAll('<', '&lt;')) : null
  return unescapeOnceSafe(tree ? tree.children.filter((child) => typeof child === 'string').join('') : value).trim()
}
const unescapeOnceSafe = (value: string) => (/\\x[0-9a-f]{2}/i.test(value) ? unescapeOnce(value) : value)

/** Pages before 2021 and shared-picture pages without data: variables of the script, then the markup. */
function fromMarkup(html: string, url: string): Reading {
  const tree = parsePage(html)
  const content = byId(tree, 'js_content') ?? byId(tree, 'js_share_content')
  const cgi = assignedObject(html, 'window.cgiData') ?? {}
  const variable = (...names: string[]) => names.map((name) => scriptVariable(html, name)).find((value) => value !== '') ?? ''
  const printedText = variable('TextContentNoEncode', 'ContentNoEncode', 'window\\.desc')
  const heading = byId(tree, 'activity-name')
  const title =
    plainString(variable('msg_title', 'd\\.title') || text(cgi.title)) ||
    (heading ? plainText(heading) : '') ||
    metaOf(tree, 'og:title')
  const inContent = content ? articleText(content) : ''
  const body =
    longest(inContent, bodyOf(printedText, url).text) ||
    plainString(metaOf(tree, 'og:description') || variable('msg_desc', 'd\\.desc'))
  const author = byId(tree, 'js_author_name') ?? findFirst(tree, isByline)
  const addresses = pageAddresses(content ?? tree, url)
  return {
    ...emptyReading('wechat-article', body === '' && title === '' ? 'empty' : 'ok'),
    title: title || firstLine(body),
    text: body,
    account: plainString(variable('nickname', 'd\\.nick_name') || text(cgi.nick_name)) || printedAccount(tree),
    author: (author ? plainText(author) : '') || metaOf(tree, 'author') || null,
    publishedAt: chinaTime(Number(variable('ct', 'd\\.ct', 'd\\.create_time'))) ?? printedTime(tree, variable('publish_time')),
    lang: 'zh-CN',
    canonical: identity(
      variable('biz', 'd\\.biz'),
      variable('mid', 'd\\.mid'),
      variable('idx', 'd\\.idx'),
      variable('msg_link', 'd\\.msg_link') || metaOf(tree, 'og:url'),
      url,
    ),
    links: addresses.links,
    images: addresses.images,
    wholeText: [title, body, profileText(html)].join('\n'),
  }
}

/** Before 2020 the author is the line of small print that is neither date nor account. */
const isByline = (element: PageElement) =>
  hasClass(element, 'rich_media_meta_text') &&
  !element.attrs.id &&
  !hasClass(element, 'rich_media_meta_nickname') &&
  plainText(element) !== ''

const longest = (one: string, other: string) => (other.length > one.length ? other : one)

function printedAccount(tree: PageElement): string | null {
  const element =
    byId(tree, 'js_name') ??
    byId(tree, 'post-user') ??
    findFirst(tree, (node) => hasClass(node, 'profile_nickname') || hasClass(node, 'account_nickname_inner'))
  return (element && plainText(element)) || null
}

function printedTime(tree: PageElement, variable: string): string | null {
  const element = byId(tree, 'publish_time') ?? byId(tree, 'post-date')
  return readTime(element ? plainText(element) : '') ?? readTime(variable)
}

const metaOf = (tree: PageElement, name: string) =>
  findFirst(tree, (element) => element.tag === 'meta' && (element.attrs.property === name || element.attrs.name === name))?.attrs
    .content ?? ''

/** First non-empty string of `name = "" || "..."`, wrapped in a decoder or not. */
function scriptVariable(html: string, name: string): string {
  const assignment = new RegExp(
    `(?:^|[\\s;,{>])${name}\\s*=\\s*((?:[\\w.$]+\\s*\\|\\|\\s*)?(?:[\\w.$]*\\(?\\s*(?:"(?:[^"\\\\\\n]|\\\\.)*"|'(?:[^'\\\\\\n]|\\\\.)*')\\s*\\)?(?:\\.\\w+\\(\\w*\\))?\\s*(?:\\|\\|)?\\s*)+)`,
    'g',
  )
  for (const found of html.matchAll(assignment)) {
    for (const literal of (found[1] ?? '').matchAll(/"((?:[^"\\\n]|\\.)*)"|'((?:[^'\\\n]|\\.)*)'/g)) {
      const value = unescapeOnce(literal[1] ?? literal[2] ?? '')
      if (value !== '') return value
    }
  }
  return ''
}

/** Same identity for the short link, the long link and a reposted link; only where the address belongs to the platform. */
function identity(biz: string, mid: string, idx: string, link: string, url: string): string | null {
  const plainLink = plainString(link)
  const page = new URL(url)
  if (biz && mid && idx && (page.pathname === '/s' || page.pathname.startsWith('/s/')))
    return wechatUrl(page.origin, { biz, mid, idx })
  const linked = URL.canParse(plainLink) ? new URL(plainLink) : null
  return linked?.host === page.host ? canonicalUrl(page.origin + linked.pathname + linked.search) : null
}

/** Account card under the article: introduction, sometimes telephone. */
const profileText = (html: string) => plainString(scriptVariable(html, 'profile_signature'))

/** A removed article: nothing to read, but who published it may still be named. */
function fromState(state: NonNullable<ReturnType<typeof wechatState>>, html: string, url: string): Reading {
  const cgi = assignedObject(html, 'window.cgiData') ?? assignedObject(html, 'cgiData') ?? {}
  const target = scriptVariable(html, 'transferTargetLink')
  return {
    ...emptyReading('wechat-article', state.state),
    title: state.notice,
    account: plainString(text(cgi.nick_name)) || null,
    lang: 'zh-CN',
    links: target ? [plainString(target)] : [],
    wholeText: [state.notice, text(cgi.del_reason), text(cgi.nick_name)].join('\n'),
    canonical: identity('', '', '', '', url),
  }
}
