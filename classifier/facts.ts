/** The facts of a text for officers: what, for whom, when, for how much, where, by whom. */
import type { Facts } from '#policy/nouns.ts'
import { subjects } from '#policy/subjects.ts'
import type { Context } from './context.ts'
import type { Span } from './find-patterns.ts'

const inBuilding =
  '(?:成都市?)?(?:[\\p{Script=Han}]{2,5}?(?:区|县|市))?(?:[\\p{Script=Han}]{2,7}?(?:大道|路|街|巷))?[\\p{Script=Han}]{2,8}?(?:广场|天街|大厦|商场|写字楼|国际|公寓)[a-z]?座?(?:\\d{1,2}(?:楼|层|栋|号楼))?\\d{0,4}(?:室|号|铺|楼|层)'
const atNumber =
  /(?:(?:四川省?)?成都市?)?(?:[\p{Script=Han}]{2,5}(?:区|县|市|新区))?(?:[\p{Script=Han}]{2,8}(?:街道|镇|乡))?[\p{Script=Han}]{2,7}(?:大道|路|街|巷)(?:[东南西北中一二三四五六七八九十]{1,2}段)?(?:附)?\d{1,5}号(?:附\d+号)?(?:[\p{Script=Han}\da-z]{0,10}(?:楼|层|室|栋|座|单元|广场|大厦|中心)){0,3}/gu
const address = new RegExp(`${atNumber.source}|${inBuilding}`, 'gu')
const institution =
  /(?:成都|四川)?(?:市)?[\p{Script=Han}a-z]{2,14}?(?:教育咨询|文化传播|教育科技|培训|教育|文化艺术|体育)?(?:有限责任公司|有限公司|培训学校|培训中心|学习中心|工作室|艺术中心|教育集团|俱乐部|托管中心|补习学校)/gu
const teacher =
  /(?<![\p{Script=Han}])([赵钱孙李周吴郑王冯陈褚卫蒋沈韩杨朱秦尤许何吕施张孔曹严华金魏陶姜谢邹喻柏水窦章云苏潘葛奚范彭郎鲁韦昌马苗方俞任袁柳唐罗薛雷贺倪汤殷毕郝邬安常乐于时傅皮卞齐康伍余元顾孟平黄穆萧尹姚邵汪祁毛狄米贝明计戴谈宋庞熊纪舒屈项祝董梁杜阮蓝闵席季麻强贾路江童颜郭梅盛林刁钟徐邱骆高夏蔡田樊胡凌霍虞万柯管卢莫房解应宗丁宣邓单洪包左石崔吉龚程邢裴陆荣翁荀曲龙叶黎白池乔温柴阎廖文曾简饶沙丰关游]\p{Script=Han}{0,2})(?:老师|教师|教练)/gu
const phone = /(?<!\d)(?:1[3-9]\d[ -]?\d{4}[ -]?\d{4}|0\d{2,3}[ -]?\d{7,8}|400[ -]?\d{3}[ -]?\d{4}|400\d{7}|028[ -]?\d{8})(?!\d)/g

const most = 20

export function addressesIn(text: string): Span[] {
  const found: Span[] = []
  for (const match of text.matchAll(address)) {
    found.push({ from: match.index, to: match.index + match[0].length })
    if (found.length >= most) break
  }
  return found
}

function all(text: string, expression: RegExp, group = 0): string[] {
  const found = new Set<string>()
  for (const match of text.matchAll(expression)) {
    found.add(match[group] ?? match[0])
    if (found.size >= most) break
  }
  return [...found]
}

/** Long texts are searched for names only at their beginning and end, where they stand. */
function edges(text: string): string {
  return text.length <= 8000 ? text : `${text.slice(0, 5000)}\n${text.slice(-3000)}`
}

/** Chinese names of the managed subjects named in the text; 英语 and the like are named as they are printed. */
function subjectsIn(text: string): string[] {
  return [...subjects.map(({ zh }) => String(zh)), '英语', '日语', '俄语', '政治'].filter((name) => text.includes(name))
}

export function factsOf(context: Context): Facts {
  const { reading, audience, prices, slots } = context
  const text = edges(reading.text)
  return {
    subjects: subjectsIn(reading.text),
    grades: audience.grades,
    stage: audience.stages,
    mode: context.mode,
    slots: slots.map((slot) => {
      const { where: _, ...place } = reading.place(slot)
      return { ...slot, ...place }
    }),
    prices: prices.map((price) => ({ yuan: price.yuan, per: price.per, quote: reading.place(price).quote })),
    phones: all(text, phone).map((each) => each.replace(/\D/g, '')),
    addresses: addressesIn(text).map((span) => text.slice(span.from, span.to)),
    institutions: all(text, institution),
    teachers: all(text, teacher, 1),
  }
}
