/** Any other page: its main text, facts, cards and tables of courses, and who is behind it. */

import { readAppPage } from './app-page.ts'
import { readInstitutions } from './contacts.ts'
import { courseCards } from './course-cards.ts'
import { courseTables } from './course-tables.ts'
import { readEmbeddedState } from './embedded-state.ts'
import { pageAddresses } from './links.ts'
import { mainText } from './main-text.ts'
import { type PageFacts, pageFacts } from './page-facts.ts'
import { findAll, findFirst, type PageElement } from './page-tree.ts'
import { plainText } from './plain-text.ts'
import { postedTeachers } from './posted-teachers.ts'
import type { PartialListing, Reading } from './reading.ts'
import { schemaCourses, schemaInstitution } from './schema-courses.ts'
import { signUpForms } from './sign-up-forms.ts'
import { type SchemaNode, structuredData } from './structured-data.ts'
import { wallState } from './walls.ts'

export function readWebPage(html: string, root: PageElement, url: string): Reading {
  const schema = structuredData(root)
  const app = readAppPage(html, root, schema, url)
  const addresses = pageAddresses(root, url)
  if (app) return { ...app, ...addresses, lang: 'zh-CN' }
  const facts = pageFacts(root)
  const main = mainText(root)
  const state = main.text.length < 40 ? readEmbeddedState(html, root) : null
  const body = findFirst(root, (element) => element.tag === 'body') ?? root
  const bodyText = plainText(body)
  const wholeText = [bodyText, state?.text ?? '', ...telephoneLinks(root)].join('\n')
  const text = state?.text || withoutTitleLines(main.text, facts.title, main.element !== null)
  const listings = uniqueListings([
    ...courseTables(root),
    ...courseCards(root),
    ...schemaCourses(schema),
    ...(state?.listings ?? []),
  ])
  // Articles speak of passwords and deleted pages; only a page without one can be a wall.
  const wall = main.element ? null : wallState(html, root, facts.title, bodyText)
  const kind = kindOf(url, facts, listings, schema, main.element !== null)
  return {
    kind,
    state: wall ?? (text === '' && listings.length === 0 ? 'empty' : 'ok'),
    title: facts.title || (state?.title ?? ''),
    text,
    account: null,
    author: facts.author,
    publishedAt: facts.publishedAt ?? state?.publishedAt ?? null,
    lang: facts.lang,
    canonical: facts.canonical,
    ...addresses,
    institution: institutionOf(body, facts, schema, kind, wholeText),
    wholeText,
    listings: [
      ...listings,
      ...signUpForms(body, facts.title),
      ...postedTeachers(body, bodyText, state?.title || facts.title, state?.text),
    ],
  }
}

const telephoneLinks = (root: PageElement) =>
  findAll(root, (element) => element.tag === 'a' && /^tel:/i.test(element.attrs.href ?? '')).map(
    (link) => `电话：${link.attrs.href?.slice(4)}`,
  )

/** Title, date and source stand in their own fields; the main text begins with the first paragraph. */
function withoutTitleLines(text: string, title: string, article: boolean): string {
  if (!article) return text
  const lines = text.split('\n')
  const isOpening = (line: string) =>
    line === title ||
    (line.length <= 60 &&
      /(19|20)\d{2}\s*[-/.年]\s*\d{1,2}\s*[-/.月]\s*\d{1,2}.*|^(来源|作者|发布时间|编辑|责任编辑|浏览|阅读|字号|分享到?)[:：\s]/.test(
        line,
      ) &&
      !/[。！？]$/.test(line))
  const start = lines.findIndex((line) => !isOpening(line))
  return start > 0 && start <= 5 ? lines.slice(start).join('\n') : text
}

function kindOf(
  url: string,
  facts: PageFacts,
  listings: PartialListing[],
  schema: SchemaNode[],
  article: boolean,
): Reading['kind'] {
  const path = URL.canParse(url) ? new URL(url).pathname : '/'
  if (/^\/(index|default|home|main)?(\.\w{2,5})?$/i.test(path)) return 'home'
  const declared =
    schema.some((node) => node.types.some((type) => /Article$|^BlogPosting$/.test(type))) ||
    facts.metas.get('og:type') === 'article'
  if (listings.length >= 1 && !declared) return 'listing-page'
  return declared || (article && facts.publishedAt !== null) || article ? 'article' : 'other'
}

function uniqueListings(listings: PartialListing[]): PartialListing[] {
  const seen = new Set<string>()
  return listings.filter(({ title, text }) => {
    const key = `${title}\n${text}`
    if (seen.has(key)) return false
    seen.add(key)
    return true
  })
}

/** Declared organisation, then the name in the footer, then (but not in articles, which speak of others) any legal name. */
function institutionOf(
  body: PageElement,
  facts: PageFacts,
  schema: SchemaNode[],
  kind: Reading['kind'],
  wholeText: string,
): string | null {
  const declared = schemaInstitution(schema)
  if (declared) return declared
  const footers = findAll(
    body,
    ({ tag, attrs }) =>
      tag === 'footer' ||
      ((attrs.class !== undefined || attrs.id !== undefined) &&
        /foot|copyright|bottom/i.test(`${attrs.class ?? ''} ${attrs.id ?? ''}`)),
  )
  const footer = footers.length > 0 ? plainText(footers[0] as PageElement) : lastLines(wholeText)
  const [named] = readInstitutions(footer)
  if (named) return named
  if (kind === 'article') return null
  return readInstitutions(wholeText)[0] ?? facts.siteName
}

const lastLines = (text: string) => text.split('\n').slice(-6).join('\n')
