/** Everything that is the same for one world: institutions by slug, plans by host, days by age. */
import { type Plan, plans } from './plan.ts'
import { buildInstitution, isShared, type Profile, profiles } from './profiles.ts'
import { hash } from './random.ts'
import type { DemoInstitution } from './types.ts'

export interface Catalogue {
  today: string
  scale: number
  origin: string
  institution(profile: Profile, copy: number): DemoInstitution
  /** The profile and copy behind a host name. */
  resolve(host: string): { profile: Profile; copy: number } | null
  plansOf(profile: Profile, medium: 'site' | 'article' | 'app'): Plan[]
  urlOf(host: string, path: string): string
  dayOf(plan: Plan): string
}

export function makeCatalogue(scale: number, origin: string, today: string, seed: number): Catalogue {
  const built = new Map<string, DemoInstitution>()
  const bySlug = new Map(profiles.map((profile) => [profile.slug, profile]))
  const byHost = groupPlans()
  return {
    today,
    scale,
    origin,
    institution(profile, copy) {
      const real = isShared(profile) ? 0 : copy
      const key = `${profile.slug}/${real}`
      const known = built.get(key) ?? buildInstitution(profile, real, origin)
      built.set(key, known)
      return known
    },
    resolve(host) {
      const [, slug = '', number] = /^([a-z]+)(?:-(\d+))?$/.exec(host) ?? []
      const profile = bySlug.get(slug)
      const copy = number ? Number(number) : 0
      return profile && copy < scale && !(copy > 0 && isShared(profile)) ? { profile, copy } : null
    },
    plansOf: (profile, medium) => byHost.get(`${profile.slug}/${medium}`) ?? [],
    urlOf: (host, path) => origin.replace('{host}', host) + path,
    dayOf: (plan) => dayBefore(today, plan.daysAgo + (seed === 0 ? 0 : hash(`${seed}.${plan.index}`) % 4)),
  }
}

/** The platform and the newspapers print their pages on a site like any other. */
function groupPlans(): Map<string, Plan[]> {
  const groups = new Map<string, Plan[]>()
  for (const plan of plans) {
    const medium = plan.medium === 'article' || plan.medium === 'app' ? plan.medium : 'site'
    const key = `${plan.host.slug}/${medium}`
    groups.set(key, [...(groups.get(key) ?? []), plan])
  }
  return groups
}

export function dayBefore(today: string, days: number): string {
  return new Date(Date.parse(`${today}T00:00:00Z`) - days * 86_400_000).toISOString().slice(0, 10)
}

/** Institutions of every copy: 0 is hand-written. */
export function* everyInstitution(
  catalogue: Catalogue,
): Generator<{ profile: Profile; copy: number; institution: DemoInstitution }> {
  for (let copy = 0; copy < catalogue.scale; copy++) {
    for (const profile of profiles) {
      if (copy > 0 && isShared(profile)) continue
      yield { profile, copy, institution: catalogue.institution(profile, copy) }
    }
  }
}
