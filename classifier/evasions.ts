/**
 * Spellings that dodge a word filter, as data: what is written, what is meant, and the neighbours that make it innocent.
 * Letters alone count only beside a Han character and never inside a code or an address (normalize.ts).
 */
import { manner } from './evasions/manner.ts'
import { pinyin } from './evasions/pinyin.ts'
import { split } from './evasions/split.ts'
import { subjects } from './evasions/subjects.ts'
import { trade } from './evasions/trade.ts'

/** `not` forbids these characters next, `notBefore` before; with `onlyBefore` the next one must be among these, or nothing of a word. */
export type Evasion = { written: string; meant: string; not?: string; notBefore?: string; onlyBefore?: string }
export type EvasionRow = [meant: string, written: string, guard?: Pick<Evasion, 'not' | 'notBefore' | 'onlyBefore'>]

/** A space inside a spelling is written as +. */
const spellings = (rows: readonly EvasionRow[]): Evasion[] =>
  rows.flatMap(([meant, all, guard]) =>
    all
      .trim()
      .split(/\s+/)
      .map((written) => ({ written: written.replaceAll('+', ' '), meant, ...guard })),
  )

/** Words of which one sign between the two characters makes no other sense. */
const parted =
  '数学 语文 英语 物理 化学 奥数 作文 补课 补习 辅导 培训 提分 保过 包过 保分 押题 命题 阅卷 签约 中考 暑假 寒假 在职 在编 托管'.split(
    ' ',
  )
const signs = [...'./|+-=@&']
const brackets = ['【】', '()', '[]', '""']

const withSigns = parted.flatMap((meant) => signs.map((sign) => ({ written: [...meant].join(sign), meant })))
/** 数【学】 */
const inBrackets = parted.flatMap((meant) =>
  brackets.map((pair) => ({ written: `${meant.charAt(0)}${pair.charAt(0)}${meant.charAt(1)}${pair.charAt(1)}`, meant })),
)

/** Parts of characters come first: what they make up may be half of a word below. */
export const splitCharacters: readonly Evasion[] = spellings(split)
export const evasions: readonly Evasion[] = [
  ...spellings([...subjects, ...trade, ...manner, ...pinyin]),
  ...withSigns,
  ...inBrackets,
]
