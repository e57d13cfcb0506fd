/** Pages of ordinary hosts: home, lists, standing pages, articles. One maker for the server and for the truth. */
import { copyPrefix, hostName, sitePath } from './addresses.ts'
import type { Catalogue } from './catalogue.ts'
import { compose, oncePerCode } from './compose.ts'
import { readMarks } from './markup.ts'
import type { Plan } from './plan.ts'
import { posterOf, sitePosterPath } from './posters.ts'
import { isShared, type Profile } from './profiles.ts'
import type { Label, Link, View } from './types.ts'

export interface SitePage {
  path: string
  view: View
  labels: Label[]
  owner: string | null
  why: string | null
}

const LIST_LENGTH = 24
const isTraining = (plan: Plan): boolean => plan.piece.text.includes('<A01')
const day = (catalogue: Catalogue, plan: Plan): string => catalogue.dayOf(plan)

export function planPage(catalogue: Catalogue, plan: Plan, copy: number): SitePage {
  const host = catalogue.institution(plan.host, copy)
  const owner = plan.owner ? catalogue.institution(plan.owner, copy) : null
  const text = compose(plan, copy, owner)
  const path = sitePath(plan, copy)
  const poster = posterOf(plan, copy)
  const view: View = {
    role: 'page',
    institution: host,
    url: catalogue.urlOf(hostName(plan.host, copy), path),
    title: text.title,
    date: plan.piece.slot ? null : day(catalogue, plan),
    paragraphs: text.paragraphs,
    courses: text.courses,
    links: [],
    nav: navOf(catalogue, plan.host, copy),
    pictures: poster ? [sitePosterPath(poster)] : [],
    form: text.form,
  }
  const lone = plan.host.kind === 'news' && text.labels.length === 0
  return { path, view, labels: text.labels, owner: lone ? null : (owner?.slug ?? null), why: plan.piece.why ?? null }
}

export function homePage(catalogue: Catalogue, profile: Profile, copy: number): SitePage {
  const institution = catalogue.institution(profile, copy)
  const intro = readMarks(profile.intro.replaceAll(profile.short, institution.shortName))
  const plans = catalogue.plansOf(profile, 'site').filter((plan) => !plan.piece.slot)
  const listed = profile.layout === 'classified' ? [] : plans
  const copies = isShared(profile) && copy === 0 ? copyLinks(catalogue, profile) : []
  const path = `${copyPrefix(profile, copy)}/`
  const view: View = {
    role: 'home',
    institution,
    url: catalogue.urlOf(hostName(profile, copy), path),
    title: institution.shortName,
    date: null,
    paragraphs: [intro.text],
    courses: [],
    links: [...listed.map((plan) => linkTo(catalogue, plan, copy)), ...copies],
    nav: navOf(catalogue, profile, copy),
    pictures: [],
  }
  const labels = oncePerCode(intro.labels)
  return { path, view, labels, owner: institution.slug, why: labels.length > 0 ? null : 'home page without an offer' }
}

/** The board lists its adverts by heading; a list of training adverts is itself a place where they are published. */
export function listPages(catalogue: Catalogue, profile: Profile, copy: number): SitePage[] {
  if (profile.layout !== 'classified') return []
  const all = catalogue.plansOf(profile, 'site')
  return [
    ...listed(catalogue, profile, copy, 'jiaoyu', '教育培训信息', all.filter(isTraining)),
    ...listed(
      catalogue,
      profile,
      copy,
      'shenghuo',
      '生活信息',
      all.filter((plan) => !isTraining(plan)),
    ),
  ]
}

function listed(catalogue: Catalogue, profile: Profile, copy: number, folder: string, title: string, plans: Plan[]): SitePage[] {
  const pages: SitePage[] = []
  const prefix = copyPrefix(profile, copy)
  const pathOf = (page: number): string => `${prefix}/${folder}/${page === 1 ? '' : `p${page}/`}`
  const count = Math.ceil(plans.length / LIST_LENGTH)
  for (let page = 1; page <= count; page++) {
    const links = plans.slice((page - 1) * LIST_LENGTH, page * LIST_LENGTH).map((plan) => linkTo(catalogue, plan, copy))
    const labels = folder === 'jiaoyu' && links[0] ? [{ code: 'A01', quote: links[0].text }] : []
    if (page < count) links.push({ href: pathOf(page + 1), text: '下一页' })
    const path = pathOf(page)
    const institution = catalogue.institution(profile, copy)
    const url = catalogue.urlOf(profile.slug, path)
    const nav = navOf(catalogue, profile, copy)
    const rest = { date: null, paragraphs: [], courses: [], pictures: [] }
    const view: View = { role: 'list', institution, url, title, links, nav, ...rest }
    pages.push({ path, view, labels, owner: null, why: labels.length > 0 ? null : 'list of things that are not training' })
  }
  return pages
}

function linkTo(catalogue: Catalogue, plan: Plan, copy: number): Link {
  const owner = plan.owner ? catalogue.institution(plan.owner, copy) : null
  return { href: sitePath(plan, copy), text: compose(plan, copy, owner).title, date: day(catalogue, plan) }
}

function copyLinks(catalogue: Catalogue, profile: Profile): Link[] {
  return Array.from({ length: catalogue.scale - 1 }, (_, i) => ({ href: `${copyPrefix(profile, i + 1)}/`, text: `第${i + 2}版` }))
}

function navOf(catalogue: Catalogue, profile: Profile, copy: number): Link[] {
  const prefix = copyPrefix(profile, copy)
  const board = [
    { href: `${prefix}/jiaoyu/`, text: '教育培训' },
    { href: `${prefix}/shenghuo/`, text: '生活信息' },
  ]
  const standing = catalogue
    .plansOf(profile, 'site')
    .filter((plan) => plan.piece.slot)
    .map((plan) => ({ href: sitePath(plan, copy), text: plan.piece.title }))
  return [{ href: `${prefix}/`, text: '首页' }, ...(profile.layout === 'classified' ? board : standing)]
}
