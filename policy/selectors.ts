/** Where the facts of a page stand, declared as CSS selectors for sources that print lists of adverts. */
import { z } from 'zod'

const css = z.string().trim().min(1).max(300)

/** The text of the first element found, or one of its attributes. `h3 a` is short for `{ css: 'h3 a' }`. */
export const fieldSelectorSchema = z.union([
  css.transform((selector) => ({ css: selector, attribute: undefined as string | undefined })),
  z.strictObject({ css, attribute: z.string().min(1).optional() }),
])
export type FieldSelector = z.output<typeof fieldSelectorSchema>

const field = fieldSelectorSchema.optional()

/** Facts of a listing that a selector may name. Those without one are read off the text of the whole item. */
const listingFields = {
  text: field,
  institution: field,
  publishedAt: field,
  subject: field,
  grades: field,
  times: field,
  prices: field,
}

/** A page of results: the same box again and again. */
export const listSelectorsSchema = z.strictObject({
  item: css.describe('one element for each advert'),
  title: fieldSelectorSchema,
  link: field.describe('address of the advert itself, usually { "css": "a", "attribute": "href" }'),
  ...listingFields,
  next: field.describe('address of the next page of results'),
  empty: css.optional().describe('stands there when a search found nothing; without it an empty list is a failure'),
})

/** The page of one advert. Where it finds no title the page is read as any other. */
export const pageSelectorsSchema = z.strictObject({ title: fieldSelectorSchema, ...listingFields, author: field })

export const selectorsSchema = z
  .strictObject({ list: listSelectorsSchema.optional(), page: pageSelectorsSchema.optional() })
  .refine(({ list, page }) => list || page, { message: 'declare list or page, or leave selectors out' })
export type ListSelectors = z.output<typeof listSelectorsSchema>
export type PageSelectors = z.output<typeof pageSelectorsSchema>
export type Selectors = z.output<typeof selectorsSchema>
