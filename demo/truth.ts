/** What is true about the little internet: every page that a crawler can meet, and the labels it carries. */
import { writeFile } from 'node:fs/promises'
import { articleToken } from './addresses.ts'
import { allApps, lookupPath } from './app-store-host.ts'
import { type Catalogue, everyInstitution } from './catalogue.ts'
import { compose } from './compose.ts'
import { appUrl } from './layouts/itunes.ts'
import { isShared, type Profile } from './profiles.ts'
import { articleUrl, stateLinks } from './serve.ts'
import { homePage, listPages, planPage, type SitePage } from './site-host.ts'
import { siteKey, storeKey, wechatKey } from './sources.ts'
import type { TruthPage, World } from './types.ts'

export function truthPages(catalogue: Catalogue): TruthPage[] {
  const pages: TruthPage[] = []
  for (const { profile, copy } of everyInstitution(catalogue)) {
    const copies = isShared(profile) ? Array.from({ length: catalogue.scale }, (_, i) => i) : [copy]
    for (const number of copies) pages.push(...sitePages(catalogue, profile, number))
    pages.push(...articles(catalogue, profile, copy))
  }
  for (const app of allApps(catalogue)) {
    const aliases = [`${appUrl(app)}?uo=4`, catalogue.urlOf('itunes', lookupPath(app.id))]
    pages.push(
      entry(
        { url: appUrl(app), aliases, source: storeKey, institution: app.owner?.slug ?? null, violations: app.labels },
        app.plan.piece.why,
        app.released,
      ),
    )
  }
  return pages
}

function sitePages(catalogue: Catalogue, profile: Profile, copy: number): TruthPage[] {
  const source = siteKey(catalogue.institution(profile, copy))
  const made: SitePage[] = [
    homePage(catalogue, profile, copy),
    ...listPages(catalogue, profile, copy),
    ...catalogue.plansOf(profile, 'site').map((plan) => planPage(catalogue, plan, copy)),
  ]
  return made.map((page) =>
    entry(
      { url: page.view.url, aliases: [], source, institution: page.owner, violations: page.labels },
      page.why ?? undefined,
      page.view.date,
    ),
  )
}

function articles(catalogue: Catalogue, profile: Profile, copy: number): TruthPage[] {
  const institution = catalogue.institution(profile, copy)
  if (!institution.wechat) return []
  const source = wechatKey(institution)
  const pages = catalogue.plansOf(profile, 'article').map((plan) => {
    const aliases = [catalogue.urlOf('mp-weixin', `/s/${articleToken(plan, copy)}`)]
    const violations = compose(plan, copy, institution).labels
    return entry(
      { url: articleUrl(catalogue, plan, copy), aliases, source, institution: institution.slug, violations },
      plan.piece.why,
      catalogue.dayOf(plan),
    )
  })
  const account = catalogue.urlOf('mp-weixin', `/account/${institution.wechat.id}`)
  pages.push(
    entry({ url: account, aliases: [], source, institution: institution.slug, violations: [] }, 'list of articles', null),
  )
  for (const link of stateLinks(institution.slug)) {
    const state = link.includes('deleted') ? 'deleted' : link.includes('verify') ? 'captcha' : 'blocked'
    const url = catalogue.urlOf('mp-weixin', `/s/${link}`)
    pages.push({ ...entry({ url, aliases: [], source, institution: null, violations: [] }, 'nothing to read', null), state })
  }
  return pages
}

type Known = Pick<TruthPage, 'url' | 'aliases' | 'source' | 'institution' | 'violations'>

function entry(known: Known, why: string | undefined, publishedAt: string | null): TruthPage {
  const innocent = known.violations.length > 0 ? null : (why ?? 'ordinary content')
  return { ...known, publishedAt, innocent, state: 'ok' }
}

/** One JSON document: pages with their labels, and what institutions they belong to. */
export async function writeTruth(world: World, path: string): Promise<void> {
  const { today, scale, institutions } = world
  await writeFile(path, `${JSON.stringify({ today, scale, institutions, pages: world.truth.pages }, null, 1)}\n`)
}
