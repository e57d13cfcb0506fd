/** Finds the phrases of time in a normalised text, in one pass: a table of first characters says where one may begin. */
import { codeAt } from '#policy/text/at.ts'
import { numeralsBegin } from '../numerals.ts'
import { type Hours, matchAt, type Phrase } from './phrase.ts'
import { readDates } from './read-dates.ts'
import { dayLongBegins, readDayLong, readHours } from './read-hours.ts'
import { readMoreWeekdays, readWeekdays, weekBegins, weekFollows } from './read-weekdays.ts'
import { readWord, wordBegins, wordFollows } from './read-words.ts'

/** What a machine wrote down, 2026-07-04T22:51:36+08:00, is nobody's teaching time. */
const stamp = /\d{4}-\d{2}-\d{2}t\d{2}:\d{2}(?::\d{2}(?:\.\d+)?)?(?:z|[+-]\d{2}:?\d{2})?/y

const hyphen = '-'.charCodeAt(0)
const stampAt = (text: string, at: number) => (codeAt(text, at + 4) === hyphen ? matchAt(stamp, text, at) : null)

/** More phrases than this in one text say nothing new. */
const mostPhrases = 3000

const [digit, numeral, dayLong, week, named] = [1, 2, 4, 8, 16]
const [number, word] = [digit | numeral, dayLong | week | named]
const begins = new Uint8Array(0x10000)
mark(begins, '0123456789', digit)
mark(begins, numeralsBegin, numeral)
mark(begins, dayLongBegins, dayLong)
mark(begins, weekBegins, week)
mark(begins, wordBegins, named)

/** Second characters: a look at one more character spares most attempts. */
const follows = new Uint8Array(0x10000)
mark(follows, wordFollows + weekFollows, word)

/** Within four characters of its beginning a spelt-out date or hour shows one of these. */
const spelt = new Uint8Array(0x10000)
mark(spelt, '点时月年', 1)

function mark(table: Uint8Array, chars: string, bit: number): void {
  for (const char of chars) table[char.charCodeAt(0)] = (table[char.charCodeAt(0)] ?? 0) | bit
}

export function phrasesIn(text: string): Phrase[] {
  const phrases: Phrase[] = []
  for (let at = 0; at < text.length && phrases.length < mostPhrases; ) {
    const kind = begins[codeAt(text, at)] ?? 0
    if (kind === 0) {
      at += 1
      continue
    }
    const read = readAt(text, at, kind, phrases.at(-1))
    if (read === null) at = kind & digit ? afterDigits(text, at) : at + 1
    else {
      add(phrases, read, text)
      at = read.to
    }
  }
  return phrases
}

function readAt(text: string, at: number, kind: number, last: Phrase | undefined): Phrase | null {
  const word = readNamed(text, at, kind, last)
  if (word || (kind & number) === 0) return word
  if ((kind & digit) === 0) {
    const spelt = isSpelt(text, at) ? (readDates(text, at) ?? readHours(text, at, last)) : null
    return spelt ?? readMoreWeekdays(text, at, last)
  }
  const mark = marks[codeAt(text, digitsEnd(text, at))] ?? 0
  if (mark === 0 || stampAt(text, at)) return null
  const hours = mark & ofHours ? readHours(text, at, last) : null
  return hours ?? (mark & ofDates ? readDates(text, at) : null)
}

function readNamed(text: string, at: number, kind: number, last: Phrase | undefined): Phrase | null {
  if ((kind & word) === 0 || follows[codeAt(text, at + 1)] === 0) return null
  return (
    (kind & dayLong ? readDayLong(text, at) : null) ??
    (kind & week ? readWeekdays(text, at) : null) ??
    (kind & named ? readWord(text, at, last) : null)
  )
}

/** The mark behind a number says what it may begin: 7月, 7.5-, 9:00, 9点, 9-11, 7、8月, 9 a.m. */
const [ofDates, ofHours] = [1, 2]
const marks = new Uint8Array(0x10000)
mark(marks, '月年、和./-~至到一', ofDates)
mark(marks, ':点时./-~至到一 ap', ofHours)

function isSpelt(text: string, at: number): boolean {
  for (let ahead = at + 1; ahead <= at + 4; ahead += 1) if (spelt[codeAt(text, ahead)] === 1) return true
  return false
}

function digitsEnd(text: string, from: number): number {
  let at = from
  while (begins[codeAt(text, at)] === digit) at += 1
  return at
}

const afterDigits = (text: string, at: number): number => digitsEnd(text, at + (stampAt(text, at)?.[0].length ?? 0))

/** 上午班 9:00: the part of the day belongs to the hours it stands before. */
function add(phrases: Phrase[], phrase: Phrase, text: string): void {
  const before = phrases.at(-1)
  if (phrase.kind === 'hours' && before?.kind === 'part' && belongs(text.slice(before.to, phrase.from), phrase)) {
    phrases.pop()
    phrases.push({ ...phrase, from: before.from, part: phrase.part ?? before.part })
  } else if (phrase.kind === 'hours' && before?.kind === 'part' && isSameSentence(text.slice(before.to, phrase.from), phrase)) {
    phrases.push({ ...phrase, part: before.part })
  } else phrases.push(phrase)
}

/** 晚上在家里给学生补课，从七点到九点: a range further on in the sentence, without a part of the day of its own. */
const isSameSentence = (between: string, { end, part }: Hours): boolean =>
  end !== null && part === null && between.length <= 24 && /^[^;。\n:]*[,从]$/.test(between)

function belongs(between: string, { start, end }: Hours): boolean {
  const mayMeanLittle = start.chinese && end === null
  return between.length <= (mayMeanLittle ? 1 : 5) && !/[;。\n]/.test(between)
}
