/** Width, script, look-alikes and case of single characters: what each UTF-16 unit or pair is written as in the lexicons. */
import { lookAlikes, simplified } from './traditional.ts'

const zeroWidth =
  /[\u00ad\u180e\u200b-\u200f\u202a-\u202e\u2060-\u2064\ufe00-\ufe0f\ufeff\u20e3\u034f\u061c\u115f\u1160\u17b4\u17b5\u3164\uffa0\ufff9-\ufffb\u0000-\u0008\u000e-\u001f\u007f]/
const decoration = /[·•・‧∙*＊#＃_^~`'´｀丶\\✦★☆◆◇■□●○▲△▼※→←↑↓❤♥♡✨🔥⭐]/u
const emoji = /\p{Extended_Pictographic}/u
const ornament = new RegExp(`${decoration.source}|(?![\\u3030\\u303d])${emoji.source}`, 'u')
const dashes = /[‐‑‒–—―−﹣－ー]/
/** Characters that NFKC leaves alone and that stand for another one. */
const pictures: Record<string, string> = {
  '🈷': '月',
  '🌞': '日',
  '☀': '日',
  '✖': '',
  '❌': '',
  '🔪': '🔪',
  // ornaments that NFKC would turn into words
  ...Object.fromEntries([...'㊙㊗🉐🉑🈲🈴🈵🈹🈺🈸🈶🈚🈯🈁🈂🈳'].map((ornament) => [ornament, ''])),
  ...series('❶❷❸❹❺❻❼❽❾', '123456789'),
  ...series('➀➁➂➃➄➅➆➇➈', '123456789'),
  ...series('➊➋➌➍➎➏➐➑➒', '123456789'),
  ...series('⓵⓶⓷⓸⓹⓺⓻⓼⓽', '123456789'),
  ...series('🅐🅑🅒🅓🅔🅕🅖🅗🅘🅙🅚🅛🅜🅝🅞🅟🅠🅡🅢🅣🅤🅥🅦🅧🅨🅩', 'abcdefghijklmnopqrstuvwxyz'),
  ...series('🅰🅱🅲🅳🅴🅵🅶🅷🅸🅹🅺🅻🅼🅽🅾🅿🆀🆁🆂🆃🆄🆅🆆🆇🆈🆉', 'abcdefghijklmnopqrstuvwxyz'),
  ...series('ᴀʙᴄᴅᴇғɢʜɪᴊᴋʟᴍɴᴏᴘʀᴛᴜᴠᴡʏᴢ', 'abcdefghijklmnoprtuvwyz'),
  // Greek and Cyrillic letters that look like Latin ones
  ...series('аеорсухіѕјһԁкмтΑΒΕΖΗΙΚΜΝΟΡΤΥΧανορτυχ', 'aeopcyxisjhdkmtabezhikmnoptyxavoptux'),
}

/** Pairs the characters of two strings. */
function series(written: string, meant: string): Record<string, string> {
  const to = [...meant]
  return Object.fromEntries([...written].map((char, at) => [char, to[at] ?? char]))
}

/** What a character becomes: nothing, itself, or a few characters. */
function folded(char: string): string {
  if (zeroWidth.test(char)) return ''
  const picture = pictures[char]
  if (picture !== undefined) return picture
  if (dashes.test(char)) return '-'
  if (char === '～' || char === '〜') return '~'
  if (/[“”„‟「」『』〝〞＂«»]/.test(char)) return '"'
  if (/[\n\r\u2028\u2029\u0085]/.test(char)) return '\n'
  if (/\s/.test(char)) return ' '
  const wide = char.normalize('NFKC').toLowerCase()
  if (wide.length > 6) return ' '
  return [...wide].map((one) => (/\s/.test(one) ? ' ' : (simplified.get(one) ?? lookAlikes.get(one) ?? one))).join('')
}

/** ①8:30, 1️⃣8:30: the number of an item, and not the first digit of what is printed behind it. */
const numbering = /[\u2460-\u249b\u24f5-\u24fe\u2776-\u2793\u20e3]/
const clockOrDay = /[\d０-９]{1,2}(?:[:：点时月.．]|[-－—~～至到][\d０-９])/y

export function numbersWhatFollows(char: string, text: string, next: number): boolean {
  clockOrDay.lastIndex = next
  return numbering.test(char) && clockOrDay.test(text)
}

/** Codes that stand for "not worked out yet" and "not one unit for one unit: ask `foldChar`". */
const unknown = -1
export const notOneUnit = -2
const units = new Int32Array(65_536).fill(unknown)

const isSurrogate = (code: number) => code >= 0xd800 && code <= 0xdfff

/** The unit a unit is written as, or `notOneUnit`. */
export function foldUnit(code: number): number {
  const known = units[code] as number
  if (known !== unknown) return known
  const text = isSurrogate(code) ? '' : folded(String.fromCharCode(code))
  const made = text.length === 1 && !numbering.test(String.fromCharCode(code)) ? text.charCodeAt(0) : notOneUnit
  units[code] = made
  return made
}

const characters = new Map<string, string>()
const mostRemembered = 5000

/** What a character of one or two units is written as. */
export function foldChar(char: string): string {
  const known = characters.get(char)
  if (known !== undefined) return known
  const made = folded(char)
  if (characters.size < mostRemembered) characters.set(char, made)
  return made
}

/** Kinds of units, worked out once for all 65,536. */
const han = 1
const alnum = 2
const separator = 3
const filler = 4
const kinds = new Uint8Array(65_536)
kinds.fill(han, 0x3400, 0x4dc0)
kinds.fill(han, 0x4e00, 0xa000)
kinds.fill(alnum, 48, 58)
kinds.fill(alnum, 97, 123)
for (let code = 0; code < 65_536; code += 1)
  if (!isSurrogate(code) && (code === 32 || ornament.test(String.fromCharCode(code)))) kinds[code] = filler

for (const sign of './|+-=') kinds[sign.charCodeAt(0)] = separator

/** A sign that parts words, and spells one when it stands between all its characters. */
export const isSeparator = (code: number) => kinds[code] === separator
/** Nothing that parts or fills words, as most units are. */
export const isOrdinary = (code: number) => (kinds[code] as number) < separator && !isSurrogate(code)
export const isHan = (code: number) => kinds[code] === han
export const isAlnum = (code: number) => kinds[code] === alnum

const kept = '🔪'.codePointAt(0)
const fillingPairs = new Map<number, boolean>()

/** Units of filling that stand at a place: one for a blank or an ornament, two for a picture, else none. */
export function fillerAt(codes: Uint16Array, at: number): 0 | 1 | 2 {
  const code = codes[at] as number
  if (kinds[code] === filler) return 1
  if (code < 0xd800 || code > 0xdbff) return 0
  const point = 0x10000 + ((code - 0xd800) << 10) + ((codes[at + 1] as number) - 0xdc00)
  let fills = fillingPairs.get(point)
  if (fills === undefined) {
    fills = point !== kept && point >= 0x10000 && point <= 0x10ffff && emoji.test(String.fromCodePoint(point))
    if (fillingPairs.size < mostRemembered) fillingPairs.set(point, fills)
  }
  return fills ? 2 : 0
}
