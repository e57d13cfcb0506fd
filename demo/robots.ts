/** What a host asks of crawlers, and the maps that some hosts offer. */
import { sitePath } from './addresses.ts'
import type { Catalogue } from './catalogue.ts'
import type { Profile } from './profiles.ts'
import { hash } from './random.ts'
import type { Served } from './types.ts'

const RULES = [
  'User-agent: *\nAllow: /\n',
  'User-agent: *\nDisallow: /admin/\nDisallow: /message\n',
  '# 内部页面请勿抓取\nUser-agent: *\nDisallow: /neibu/\nCrawl-delay: 0\n',
  'User-agent: BadBot\nDisallow: /\n\nUser-agent: *\nDisallow:\n',
]

export function robotsOf(profile: Profile): string {
  const rules = RULES[hash(`robots ${profile.slug}`) % RULES.length] ?? ''
  return hasSitemap(profile) ? `${rules}\nSitemap: /sitemap.xml\n` : rules
}

const hasSitemap = (profile: Profile): boolean => hash(`map ${profile.slug}`) % 4 === 0

export function sitemapOf(catalogue: Catalogue, profile: Profile, copy: number): Served | null {
  if (!hasSitemap(profile)) return null
  const host = copy > 0 ? `${profile.slug}-${copy}` : profile.slug
  const entries = catalogue
    .plansOf(profile, 'site')
    .map(
      (plan) => `<url><loc>${catalogue.urlOf(host, sitePath(plan, copy))}</loc><lastmod>${catalogue.dayOf(plan)}</lastmod></url>`,
    )
  const xml = `<?xml version="1.0" encoding="UTF-8"?>\n<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">\n${entries.join('\n')}\n</urlset>\n`
  return { status: 200, type: 'application/xml; charset=utf-8', body: Buffer.from(xml), modified: catalogue.today }
}
