/**
 * The nouns of the house: the shapes that pass between rooms.
 * A crawler hands over Listings, a classifier answers with ClassificationRecords; nobody else needs to meet.
 */
import { z } from 'zod'
import { complaintCategoryKeys } from './complaint-categories.ts'
import { selectorsSchema } from './selectors.ts'
import { visitingHoursSchema } from './visiting-hours.ts'

/** How a source is walked. `listing`: search results and classified adverts; `upload`: material that others recorded. */
export const sourceKinds = ['website', 'sitemap', 'feed', 'wechat', 'listing', 'app-store', 'upload'] as const
export type SourceKind = (typeof sourceKinds)[number]

/** Where a text was published, in the terms of the advertising ban (domain: channel class for A01). */
export const channels = [
  'mass_media',
  'platform_ad',
  'public_place',
  'residential',
  'campus',
  'own_account',
  'own_site',
  'app_store',
  'private',
] as const
export type Channel = (typeof channels)[number]

/** Who stands behind a source. An operator declares it; `unknown` is honest. */
export const publishers = ['institution', 'school', 'government', 'news', 'platform', 'unknown'] as const
export type Publisher = (typeof publishers)[number]

/** A place the crawler visits: its address, how to walk it, and within which limits. */
export const sourceSchema = z.object({
  key: z.string().min(1).describe('stable id of the declaration, e.g. demo-xuehai-site'),
  name: z.string().min(1),
  kind: z.enum(sourceKinds),
  channel: z.enum(channels),
  publisher: z.enum(publishers),
  startUrls: z.array(z.url()).min(1),
  hosts: z.array(z.string().min(1)).optional().describe('other hosts that belong to the source, e.g. where details stand'),
  maxPages: z.int().min(1).max(100_000).default(200),
  maxDepth: z.int().min(0).max(50).default(4),
  ratePerSecond: z.number().min(0).max(1000).default(1).describe('requests per second and host; 0 lifts the limit'),
  render: z.enum(['auto', 'never', 'always']).default('auto'),
  pictures: z
    .int()
    .min(0)
    .max(50)
    .optional()
    .describe('posters: pictures of a page that are fetched and read, at most so many a page; left out: none'),
  hours: z.array(visitingHoursSchema).max(20).optional().describe('hours of China in which it may be visited; left out: always'),
  selectors: selectorsSchema.optional(),
  validFrom: z.iso.date().optional().describe('first day of the version of the declaration that this is'),
})
export type Source = z.infer<typeof sourceSchema>

/** Contact data printed on a page: how an institution is recognised. All values normalised, none repeated. */
export const contactsSchema = z.object({
  phones: z.array(z.string()).describe('digits only, area code kept: 02886660001, 13800000000, 4008000000'),
  wechat: z.array(z.string()),
  qq: z.array(z.string()),
  addresses: z.array(z.string()),
  uscc: z.array(z.string()).describe('18-character unified social credit codes with a right check digit'),
  licences: z.array(z.string()).describe('school-running licence numbers'),
  icp: z.array(z.string()),
  institutions: z.array(z.string()).describe('names that look like an institution, legal name first'),
})
export type Contacts = z.infer<typeof contactsSchema>
export const noContacts = (): Contacts => ({
  phones: [],
  wechat: [],
  qq: [],
  addresses: [],
  uscc: [],
  licences: [],
  icp: [],
  institutions: [],
})

/** `form`: what a form by which pupils are signed up asks for, one field a line. `staff-list`: teachers whom the page names, one a line. */
export const listingKinds = ['page', 'article', 'ad', 'course', 'app', 'form', 'staff-list'] as const

const postedTeacherSchema = z.object({
  name: z.string(),
  kind: z.enum(['teacher', 'professional']).describe('licence of a teacher, or proof of another skill'),
  certificate: z.string().nullable().describe('number as printed'),
})
export type PostedTeacher = z.infer<typeof postedTeacherSchema>

/** One advert, course, app or page as it was printed: the only thing that passes from crawler to classifier. */
export const listingSchema = z.object({
  url: z.string().describe('canonical address of the page it stands on'),
  position: z.int().min(0).describe('0 for the page itself, 1.. for its course cards in document order'),
  kind: z.enum(listingKinds),
  title: z.string(),
  text: z.string().describe('main body, paragraphs separated by newlines'),
  publishedAt: z.string().nullable().describe('ISO 8601 with offset'),
  institution: z.string().nullable().describe('name as printed, or null'),
  account: z.string().nullable().describe('WeChat-style account name, or null'),
  app: z
    .object({ id: z.string(), developer: z.string(), price: z.string(), version: z.string(), category: z.string() })
    .nullable(),
  subject: z.string().nullable(),
  grades: z.string().nullable(),
  times: z.string().nullable(),
  prices: z.string().nullable(),
  contacts: contactsSchema,
  staff: z
    .object({ heading: z.string().nullable(), place: z.enum(['table', 'lines']), teachers: z.array(postedTeacherSchema) })
    .optional()
    .describe('only of the kind staff-list: under which heading who is named; nobody where the list cannot be read'),
})
export type Listing = z.infer<typeof listingSchema>

/** What a page turned out to be. Only `ok` has content; walls are never stored as content. */
export const pageStates = ['ok', 'deleted', 'blocked', 'captcha', 'login', 'empty', 'parked'] as const
export type PageState = (typeof pageStates)[number]

/** The site answered, and what it answered has none of the page's words. A page behind a wall or a sign-in says nothing about them. */
export const takenDown: readonly PageState[] = ['deleted', 'empty', 'parked']

/** Answer of `jianfu extract` (see docs/cli.md). */
export const extractSchema = z.object({
  kind: z.enum(['wechat-article', 'app', 'listing-page', 'article', 'home', 'other']),
  url: z.string(),
  canonicalUrl: z.string(),
  title: z.string(),
  account: z.string().nullable(),
  author: z.string().nullable(),
  publishedAt: z.string().nullable(),
  lang: z.string().nullable(),
  charset: z.string(),
  text: z.string(),
  links: z.array(z.string()),
  images: z.array(z.string()),
  listings: z.array(listingSchema),
  contacts: contactsSchema,
  state: z.enum(pageStates),
  index: z
    .enum(['sitemap', 'feed', 'album', 'list'])
    .optional()
    .describe('only on documents that stand for the addresses they list'),
})
export type Extract = z.infer<typeof extractSchema>

export const documentTypes = [
  'ad',
  'course-listing',
  'app',
  'school-notice',
  'news',
  'law-or-policy',
  'penalty-report',
  'complaint',
  'adult-training',
  'other',
] as const
export type DocumentType = (typeof documentTypes)[number]

/** What the register says of the institution behind a text. Absent = nobody knows. */
export const licenceSchema = z.object({
  status: z.enum(['licensed', 'unlicensed', 'overdue']).describe('overdue: not re-registered by 2021-12-31 (M19.4)'),
  category: z.enum(['subject', 'sport', 'culture', 'science']).nullable(),
  addresses: z.array(z.string()).describe('licensed training addresses'),
  district: z.string().nullable().describe('district code'),
})
export type Licence = z.infer<typeof licenceSchema>

/** One line of `jianfu classify --jsonl`, plus what only the system knows: channel, publisher, licence. */
export const documentSchema = z.object({
  id: z.union([z.string(), z.number()]).transform(String),
  text: z.string(),
  title: z.string().optional(),
  url: z.string().optional(),
  publishedAt: z.string().nullable().optional(),
  kind: z.enum(['ad', 'complaint', 'page', 'form', 'staff-list']).optional(),
  channel: z.enum(channels).optional(),
  publisher: z.enum(publishers).optional(),
  licence: licenceSchema.optional(),
})
export type Document = z.infer<typeof documentSchema>

/** As what the classifier reads a listing of that kind. */
export const readAs = (kind: string): 'ad' | 'form' | 'staff-list' | 'page' =>
  kind === 'ad' || kind === 'form' || kind === 'staff-list' ? kind : 'page'

export const dayKinds = ['weekday', 'weekend', 'holiday', 'winter-vacation', 'summer-vacation', 'daily'] as const
export type DayKind = (typeof dayKinds)[number]
export const modes = ['offline', 'online_live', 'recorded'] as const
export type Mode = (typeof modes)[number]

/** One teaching time named in a text. Times are 24-hour HH:MM, weekdays 1-7 with Monday 1, dates inclusive. */
export const slotSchema = z.object({
  start: z.string().nullable(),
  end: z.string().nullable(),
  weekdays: z.array(z.int().min(1).max(7)).optional(),
  dates: z.object({ from: z.string(), to: z.string() }).optional(),
  dayKind: z.enum(dayKinds).optional(),
  mode: z.enum(modes).optional(),
  quote: z.string(),
  from: z.int(),
  to: z.int(),
})
export type Slot = z.infer<typeof slotSchema>

/** What an amount of money is: the price asked, a former one, a deposit ... */
export const pricePurposes = [
  'price',
  'former',
  'deposit',
  'discount',
  'gift',
  'top-up',
  'materials',
  'trial',
  'refund',
  'fine',
  'pay',
] as const
export type PricePurpose = (typeof pricePurposes)[number]
export const amountUnits = ['lessons', 'months', 'minutes'] as const
export const teacherClaimKinds = ['years', 'degree', 'from', 'certificate', 'title', 'serving', 'retired'] as const

export const factsSchema = z.object({
  subjects: z.array(z.string()),
  grades: z.array(z.string()).describe('PRE, P1-P6, J7-J9, H10-H12'),
  stage: z.array(z.string()).describe('preschool, primary, junior, senior, adult'),
  activities: z.array(z.string()).describe('trainings named that are no managed subject, as printed'),
  mode: z.enum(modes).nullable().describe('how most lessons are given'),
  modes: z.array(z.enum(modes)).describe('every way that is offered'),
  slots: z.array(slotSchema),
  prices: z.array(
    z.object({
      yuan: z.number(),
      per: z.string().describe('lesson, class, session, hour, 45min, day, month, term, year, person ... or total'),
      purpose: z.enum(pricePurposes),
      quote: z.string(),
    }),
  ),
  amounts: z
    .array(z.object({ value: z.number(), unit: z.enum(amountUnits), gift: z.boolean(), quote: z.string() }))
    .describe('lesson counts, months and minutes; gift: given on top'),
  phones: z.array(z.string()).describe('digits only, area code kept'),
  wechat: z.array(z.string()),
  qq: z.array(z.string()),
  addresses: z.array(z.string()),
  units: z.array(z.string()).describe('codes of the Chengdu units that the addresses lie in'),
  institutions: z.array(z.string()).describe('legal names first, then trade names, brands and signatures'),
  uscc: z.array(z.string()).describe('unified social credit codes with a right check character'),
  licences: z.array(z.string()).describe('school-running licence numbers'),
  icp: z.array(z.string()),
  teachers: z.array(z.string()),
  teacherClaims: z
    .array(z.object({ kind: z.enum(teacherClaimKinds), value: z.string(), quote: z.string() }))
    .describe('what the text says of its teachers; claims, not facts'),
})
export type Facts = z.infer<typeof factsSchema>

/** One alleged violation in one text. `quote` is exactly text.slice(from, to) of the part named by `where`. */
export const findingSchema = z.object({
  violation: z.string(),
  rule: z.string(),
  ruleVersion: z.string().describe('day from which this wording of the rule holds'),
  confidence: z.number().min(0).max(1),
  quote: z.string(),
  from: z.int(),
  to: z.int(),
  where: z.enum(['text', 'title']),
  facts: z.record(z.string(), z.unknown()),
  legalBasis: z.array(z.string()),
  explanation: z.object({ zh: z.string(), en: z.string() }),
})
export type Finding = z.infer<typeof findingSchema>

/** The classification record: the stable contract of the classifier. */
export const classificationSchema = z.object({
  id: z.string(),
  documentType: z.enum(documentTypes),
  flags: z.object({ subject: z.boolean(), overtime: z.boolean(), exaggerated: z.boolean() }),
  needsReview: z.boolean(),
  findings: z.array(findingSchema),
  facts: factsSchema,
  counterEvidence: z.array(z.object({ quote: z.string(), from: z.int(), to: z.int(), why: z.string() })),
  complaint: z
    .object({
      category: z.enum(complaintCategoryKeys),
      confidence: z.number().min(0).max(1),
      education: z.number().min(0).max(1).describe('belief that schools or training are concerned'),
    })
    .optional()
    .describe('what a complaint is about; complaints only'),
})
export type Classification = z.infer<typeof classificationSchema>
