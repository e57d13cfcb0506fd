/** What the city itself publishes: prices and free lessons. */
import { departments } from '#policy/departments.ts'
import { limitOn, limits } from '#policy/limits.ts'
import { districts } from '../districts.ts'
import { type Cell, type Days, type DemoSheet, lines, sheet } from './sheet.ts'

export const citySheets = (days: Days): DemoSheet[] => [
  prices(days),
  sheet('organisations', 'since name parent role seat', organisation(days)),
  sheet(
    'free-resources',
    'date title kind audience subject address fee views',
    resources.map(([title = '', kind = '', audience = '', subject = '', address = '', views = ''], at) => [
      days.ago(300 - at * 20),
      title,
      kind,
      audience,
      subject,
      `https://learn.example.cn/${address}`,
      0,
      Number(views),
    ]),
  ),
]

const [group, office] = ['市委教育工作领导小组', '市“双减”工作办公室']

/** The city’s group and office, the departments with a duty, and the task force of every county. */
const organisation = (days: Days): Cell[][] => [
  [days.ago(900), group, '', 'lead', ''],
  [days.ago(880), office, group, 'owner', '市教育局'],
  ...departments
    .filter(({ code, duty }) => code !== 'DEP-EDU' && duty.startsWith('M28.'))
    .map(({ zh }): Cell[] => [days.ago(870), zh, office, 'member', '']),
  ...districts.map(({ name }): Cell[] => [days.ago(850), `${name}“双减”工作专班`, office, 'county', `${name}教育局`]),
]

/** The figures of policy/limits.ts, as a price office would print them. */
function prices({ today }: Days): DemoSheet {
  const rise = limitOn('price-rise', today)?.value ?? 0
  const rows = limits
    .filter(({ id, from, to }) => id.startsWith('guided-price:') && from <= today && (to === null || today <= to))
    .map(({ id, from, to, value, basis }): Cell[] => {
      const [, area = '', band = ''] = id.split(':')
      const online = area === 'online'
      const what = online ? ['all', 'any', 'online', 30] : [area, band, 'offline', 45]
      return [from, to ?? '', ...what, value, rise, `示例文件（${basis}）`]
    })
  return sheet('guided-prices', 'from to area band mode minutes base rise document', rows)
}

const resources = lines(`
小学语文名师直播课|lesson|pupils|语文|chinese|182400
小学数学同步微课|lesson|pupils|数学|maths|210350
初中英语听说练习|exercise|pupils|英语|english|96410
初中物理实验资源包|exercise|teachers|物理|physics|18300
晚间在线答疑|answers|pupils||ask|65120
入学政策一问一答|admission|parents||admission|40210
家庭教育公开课|advice|parents||families|28760
`)
