import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { classify } from '#classifier/classify.ts'
import { normalize, originalSpan } from '#classifier/normalize.ts'
import { timesIn } from '#classifier/times.ts'

const plain = (text: string) => normalize(text).text

describe('one way of writing', () => {
  it.each([
    ['ＡＢＣ１２３（数学）', 'abc123(数学)'],
    ['數學補習、歡迎報名', '数学补习、欢迎报名'],
    ['初三物理沖刺，名師輔導', '初三物理冲刺,名师辅导'],
    ['数\u200b学\u2060补\ufeff课', '数学补课'],
    ['数 学 补 课 班', '数学补课班'],
    ['数·学*补☆课', '数学补课'],
    ['数🔥学❤补课', '数学补课'],
    ['语文 数学 英语', '语文 数学 英语'],
    ['9：00—11：30', '9:00-11:30'],
    ['惿升成绩，全葑闭', '提升成绩,全封闭'],
  ])('%s', (written, meant) => {
    expect(plain(written)).toBe(meant)
  })
})

describe('evasive spellings', () => {
  it.each([
    ['S学提高班', '数学'],
    ['鼠学小班', '数学'],
    ['Y文阅读', '语文'],
    ['英y口语', '英语'],
    ['补k班', '补课'],
    ['b课找我', '补课'],
    ['保guo班', '保过'],
    ['提F快', '提分'],
    ['提芬班', '提分'],
    ['1对1辅导', '一对一'],
    ['1V1上门', '一对一'],
    ['冢考冲刺', '中考'],
    ['z考冲刺', '中考'],
    ['奥S班', '奥数'],
    ['双jian之后', '双减'],
    ['高端jz服务', '高端家政'],
    ['周6上午', '周六'],
    ['shuxue班', '数学'],
    ['署假班', '暑假'],
    ['数xue课', '数学'],
  ])('%s means %s', (written, meant) => {
    expect(plain(written)).toContain(meant)
  })

  it.each([
    ['型号SX-2000', '数学'],
    ['宝宝过敏了', '保过'],
    ['萝卜课堂', '补课'],
    ['yy直播间', '英语'],
    ['https://sx.example.cn/a', '数学'],
    ['第1号1对耳环', '一对一'],
    ['其余文件', '语文'],
    ['电压题目', '押题'],
    ['classx学', '数学'],
    ['TF卡32G', '提分'],
  ])('%s does not mean %s', (written, not) => {
    expect(plain(written)).not.toContain(not)
  })
})

const piece = fc.oneof(
  fc.constantFrom(
    '数学',
    '保过',
    '周六上午9:00-11:00',
    '初三',
    ' ',
    '\u200b',
    '🔥',
    '（',
    '\n',
    '補習',
    'S学',
    '原价3980现价99',
    '不过退费',
    '家长说：',
    '九点',
    '\u0000',
    '・',
    '7月5日',
    'ﾊﾛｰ',
    '\ud800',
    '𠮷',
    '㎡',
    '①',
    '暑假班',
    '，',
    '。',
    '每晚7点',
  ),
  fc.string({ unit: 'binary', maxLength: 6 }),
)
const text = fc.array(piece, { maxLength: 25 }).map((pieces) => pieces.join(''))

describe('offsets', () => {
  it('lead back to the original text for every span', () => {
    fc.assert(
      fc.property(text, (original) => {
        const normalized = normalize(original)
        expect(normalized.starts.length).toBe(normalized.text.length)
        for (let at = 0; at < normalized.text.length; at += 1) {
          const { from, to } = originalSpan(normalized, at, at + 1)
          expect(from).toBeGreaterThanOrEqual(0)
          expect(to).toBeGreaterThan(from)
          expect(to).toBeLessThanOrEqual(original.length)
          expect(from).toBeGreaterThanOrEqual(normalized.starts[at - 1] ?? 0)
        }
      }),
      { numRuns: 300 },
    )
  })

  it('make every quote the exact slice of what was given', () => {
    fc.assert(
      fc.property(text, fc.option(text, { nil: undefined }), (body, title) => {
        const record = classify({ id: 'x', text: body, ...(title === undefined ? {} : { title }) })
        for (const { quote, from, to, where } of record.findings) {
          expect(quote).toBe((where === 'title' ? (title ?? '') : body).slice(from, to))
          expect(quote.length).toBeGreaterThan(0)
        }
        for (const { quote, from, to } of timesIn(body, null)) expect(quote).toBe(body.slice(from, to))
      }),
      { numRuns: 200 },
    )
  })
})
