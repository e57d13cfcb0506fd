/** Pages of sources that declare where their facts stand: lists of adverts, and the page of one advert. */
import type { FieldSelector, ListSelectors, PageSelectors, Selectors } from '#policy/selectors.ts'
import { canonicalUrl } from '../canonical-url.ts'
import { ExtractError } from '../errors.ts'
import { courseFields } from './course-words.ts'
import { absoluteAddress } from './links.ts'
import type { PageElement } from './page-tree.ts'
import { plainText } from './plain-text.ts'
import { emptyReading, type PartialListing, type Reading } from './reading.ts'
import { selectAll, selectFirst } from './select.ts'
import { readTime } from './times.ts'

/** More boxes than this on one page is a selector gone wrong or an attack. */
const mostItems = 500

/**
 * Null where nothing declared is found and the page may be any page. A page that was declared as a list (`mustBeList`)
 * and shows none throws: the site was rebuilt, and silence would look like an empty list.
 */
export function readDeclared(root: PageElement, url: string, selectors: Selectors, mustBeList: boolean): Reading | null {
  const { list, page } = selectors
  const items = list ? selectAll(root, list.item).slice(0, mostItems) : []
  if (list && items.length > 0) return readList(items, root, url, list)
  if (list?.empty && selectFirst(root, list.empty)) return { ...emptyReading('listing-page', 'empty'), index: 'list' }
  const reading = page ? readOne(root, url, page) : null
  if (!reading && mustBeList && list)
    throw new ExtractError(
      `nothing stands at the declared selector "${list.item}": the page was rebuilt, or the selector is wrong`,
      'selector-missing',
    )
  return reading
}

function readList(items: PageElement[], root: PageElement, url: string, list: ListSelectors): Reading {
  const listings = items.map((item) => readItem(item, url, list)).filter((listing) => listing.title !== '')
  if (listings.length === 0)
    throw new ExtractError(`no item has words at the declared selector "${list.title.css}"`, 'selector-missing')
  const next = list.next ? addressAt(root, list.next, url) : null
  const text = listings.map((listing) => [listing.title, listing.text].join('\n')).join('\n')
  return {
    ...emptyReading('listing-page', 'ok'),
    title:
      plainText(selectFirst(root, 'title') ?? root)
        .split('\n')[0]
        ?.slice(0, 200) ?? '',
    text,
    wholeText: text,
    links: [...new Set([...listings.flatMap((listing) => listing.url ?? []), ...(next ? [next] : [])])],
    listings,
    listingsAreAll: true,
    index: 'list',
  }
}

function readItem(item: PageElement, url: string, list: ListSelectors): PartialListing {
  const link = list.link ? addressAt(item, list.link, url) : null
  return { ...readFields(item, list), kind: 'ad', ...(link ? { url: canonicalUrl(link) ?? link } : {}) }
}

function readOne(root: PageElement, url: string, page: PageSelectors): Reading | null {
  const fields = readFields(root, page)
  if (fields.title === '') return null
  return {
    ...emptyReading('listing-page', 'ok'),
    title: fields.title,
    text: fields.text,
    author: page.author ? valueAt(root, page.author) || null : null,
    publishedAt: fields.publishedAt ?? null,
    institution: fields.institution ?? null,
    wholeText: plainText(selectFirst(root, 'body') ?? root),
    canonical: url,
    listings: [{ ...fields, kind: 'ad' }],
    listingsAreAll: true,
  }
}

function readFields(element: PageElement, selectors: PageSelectors | ListSelectors): PartialListing {
  const value = (field: FieldSelector | undefined) => (field ? valueAt(element, field) || null : null)
  const text = value(selectors.text) ?? plainText(element)
  const read = courseFields(text.slice(0, 20_000))
  return {
    kind: 'ad',
    title: valueAt(element, selectors.title).replaceAll('\n', ' '),
    text,
    institution: value(selectors.institution),
    publishedAt: readTime(value(selectors.publishedAt)),
    subject: value(selectors.subject) ?? read.subject,
    grades: value(selectors.grades) ?? read.grades,
    times: value(selectors.times) ?? read.times,
    prices: value(selectors.prices) ?? read.prices,
  }
}

function valueAt(element: PageElement, { css, attribute }: FieldSelector): string {
  const found = selectFirst(element, css)
  if (!found) return ''
  return attribute ? (found.attrs[attribute.toLowerCase()] ?? '').trim() : plainText(found)
}

function addressAt(element: PageElement, { css, attribute = 'href' }: FieldSelector, url: string): string | null {
  const found = selectFirst(element, css)?.attrs[attribute.toLowerCase()]
  return found ? absoluteAddress(found, url) : null
}
