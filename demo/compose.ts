/** Makes the text of one page: the piece with names filled in, ordinary sentences around it, and the labels it carries. */
import { districtOf } from './districts.ts'
import { mobile, printedPhone } from './identifiers.ts'
import { fill, readMarks } from './markup.ts'
import type { Plan } from './plan.ts'
import { hash, pick, pickSome } from './random.ts'
import { adultFillers, lessonFillers, publicTails, serviceFillers, trainingFillers } from './texts/fillers.ts'
import type { Course, DemoInstitution, Label } from './types.ts'

export interface Composed {
  title: string
  paragraphs: string[]
  courses: Course[]
  form: string[]
  labels: Label[]
}

/** `owner` is the institution that the page promotes; private tutors and newspapers have none. */
export function compose(plan: Plan, copy: number, owner: DemoInstitution | null): Composed {
  const key = `${plan.repeats ?? plan.index}-${copy}`
  const values = valuesOf(owner, key)
  const labels: Label[] = []
  const read = (source: string): string => {
    const marked = readMarks(fill(source, values))
    labels.push(...marked.labels)
    return marked.text
  }
  const title = read(plan.piece.title)
  const own = plan.piece.text.split('\n').map(read)
  const courses = (plan.piece.courses ?? []).map((row) => courseOf(read(row)))
  const form = (plan.piece.form ?? []).map(read)
  return { title, form, paragraphs: surround(own, plan, owner, key), courses, labels: oncePerCode(labels) }
}

function valuesOf(owner: DemoInstitution | null, key: string): Record<string, string> {
  return {
    short: owner?.shortName ?? '',
    legal: owner?.legalName ?? '',
    addr: owner?.address ?? '',
    wechat: owner?.wechat?.name ?? owner?.shortName ?? '',
    area: owner ? districtOf(owner.district).short : '成都',
    phone: printedPhone(owner?.phones[0] ?? mobile(`private ${key}`)),
    mobile: owner?.phones[1] ?? mobile(`private ${key}`),
  }
}

function courseOf(row: string): Course {
  const [name = '', grade = '', time = '', price = '', place = ''] = row.split('|').map((cell) => cell.trim())
  return { name, grade, time, price, place }
}

/**
 * Own sites and accounts wrap an offer in small talk and close with the way to reach them; newspapers, schools and offices
 * end in their own manner; the classified board and the app store print what came.
 */
function surround(own: string[], plan: Plan, owner: DemoInstitution | null, key: string): string[] {
  if (plan.piece.bare || plan.medium === 'app' || plan.medium === 'platform') return own
  if (plan.medium === 'news') return [...own, ...pickSome(publicTails.news, 1 + (hash(`tail ${key}`) % 2), key)]
  if (!owner) return own
  if (owner.kind === 'school' || owner.kind === 'government' || owner.kind === 'venue')
    return [...own, pick(publicTails[owner.kind], key)]
  if (plan.piece.slot) return [...own, pick(fillersFor(owner), `slot ${key}`)]
  const small = pickSome(fillersFor(owner), 1 + (hash(`small ${key}`) % 3), `fill ${key}`)
  const before = hash(`before ${key}`) % 2
  const contact = pick(
    ['咨询电话：{p}　地址：{a}', '地址：{a}，电话{p}', '联系我们：{p}（前台）；来访请到{a}', '电话 {p}｜{a}'],
    `contact ${key}`,
  )
  const line = contact.replace('{p}', printedPhone(owner.phones[0] ?? '')).replace('{a}', owner.address)
  return [...small.slice(0, before), ...own, ...longer(owner, key), ...small.slice(before), line]
}

/** Licensed subject schools like to tell how a lesson goes. */
function longer(owner: DemoInstitution, key: string): string[] {
  return owner.kind === 'licensed-subject' ? pickSome(lessonFillers, hash(`lesson ${key}`) % 3, `lessons ${key}`) : []
}

function fillersFor(owner: DemoInstitution): string[] {
  if (owner.kind === 'adult') return adultFillers
  if (owner.kind === 'disguised') return serviceFillers
  return trainingFillers
}

export function oncePerCode(labels: Label[]): Label[] {
  return labels.filter((label, i) => labels.findIndex((other) => other.code === label.code) === i)
}
