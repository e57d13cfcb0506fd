/** Title, publication time, author and language of an ordinary page, from its head first, then from what it prints. */
import { findAll, findFirst, type PageElement } from './page-tree.ts'
import { plainText } from './plain-text.ts'
import { readTime } from './times.ts'

export interface PageFacts {
  title: string
  publishedAt: string | null
  author: string | null
  siteName: string | null
  lang: string | null
  canonical: string | null
  metas: Map<string, string>
}

const timeMetas = (
  'article:published_time og:published_time og:release_date news:published_time datepublished pubdate publishdate publish_date publish-date ' +
  'publish_time publishtime publication_date dc.date dc.date.issued bytedance:published_time weibo:article:create_at date releasedate'
).split(' ')

export function pageFacts(root: PageElement): PageFacts {
  const metas = readMetas(root)
  const html = findFirst(root, (element) => element.tag === 'html')
  const canonical = findFirst(root, (element) => element.tag === 'link' && element.attrs.rel?.toLowerCase() === 'canonical')
  const siteName = metas.get('og:site_name') ?? null
  const small = new SmallTexts(root)
  return {
    title: readTitle(root, metas, siteName),
    publishedAt: readPublished(root, metas, small),
    author: readAuthor(root, metas, small),
    siteName,
    lang: html?.attrs.lang || null,
    canonical: canonical?.attrs.href ?? null,
    metas,
  }
}

function readMetas(root: PageElement): Map<string, string> {
  const metas = new Map<string, string>()
  for (const meta of findAll(root, (element) => element.tag === 'meta')) {
    const name = (meta.attrs.name ?? meta.attrs.property ?? meta.attrs.itemprop)?.toLowerCase()
    const content = meta.attrs.content?.trim()
    if (name && content && !metas.has(name)) metas.set(name, content)
  }
  return metas
}

/** The headline as printed where there is exactly one; else the title of the document without the site's name. */
function readTitle(root: PageElement, metas: Map<string, string>, siteName: string | null): string {
  const tag = findFirst(root, (element) => element.tag === 'title')
  const document = tag ? plainText(tag) : ''
  const headings = findAll(root, (element) => element.tag === 'h1')
    .map((heading) => plainText(heading).replace(/\n/g, ' '))
    .filter((text) => text.length > 1)
  const headline = headings.length === 1 ? headings[0] : undefined
  if (headline && (document === '' || document.includes(headline) || headline.length >= 8)) return headline
  return withoutSite(document || metas.get('og:title') || headings[0] || '', siteName)
}

function withoutSite(title: string, siteName: string | null): string {
  const parts = title.split(/\s*[_|｜]\s*|\s+[-–—]\s+/).filter(Boolean)
  if (parts.length > 1 && (parts[0] as string).length >= 6 && parts[0] !== siteName) return parts[0] as string
  const named = /^(.{6,}?)\s*(?:[-_—–]\s*[^-_—–]{2,14}(?:网|频道|网站|官网|学校|教育|培训|集团|公司|中心|生活)\s*)+$/.exec(
    title,
  )?.[1]
  if (named) return named
  if (siteName && title.endsWith(siteName)) return title.slice(0, -siteName.length).replace(/[\s_|｜–—-]+$/, '') || title
  return title
}

function readPublished(root: PageElement, metas: Map<string, string>, small: SmallTexts): string | null {
  const declared = timeMetas.map((name) => readTime(metas.get(name))).find((time) => time !== null) ?? null
  if (declared && !declared.includes('T00:00:00')) return declared
  const printed = shownTime(root, small)
  // A head that gives the day only: the page may print the minute of the same day.
  return declared && printed?.slice(0, 10) !== declared.slice(0, 10) ? declared : (printed ?? declared)
}

function shownTime(root: PageElement, small: SmallTexts): string | null {
  const marked = findFirst(root, (element) => element.tag === 'time' || /datepublished/i.test(element.attrs.itemprop ?? ''))
  const time = marked ? (readTime(marked.attrs.datetime ?? marked.attrs.content) ?? readTime(plainText(marked))) : null
  return time ?? printedTime(root, small)
}

const timeLabel =
  /(发布时间|发稿时间|发布日期|发表时间|发布于|更新时间|日期|时间)\s*[:：]?\s*((?:20\d{2}|199\d)\s*[-/.年]\s*\d{1,2}\s*[-/.月]\s*\d{1,2}[^\n]{0,16})/
const timeClass = /(date|time|pub|info|source|meta|laiyuan|shijian|author|article-writer|from)/i

/**
 * Elements whose class says that dates and authors stand there, read when somebody looks; long ones are passed over. A class and no
 * generator: one made for each page holds the page in memory until the next great clearing, and every small one copies it again.
 */
class SmallTexts {
  private readonly elements: PageElement[]
  private readonly texts: string[] = []

  constructor(root: PageElement) {
    const said = ({ attrs }: PageElement) =>
      (attrs.class !== undefined || attrs.id !== undefined) && timeClass.test(`${attrs.class ?? ''} ${attrs.id ?? ''}`)
    this.elements = findAll(root, said).slice(0, 80)
  }

  /** What the first of the `most` first texts says in which `read` finds something. */
  first(most: number, read: (text: string) => string | null | undefined): string | null {
    for (const [at, element] of this.elements.slice(0, most).entries()) {
      this.texts[at] ??= shortText(element)
      const found = read(this.texts[at])
      if (found) return found
    }
    return null
  }
}

const shortText = (element: PageElement): string => {
  const text = plainText(element)
  return text.length < 160 ? text : ''
}

/** A labelled date anywhere, or a date in a small element. */
function printedTime(root: PageElement, small: SmallTexts): string | null {
  const time = small.first(80, readTime)
  if (time) return time
  const body = findFirst(root, (element) => element.tag === 'body') ?? root
  const stamp = findFirst(body, isStamp)
  return readTime(timeLabel.exec(plainText(body))?.[2]) ?? (stamp ? readTime(plainText(stamp)) : null)
}

/** A small box that holds hardly more than a date with its minute. */
const isStamp = (element: PageElement) => {
  if (element.children.length > 3) return false
  const own = element.children.filter((child) => typeof child === 'string').join('')
  return own.length < 60 && /(?:19|20)\d{2}[-/.年]\d{1,2}[-/.月]\d{1,2}日?\s*\d{1,2}:\d{2}/.test(own)
}

const authorLabel =
  /(?:^|[\s|｜（(])(?:作者|文\/|撰文|记者)\s*[:：/]?\s*([\u4e00-\u9fa5·]{2,8}|[A-Za-z][\w .]{1,24})(?=$|[\s|｜）)，,])/m

function readAuthor(root: PageElement, metas: Map<string, string>, small: SmallTexts): string | null {
  const named = metas.get('author') ?? metas.get('article:author') ?? metas.get('og:article:author')
  if (named && /[\u4e00-\u9fa5A-Za-z]{2}/.test(named) && !/^https?:/.test(named) && named.length <= 40) return named
  const marked = findFirst(root, (element) => element.attrs.itemprop === 'author' || element.attrs.rel === 'author')
  if (marked)
    return (
      plainText(marked)
        .replace(/^作者\s*[:：]\s*/, '')
        .slice(0, 40) || null
    )
  return small.first(40, (text) => authorLabel.exec(text)?.[1])
}
