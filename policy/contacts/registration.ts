/** Numbers of the register printed on pages: unified social credit code, school-running licence, ICP filing. */
import { charAt, codeAt } from '../text/at.ts'
import { isAlnum, type Marks } from '../text/marks.ts'
import { isUscc } from '../uscc.ts'
import type { Found } from './found.ts'

export type Registration = { uscc: Found[]; licences: Found[]; icp: Found[] }

const shortest = 6
const before = 26
const licenceLabel =
  /(?:办学(?:许可证?)?|办学许可证?书?|民办学校许可证?)(?:编?号码?)?\s*(?:为|是)?\s*[:：]?\s*(?<value>(?:教民|人社民|民教|教)?\s?证?字?\s?(?:第\s?)?)$/
const bareLicence = /(?<value>(?:教民|民教|人社民)\s?证?字?\s?(?:第\s?)?)$/
const icpLabel =
  /(?<value>[蜀京津沪渝冀豫云辽黑湘皖鲁新苏浙赣鄂桂甘晋蒙陕吉闽贵粤青藏川宁琼]\s?ICP\s?[备证]\s?(?:案号?)?[:：]?\s?(?:[([〔](?:19|20)\d{2}[)\]〕])?)$/i

export function registrationIn(text: string, { digits }: Marks): Registration {
  const found: Registration = { uscc: [], licences: [], icp: [] }
  for (let run = 0; run < digits.length; run += 2) {
    const [from, to] = [digits[run] as number, digits[run + 1] as number]
    const code = creditCodeAt(text, from)
    if (code) found.uscc.push(code)
    const end = to - from < shortest ? groupsEnd(text, from, digits, run) : to
    if (end - from < shortest || to - from > 20 || code) continue
    const head = text.slice(Math.max(0, from - before), from)
    const icp = icpLabel.exec(head)?.groups?.value
    const licence = licenceLabel.exec(head)?.groups?.value ?? bareLicence.exec(head)?.groups?.value
    if (icp !== undefined && end === to) found.icp.push(icpFrom(text, from - icp.length, from, to))
    else if (licence !== undefined) found.licences.push(licenceFrom(text, from - licence.length, end))
  }
  return found
}

/** 教民 1510 1047 0000 123: where the last of the groups ends; only behind a word that begins a licence number. */
function groupsEnd(text: string, from: number, digits: readonly number[], run: number): number {
  let end = digits[run + 1] as number
  if (!/[民字第]\s?$/.test(text.slice(Math.max(0, from - 2), from))) return end
  for (let next = run + 2; digits[next] === end + 1 && charAt(text, end) === ' '; next += 2) end = digits[next + 1] as number
  return end
}

const codeLength = 18
const codeLabel = /(?:信用|社会|统一)代码\s*[:：(]?\s*$/
const longestGrouped = 26
/** Eighteen digits of something else pass the check once in thirty. */
const otherNumber = /(?:订单|单号|流水|卡号|[账帐]号|身份证|证件|学号|快递|物流|交易)(?:编?号码?)?\s*[:：]?\s*$/

/** A code is believed with a right check character only; in groups, only behind the word for it. */
function creditCodeAt(text: string, from: number): Found | null {
  const whole = codeBetween(text, from, from + codeLength)
  if (whole) return otherNumber.test(headOf(text, from)) ? null : whole
  if (!isAlnum(codeAt(text, from + 1)) || !codeLabel.test(headOf(text, from))) return null
  let to = from
  for (let letters = 0; letters < codeLength && to < from + longestGrouped; to += 1) {
    if (isAlnum(codeAt(text, to))) letters += 1
    else if (!' -'.includes(charAt(text, to) || '.')) return null
  }
  return codeBetween(text, from, to)
}

const headOf = (text: string, from: number) => text.slice(Math.max(0, from - 12), from)

function codeBetween(text: string, from: number, to: number): Found | null {
  if (isAlnum(codeAt(text, from - 1)) || isAlnum(codeAt(text, to))) return null
  const written = text.slice(from, to)
  if (to - from === codeLength && /[^0-9A-Za-z]/.test(written)) return null
  const value = written.replace(/[ -]/g, '').toUpperCase()
  return isUscc(value) ? { value, from, to } : null
}

/** 蜀ICP备2021001234号-1, whatever brackets, colons and spaces are printed in it; 号 may be left out. */
function icpFrom(text: string, from: number, digitsFrom: number, digitsTo: number): Found {
  const tail = /^\s?号(?:\s?-\s?\d{1,3}(?!\d)[A-Z]?)?/i.exec(text.slice(digitsTo, digitsTo + 10))?.[0] ?? ''
  const to = digitsTo + tail.length
  const value = `${text.slice(from, digitsFrom).replace(/案号?|[:：()[\]〔〕]/g, '')}${text.slice(digitsFrom, digitsTo)}${tail || '号'}`
  return { value: value.replace(/\s/g, '').toUpperCase(), from, to }
}

function licenceFrom(text: string, from: number, to: number): Found {
  const value = text.slice(from, to).replace(/\s|第/g, '')
  return { value, from, to }
}
