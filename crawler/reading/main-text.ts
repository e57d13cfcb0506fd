/** Main text against boilerplate: what the page says, without the site that surrounds it. */
import { type PageElement, silentTags } from './page-tree.ts'
import { isBlock, plainText } from './plain-text.ts'

const boilerplateTags = new Set(['nav', 'footer', 'aside', 'select', 'button', 'textarea', 'dialog'])
const boilerplateRoles = new Set(['navigation', 'banner', 'contentinfo', 'search', 'dialog', 'menu', 'menubar', 'complementary'])
const boilerplateName =
  /(^|[-_\s])(nav|navi|navbar|navigation|menu|topbar|top-?bar|toolbar|tool-?bar|header|head-?top|foot|footer|copyright|copy-?right|breadcrumbs?|crumbs?|sidebar|side-?bar|aside|related|relevant|recommend|recommendation|hot-?news|hot-?list|rank|ranking|share|sharing|social|bdsharebuttonbox|comments?|pinglun|disqus|pager|pagination|page-?nav|prev-?next|prenext|popup|modal|login|search|friend-?links?|friendlink|yqlj|sitemap|qrcode|qr-?code|ewm|gotop|go-?top|back-?top|tags?|statement|disclaimer|mianze|zebian|editsection|references?|reflist|navbox|catlinks|toc|feedback|author-?(?:info|box|card)|user-?info|favatar|pls|pi|po|actions)([-_\s]|$)/i
const boilerplateJoined =
  /(footer|breadcrumb|sidebar|navbar|mainnav|topnav|subnav|leftnav|friendlink|relatednews|recommendlist|commentlist|sharebox|bdshare|copyright|prevnext|gotop)/i
const contentName =
  /(article|content|post|entry|正文|zoom|neirong|main-?text|detail|zhengwen|story|news-?text|trs_editor|art_?con)/i
/** Names that publishing systems give to the article's own box, whatever else is in the name. */
const bodyName =
  /(^|[\s_-])(trs_editor|article-?content|article-?body|post-?content|entry-?content|artibody|main-?content)([\s_-]|$)/i
const contentTag = new Set(['article', 'main', 'body', '#root', 'html'])

/** Asked of each element several times. */
export function isBoilerplate(element: PageElement): boolean {
  element.boilerplate ??= looksLikeBoilerplate(element)
  return element.boilerplate
}

function looksLikeBoilerplate(element: PageElement): boolean {
  const { tag, attrs } = element
  if (silentTags.has(tag) || boilerplateTags.has(tag)) return true
  if (attrs.hidden !== undefined || boilerplateRoles.has(attrs.role ?? '')) return true
  if (/display\s*:\s*none/i.test(attrs.style ?? '') && !/tab|panel|slide|swiper|content/i.test(`${attrs.class} ${attrs.id}`))
    return true
  if (contentTag.has(tag)) return false
  if (tag === 'sup') return isCitation(element)
  const name = `${attrs.class ?? ''} ${attrs.id ?? ''}`
  if (name.length < 3) return tag === 'header' && !holdsHeading(element)
  if (/^(h[1-6]|p|table|tr|td|tbody)$/.test(tag) && !/copyright|footer/i.test(name)) return false
  if (bodyName.test(name)) return false
  const named = boilerplateName.test(name) || boilerplateJoined.test(name)
  return named ? !holdsBody(element) : tag === 'header' && !holdsHeading(element)
}

/** [1] behind a sentence; a raised number of a price has no brackets. */
const isCitation = ({ children: [only, ...more] }: PageElement): boolean =>
  only !== undefined &&
  more.length === 0 &&
  (typeof only === 'string' ? /^\s*\[[^\]]{1,6}\]\s*$/.test(only) : only.tag === 'a' && isCitation(only))

/** An unclosed tag can put the whole article inside the breadcrumb. */
const holdsBody = (element: PageElement): boolean =>
  element.children.some(
    (child) => typeof child !== 'string' && (bodyName.test(`${child.attrs.class} ${child.attrs.id}`) || holdsBody(child)),
  )

/** A header inside an article carries its title; one with links only is the site's. */
const holdsHeading = (element: PageElement): boolean =>
  element.children.some((child) => typeof child !== 'string' && (/^h[1-3]$/.test(child.tag) || holdsHeading(child)))

interface Weight {
  score: number
  length: number
  linkLength: number
}

export interface MainText {
  text: string
  /** The element that holds the article, or null where the page as a whole was read. */
  element: PageElement | null
}

/** A page whose best block holds a real article gives that block; any other page gives all that is not boilerplate. */
export function mainText(root: PageElement): MainText {
  const weights = new Weights(root)
  weigh(root, weights)
  const best = bestBlock(weights)
  const whole = weights.get(root)
  const bestWeight = best ? weights.get(best) : undefined
  if (best && bestWeight && whole && isArticle(best, bestWeight, whole))
    return { text: cutTail(blockText(best, weights)), element: best }
  // A front page may be nothing but links; then they are what it says.
  return { text: blockText(root, weights) || plainText(root, isBoilerplate) || plainText(root), element: null }
}

/** What the elements of a page weigh, by their place in the document. */
class Weights {
  private readonly root: PageElement
  private readonly byPlace: (Weight | undefined)[]

  constructor(root: PageElement) {
    this.root = root
    this.byPlace = new Array(root.all.length + 1).fill(undefined)
  }

  get({ at }: PageElement): Weight | undefined {
    return this.byPlace[at + 1]
  }

  /** That of an element which was not weighed before begins at nothing. */
  of({ at }: PageElement): Weight {
    this.byPlace[at + 1] ??= { score: 0, length: 0, linkLength: 0 }
    return this.byPlace[at + 1] as Weight
  }

  *[Symbol.iterator](): Generator<[PageElement, Weight]> {
    for (const element of [this.root, ...this.root.all]) {
      const weight = this.get(element)
      if (weight) yield [element, weight]
    }
  }
}

function isArticle(element: PageElement, best: Weight, whole: Weight): boolean {
  const prose = best.length - best.linkLength
  const share = bodyName.test(`${element.attrs.class} ${element.attrs.id}`) ? 0.12 : 0.3
  return best.score >= 12 && prose >= 120 && prose > (whole.length - whole.linkLength) * share
}

/** Lists of other articles begin with one of these lines. */
const tailHeading =
  /^(相关(新闻|阅读|文章|推荐|资讯|链接)|推荐阅读|猜你喜欢|热门(文章|推荐|资讯)|延伸阅读|更多(阅读|推荐|精彩)|上一篇[:：]?.*|下一篇[:：]?.*)$/

function cutTail(text: string): string {
  const lines = text.split('\n')
  const cut = lines.findIndex((line, index) => index > lines.length * 0.3 && tailHeading.test(line))
  return cut === -1 ? text : lines.slice(0, cut).join('\n')
}

/** Post-order: text and link lengths of every block, and the score that its paragraphs give to it and its ancestors. */
function weigh(element: PageElement, weights: Weights): Weight {
  const weight = weights.of(element)
  const own = { text: '', links: 0 }
  for (const child of element.children) {
    if (typeof child === 'string') own.text += child
    else if (!isBoilerplate(child)) {
      if (isBlock(child)) {
        const inner = weigh(child, weights)
        weight.length += inner.length
        weight.linkLength += inner.linkLength
      } else weighInline(child, weights, own, false)
    }
  }
  const text = withoutSpace(own.text)
  weight.length += text.length
  weight.linkLength += own.links
  addParagraph(element, text, own.links, weights)
  if (element.tag === 'a') weight.linkLength = weight.length
  return weight
}

/** Inline elements lend their text to the block around them; blocks inside them are weighed as blocks. */
function weighInline(element: PageElement, weights: Weights, own: { text: string; links: number }, inLink: boolean): void {
  const link = inLink || element.tag === 'a'
  for (const child of element.children) {
    if (typeof child === 'string') {
      own.text += child
      if (link) own.links += withoutSpace(child).length
    } else if (!silentTags.has(child.tag)) weighInline(child, weights, own, link)
  }
}

/** Most boxes hold nothing but line breaks between other boxes. */
const withoutSpace = (text: string): string => (text.trim() === '' ? '' : text.replace(/\s+/g, ''))

function addParagraph(element: PageElement, text: string, links: number, weights: Weights): void {
  if (text.length < 12 || links > text.length * 0.5) return
  const marks = text.match(/[，。！？；、：,.!?;]/g)?.length ?? 0
  const points = 1 + Math.min(marks, 12) + Math.min(text.length / 50, 6)
  const weight = weights.get(element)
  if (weight && element.tag !== 'p') weight.score += points * (element.tag === 'div' || element.tag === 'td' ? 0.9 : 0.5)
  let share = 1
  for (let ancestor = element.parent, level = 0; ancestor && level < 4; ancestor = ancestor.parent, level += 1) {
    if (ancestor.tag === 'body' || ancestor.tag === '#root') share *= 0.5
    weights.of(ancestor).score += points * share
    share *= level === 0 ? 0.55 : 0.5
  }
}

function bestBlock(weights: Weights): PageElement | null {
  let best: PageElement | null = null
  let bestScore = 0
  for (const [element, weight] of weights) {
    if (weight.length === 0) continue
    const name = `${element.attrs.class ?? ''} ${element.attrs.id ?? ''}`
    const named = contentName.test(name) || element.tag === 'article' ? 1.25 : 1
    const score = weight.score * (1 - weight.linkLength / weight.length) * named
    if (score > bestScore) {
      best = element
      bestScore = score
    }
  }
  return best ? climb(best, weights) : null
}

/** Articles cut into several boxes: take the parent when it adds much more prose than links. */
function climb(start: PageElement, weights: Weights): PageElement {
  let best = start
  for (let parent = best.parent; parent && parent.tag !== '#root' && parent.tag !== 'html'; parent = parent.parent) {
    const inner = weights.get(best)
    const outer = weights.get(parent)
    if (!inner || !outer) break
    const added = outer.length - inner.length
    const addedLinks = outer.linkLength - inner.linkLength
    if (added - addedLinks > inner.length * 0.3 && addedLinks < added * 0.2) best = parent
  }
  return best
}

const isLinkList = (element: PageElement, weights: Weights) => {
  const weight = weights.get(element)
  if (!weight || weight.length < 8 || element.tag === 'p' || element.tag === 'a' || contentTag.has(element.tag)) return false
  if (weight.length - weight.linkLength > 200) return false
  return weight.linkLength > weight.length * 0.8 && (element.tag === 'ul' || element.tag === 'ol' || countLinks(element) >= 3)
}

function countLinks(element: PageElement): number {
  let links = element.tag === 'a' ? 1 : 0
  for (const child of element.children) if (typeof child !== 'string') links += countLinks(child)
  return links
}

function blockText(best: PageElement, weights: Weights): string {
  return plainText(best, (element) => isBoilerplate(element) || isLinkList(element, weights))
}
