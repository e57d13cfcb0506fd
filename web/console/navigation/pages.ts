import type zh from '../../locales/zh-console.ts'

type Names = (typeof zh)['nav']

/** Every page of the console in the order staff meet them, in groups. The bar above and the palette are both drawn from this. */
export interface NavPage {
  /** key of its name, and the last part of its address */
  name: Exclude<keyof Names, 'groups'>
  path: string
  /** what a role must hold to be offered the page */
  ability: string
}

export interface NavGroup {
  name: keyof Names['groups']
  pages: NavPage[]
}

const page = (name: NavPage['name'], ability: string): NavPage => ({ name, path: `/console/${name}`, ability })

const navigation: NavGroup[] = [
  // the queue stands alone: whoever works cases comes back to it with one click
  { name: 'queue', pages: [page('cases', 'case.read')] },
  {
    name: 'casework',
    pages: [
      page('deadlines', 'case.read'),
      page('referrals', 'case.read'),
      page('joint-punishment', 'case.read'),
      page('visits', 'case.act'),
      page('duty', 'case.read'),
      page('draws', 'draw.read'),
    ],
  },
  {
    name: 'intake',
    pages: [page('entry', 'complaint.enter'), page('imports', 'complaint.enter'), page('updates', 'complaint.enter')],
  },
  {
    name: 'analysis',
    pages: [
      page('analytics', 'trend.read'),
      page('indicators', 'trend.read'),
      page('findings', 'trend.read'),
      page('adverts', 'trend.read'),
      page('institutions', 'institution.read'),
      page('merging', 'institution.edit'),
    ],
  },
  {
    name: 'crawling',
    pages: [
      page('sources', 'source.read'),
      page('runs', 'source.read'),
      page('fleet', 'source.read'),
      page('material', 'material.add'),
    ],
  },
  {
    name: 'papers',
    pages: [
      page('replies', 'reply.own'),
      page('ledgers', 'ledger.read'),
      page('escrow', 'escrow.read'),
      page('reports', 'report.read'),
    ],
  },
  {
    name: 'administration',
    pages: [
      page('users', 'user.manage'),
      page('roles', 'switch.manage'),
      page('routing', 'routing.manage'),
      page('calendar', 'calendar.manage'),
      page('deadline-settings', 'deadline.manage'),
      page('wording', 'wording.manage'),
      page('offices', 'office.read'),
      page('push', 'user.manage'),
      page('audit', 'audit.read'),
    ],
  },
]

/** What a role is offered; a group without a page for it is left out. */
export const navigationFor = (may: (ability: string) => boolean): NavGroup[] =>
  navigation
    .map((group) => ({ ...group, pages: group.pages.filter(({ ability }) => may(ability)) }))
    .filter(({ pages }) => pages.length > 0)

export const isWithin = (path: string, pathname: string): boolean => pathname === path || pathname.startsWith(`${path}/`)
