/**
 * Matters that come in though they belong elsewhere, and where they belong. The numbers are the national ones, the same in every city;
 * streets, web addresses and opening hours change and are not ours to keep, so an office is named by its kind and its place.
 */
import type { Bilingual } from './bilingual.ts'
import type { ComplaintCategoryKey } from './complaint-categories.ts'

export type OtherAuthority = {
  /** of the matter */
  key: string
  matter: Bilingual
  authority: Bilingual
  telephone: string
  /** where it is taken in person or online */
  address: Bilingual
  hours: Bilingual
}

const announced: Bilingual = { zh: '接听时间以该热线公布的为准', en: 'hours as the line itself announces' }
const always: Bilingual = { zh: '全天 24 小时', en: 'day and night' }

type Row = OtherAuthority & { words: RegExp }

const rows: readonly Row[] = [
  {
    key: 'wages',
    matter: { zh: '工资、社保和劳动合同', en: 'Wages, social insurance, labour contracts' },
    authority: { zh: '人力资源和社会保障部门', en: 'Human resources and social security' },
    telephone: '12333',
    address: { zh: '单位所在区（市）县的人力资源和社会保障部门', en: 'The office for human resources of the employer’s county' },
    hours: announced,
    words: /工资|社保|欠薪|劳动合同|辞退|加班费/,
  },
  {
    key: 'driving',
    matter: { zh: '驾校、公交、出租和网约车', en: 'Driving schools, buses, taxis' },
    authority: { zh: '交通运输部门', en: 'Transport' },
    telephone: '12328',
    address: { zh: '驾校、企业所在区（市）县的交通运输部门', en: 'The transport office of the county' },
    hours: announced,
    words: /驾校|练车|驾照|公交|出租车|网约车|地铁|客运/,
  },
  {
    key: 'consumer',
    matter: { zh: '商品和服务的消费纠纷、食品安全', en: 'Goods, services and food' },
    authority: { zh: '市场监督管理部门', en: 'Market regulation' },
    telephone: '12315',
    address: {
      zh: '全国12315平台，或商家所在区（市）县的市场监管部门',
      en: 'The national 12315 platform, or market regulation of the county',
    },
    hours: announced,
    words: /食品|餐馆|餐厅|饭店|过期|商家|店铺|网购|超市|退货|假货|健身|美容|考证|考研|公考|职业|技能/,
  },
  {
    key: 'tax',
    matter: { zh: '税收和发票', en: 'Taxes and invoices' },
    authority: { zh: '税务部门', en: 'Taxation' },
    telephone: '12366',
    address: { zh: '单位所在区（市）县的税务部门', en: 'The tax office of the county' },
    hours: announced,
    words: /偷税|漏税|税务|纳税/,
  },
  {
    key: 'danger',
    matter: { zh: '打架、失窃、诈骗和人身危险', en: 'Violence, theft, fraud, danger' },
    authority: { zh: '公安机关', en: 'Police' },
    telephone: '110',
    address: { zh: '就近的公安派出所', en: 'The nearest police station' },
    hours: always,
    words: /打人|打架|殴打|偷窃|被盗|失窃|诈骗|报警|人身安全/,
  },
]

/** Everything else, and whatever a word list cannot tell apart. */
const hotline: OtherAuthority = {
  key: 'other',
  matter: { zh: '噪音、物业、道路等其他事项', en: 'Noise, housing, roads and other matters' },
  authority: { zh: '12345 政务服务便民热线', en: '12345 hotline' },
  telephone: '12345',
  address: { zh: '电话、网站或信件', en: 'By telephone, online or by letter' },
  hours: announced,
}

/** Categories that others decide on; the words of the complaint tell which office. */
const outOfRemit: Partial<Record<ComplaintCategoryKey, string>> = {
  labour: 'wages',
  'adult-training': 'consumer',
  'other-department': 'other',
}

const withoutWords = ({ words: _, ...row }: Row): OtherAuthority => row

/** Where a complaint belongs, or null when it is ours. Linear in the length of the text. */
export function otherAuthority(category: ComplaintCategoryKey, text: string): OtherAuthority | null {
  const usual = outOfRemit[category]
  if (!usual) return null
  const told = rows.find(({ words }) => words.test(text)) ?? rows.find(({ key }) => key === usual)
  return told ? withoutWords(told) : hotline
}

export const otherMatters: ReadonlyMap<string, OtherAuthority> = new Map(
  [...rows.map(withoutWords), hotline].map((one) => [one.key, one]),
)
