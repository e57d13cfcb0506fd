/** The declarations under which a crawler visits the little internet. */
import type { Channel, Publisher, Source } from '#policy/nouns.ts'
import { appIds, lookupPath } from './app-store-host.ts'
import { type Catalogue, everyInstitution } from './catalogue.ts'
import type { Profile } from './profiles.ts'
import type { DemoInstitution } from './types.ts'

export const storeKey = 'demo-app-store'
export const siteKey = (institution: DemoInstitution): string => `demo-${institution.slug}-site`
export const wechatKey = (institution: DemoInstitution): string => `demo-${institution.slug}-wechat`

export function makeSources(catalogue: Catalogue): Source[] {
  const sources: Source[] = []
  for (const { profile, institution } of everyInstitution(catalogue)) {
    sources.push(siteSource(catalogue, profile, institution))
    if (institution.wechat) sources.push(accountSource(catalogue, profile, institution))
  }
  sources.push(storeSource(catalogue))
  return sources
}

const common = { ratePerSecond: 20, maxDepth: 4 }

function siteSource(catalogue: Catalogue, profile: Profile, institution: DemoInstitution): Source {
  return {
    ...common,
    key: siteKey(institution),
    name: profile.kind === 'news' ? institution.shortName : `${institution.shortName}网站`,
    kind: 'website',
    channel: channelOf(profile),
    publisher: publisherOf(profile),
    startUrls: [institution.site],
    maxPages: 300 * (profile.kind === 'news' ? catalogue.scale : 1),
    render: 'auto',
  }
}

function accountSource(catalogue: Catalogue, profile: Profile, institution: DemoInstitution): Source {
  return {
    ...common,
    key: wechatKey(institution),
    name: `公众号 ${institution.wechat?.name}`,
    kind: 'wechat',
    channel: 'own_account',
    publisher: publisherOf(profile),
    startUrls: [catalogue.urlOf('mp-weixin', `/account/${institution.wechat?.id}`)],
    maxPages: 200,
    render: 'never',
  }
}

function storeSource(catalogue: Catalogue): Source {
  const ids = appIds(catalogue)
  // One app an answer, so that an answer is a page like any other and the truth can name it.
  const startUrls = ids.map((id) => catalogue.urlOf('itunes', lookupPath(id)))
  const rest = { kind: 'app-store', channel: 'app_store', publisher: 'platform', render: 'never' } as const
  return {
    ...common,
    ...rest,
    key: storeKey,
    name: '应用商店（教育类）',
    startUrls,
    maxPages: Math.min(100_000, ids.length * 2 + 50),
  }
}

function channelOf(profile: Profile): Channel {
  if (profile.layout === 'classified') return 'platform_ad'
  return profile.kind === 'news' ? 'mass_media' : 'own_site'
}

function publisherOf(profile: Profile): Publisher {
  if (profile.layout === 'classified') return 'platform'
  if (profile.kind === 'news') return 'news'
  if (profile.kind === 'school') return 'school'
  if (profile.kind === 'government') return 'government'
  return profile.kind === 'venue' ? 'unknown' : 'institution'
}
