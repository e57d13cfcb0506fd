/** The numbers of a text, Arabic and Chinese, with their values: 1,980 · 1.2万 · 3千8 · 两千八百 · 半. Prices and amounts are looked for around them only. */
import { charAt, codeAt } from '#policy/text/at.ts'
import { isDigit, isLatin, type Marks } from '#policy/text/marks.ts'
import { chineseNumber, numberOf } from '../numerals.ts'

export type NumberToken = { from: number; to: number; value: number; arabic: boolean }

const scales: Record<string, number> = { 百: 100, 千: 1000, 万: 10_000, w: 10_000 }
/** 千克, 百度: these characters are no scale then. */
const notAScale: Record<string, string> = { 千: '克米瓦字里', 百: '度分年家' }

export function numbersIn(text: string, { digits, numerals }: Marks): NumberToken[] {
  const tokens: NumberToken[] = []
  let numeral = 0
  for (let run = 0; run < digits.length; run += 2) {
    const from = digits[run] as number
    if (from < (tokens.at(-1)?.to ?? 0)) continue
    for (; numeral < numerals.length && (numerals[numeral] as number) < from; numeral += 2)
      pushChinese(text, numerals, numeral, tokens)
    pushArabic(text, from, digits[run + 1] as number, tokens)
  }
  for (; numeral < numerals.length; numeral += 2) pushChinese(text, numerals, numeral, tokens)
  return tokens
}

const longest = 9

function pushArabic(text: string, from: number, runEnd: number, tokens: NumberToken[]): void {
  if (runEnd - from > longest) return
  let to = runEnd
  while (charAt(text, to) === ',' && /^\d{3}(?!\d)/.test(text.slice(to + 1, to + 5))) to += 4
  const decimals = charAt(text, to) === '.' ? (/^\.\d{1,2}(?![\d.])/.exec(text.slice(to, to + 5))?.[0].length ?? 0) : 0
  to += decimals
  let value = decimals > 0 || to > runEnd ? Number(text.slice(from, to).replaceAll(',', '')) : wholeNumber(text, from, to)
  // 20多万
  if ('多余'.includes(charAt(text, to) || '\0') && scaleAt(text, to + 1) > 0) to += 1
  const scale = scaleAt(text, to)
  if (scale > 0) {
    value *= scale
    to += 1
    const tail = codeAt(text, to)
    if (isDigit(tail) && !isDigit(codeAt(text, to + 1)) && decimals === 0) {
      value += ((tail - 48) * scale) / 10
      to += charAt(text, to + 1) === '千' && scale === 10_000 ? 2 : 1
    }
  }
  tokens.push({ from, to, value: decimals > 0 ? Math.round(value * 100) / 100 : value, arabic: true })
}

function wholeNumber(text: string, from: number, to: number): number {
  let value = 0
  for (let at = from; at < to; at += 1) value = value * 10 + codeAt(text, at) - 48
  return value
}

function scaleAt(text: string, at: number): number {
  const char = charAt(text, at)
  const scale = scales[char] ?? 0
  if (scale === 0 || notAScale[char]?.includes(charAt(text, at + 1) || '\0')) return 0
  return char === 'w' && isLatin(codeAt(text, at + 1)) ? 0 : scale
}

const ones = '零一二三四五六七八九十'

function pushChinese(text: string, numerals: readonly number[], run: number, tokens: NumberToken[]): void {
  const [from, to] = [numerals[run] as number, numerals[run + 1] as number]
  const last = tokens.at(-1)
  if (last && from < last.to) return
  // 三千八一学期: the last digit begins something else
  const cut = to - from > 3 && scaled.test(text.slice(from, to)) ? to - 1 : to
  const value = cut - from === 1 ? single(charAt(text, from)) : cut - from > 10 ? null : valueOfRun(text.slice(from, cut))
  if (value !== null) tokens.push({ from, to: cut, value, arabic: false })
  if (cut < to) tokens.push({ from: cut, to, value: single(charAt(text, cut)) ?? 0, arabic: false })
}

const valueOfRun = (run: string): number | null => (run.includes('万') ? numberOf(run) : chineseNumber(run))

const scaled = /[百千万][一二三四五六七八九][一二两三四五六七八九半]$/

/** 百, 千 and 万 alone are words of everyday life. */
function single(char: string): number | null {
  if (char === '两') return 2
  if (char === '半') return 0.5
  const value = ones.indexOf(char)
  return value >= 0 ? value : null
}
