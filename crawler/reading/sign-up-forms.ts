/** Forms by which a pupil is signed up for lessons: what they ask for, one field a line, in the words of the page (M23.3). */
import { findAll, findFirst, type PageElement } from './page-tree.ts'
import { plainText } from './plain-text.ts'
import type { PartialListing } from './reading.ts'

const mostForms = 10
const mostFields = 100
const longestField = 80

/** Forms of schools, for jobs and for signing in ask for other things, and for other reasons. */
const signsUp = /报名|预约|试听|试课|体验课|插班|入班|占位|学员登记|学员信息|意向课程|申请试学/
const ofChildren =
  /孩子|宝贝|宝宝|小朋友|学生|学员|年级|家长|监护人|幼儿|少儿|儿童|青少年|小学|初中|高中|父母|父亲|母亲|爸爸|妈妈/
const otherwise = /登录|招聘|应聘|求职|入学|学籍|新生|考生|准考证|教师注册/

/** Each form is a listing of the kind `form`: its heading is the title, its text the fields. `title` is that of the page. */
export function signUpForms(root: PageElement, title: string): PartialListing[] {
  return formsIn(root)
    .slice(0, mostForms)
    .flatMap((form) => {
      const fields = fieldsOf(form)
      const heading = findFirst(form, ({ tag }) => headingTag.test(tag))
      const name = (heading && plainText(heading).replace(/\n/g, ' ').slice(0, longestField)) || title
      const said = [name, plainText(form), ...buttons(form), ...fields].join('\n')
      if (fields.length < 2 || hasPassword(form) || otherwise.test(said)) return []
      if (!signsUp.test(`${title}\n${said}`) || !ofChildren.test(said)) return []
      return [{ kind: 'form' as const, title: name, text: fields.join('\n') }]
    })
}

/** Pages drawn by scripts often have boxes to fill in and no form around them: the smallest element around all of them is one. */
function formsIn(root: PageElement): PageElement[] {
  const forms = findAll(root, ({ tag }) => tag === 'form')
  if (forms.length > 0) return forms
  const controls = findAll(root, isControl)
  const around = [...boxesAround(controls[0])]
  const places = new Map(around.map((box, place) => [box, place]))
  const placeOf = (control: PageElement) => {
    for (const box of boxesAround(control)) if (places.has(box)) return places.get(box) as number
    return around.length - 1
  }
  const smallest = around[controls.reduce((most, control) => Math.max(most, placeOf(control)), 0)]
  return smallest ? [smallest] : []
}

function* boxesAround(element: PageElement | undefined): Generator<PageElement> {
  for (let box = element?.parent ?? null; box; box = box.parent) yield box
}

const controlTags = new Set(['input', 'select', 'textarea'])
const mute = new Set(['hidden', 'submit', 'button', 'reset', 'image', 'search', 'password'])
const isControl = ({ tag, attrs }: PageElement): boolean =>
  controlTags.has(tag) && !(tag === 'input' && mute.has(attrs.type?.toLowerCase() ?? ''))

const hasPassword = (form: PageElement): boolean =>
  findFirst(form, ({ tag, attrs }) => tag === 'input' && attrs.type?.toLowerCase() === 'password') !== null

const buttons = (form: PageElement): string[] =>
  findAll(form, ({ tag, attrs }) => tag === 'input' && /^(submit|button)$/i.test(attrs.type ?? '')).map(
    ({ attrs }) => attrs.value ?? '',
  )

/** Buttons of one choice are one question. */
const questionOf = ({ attrs }: PageElement): string | null =>
  /^(radio|checkbox)$/i.test(attrs.type ?? '') && attrs.name ? attrs.name : null

function fieldsOf(form: PageElement): string[] {
  const asked = new Set<string>()
  const fields: string[] = []
  const labels = labelsOf(form)
  for (const control of findAll(form, isControl).slice(0, mostFields)) {
    const question = questionOf(control)
    if (question && asked.has(question)) continue
    if (question) asked.add(question)
    const words = wordsOf(control, form, labels)
    if (words && !isConsent(words)) fields.push(words)
  }
  return [...new Set(fields)]
}

const headingTag = /^(legend|caption|h[1-6])$/

const isConsent = (words: string): boolean => /已阅读|同意|协议|验证码/.test(words)

/** The label, and what the empty box says unless it says the same; a box without words is called by its name. */
function wordsOf(control: PageElement, form: PageElement, labels: Labels): string {
  const { attrs } = control
  const label = tidy(labelFor(attrs.id, labels) || attrs['aria-label'] || rowText(control, form) || textBefore(control, form))
  const hint = tidy(attrs.placeholder ?? attrs.title ?? '')
  const both = !hint || label.includes(hint) ? label : `${label} ${hint}`.trim()
  return (both || tidy(attrs.name ?? '')).slice(0, longestField)
}

const tidy = (words: string): string => words.replace(/[\s*＊]+/g, ' ').trim()

/** By the id of the box they belong to; a form is walked once for all of them. */
type Labels = ReadonlyMap<string, PageElement>

function labelsOf(form: PageElement): Labels {
  const labels = findAll(form, ({ tag, attrs }) => tag === 'label' && Boolean(attrs.for))
  // the first of several holds
  return new Map(labels.reverse().map((label) => [label.attrs.for as string, label]))
}

const labelFor = (id: string | undefined, labels: Labels): string => {
  const label = id ? labels.get(id) : undefined
  return label ? plainText(label) : ''
}

/** The widest box around it that holds no other question. */
function rowText(control: PageElement, form: PageElement): string {
  const question = questionOf(control)
  const alone = (box: PageElement) =>
    findAll(box, isControl).every((other) => other === control || (question !== null && questionOf(other) === question))
  let text = ''
  for (let box = control.parent; box && box !== form && alone(box); box = box.parent) {
    text = plainText(box, ({ tag }) => tag === 'select' || tag === 'textarea' || tag === 'button')
    if (text) return text
  }
  return text
}

/** Label and box side by side, several in one row: the words stand before the box or before its cell. */
function textBefore(control: PageElement, form: PageElement): string {
  for (let at = control, level = 0; at !== form && at.parent && level < 2; at = at.parent, level += 1) {
    const ahead = at.parent.children.slice(0, at.parent.children.indexOf(at))
    const before = ahead.findLast((child) => typeof child !== 'string' || child.trim() !== '')
    if (before === undefined) continue
    if (typeof before === 'string') return before
    return isControl(before) || headingTag.test(before.tag) ? '' : plainText(before)
  }
  return ''
}
