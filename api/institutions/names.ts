/**
 * An institution's name is region + brand + trade word + legal form. The brand core is what people remember, so two names
 * with the same core are compared further; two without are strangers.
 */
import { districts } from '#policy/districts.ts'

const legalForm = /(?:股份|集团|有限责任|有限)*(?:公司|分公司|合伙企业|个体工商户|工作室|俱乐部|经营部|服务部|中心)$/
const tradeWords =
  /(?:教育|培训|学校|学堂|学院|书院|课堂|教室|文化|艺术|体育|科技|咨询|信息|服务|技术|管理|传播|发展|人文|培优|辅导|托管|托育|研学|运动|外国语|外语|英语|数学|语文|美术|舞蹈|音乐|书画|书法|围棋|编程|机器人|游泳|篮球|武术|轮滑|陶艺|播音主持|播音|戏剧|航模|天文|创客|思维|口才|作文|物理|化学|钢琴|古筝|跆拳道|击剑|早教|幼教|奥数|国学|补习班|补习|家教|家政|工作室|中心|机构|俱乐部|画室|琴行|棋院|武馆|网校|在线|官网|官方|分校|校区|总校|旗舰店|小站|公众号)+$/

const places = districts
  .flatMap(({ name, short, aliases }) => [name, short, ...aliases])
  .filter((name) => name.length > 1)
  .sort((a, b) => b.length - a.length)
const streets = districts.flatMap(({ cues }) => cues).sort((a, b) => b.length - a.length)
const region = new RegExp(`^(?:中国|四川省?|成都市?|${places.join('|')}|区|县|市)+`)
const street = new RegExp(`^(?:${streets.join('|')})`)

/** Full-width forms folded, spaces, brackets' insides and quotation marks dropped. */
export function normaliseName(name: string): string {
  return name
    .normalize('NFKC')
    .replace(/\([^)]*\)|【[^】]*】/g, '')
    .replace(/[\s"'“”‘’「」《》·.,。，、:：|｜_-]/g, '')
    .toLowerCase()
}

/** 成都市武侯区双楠文澜培训学校 → 双楠文澜. Empty when nothing but region and trade is left. */
export function brandCore(name: string): string {
  let rest = normaliseName(name)
  rest = rest.replace(region, '') || rest
  for (let before = ''; before !== rest && rest.length > 1; ) {
    before = rest
    rest = rest.replace(legalForm, '').replace(tradeWords, '')
  }
  return rest.length >= 2 ? rest : ''
}

/** What is left of a name sometimes, and says nothing. */
const everydayWords = new Set(
  '企业 网络 家庭 语言 留学 留学语言 学习 自习 自习室 自习空间 空间 平台 书屋 书店 工坊 营地 学社 考试 职培 职业 职业技能 咖啡 博物馆 图书馆 研学旅行 旅行 伙伴 社区 街道 儿童 少儿 青少年 小学 中学 幼儿园 成长 优学 优选 一对一 全科 初中 高中'.split(
    ' ',
  ),
)

/** The core, and what is left of it without a leading street or town: 双楠文澜, 文澜. Everyday words are no brand. */
export function brandForms(name: string): string[] {
  const core = brandCore(name)
  const withoutTown = core.length === 4 ? core.slice(2) : core.replace(street, '')
  return [...new Set([core, withoutTown])].filter((form) => form.length >= 2 && !everydayWords.has(form) && !isPlace(form))
}

/** 星海启智 → 星海, 海启, 启智: two names are compared when their brands share one. Words of the trade are nobody's brand. */
export function brandPieces(name: string): string[] {
  const core = [...brandCore(name)]
  const pieces = core.slice(1).map((character, at) => `${core[at]}${character}`)
  return [...new Set(pieces)].filter((piece) => piece.replace(tradeWords, '') !== '')
}

/** 青城 is a mountain before it is a brand. */
const isPlace = (form: string): boolean => [...places, ...streets].some((place) => place.startsWith(form))
