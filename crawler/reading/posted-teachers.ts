/**
 * Lists by which an institution names its teachers in public: name, kind of certificate, its number, and under which heading they stand, in a
 * table or line by line (M22.2). Nothing else about them is read.
 */
import type { PostedTeacher } from '#policy/nouns.ts'
import { findAll, findFirst, type PageElement } from './page-tree.ts'
import { plainText } from './plain-text.ts'
import type { PartialListing } from './reading.ts'

const mostTeachers = 500
const longestHeading = 80

/** One listing of the kind `staff-list` for the page, or none; `state`: words that only its scripts would show. Without teachers: the heading is there, and the list is not to be read (a picture). */
export function postedTeachers(body: PageElement, bodyText: string, title: string, state = ''): PartialListing[] {
  const tables = findAll(body, ({ tag }) => tag === 'table').flatMap(inTable)
  const teachers = unique(tables.length > 0 ? tables : inLines(`${bodyText}\n${state}`)).slice(0, mostTeachers)
  const heading = headingOf(body, title)
  if (teachers.length === 0 && !heading) return []
  const text = teachers.map(({ name, kind, certificate }) => [name, kindNames[kind], certificate].filter(Boolean).join(' '))
  return [
    {
      kind: 'staff-list',
      title: heading ?? title,
      text: text.join('\n'),
      staff: { heading, place: tables.length > 0 ? 'table' : 'lines', teachers },
    },
  ]
}

const kindNames = { teacher: '教师资格证', professional: '职业（专业）能力证明' } as const

const announces =
  /(师资|教师|老师|教练|教学人员|教研人员|从业人员|教职工)[^，。！？]{0,8}(公示|公布|公开|一览表|备案表)|公示[^，。！？]{0,6}(师资|教师资格|从业人员)/

function headingOf(body: PageElement, title: string): string | null {
  const heading = findFirst(body, (element) => /^(h[1-6]|caption)$/.test(element.tag) && announces.test(plainText(element)))
  const words = heading ? plainText(heading).replace(/\n/g, ' ') : announces.test(title) ? title : null
  return words?.slice(0, longestHeading) ?? null
}

/** Two to four characters, or a name with a point. A name that is hidden in part (张*) is no name. */
const personName = /^[\u4e00-\u9fa5]{2,4}$|^[\u4e00-\u9fa5]{2,8}·[\u4e00-\u9fa5]{2,8}$/
const noName = /证|资格|学科|姓名|教师$|老师$|语文|数学|英语|物理|化学|美术|音乐|体育|书法|小学|初中|高中|编号|职务|岗位|公示/
const nameIn = (cell: string): string | null => {
  const words = cell.replace(/(老师|教练)$/, '').replace(/\s/g, '')
  return personName.test(words) && !noName.test(words) ? words : null
}

/** Number of a teacher's licence: year, place, body, kind and serial, 17 digits (rules of 2001, annex). */
const licence = /(?<![0-9A-Za-z])(?:19|20)\d{15}(?!\d)/
const numbered = /(?:证书?|资格证?|编)(?:编号|号码|号)[:：\s]*([0-9A-Za-z-]{6,30})/
const kindOf = (words: string): PostedTeacher['kind'] =>
  licence.test(words) || /教师资格/.test(words) ? 'teacher' : 'professional'

/** The head of the table says where names and certificates stand; a table that does not is none of teachers. */
function inTable(table: PageElement): PostedTeacher[] {
  const [head = [], ...rows] = findAll(table, ({ tag }) => tag === 'tr').map((row) =>
    findAll(row, ({ tag }) => tag === 'td' || tag === 'th').map((cell) => plainText(cell).replace(/\n/g, ' ')),
  )
  const [name, ...certificates] = [
    head.findIndex((words) => /姓名|^教师$|^老师$|教师名|老师名/.test(words)),
    ...head.flatMap((words, at) => (/证/.test(words) && !/身份证/.test(words) ? [at] : [])),
  ]
  if (name === undefined || name < 0 || certificates.length === 0) return []
  return rows.flatMap((cells) => {
    const person = nameIn(cells[name] ?? '')
    const said = certificates.map((at) => cells[at] ?? '').join(' ')
    if (!person || said.trim() === '') return []
    const number = licence.exec(said)?.[0] ?? /(?<![0-9A-Za-z])[0-9A-Za-z-]{6,30}(?![0-9A-Za-z])/.exec(said)?.[0]
    return [{ name: person, kind: kindOf(`${head.join(' ')} ${said}`), certificate: number ?? null }]
  })
}

const linesBack = 3

/** Cards and lists: the name stands on the line of the number or on one of the few above it. A line may hold several, one after the other. */
function inLines(text: string): PostedTeacher[] {
  if (!/证|编号/.test(text)) return []
  const lines = text.split('\n')
  return lines.flatMap((line, at) => {
    if (!/证|编号/.test(line) || /身份证|许可证|信用代码|备案号/.test(line)) return []
    const parts = line.split(/[；;。、]/).flatMap((words) => {
      const certificate = licence.exec(words)?.[0] ?? numbered.exec(words)?.[1]
      return certificate ? [{ words, certificate }] : []
    })
    const alone = parts.length === 1
    const above = alone ? lines.slice(Math.max(0, at - linesBack), at).reverse() : []
    return parts.flatMap(({ words, certificate }) => {
      const name = [words, ...(alone ? [line] : []), ...above].map(nameOnLine).find((found) => found !== null)
      return name ? [{ name, kind: kindOf(alone ? line : words), certificate }] : []
    })
  })
}

const labelled = /(?:姓名|教师|老师)\s*[:：]\s*([\u4e00-\u9fa5·]{2,8})/
const firstWord = (words = ''): string => words.split(/[\s:：,，、|｜（(]/)[0] ?? ''
const nameOnLine = (line: string): string | null =>
  nameIn(labelled.exec(line)?.[1] ?? '') ?? nameIn(firstWord(line)) ?? nameIn(firstWord(line.split(/[:：]/)[1]?.trim()))

function unique(teachers: PostedTeacher[]): PostedTeacher[] {
  const seen = new Map(teachers.map((teacher) => [`${teacher.name} ${teacher.certificate}`, teacher]))
  return [...seen.values()]
}
