/** Account pages: who runs the account, by whom it is verified, and the list of articles of the old profile page. */
import { assignedObject, type JsValue } from './js-literal.ts'
import { findAll, findFirst, hasClass, type PageElement, parsePage } from './page-tree.ts'
import { plainText } from './plain-text.ts'
import { emptyReading, type Reading } from './reading.ts'

export function readWechatAccount(html: string, url: string): Reading | null {
  const tree = parsePage(html)
  const facts = new Map<string, string>()
  for (const item of findAll(tree, (element) => hasClass(element, 'item-info'))) addFact(facts, item, 'item-title', 'item-desc')
  for (const item of findAll(tree, (element) => element.tag === 'li'))
    addFact(facts, item, 'profile_desc_label', 'profile_desc_value')
  if (facts.size === 0) return null
  const owner = facts.get('账号主体') ?? facts.get('帐号主体') ?? facts.get('认证主体') ?? null
  const name = printedName(tree) ?? renamedTo(facts.get('名称记录')) ?? null
  const text = [...facts].map(([label, value]) => `${label}：${value}`).join('\n')
  return {
    ...emptyReading('other', 'ok'),
    title: name ?? facts.get('微信号') ?? '',
    text,
    account: name,
    institution: owner,
    lang: 'zh-CN',
    links: articleLinks(html, url),
    wholeText: text,
  }
}

function addFact(facts: Map<string, string>, item: PageElement, labelClass: string, valueClass: string): void {
  const label = findFirst(item, (element) => hasClass(element, labelClass))
  const value = findFirst(item, (element) => hasClass(element, valueClass))
  const words = value ? plainText(value) : ''
  if (label && words) facts.set(plainText(label), words)
}

function printedName(tree: PageElement): string | null {
  const element = findFirst(
    tree,
    (node) => hasClass(node, 'profile_nickname') || hasClass(node, 'nickname') || node.attrs.id === 'js_nickname',
  )
  return (element && plainText(element)) || null
}

/** The newest line of the history of names. */
const renamedTo = (history: string | undefined) => /(?:改名|认证|注册)[“"]([^”"]+)[”"]/.exec(history ?? '')?.[1]

function articleLinks(html: string, url: string): string[] {
  const data = assignedObject(html, 'msgList')
  const links = new Set<string>()
  const visit = (value: JsValue | undefined): void => {
    if (Array.isArray(value)) for (const item of value) visit(item)
    else if (value && typeof value === 'object') {
      if (typeof value.content_url === 'string' && value.content_url !== '') {
        const link = URL.canParse(value.content_url, url) ? new URL(value.content_url.replaceAll('&amp;', '&'), url).href : null
        if (link) links.add(link)
      }
      for (const inner of Object.values(value)) visit(inner)
    }
  }
  visit(data ?? undefined)
  return [...links]
}
