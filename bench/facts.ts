/** What reading the facts of a text costs, reader by reader, in CPU time. `npx tsx bench/facts.ts [--hostile]` */

import { corpus } from '#classifier/corpus/index.ts'
import { amountsIn } from '#classifier/facts/amounts.ts'
import { gradesIn } from '#classifier/facts/grades.ts'
import { modesIn } from '#classifier/facts/modes.ts'
import { numbersIn } from '#classifier/facts/numbers.ts'
import { pricesIn } from '#classifier/facts/prices.ts'
import { subjectsIn } from '#classifier/facts/subjects.ts'
import { teacherClaimsIn } from '#classifier/facts/teacher-claims.ts'
import { teachersIn } from '#classifier/facts/teachers.ts'
import { normalize } from '#classifier/normalize.ts'
import { addressesIn } from '#policy/contacts/addresses.ts'
import { institutionsIn } from '#policy/contacts/institutions.ts'
import { phonesIn } from '#policy/contacts/phones.ts'
import { qqIn } from '#policy/contacts/qq.ts'
import { registrationIn } from '#policy/contacts/registration.ts'
import { wechatIn } from '#policy/contacts/wechat.ts'
import { districtOf } from '#policy/districts.ts'
import { marksOf } from '#policy/text/marks.ts'

const length = 400

function prepared(text: string) {
  const marks = marksOf(text)
  const numbers = numbersIn(text, marks)
  const phones = phonesIn(text, marks)
  return { text, marks, numbers, phones, addresses: addressesIn(text, marks) }
}
type Prepared = ReturnType<typeof prepared>

const readers: Record<string, (given: Prepared) => unknown> = {
  marks: ({ text }) => marksOf(text),
  numbers: ({ text, marks }) => numbersIn(text, marks),
  prices: ({ text, marks, numbers }) => pricesIn(text, marks, numbers),
  amounts: ({ text, marks, numbers }) => amountsIn(text, marks, numbers),
  grades: ({ text, marks }) => gradesIn(text, marks),
  subjects: ({ text }) => subjectsIn(text),
  modes: ({ text }) => modesIn(text),
  phones: ({ text, marks }) => phonesIn(text, marks),
  wechat: ({ text, marks, phones }) => wechatIn(text, marks, phones),
  qq: ({ text, marks }) => qqIn(text, marks),
  registration: ({ text, marks }) => registrationIn(text, marks),
  addresses: ({ text, marks }) => addressesIn(text, marks),
  units: ({ addresses }) => addresses.map(({ value }) => districtOf(value)),
  institutions: ({ text, marks }) => institutionsIn(text, marks),
  teachers: ({ text, marks }) => teachersIn(text, marks),
  claims: ({ text, marks, numbers }) => teacherClaimsIn(text, marks, numbers),
}

function cpuMicros(work: () => void): number {
  const before = process.cpuUsage()
  work()
  const { user, system } = process.cpuUsage(before)
  return user + system
}

const best = (rounds: number, work: () => void): number => Math.min(...Array.from({ length: rounds }, () => cpuMicros(work)))

/** Adverts, listings, letters and pages of the corpus, run together and cut at 400 characters. */
function texts(): Prepared[] {
  const all = normalize(
    corpus()
      .map(({ text }) => text)
      .join('\n')
      .slice(0, length * 1000),
  ).text
  return Array.from({ length: Math.floor(all.length / length) }, (_, at) => prepared(all.slice(at * length, (at + 1) * length)))
}

const hostile: Record<string, string> = {
  plain: '今天我们一起学习新的课文大家都很认真',
  streets: '路街巷道号',
  numbers: '1号2号3号',
  numerals: '一二三四五六七八九十',
  digits: '1 ',
  'one digit run': '1',
  regions: '区县市路',
  names: '学校公司中心教育',
  brackets: '【【【',
  wechat: '微信vx',
  qq: 'qq群号',
  ages: '1-1岁',
  grades: '一、二、年级',
  teachers: '王老师教练',
  careers: '毕业在职退休',
  prices: '1元/节原价',
  building: '广场大厦',
  addresses: '地址:路',
}

const rounds = 12
if (process.argv.includes('--hostile')) {
  const size = 100_000
  for (const [name, unit] of Object.entries(hostile)) {
    const text = unit.repeat(Math.ceil(size / unit.length)).slice(0, size)
    const all = best(3, () => {
      const given = prepared(text)
      for (const read of Object.values(readers)) read(given)
    })
    console.log(`${name.padEnd(16)} ${((all / size) * 1000).toFixed(0).padStart(6)} ns a character`)
  }
} else {
  const given = texts()
  let sum = 0
  for (const [name, read] of Object.entries(readers)) {
    const micros =
      best(rounds, () => {
        for (const each of given) read(each)
      }) / given.length
    sum += micros
    console.log(`${name.padEnd(16)} ${micros.toFixed(2).padStart(6)} µs a text`)
  }
  console.log(`${'all'.padEnd(16)} ${sum.toFixed(2).padStart(6)} µs a text of ${length} characters (${given.length} texts)`)
}
