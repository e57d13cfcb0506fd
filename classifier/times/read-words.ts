/** Reads the words that name kinds of days, vacations, holidays and parts of the day. */
import { charAt, codeAt } from '#policy/text/at.ts'
import { type Meaning, matchAt, type PartOfDay, type Phrase } from './phrase.ts'

/** `when` must match right behind the word, if given. */
type Word = { written: string; meaning: Meaning; when?: RegExp }

const days = (written: string, ...dayKinds: Extract<Meaning, { kind: 'day-kind' }>['dayKinds']): Word => ({
  written,
  meaning: { kind: 'day-kind', dayKinds, part: null },
})
const part = (written: string, name: PartOfDay, when?: RegExp): Word => ({
  written,
  meaning: { kind: 'part', part: name },
  ...(when && { when }),
})
const only = (word: Word, when: RegExp): Word => ({ ...word, when })
const all = (words: string, read: (written: string) => Word): Word[] => words.split(' ').map(read)

const evening: Meaning = { kind: 'day-kind', dayKinds: ['daily'], part: 'evening' }
const clockAhead = /\s?(?:[012]?\d|[一二两三四五六七八九十])/y

const words: Word[] = [
  ...all('双休日 双休 周末 周休日 休息日 星期六日', (word) => days(word, 'weekend')),
  ...all('工作日 上学日 教学日 周中 周内 平日', (word) => days(word, 'weekday')),
  only(days('平时', 'weekday'), /班|晚|周|放学|下午|上课|\s?\d/y),
  ...all('每晚 每天晚上 每日晚上 天天晚上 晚晚 每天晚 每日晚', (written) => ({ written, meaning: evening })),
  ...all('每天 每日 天天 全周', (word) => days(word, 'daily')),
  ...all('寒暑假 寒暑期 寒假暑假', (word) => days(word, 'winter-vacation', 'summer-vacation')),
  ...all('暑假 暑期 暑秋 夏令营', (word) => days(word, 'summer-vacation')),
  ...all('寒假 寒期 寒春 寒早 冬令营', (word) => days(word, 'winter-vacation')),
  ...all(
    '国庆节 国庆 国庆假期 国庆长假 五一 五一假期 五一小长假 五一长假 五一劳动节 劳动节 端午 端午节 端午假期 中秋 中秋节 中秋假期 元旦 元旦假期 清明 清明节 清明假期 清明小长假 春节 春节假期 黄金周 小长假 法定节假日 法定假日 节假日 节日假期',
    (word) => days(word, 'holiday'),
  ),
  ...all('十一假期 十一黄金周 十一长假 十一小长假 十一国庆', (word) => days(word, 'holiday')),
  only(days('十一', 'holiday'), /期间|集训|七天|7天/y),
  only(days('假期', 'holiday'), /班|集训|特训|补课|辅导|培训|冲刺|强化|衔接|每天|营/y),
  only(days('节日', 'holiday'), /\)|期间|照常|不休|\s?\d/y),
  ...all('凌晨 清晨 早上 早晨 上午', (word) => part(word, 'morning')),
  ...all('中午 午间', (word) => part(word, 'noon')),
  ...all('下午 午后', (word) => part(word, 'afternoon')),
  ...all('傍晚 晚上 晚间 夜间 夜里', (word) => part(word, 'evening')),
  ...all('全天 整天 白天 半天', (word) => part(word, 'whole-day')),
  part('早', 'morning', clockAhead),
  part('晚', 'evening', clockAhead),
  ...all('早班 早课 早读班 晨读', (word) => part(word, 'morning', clockAhead)),
  ...all('a.m. a.m am', (word) => part(word, 'morning', clockAhead)),
  ...all('p.m. p.m pm', (word) => part(word, 'afternoon', clockAhead)),
  ...all('同一时间 同一时段 同样时间 同时间 同时段 时间相同 时间同上 时间一样 时间不变', (written) => ({
    written,
    meaning: { kind: 'same-hours' },
  })),
]

const byFirst = new Map<number, Word[]>()
for (const word of words.sort((a, b) => b.written.length - a.written.length)) {
  const first = word.written.charCodeAt(0)
  byFirst.set(first, [...(byFirst.get(first) ?? []), word])
}

/** Characters such a word may begin with. */
export const wordBegins: string = [...byFirst.keys()].map((first) => String.fromCharCode(first)).join('')
/** And what stands behind it; 早 and 晚 stand before numbers. */
export const wordFollows: string = `${words.map(({ written }) => charAt(written, 1)).join('')}0123456789一二两三四五六七八九十 间点托+、,;/()和及与`

/** 元旦前, 春节后: not the holiday itself. */
const besideHoliday = /(?:之|以)?(?:前(?!往|[一二两三四半\d]+个?[周月天期])|后(?![一二两三四半\d]+个?[周月期]))/y

const isNearHoliday = (meaning: Meaning, text: string, to: number): boolean =>
  meaning.kind === 'day-kind' &&
  meaning.dayKinds.some((kind) => kind === 'holiday' || kind.endsWith('vacation')) &&
  matchAt(besideHoliday, text, to) !== null

export function readWord(text: string, at: number, last: Phrase | undefined): Phrase | null {
  const next = codeAt(text, at + 1)
  for (const { written, meaning, when } of byFirst.get(codeAt(text, at)) ?? []) {
    if (written.length > 1 && (written.charCodeAt(1) !== next || !text.startsWith(written, at))) continue
    const to = at + written.length
    if (isNearHoliday(meaning, text, to)) continue
    if (when && matchAt(when, text, to) === null && !(written === '晚' && last?.to === at)) continue
    if (/[a-z]/.test(written.charAt(0)) && /[a-z]/.test(charAt(text, at - 1))) continue
    return { ...meaning, from: at, to }
  }
  return null
}
