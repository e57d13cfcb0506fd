/** Which of the 23 units an address lies in. Street beats unit name, functional areas beat the statutory unit they were cut out of. */
import { type District, districts } from './districts/units.ts'
import { Lexicon } from './text/lexicon.ts'

export type { District }
export { districts }

const byCode = new Map(districts.map((district) => [district.code, district]))

export const districtByCode = (code: string): District | null => byCode.get(code) ?? null

/** Place names that are also everyday words, or places elsewhere: they count only as a street or town, or right after a unit's name. */
const everydayWords = new Set(
  '大面 光华 红光 东升 石桥 鹤山 草堂 贾家 万安 兴隆 正兴 新兴 永兴 太平 中和 西园 合作 石羊 三岔 石盘 养马 丹景 福田 玉成 高明 武庙 海螺 大源 玉林 安仁 大丰 龙潭 元通 聚源 固驿 金融城 孵化园 新会展'.split(
    ' ',
  ),
)

const asPlace = /^(?:街道|镇|乡|社区|片区|街办|场镇|古镇|大道|北路|南路|东路|西路|村)/
/** After a unit's name an everyday word is a place only where the name ends: 武侯区太平园 is not 太平. */
const endsName = /^(?:$|[^\u4e00-\u9fff]|附近|校区|分校|店|路|街|中心|广场|旁|的)/
const unitNames = districts.flatMap(({ name, short, aliases }) => [name, short, ...aliases])
const afterUnit = new RegExp(`(?:成都市?|高新(?:西|南)?区|${unitNames.join('|')})(?:区|县|市)?$`)

const otherCity =
  /(?:北京|上海|天津|重庆|深圳|广州|佛山|江门|杭州|南京|苏州|武汉|西安|郑州|长沙|昆明|贵阳|绵阳|德阳|眉山|资阳|乐山|雅安|遂宁|南充|宜宾|泸州|自贡|内江|广元|广安|达州|巴中|攀枝花|丽水|龙泉|合肥|济南|青岛|沈阳|大连|厦门|福州|南昌|南宁|海口)市/

type Match = { district: District; length: number; rank: number; at: number }

/** The unit an address or short text names, or null when nothing is certain or the place is in another city. */
export function districtOf(text: string): District | null {
  const plain = text.replace(/\s+/g, '')
  if (otherCity.test(plain) && !plain.includes('成都')) return null
  const there = firstPlaces(plain)
  if (there.size === 0 && !plain.includes('高新')) return null
  const all = districts.flatMap((district) => matchesOf(district, plain, there))
  const matches = all.filter((match) => !all.some((other) => swallows(other, match)))
  const functional = matches.filter(({ district }) => district.type === 'functional')
  const streets = functional.filter(({ rank }) => rank === cueRank)
  const pool = [streets, functional, matches].find((some) => some.length > 0) ?? []
  return pool.sort(byStrength)[0]?.district ?? null
}

/** 丹景 inside 丹景山 is not 丹景. */
const swallows = (longer: Match, match: Match): boolean =>
  longer.district !== match.district &&
  longer.length > match.length &&
  longer.at <= match.at &&
  match.at + match.length <= longer.at + longer.length

const [nameRank, cueRank, shortRank] = [0, 1, 2]

function byStrength(a: Match, b: Match): number {
  return b.length - a.length || a.rank - b.rank || a.at - b.at
}

const lexicon = new Lexicon(districts.flatMap(({ name, short, aliases, cues }) => [name, short, ...aliases, ...cues]))

/** Where each name and place that a text has stands first: a text is read once, not once for each of them. */
function firstPlaces(text: string): ReadonlyMap<string, number> {
  const places = new Map<string, number>()
  lexicon.eachIn(text, (word, at) => {
    if (!places.has(word)) places.set(word, at)
  })
  return places
}

function matchesOf(district: District, text: string, there: ReadonlyMap<string, number>): Match[] {
  if (district.code === '510171' && otherTianfu(text)) return []
  const found: Match[] = []
  const add = (word: string, rank: number, at: number) => {
    if (at >= 0) found.push({ district, length: word.length, rank, at })
  }
  const placeOf = (word: string) => there.get(word) ?? -1
  for (const name of [district.name, ...district.aliases]) add(name, nameRank, placeOf(name))
  for (const cue of district.cues) add(cue, cueRank, cuePosition(cue, text, placeOf(cue)))
  add(district.short, shortRank, district.code === '510172' ? hiTechZone(text) : placeOf(district.short))
  return found
}

function cuePosition(cue: string, text: string, first: number): number {
  if (!everydayWords.has(cue)) return first
  for (let at = first; at >= 0; at = text.indexOf(cue, at + 1)) {
    const rest = text.slice(at + cue.length)
    if (asPlace.test(rest) || (afterUnit.test(text.slice(0, at)) && endsName.test(rest))) return at
  }
  return -1
}

const statutoryShorts = districts.filter(({ type }) => type !== 'functional').map(({ short }) => short)
const zone = new RegExp(`(?<!${statutoryShorts.join('|')})高新(?:西区|南区|区|技术产业开发区)`)

/** 高新 exists in other cities too, so it asks for more than the name. */
function hiTechZone(text: string): number {
  if (!text.includes('成都')) return -1
  const named = text.search(zone)
  return named >= 0 ? named : text.search(/成都市?高新(?!技术|企业|科技)/)
}

/** 天府新区 also covers a part of Meishan. */
const otherTianfu = (text: string): boolean => /眉山|仁寿|视高/.test(text) && !text.includes('成都')
