/** What would become of a lead, and why: for administrators who check the routing without filing anything. */
import type { Bilingual } from './bilingual.ts'
import { departmentByCode } from './departments.ts'
import { districtByCode } from './districts.ts'
import {
  builtInRoutes,
  type JurisdictionRule,
  jurisdictionRules,
  massMediaRoute,
  type Route,
  type RouteTable,
  routeFor,
  type Sector,
} from './routing.ts'
import { violationByCode } from './violations.ts'

export type RoutingQuestion = {
  /** code of one of the 23 units; null: not known yet */
  district: string | null
  violation: string
  /** where it was seen, e.g. own_account; `complaint` when a citizen or hotline told of it */
  channel: string
  sector: Sector
}

/** `department` is the one whose queue the case enters; the others of `route.lead` decide with it. */
export type RoutingAnswer = {
  unit: Bilingual
  department: string | null
  route: Route
  rule: JurisdictionRule
  reasons: Bilingual[]
}

/** An advert is judged where its publisher sits, an own one where the advertiser sits, a board where it stands. */
const ruleOfAdvert: Record<string, string> = {
  mass_media: 'J5',
  platform_ad: 'J5',
  own_account: 'J6',
  own_site: 'J6',
  app_store: 'J6',
  private: 'J6',
  public_place: 'J7',
  residential: 'J7',
  campus: 'J7',
}

function ruleIdFor({ violation, channel }: RoutingQuestion): string {
  const family = violation.charAt(0)
  if (family === 'A') return ruleOfAdvert[channel] ?? 'J4'
  if (family === 'T') return 'J12'
  return family === 'F' && channel === 'complaint' ? 'J1' : 'J4'
}

/** Throws on a violation that the product does not know. */
export function simulateRouting(question: RoutingQuestion, table: RouteTable = builtInRoutes): RoutingAnswer {
  const { violation, sector, district } = question
  if (!violationByCode(violation)) throw new Error(`no violation ${violation}`)
  const plain = routeFor(violation, 'subject', table)
  const bySector = routeFor(violation, sector, table)
  const isMassMedia = violation.startsWith('A') && question.channel === 'mass_media'
  const route = isMassMedia ? withMassMedia(bySector) : bySector
  const id = ruleIdFor(question)
  const rule = jurisdictionRules.find((one) => one.id === id)
  if (!rule) throw new Error(`no jurisdiction rule ${id}`)
  const reasons = [
    becauseOfViolation(violation, plain),
    ...(plain.lead.join() === bySector.lead.join() ? [] : [becauseOfSector(plain, bySector)]),
    ...(isMassMedia ? [becauseOfMedia] : []),
    becauseOfPlace(rule),
    district === null ? untilPlaceIsKnown : whoSees(district),
  ]
  return { unit: unitOf(district), department: route.lead[0] ?? null, route, rule, reasons }
}

function withMassMedia({ lead, assist, copy }: Route): Route {
  const all = [...new Set([...lead, ...massMediaRoute.lead])]
  const others = (codes: string[]) => [...new Set(codes)].filter((code) => !all.includes(code))
  return { lead: all, assist: others(assist), copy: others([...copy, ...massMediaRoute.copy]) }
}

const unitOf = (district: string | null): Bilingual => {
  const unit = district === null ? null : districtByCode(district)
  return unit ? { zh: unit.name, en: unit.en } : { zh: '市级（属地待定）', en: 'the city, until the place is known' }
}

const named = (codes: string[], language: keyof Bilingual, comma: string): string =>
  codes.map((code) => departmentByCode(code)?.[language] ?? code).join(comma)

const becauseOfViolation = (violation: string, { lead }: Route): Bilingual => ({
  zh: `违规类型 ${violation} 在分派表中由${named(lead, 'zh', '、')}主办`,
  en: `The routing table gives ${violation} to ${named(lead, 'en', ', ')}`,
})
const becauseOfSector = (before: Route, { lead }: Route): Bilingual => ({
  zh: `机构不是学科类：主办由${named(before.lead, 'zh', '、')}改为${named(lead, 'zh', '、')}`,
  en: `Not a school subject: ${named(lead, 'en', ', ')} in place of ${named(before.lead, 'en', ', ')}`,
})
const becauseOfMedia: Bilingual = {
  zh: '大众媒介广告：宣传和广播电视部门一并主办',
  en: 'An advert in mass media: publicity and broadcast authorities join the lead',
}
const becauseOfPlace = ({ id, matter, handledBy }: JurisdictionRule): Bilingual => ({
  zh: `管辖规则 ${id}（${matter.zh}）：${handledBy.zh}`,
  en: `Jurisdiction ${id} (${matter.en}): ${handledBy.en}`,
})
const untilPlaceIsKnown: Bilingual = {
  zh: '属地不明：案件只进入市级队列，由分拣员确定属地后下派',
  en: 'No place is known: the case is in the queue of the city only, until triage finds the district',
}
const whoSees = (district: string): Bilingual => {
  const { zh, en } = unitOf(district)
  return {
    zh: `案件进入${zh}的队列，市级人员也可见；其他区（市）县看不到`,
    en: `The case enters the queue of ${en}; the city sees it too, no other district does`,
  }
}
