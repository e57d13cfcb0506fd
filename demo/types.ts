/** Shapes of the demo internet: what is made, what it says, and what is true about it. */
import type { PageState, Source } from '#policy/nouns.ts'
import type { DemoSheet } from './ledgers/sheet.ts'

export type InstitutionKind =
  | 'licensed-subject'
  | 'licensed-non-subject'
  | 'converted'
  | 'overdue'
  | 'unlicensed'
  | 'disguised'
  | 'adult'
  | 'school'
  | 'news'
  | 'government'
  | 'venue'

export type Category = 'subject' | 'sport' | 'culture' | 'science'

export interface DemoInstitution {
  slug: string
  /** 0 for the hand-written ones, 1.. for those that `--scale` adds. */
  copy: number
  legalName: string
  shortName: string
  aliases: string[]
  /** District code, e.g. 510104. */
  district: string
  kind: InstitutionKind
  licence: { status: 'licensed' | 'overdue' | 'none'; category: Category | null; number: string | null; addresses: string[] }
  /** Digits only. */
  phones: string[]
  address: string
  uscc: string
  wechat: { id: string; name: string; biz: string } | null
  app: { id: number; bundleId: string; name: string } | null
  layout: string
  site: string
}

/** One line of the white list, or of the list of schools, that the register import reads. */
export interface RegisterRow {
  name: string
  uscc: string
  licenceNo: string
  category: Category | 'school'
  status: 'licensed' | 'overdue' | 'unknown'
  district: string
  addresses: string[]
  phones: string[]
  legalNature: '非营利' | '营利'
  schoolCode?: string
}

export interface Label {
  code: string
  quote: string
  scope?: 'adult'
}

export interface TruthPage {
  url: string
  /** Other addresses under which the same content is served or announced. */
  aliases: string[]
  /** Key of the source through which a crawler meets the page. */
  source: string
  institution: string | null
  publishedAt: string | null
  violations: Label[]
  /** Why the page carries no label; null when it carries one. */
  innocent: string | null
  state: PageState
}

export interface Truth {
  readonly pages: TruthPage[]
}

export interface DemoComplaint {
  text: string
  institution: string | null
  violations: string[]
  district: string | null
  phone: string | null
  receivedAt: string
}

/** What a host answers for a path. */
export interface Served {
  status: number
  type: string
  body: Buffer
  modified: string
  location?: string
}

export interface World {
  today: string
  exported: string
  scale: number
  institutions: DemoInstitution[]
  sources: Source[]
  register: RegisterRow[]
  schools: RegisterRow[]
  /** what ledgers hold on the day of the export */
  ledgers: DemoSheet[]
  complaints: DemoComplaint[]
  truth: Truth
  /** Answer of one host (the part before .localhost) for a path with query, or null when there is none. */
  serve(host: string, path: string): Served | null
}

/** Where a piece is printed: own site, account article, app store, classified board, newspaper. */
export type Medium = 'site' | 'article' | 'app' | 'platform' | 'news'

/** Who may publish a piece of the bank. A slug names one institution. */
export type By = 'subject' | 'sport' | 'culture' | 'science' | 'non-subject' | 'adult' | (string & {})

/**
 * One hand-written formulation. `text` holds paragraphs separated by newlines; `<A02>words</>` marks a quote and its label,
 * `<A10,T12>` two labels on the same words, `<A02@adult>` a label of adult scope.
 * A course row is "name | grade | time | price | place", any cell may be empty.
 */
export interface Piece {
  title: string
  text: string
  courses?: string[]
  by?: By
  on?: Medium
  season?: 'summer' | 'autumn' | 'any'
  why?: string
  /** Printed without small talk around it. */
  bare?: boolean
  /** Standing page of a site: about, contact, teachers ... */
  slot?: string
  /** What a sign-up form on the page asks for, one box each; marked like `text`. */
  form?: string[]
}

export interface Course {
  name: string
  grade: string
  time: string
  price: string
  place: string
}

export interface Link {
  href: string
  text: string
  date?: string
}

/** What a layout turns into HTML. */
export interface View {
  role: 'home' | 'list' | 'page'
  institution: DemoInstitution
  url: string
  title: string
  date: string | null
  paragraphs: string[]
  courses: Course[]
  links: Link[]
  nav: Link[]
  /** addresses of posters */
  pictures: string[]
  /** what a sign-up form asks for */
  form?: string[]
}
