/** One pass over a text that notes where telling characters stand, so that no reader of facts scans the text again. */

/** What a character may be a sign of. The readers look around such places, a bounded way back and ahead. */
const signs = {
  year: '年',
  age: '岁',
  school: '小初高中',
  young: '幼前预',
  rise: '升',
  exam: '考招',
  class: '班',
  k: 'kK',
  repeat: '读',
  street: '路街巷道号',
  building: '厦场寓际楼苑城',
  label: '址点',
  name: '司校心室部团院行馆园社堂店宫',
  trade: '育',
  bracket: '【[「',
  account: '众',
  teacher: '师练授',
  career: '龄职休毕士证编教',
  wechat: '微薇威徽卫vVwW',
  qq: 'qQ扣企群球',
  fancy: '❶❷❸❹❺❻❼❽❾➀➁➂➃➄➅➆➇➈➊➋➌➍➎➏➐➑➒⓿壹贰叁肆伍陆柒捌玖幺lLoOiI\u20e3',
} as const
export type Sign = keyof typeof signs

const names = Object.keys(signs) as Sign[]
const digit = 1
const numeral = 2
const firstSign = 3
const kindOf = new Uint8Array(0x10000)
for (const char of '0123456789') kindOf[char.charCodeAt(0)] = digit
for (const char of '零〇一二两三四五六七八九十百千万半') kindOf[char.charCodeAt(0)] = numeral
for (const [index, name] of names.entries()) for (const char of signs[name]) kindOf[char.charCodeAt(0)] = firstSign + index

export class Marks {
  /** Runs of 0-9 and runs of Chinese numerals, each as from, to, from, to ... */
  readonly digits: number[] = []
  readonly numerals: number[] = []
  private readonly places: (number[] | undefined)[] = new Array(names.length).fill(undefined)

  /** Offsets of the characters of a sign, ascending. */
  at(sign: Sign): readonly number[] {
    return this.places[numberOfSign[sign]] ?? none
  }

  enter(sign: number, at: number): void {
    const known = this.places[sign]
    if (known) known.push(at)
    else this.places[sign] = [at]
  }
}

const numberOfSign = Object.fromEntries(names.map((name, index) => [name, index])) as Record<Sign, number>
const none: readonly number[] = []

/** Linear: one table look-up a character. Offsets are UTF-16. */
export function marksOf(text: string): Marks {
  const marks = new Marks()
  for (let at = 0; at < text.length; at += 1) {
    const kind = kindOf[text.charCodeAt(at)] as number
    if (kind === 0) continue
    if (kind >= firstSign) {
      marks.enter(kind - firstSign, at)
      continue
    }
    const runs = kind === digit ? marks.digits : marks.numerals
    runs.push(at)
    while (at + 1 < text.length && kindOf[text.charCodeAt(at + 1)] === kind) at += 1
    runs.push(at + 1)
  }
  return marks
}

export const isHan = (code: number): boolean => (code >= 0x4e00 && code <= 0x9fff) || (code >= 0x3400 && code <= 0x4dbf)
export const isDigit = (code: number): boolean => code >= 48 && code <= 57
export const isLatin = (code: number): boolean => (code >= 97 && code <= 122) || (code >= 65 && code <= 90)
export const isAlnum = (code: number): boolean => isDigit(code) || isLatin(code)
