/** Mobile numbers written so that a search for digits misses them: 一三八零零..., ❶❸❽..., l38OOOO1234, 壹叁捌. */
import { charAt, codeAt } from '../text/at.ts'
import { isLatin, type Marks } from '../text/marks.ts'
import type { Found } from './found.ts'

/** By unit the digit it stands for, or none. */
const none = -1
const values = new Int8Array(0x10000).fill(none)
const enter = (written: string, digits: string) => {
  for (let at = 0; at < written.length; at += 1) values[written.charCodeAt(at)] = Number(digits.charAt(at % digits.length))
}
enter('0123456789', '0123456789')
enter('零一二三四五六七八九', '0123456789')
enter('〇两幺', '021')
enter('零壹贰叁肆伍陆柒捌玖', '0123456789')
enter('⓿❶❷❸❹❺❻❼❽❾', '0123456789')
enter('➀➁➂➃➄➅➆➇➈', '123456789')
enter('➊➋➌➍➎➏➐➑➒', '123456789')
enter('lLiIoO', '111100')

/** \u20e3 and \ufe0f make a digit a key cap. */
const fillers = ' -.·*_,，、/~|\ufe0f\u20e3'
const keyCap = '\ufe0f\u20e3'
const mostFillers = 2

export function disguisedPhones(text: string, marks: Marks): Found[] {
  const { digits, numerals } = marks
  const found: Found[] = []
  const fancy = marks.at('fancy')
  if (fancy.length === 0 && numerals.length === 0) return found
  const starts = fancy.filter((at) => isOne(text, at))
  for (let run = 0; run < numerals.length; run += 2)
    if (isOne(text, numerals[run] as number)) starts.push(numerals[run] as number)
  for (let run = 0; run < digits.length; run += 2) {
    if (!isOne(text, digits[run] as number)) continue
    const next = charAt(text, digits[run + 1] as number)
    if (valueAt(text, digits[run + 1] as number) !== none || (next !== '' && keyCap.includes(next)))
      starts.push(digits[run] as number)
  }
  let end = -1
  for (const start of starts.sort((a, b) => a - b)) {
    if (start < end) continue
    const phone = phoneAt(text, start)
    if (!phone) continue
    found.push(phone)
    end = phone.to
  }
  return found
}

/** With which every mobile number begins. */
const isOne = (text: string, at: number): boolean => valueAt(text, at) === 1
const valueAt = (text: string, at: number): number => values[codeAt(text, at)] as number

/** `from`: where a one stands. */
function phoneAt(text: string, from: number): Found | null {
  if (valueAt(text, from - 1) !== none || isLatin(codeAt(text, from - 1))) return null
  let value = ''
  let [letters, at, to] = [0, from, from]
  for (let skipped = 0; at < text.length && value.length < 12; at += 1) {
    const digit = valueAt(text, at)
    if (digit === none) {
      if (!fillers.includes(charAt(text, at)) || skipped >= mostFillers) break
      skipped += 1
      continue
    }
    if (isLatin(codeAt(text, at))) letters += 1
    skipped = 0
    value += digit
    to = at + 1
  }
  const whole = value.length === 11 && /^1[3-9]/.test(value) && letters <= 6 && !isLatin(codeAt(text, to))
  return whole ? { value, from, to } : null
}
