/** Numbers of the register printed on pages: unified social credit code, school-running licence, ICP filing. */
import { isAlnum, type Marks } from '../text/marks.ts'
import { isUscc } from '../uscc.ts'
import type { Found } from './found.ts'

export type Registration = { uscc: Found[]; licences: Found[]; icp: Found[] }

const shortest = 6
const before = 26
const licenceLabel =
  /(?:办学(?:许可证?)?|办学许可证?书?|民办学校许可证?)(?:编?号码?)?\s*(?:为|是)?\s*[:：]?\s*(?<value>(?:教民|人社民|民教|教)?\s?(?:证|字)?\s?(?:第\s?)?)$/
const bareLicence = /(?<value>(?:教民|民教|人社民)\s?(?:证|字)?\s?(?:第\s?)?)$/
const icpLabel =
  /(?<value>[蜀京津沪渝冀豫云辽黑湘皖鲁新苏浙赣鄂桂甘晋蒙陕吉闽贵粤青藏川宁琼]\s?ICP\s?[备证]\s?(?:案号?[:：]?\s?)?)$/i

export function registrationIn(text: string, { digits }: Marks): Registration {
  const found: Registration = { uscc: [], licences: [], icp: [] }
  for (let run = 0; run < digits.length; run += 2) {
    const [from, to] = [digits[run] as number, digits[run + 1] as number]
    const code = codeAt(text, from)
    if (code) found.uscc.push(code)
    if (to - from < shortest || to - from > 20 || code) continue
    const head = text.slice(Math.max(0, from - before), from)
    const icp = icpLabel.exec(head)?.groups?.value
    const licence = licenceLabel.exec(head)?.groups?.value ?? bareLicence.exec(head)?.groups?.value
    if (icp !== undefined) found.icp.push(icpFrom(text, from - icp.length, from, to))
    else if (licence !== undefined) found.licences.push(licenceFrom(text, from - licence.length, to))
  }
  return found
}

const codeLength = 18

/** A code is believed with a right check character only. */
function codeAt(text: string, from: number): Found | null {
  const to = from + codeLength
  if (isAlnum(text.charCodeAt(from - 1)) || isAlnum(text.charCodeAt(to))) return null
  for (let at = from; at < to; at += 1) if (!isAlnum(text.charCodeAt(at))) return null
  const value = text.slice(from, to).toUpperCase()
  return isUscc(value) ? { value, from, to } : null
}

function icpFrom(text: string, from: number, digitsFrom: number, digitsTo: number): Found {
  const tail = /^\s?号(?:-\d{1,3})?/.exec(text.slice(digitsTo, digitsTo + 8))?.[0] ?? ''
  const to = digitsTo + tail.length
  const value = `${text.slice(from, digitsFrom).replace(/案号?|[:：]/g, '')}${text.slice(digitsFrom, to)}`
  return { value: value.replace(/\s/g, '').toUpperCase(), from, to }
}

function licenceFrom(text: string, from: number, to: number): Found {
  const value = text.slice(from, to).replace(/\s|第/g, '')
  return { value, from, to }
}
