/** The app store: lookup and search as JSON (an app of this store is only found with country=cn), a feed of ids, app pages. */
import type { Catalogue } from './catalogue.ts'
import { compose } from './compose.ts'
import { appPage, appResult, type DemoApp } from './layouts/itunes.ts'
import { type Plan, plans } from './plan.ts'
import type { Label, Served } from './types.ts'

export interface PlannedApp extends DemoApp {
  plan: Plan
  labels: Label[]
}

function appOf(catalogue: Catalogue, plan: Plan, copy: number): PlannedApp {
  const owner = plan.owner ? catalogue.institution(plan.owner, copy) : null
  const written = compose(plan, copy, owner)
  return {
    plan,
    labels: written.labels,
    id: 1_500_000_000 + copy * 100_000 + plan.index,
    bundleId: `cn.demo.${owner?.slug ?? 'studio'}.a${plan.index}`,
    name: written.title,
    developer: owner?.legalName ?? `${written.title}工作室`,
    description: [
      ...written.paragraphs,
      ...written.courses.map((c) => [c.name, c.grade, c.time, c.price].filter(Boolean).join('，')),
    ].join('\n'),
    released: catalogue.dayOf(plan),
    origin: catalogue.urlOf('itunes', ''),
    owner,
  }
}

export function* allApps(catalogue: Catalogue): Generator<PlannedApp> {
  for (let copy = 0; copy < catalogue.scale; copy++) {
    for (const plan of plans) if (plan.medium === 'app') yield appOf(catalogue, plan, copy)
  }
}

export function appIds(catalogue: Catalogue): number[] {
  const ids: number[] = []
  for (let copy = 0; copy < catalogue.scale; copy++) {
    for (const plan of plans) if (plan.medium === 'app') ids.push(1_500_000_000 + copy * 100_000 + plan.index)
  }
  return ids
}

/** Parameters in byte order, as a canonical address has them. */
export const lookupPath = (id: number): string => `/lookup?country=cn&entity=software&id=${id}`

export function answerStore(catalogue: Catalogue, apps: Iterable<PlannedApp>, path: string): Served | null {
  const url = new URL(path, 'http://store.invalid')
  if (url.pathname === '/robots.txt') return answer(catalogue, 'User-agent: *\nAllow: /\n', 'text/plain; charset=utf-8')
  if (url.pathname === '/feed/education.json') {
    const entries = appIds(catalogue).map((id) => ({ id: String(id), url: catalogue.urlOf('itunes', `/cn/app/id${id}`) }))
    return answer(catalogue, JSON.stringify({ feed: { title: '教育', country: 'cn', results: entries } }))
  }
  const id = /^\/cn\/app\/id(\d+)$/.exec(url.pathname)?.[1]
  if (id) {
    const app = byId(catalogue, Number(id))
    return app ? answer(catalogue, appPage(app), 'text/html; charset=utf-8') : null
  }
  if (url.pathname === '/lookup') return results(catalogue, url, lookedUp(catalogue, url))
  if (url.pathname === '/search') return results(catalogue, url, searched(apps, url))
  return null
}

function byId(catalogue: Catalogue, id: number): PlannedApp | null {
  const number = id - 1_500_000_000
  const copy = Math.floor(number / 100_000)
  const plan = plans[number % 100_000]
  return number >= 0 && copy < catalogue.scale && plan?.medium === 'app' ? appOf(catalogue, plan, copy) : null
}

function lookedUp(catalogue: Catalogue, url: URL): PlannedApp[] {
  const ids = (url.searchParams.get('id') ?? '').split(',').map(Number)
  return ids.map((id) => byId(catalogue, id)).filter((app) => app !== null)
}

function searched(apps: Iterable<PlannedApp>, url: URL): PlannedApp[] {
  const term = url.searchParams.get('term') ?? ''
  const limit = Math.min(Number(url.searchParams.get('limit') ?? 50) || 50, 200)
  const found: PlannedApp[] = []
  for (const app of apps) {
    if (found.length >= limit) break
    if (app.name.includes(term) || app.description.includes(term)) found.push(app)
  }
  return found
}

/** The store answers text/javascript and nothing for shops of other countries. */
function results(catalogue: Catalogue, url: URL, apps: PlannedApp[]): Served {
  const shown = url.searchParams.get('country')?.toLowerCase() === 'cn' ? apps.map(appResult) : []
  return answer(
    catalogue,
    `\n\n\n${JSON.stringify({ resultCount: shown.length, results: shown }, null, 1)}\n`,
    'text/javascript; charset=utf-8',
  )
}

function answer(catalogue: Catalogue, body: string, type = 'application/json; charset=utf-8'): Served {
  return { status: 200, type, body: Buffer.from(body), modified: catalogue.today }
}
