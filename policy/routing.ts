/** Who leads, who assists and who gets a copy, per violation; and the order of the jurisdiction rules. */
import type { Bilingual } from './bilingual.ts'
import { departmentByCode } from './departments.ts'
import { violationByCode } from './violations.ts'

export type Route = { lead: string[]; assist: string[]; copy: string[] }
export type Sector = 'subject' | 'sport' | 'culture' | 'science'

type Row = [codes: string, lead: string, assist: string, copy: string]

const groups: Row[] = [
  ['A01-A10 A12-A20 A22', 'DEP-MSA', 'DEP-CAC DEP-PROP DEP-RADIO DEP-CITYMGMT DEP-HOUSE', 'DEP-EDU'],
  ['A11', 'DEP-MSA DEP-EDU', '', ''],
  ['A21', 'DEP-MSA', 'DEP-EDU', ''],
  ['A23', 'DEP-EDU', 'DEP-MSA', ''],
  ['T01-T04', 'DEP-EDU', 'DEP-MSA DEP-CIVIL DEP-POLICE DEP-COUNTY', 'DEP-MSA'],
  ['T05-T10 T12-T15 T18 T19', 'DEP-EDU', 'DEP-COUNTY', ''],
  ['T11', 'DEP-EDU', 'DEP-HEALTH', ''],
  ['T16', 'DEP-EDU', 'DEP-SPORT DEP-CULT DEP-SCI', ''],
  ['T17', 'DEP-EDU', 'DEP-MSA DEP-CAC DEP-CULT', ''],
  ['F01 F06 F07', 'DEP-MSA', 'DEP-NDRC DEP-EDU', ''],
  ['F02 F03 F11', 'DEP-EDU', 'DEP-FINREG DEP-PBC', 'DEP-MSA'],
  ['F08', 'DEP-EDU DEP-FINREG', 'DEP-PBC', 'DEP-MSA'],
  ['F04 F09', 'DEP-MSA', 'DEP-EDU', ''],
  ['F05', 'DEP-POLICE DEP-EDU', 'DEP-MSA DEP-FINREG DEP-CIVIL DEP-TAX', 'DEP-COUNTY'],
  ['F10', 'DEP-TAX', 'DEP-EDU', ''],
  ['P01 P02 P04 P05', 'DEP-EDU', 'DEP-POLICE', ''],
  ['P03 P06', 'DEP-EDU DEP-DISC', '', ''],
  ['S01 S05', 'DEP-FIRE', 'DEP-EDU', ''],
  ['S02-S04', 'DEP-EDU', 'DEP-POLICE', ''],
  ['D01 D02', 'DEP-CAC', 'DEP-POLICE DEP-EDU', ''],
  ['D03', 'DEP-EDU', '', ''],
  ['H01-H05 H07-H09 H11 H12', 'DEP-EDU', '', ''],
  ['H06', 'DEP-EDU', 'DEP-MSA', ''],
  ['H10', 'DEP-EDU', 'DEP-SUPERV', ''],
  ['O01', 'DEP-POLICE DEP-EDU', 'DEP-MSA', ''],
  ['O02', 'DEP-EDU', 'DEP-MSA', ''],
  ['O03', 'DEP-EDU DEP-MSA', '', ''],
  ['O04', 'DEP-SUPERV', 'DEP-DISC', ''],
  ['O05', 'DEP-DISC', 'DEP-EDU', ''],
  ['X01 X04 X05', 'DEP-HOTLINE', '', ''],
  ['X02', 'DEP-HRSS', 'DEP-EDU', ''],
  ['X03', 'DEP-MSA', 'DEP-HRSS', ''],
]

const words = (text: string): string[] => text.split(' ').filter((word) => word !== '')

/** A01-A03 → A01, A02, A03. */
function expand(range: string): string[] {
  const [first = '', last = first] = range.split('-')
  const numbers = [first, last].map((code) => Number(code.slice(1)))
  const [from = 0, to = 0] = numbers
  return Array.from({ length: to - from + 1 }, (_, i) => `${first.charAt(0)}${String(from + i).padStart(2, '0')}`)
}

/** By violation. */
export type RouteTable = ReadonlyMap<string, Route>

/** As the product came; an administrator may put other rows in force (api/routing). */
export const builtInRoutes: RouteTable = new Map<string, Route>(
  groups.flatMap(([codes, lead, assist, copy]) =>
    words(codes)
      .flatMap(expand)
      .map((code): [string, Route] => [code, { lead: words(lead), assist: words(assist), copy: words(copy) }]),
  ),
)

/** Violations where the department of the training category leads when the training is not a school subject. */
const bySector = new Set(
  ['T03', 'T05-T10', 'T12-T15', 'T18-T19', 'F02-F03', 'F11', 'P01-P02', 'P04-P05', 'S02-S04'].flatMap(expand),
)
const sectorDepartment: Record<Sector, string> = {
  subject: 'DEP-EDU',
  sport: 'DEP-SPORT',
  culture: 'DEP-CULT',
  science: 'DEP-SCI',
}

/** A school, and an institution whose licence says nothing, count as one for school subjects. */
export const sectorOf = (category: string | null): Sector =>
  category !== null && category in sectorDepartment ? (category as Sector) : 'subject'

/** The route of a violation. With the licence category of the institution, the sector department replaces education in the lead (T03: joins it). */
export function routeFor(violation: string, sector: Sector = 'subject', table: RouteTable = builtInRoutes): Route {
  const route = table.get(violation) ?? { lead: violationByCode(violation)?.lead ?? ['DEP-HOTLINE'], assist: [], copy: [] }
  if (sector === 'subject' || !bySector.has(violation)) return copyOf(route)
  const department = sectorDepartment[sector]
  const lead =
    violation === 'T03' ? [...route.lead, department] : route.lead.map((code) => (code === 'DEP-EDU' ? department : code))
  return {
    lead,
    assist: [...route.assist],
    copy: [...new Set([...route.copy, 'DEP-EDU'])].filter((code) => !lead.includes(code)),
  }
}

const copyOf = ({ lead, assist, copy }: Route): Route => ({ lead: [...lead], assist: [...assist], copy: [...copy] })

const parts = ['lead', 'assist', 'copy'] as const

/** What cannot be put in force: nobody leads, an office nobody knows, or one that stands twice where it can stand only once. */
export function routeFaults(route: Route): Bilingual[] {
  const faults: Bilingual[] = []
  if (route.lead.length === 0) faults.push({ zh: '至少要有一个主办部门', en: 'At least one department must lead' })
  const named = parts.flatMap((part) => route[part])
  for (const code of new Set(named)) {
    const department = departmentByCode(code)
    if (!department) faults.push({ zh: `没有部门 ${code}`, en: `There is no department ${code}` })
    else if (route.lead.includes(code) && [...route.assist, ...route.copy].includes(code))
      faults.push({
        zh: `${department.zh}已是主办，不能再协办或抄送`,
        en: `${department.en} leads already, and cannot assist or get a copy`,
      })
    else if (parts.some((part) => route[part].filter((one) => one === code).length > 1))
      faults.push({ zh: `${department.zh}重复`, en: `${department.en} is named twice` })
  }
  return faults
}

/** An advert in mass media goes to the publicity or broadcast authority as well. */
export const massMediaRoute: Route = { lead: ['DEP-MSA', 'DEP-PROP', 'DEP-RADIO'], assist: [], copy: ['DEP-EDU'] }

export type JurisdictionRule = { id: string; matter: Bilingual; handledBy: Bilingual; basis: string[] }

const rule = (id: string, matter: [string, string], handledBy: [string, string], basis: string): JurisdictionRule => ({
  id,
  matter: { zh: matter[0], en: matter[1] },
  handledBy: { zh: handledBy[0], en: handledBy[1] },
  basis: words(basis),
})

/** Read from the top: the first rule that fits names the office. */
export const jurisdictionRules: readonly JurisdictionRule[] = [
  rule(
    'J1',
    ['投诉一般经营者', 'complaint against an ordinary trader'],
    ['实际经营地或住所地区县市场监管局', 'county market regulator where it operates or is registered'],
    'C121-13',
  ),
  rule(
    'J2',
    ['投诉电商平台或自建网站经营者', 'complaint against a platform or own-website seller'],
    ['其住所地', 'where it is registered'],
    'C121-13',
  ),
  rule(
    'J3',
    ['投诉平台内经营者', 'complaint against a trader inside a platform'],
    ['平台公示地址所在区县，无有效地址的由平台所在地', 'county of the address shown there, else the seat of the platform'],
    'C121-13',
  ),
  rule('J4', ['举报', 'report'], ['违法行为发生地', 'place of the conduct'], 'C121-29 PROC-7'),
  rule(
    'J5',
    ['大众媒介与互联网广告', 'advert in mass media or on the internet'],
    [
      '广告发布者所在地；广告主、经营者所在地先发现的也可办理',
      'place of the ad publisher; the place of advertiser or agent when it learned first',
    ],
    'C121-32 PROC-11 IAD-20',
  ),
  rule(
    'J6',
    ['广告主自行发布的互联网广告', 'own internet advert of the advertiser'],
    ['广告主所在地', 'place of the advertiser'],
    'C121-32 PROC-11 IAD-20',
  ),
  rule(
    'J7',
    ['户外广告', 'outdoor board'],
    [
      '设施所在地；移动载体为出发地、途经地或目的地，同一广告视为一个行为',
      'place of the board; for moving carriers departure, route or destination; one advert is one act',
    ],
    'APP2-8 APP2-9',
  ),
  rule(
    'J8',
    ['同一广告的全部主体', 'everybody behind one advert'],
    ['由主办机关一并处理，确有困难才移送', 'handled together by the office in charge, handed over only with real difficulty'],
    'APP2-10',
  ),
  rule('J9', ['两个以上机关都有管辖权', 'two competent offices'], ['先立案者', 'the one that filed first'], 'PROC-12'),
  rule(
    'J10',
    ['管辖争议', 'dispute over jurisdiction'],
    ['七个工作日内协商，协商不成报共同上级指定', 'agree within 7 working days, else the common superior designates'],
    'PROC-13 PROC-16 C121-33',
  ),
  rule(
    'J11',
    ['收到件的机关无处理权限', 'received by an office without power'],
    ['告知举报人有权机关', 'the reporter is told the right office'],
    'C121-34',
  ),
  rule('J12', ['线下培训行为', 'offline training conduct'], ['行为发生地区县', 'county where it happens'], 'MOE53-17'),
  rule(
    'J13',
    ['线上培训行为', 'online training conduct'],
    ['许可机关所在地或经营者所在地', 'place of the licence or of the operator'],
    'MOE53',
  ),
  rule(
    'J14',
    ['省级许可的线上学科机构', 'province-licensed online subject institution'],
    ['省级教育行政部门', 'provincial education department'],
    'CDR',
  ),
]
