/** Answers of every host of the little internet. */
import iconv from 'iconv-lite'
import { articleMid, articleToken, planOfMid, planOfToken, sitePath } from './addresses.ts'
import { allApps, answerStore } from './app-store-host.ts'
import type { Catalogue } from './catalogue.ts'
import { compose } from './compose.ts'
import { withForm } from './layouts/forms.ts'
import { gbkLayouts, layouts } from './layouts/index.ts'
import { wechatAccount, wechatArticle } from './layouts/wechat.ts'
import { wechatStates } from './layouts/wechat-states.ts'
import type { Plan } from './plan.ts'
import { platformPath, posterAt, posterOf } from './posters.ts'
import { isShared, type Profile } from './profiles.ts'
import { hash } from './random.ts'
import { robotsOf, sitemapOf } from './robots.ts'
import { homePage, listPages, planPage, type SitePage } from './site-host.ts'
import type { Served } from './types.ts'

export function serve(catalogue: Catalogue, host: string, path: string): Served | null {
  const picture = posterAt(path)
  if (picture) return { status: 200, type: 'image/png', body: picture, modified: catalogue.today }
  if (host === 'mp-weixin') return serveWechat(catalogue, path)
  if (host === 'itunes') return answerStore(catalogue, allApps(catalogue), path)
  const found = catalogue.resolve(host)
  if (!found) return null
  const pathname = path.split('?')[0] ?? path
  if (pathname === '/robots.txt') return text(robotsOf(found.profile), catalogue.today)
  if (pathname === '/sitemap.xml') return sitemapOf(catalogue, found.profile, found.copy)
  const page = findPage(catalogue, found.profile, found.copy, pathname)
  return page ? printed(page, found.profile, catalogue.today) : null
}

function findPage(catalogue: Catalogue, profile: Profile, hostCopy: number, path: string): SitePage | null {
  const [, number, rest = '/'] = /^(?:\/n(\d+))?(\/.*)$/.exec(path) ?? []
  const copy = isShared(profile) && number ? Number(number) : hostCopy
  if (copy >= catalogue.scale) return null
  if (rest === '/' || rest === '/index.html') return homePage(catalogue, profile, copy)
  const list = listPages(catalogue, profile, copy).find((page) => page.path === path)
  if (list) return list
  const plan = catalogue.plansOf(profile, 'site').find((candidate) => sitePath(candidate, copy) === path)
  return plan ? planPage(catalogue, plan, copy) : null
}

function printed(page: SitePage, profile: Profile, today: string): Served {
  const layout = layouts[profile.layout]
  if (!layout) throw new Error(`no layout ${profile.layout}`)
  const html = withForm(layout(page.view), page.view.form ?? [])
  const gbk = gbkLayouts[profile.layout]
  const type = gbk ? `text/html${gbk.declared ? '; charset=GBK' : ''}` : 'text/html; charset=utf-8'
  return { status: 200, type, body: gbk ? iconv.encode(html, 'gbk') : Buffer.from(html), modified: page.view.date ?? today }
}

const text = (body: string, modified: string, type = 'text/plain; charset=utf-8'): Served => ({
  status: 200,
  type,
  body: Buffer.from(body),
  modified,
})

function serveWechat(catalogue: Catalogue, path: string): Served | null {
  const url = new URL(path, 'http://wechat.invalid')
  const state = /^\/s\/demo-(deleted|violation|unavailable)/.exec(url.pathname)?.[1] as 'deleted' | undefined
  if (state) return text(wechatStates[state], catalogue.today, 'text/html; charset=UTF-8')
  if (url.pathname === '/s/demo-verify') {
    const location = '/mp/wappoc_appmsgcaptcha?poc_token=demo&target_url=demo'
    return { ...text('', catalogue.today), status: 302, location }
  }
  if (url.pathname === '/mp/wappoc_appmsgcaptcha') return text(wechatStates.captcha, catalogue.today, 'text/html; charset=UTF-8')
  if (url.pathname === '/robots.txt') return text('User-agent: *\nDisallow: /cgi-bin/\nAllow: /\n', catalogue.today)
  const account = /^\/account\/gh-([a-z0-9-]+)$/.exec(url.pathname)?.[1]
  if (account) return accountPage(catalogue, account)
  const found = url.pathname === '/s' ? planOfMid(Number(url.searchParams.get('mid'))) : planOfToken(url.pathname.slice(3))
  return found && found.copy < catalogue.scale ? articlePage(catalogue, found.plan, found.copy) : null
}

function accountPage(catalogue: Catalogue, slug: string): Served | null {
  const found = catalogue.resolve(slug)
  if (!found) return null
  const institution = catalogue.institution(found.profile, found.copy)
  const items = catalogue.plansOf(found.profile, 'article').map((plan) => ({
    href: `/s/${articleToken(plan, found.copy)}`,
    text: compose(plan, found.copy, institution).title,
  }))
  for (const [i, state] of stateLinks(slug).entries()) items.push({ href: `/s/${state}`, text: `往期内容${i + 1}` })
  return text(wechatAccount(institution, items), catalogue.today, 'text/html; charset=UTF-8')
}

/** A few accounts link to articles that are gone or behind a wall. */
export function stateLinks(slug: string): string[] {
  const links: Record<string, string[]> = {
    xuehai: ['demo-deleted-1', 'demo-verify'],
    youxiao: ['demo-violation-1', 'demo-deleted-2'],
    moyun: ['demo-unavailable-1'],
    ruibo: ['demo-deleted-3'],
  }
  return links[slug] ?? []
}

export function articleUrl(catalogue: Catalogue, plan: Plan, copy: number): string {
  const biz = catalogue.institution(plan.host, copy).wechat?.biz ?? ''
  return catalogue.urlOf('mp-weixin', `/s?__biz=${biz}&idx=1&mid=${articleMid(plan, copy)}`)
}

function articlePage(catalogue: Catalogue, plan: Plan, copy: number): Served {
  const institution = catalogue.institution(plan.host, copy)
  const written = compose(plan, copy, institution)
  const day = catalogue.dayOf(plan)
  const hour = hash(`hour ${plan.index}/${copy}`)
  const seconds = Date.parse(`${day}T00:00:00+08:00`) / 1000 + (8 + (hour % 12)) * 3600 + (hour % 3600)
  const origin = catalogue.urlOf('mp-weixin', '')
  const token = articleToken(plan, copy)
  const poster = posterOf(plan, copy)
  const pictures = poster ? [`${origin}${platformPath(poster, token)}`] : []
  const view = { role: 'page' as const, institution, url: '', date: day, links: [], nav: [], pictures, ...written }
  const turn = plan.index % 9
  const html = wechatArticle(view, {
    biz: institution.wechat?.biz ?? '',
    mid: articleMid(plan, copy),
    token,
    seconds,
    showType: turn === 4 ? 8 : turn === 7 ? 10 : 0,
    origin,
  })
  return text(html, day, 'text/html; charset=UTF-8')
}
