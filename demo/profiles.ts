/** Turns the hand-written rows into institutions, for the first world and for its larger copies. */
import { type DemoDistrict, districtOf, districts } from './districts.ts'
import { landline, licenceNumber, mobile, uscc } from './identifiers.ts'
import { otherLicensedRows, subjectRows } from './profiles-licensed.ts'
import { bystanderRows, disguisedRows, unlicensedRows } from './profiles-others.ts'
import { hash, pick } from './random.ts'
import { renamed } from './renaming.ts'
import type { Category, DemoInstitution, InstitutionKind } from './types.ts'

export interface Profile {
  slug: string
  legal: string
  short: string
  aliases: string[]
  district: string
  kind: InstitutionKind
  category: Category | null
  layout: string
  features: string
  intro: string
}

const CATEGORIES: readonly string[] = ['subject', 'sport', 'culture', 'science']

export const profiles: Profile[] = [subjectRows, otherLicensedRows, unlicensedRows, disguisedRows, bystanderRows]
  .flatMap((rows) => rows.trim().split('\n'))
  .map(readProfile)

function readProfile(row: string): Profile {
  const cells = row.split('|')
  const [slug = '', legal = '', short = '', aliases = '', district = '', what = '', layout = '', features = ''] = cells
  const intro = cells.slice(8).join('|')
  const [kind = '', converted] = what.split(':')
  const category = kind === 'overdue' ? 'subject' : (converted ?? (CATEGORIES.includes(kind) ? kind : null))
  return {
    slug,
    legal,
    short,
    aliases: aliases.split(',').filter(Boolean),
    district,
    kind: kindOf(kind),
    category: category as Category | null,
    layout,
    features,
    intro,
  }
}

function kindOf(what: string): InstitutionKind {
  if (what === 'subject') return 'licensed-subject'
  return CATEGORIES.includes(what) ? 'licensed-non-subject' : (what as InstitutionKind)
}

/** News, schools, offices, venues and the platform exist once however large the world is. */
export const isShared = (profile: Profile): boolean => ['school', 'news', 'government', 'venue'].includes(profile.kind)

export function buildInstitution(profile: Profile, copy: number, origin: string): DemoInstitution {
  const slug = copy === 0 ? profile.slug : `${profile.slug}-${copy}`
  const district = copy === 0 ? districtOf(profile.district) : pick(sameFeeArea(profile), `district ${slug}`)
  const { legal, short, aliases } = renamed(profile, profiles.indexOf(profile), copy, district)
  const address = addressIn(district, slug)
  const licensed = profile.category !== null
  const nonProfit = profile.category === 'subject'
  return {
    slug,
    copy,
    legalName: legal,
    shortName: short,
    aliases,
    district: district.code,
    kind: profile.kind,
    licence: {
      status: profile.kind === 'overdue' ? 'overdue' : licensed ? 'licensed' : 'none',
      category: profile.category,
      number: licensed ? licenceNumber(district.code, slug, profile.kind === 'converted') : null,
      addresses: licensed ? [address] : [],
    },
    phones: [landline(slug), mobile(slug)],
    address,
    uscc: uscc(
      profile.kind === 'school' || profile.kind === 'government' ? '12' : nonProfit ? '52' : '91',
      codeForUscc(district),
      slug,
    ),
    wechat: profile.features.includes('w') ? { id: `gh-${slug}`, name: short, biz: bizOf(slug) } : null,
    app: profile.features.includes('a') ? appOf(profile, slug, short) : null,
    layout: profile.layout,
    site: `${origin.replace('{host}', slug)}/`,
  }
}

function appOf(profile: Profile, slug: string, short: string) {
  return {
    id: 1_500_000_000 + (hash(`app ${slug}`) % 90_000_000),
    bundleId: `cn.demo.${slug}`,
    name: `${short}${profile.kind === 'adult' ? '题库' : '在线'}`,
  }
}

function addressIn(district: DemoDistrict, key: string): string {
  const floor = (hash(`floor ${key}`) % 5) + 1
  return `成都市${district.name.replace(/^成都|^四川/, '')}${pick(district.streets, `street ${key}`)}${(hash(`number ${key}`) % 380) + 6}号${floor}层`
}

const bizOf = (slug: string): string =>
  Buffer.from(String(3_200_000_000 + (hash(`biz ${slug}`) % 700_000_000))).toString('base64')

/** Functional areas register with the market regulator of the city, whose code stands in their numbers. */
const codeForUscc = (district: DemoDistrict): string => (/^51017/.test(district.code) ? '510100' : district.code)

/** A copy stays in the fee area of its model, so that what the bank says about prices stays true. */
function sameFeeArea(profile: Profile): DemoDistrict[] {
  const { centre } = districtOf(profile.district)
  return districts.filter((district) => district.centre === centre)
}
