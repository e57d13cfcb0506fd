/** Spellings that dodge a word filter are judged as what they mean; everyday words that look like them are left alone. */
import { describe, expect, it } from 'vitest'
import { classify } from '#classifier/classify.ts'
import { normalize } from '#classifier/normalize.ts'
import { dodging, everyday } from './adverts/spellings.ts'

const codesOf = (text: string) => classify({ id: 'x', text }).findings.map(({ violation }) => violation)

/** Where a variant stands, and the violation that the plain word is found by. */
const adverts = {
  subject: { around: (word: string) => `五年级${word}班，周六上午9:00-11:00，报名咨询前台`, code: 'T05' },
  custom: { around: (word: string) => word, code: 'T05' },
  promise: { around: (word: string) => `初三数学班，${word}，名额有限，报名咨询`, code: 'A02' },
  examiner: { around: (word: string) => `初三数学班，名师${word}，报名咨询`, code: 'A03' },
  vacation: { around: (word: string) => `${word}开课，初二物理，每天两小时，报名咨询`, code: 'T05' },
  hidden: { around: (word: string) => `${word}，初一数学，老师到家里来，价格面议，加微信`, code: 'T02' },
} as const
type Advert = keyof typeof adverts

const variants: [Advert, meant: string, written: string][] = [
  [
    'subject',
    '数学',
    'S学 Ｓ学 数X shuxue 数xue shu学 鼠学 薯学 蔬学 數學 数·学 数🔥学 数\u200b学 数*学 娄攵学 米女攵学 数⺍子 𝐒学 ⓢ学 数|学 SX sx 叔学 数🉐学',
  ],
  ['subject', '语文', 'Y文 语w yuwen yu文 语wen 鱼文 雨文 讠吾文 言吾文 語文 语☆文 语❤文 语\u2060文 语.文 YW'],
  ['subject', '英语', '英Y E语 yingyu ying语 英yu 鹰语 樱语 英讠吾 艹央语 英語 英♡语 英~语 ＹＹ 🅔语'],
  ['subject', '物理', '物L 勿理 wuli wu理 物li 牜勿理 牛勿王里 物◆理 WL'],
  ['subject', '化学', '化X 花学 huaxue hua学 亻匕学 化學 化✨学 HX'],
  ['custom', '初三物理化学，周日全天，报名咨询', '初三W理H学，周日全天，报名咨询 初三㊙物理化学，周日全天，报名咨询'],
  [
    'custom',
    '五年级数学班，周六上午9:00-11:00，报名咨询',
    '五年级S␣X班，周六上午9:00-11:00，报名咨询 五年级数␣X班，周六上午9:00-11:00，报名咨询',
  ],
  ['subject', '奥数', '奥S 奥薯 aoshu ao数 奧數 奥★数'],
  ['subject', '作文', 'zuo文 zuowen 作w 亻乍文 作·文'],
  ['promise', '签约保分，不过退款，保过', '签约保分，不过退款，保guo 签约保分，不过退款，宝过 签约保分，不过退款，亻呆过'],
  ['promise', '保过', '保guo 堡过 baoguo班 bao过 亻呆过 保·过 保\u200d过 保🔥过 保過 b过 保辶寸 ❶保过'],
  ['promise', '保证提分', '保证提F 保证提芬 保证提fen 保证扌是分 保证提汾 保证提.分'],
  ['examiner', '押题', '押t 鸭题 ya题 押ti 扌甲题 押題 押·题 押💯题'],
  ['vacation', '暑假班', '署假班 暑jia班 shujia班 薯假班 暑·假班 暑亻叚班 鼠假班 shu假班'],
  ['vacation', '寒假班', '寒jia班 韩假班 hanjia班 寒亻叚班 寒★假班 han假班'],
  ['vacation', '国庆', '国qing guo庆 國慶'],
  [
    'hidden',
    '一对一上门辅导',
    '1对1上门辅导 1V1上门辅导 ①对①上门辅导 1️⃣对1️⃣上门辅导 一对一上men辅导 一对一上门fu导 一对一上门fudao 一对一上门铺导 一堆一上门辅导 壹对壹上门辅导 一对一上门车甫导 一 对 一 上 门 辅 导 一.对.一.上.门.辅.导 ❶对❶上门辅导',
  ],
  [
    'custom',
    '周六上午9:00-11:00初三数学补课，报名咨询',
    '周6上午9:00-11:00初三数学补课，报名咨询 周陆上午９：００－１１：００初三数学补课，报名咨询 zhou六上午9:00-11:00初三数学补课，报名咨询 週六上午9:00-11:00初三數學補課，報名諮詢 周六上午9:00-11:00C三数学补课，报名咨询 周六上午9:00-11:00初三数学衤卜课，报名咨询 周六上午9:00-11:00初三数学bu课，报名咨询 周六上午9:00-11:00初三数学补🔪，报名咨询 周六上午9:00-11:00初三数 学 补 课，报名咨询',
  ],
  [
    'custom',
    '周末小升初语文冲刺班，报名咨询',
    '周mo小升初语文冲刺班，报名咨询 周末小s初语文冲刺班，报名咨询 周末x升初语文冲刺班，报名咨询 周末小升初语文冲ci班，报名咨询 周末小升初语文冫中刺班，报名咨询 周沫小升初语文冲刺班，报名咨询 周末小升初语文冲刺班，baoming咨询',
  ],
  [
    'custom',
    '周日9:00-11:00中考数学冲刺，名师小班，报名咨询',
    '周ri9:00-11:00中考数学冲刺，名师小班，报名咨询 周日9:00-11:00z考数学冲刺，名师小班，报名咨询 周日9:00-11:00冢考数学冲刺，名师小班，报名咨询 周日9:00-11:00的zhongkao数学冲刺，名师小班，报名咨询 周日9:00-11:00中考数学冲刺，名shi小ban，报ming咨询',
  ],
]
/** Variants stand apart by blanks; a blank that belongs to a spelling is written ␣ or stands between single characters. */
const pairs = variants.flatMap(([advert, meant, all]) =>
  all
    .split(/(?<=\S{2}) (?=\S{2})/)
    .filter((written) => written !== meant)
    .map((written) => [advert, written.replaceAll('␣', ' '), meant] as const),
)

/** Look-alikes: [text, the word that it must not turn into]. */
const innocent: [text: string, not: string][] = [
  ...'型号SX-2000的投影仪|SX系列轮胎|sx200摩托|房号SX3|https://sx.example.cn/ke|sx@example.cn|SXSW音乐节|陕SX牌照|文件sx_1.pdf|大叔学编程|老鼠学跳舞|松鼠学校开学|读书学习两不误|图书学会年会|教书学艺|叔叔学太极|学术学位点|艺术学院招聘|美术学校|手术学习班|武术学员|S学校门口|证书学历查询|数x值小于3'
    .split('|')
    .map((text): [string, string] => [text, '数学']),
  ...'鱼文化节开幕|鲸鱼文身贴|雨文化广场|余文件请查收|其余文字从略|Y文件夹|金鱼文案|余文乐演唱会|YW-40润滑|yw.example.cn|雨文明先生'
    .split('|')
    .map((text): [string, string] => [text, '语文']),
  ...'YY语音直播|yy频道|欢聚yy公司|yy主播招募|e语言编程|E语音助手|英雄联盟|夜鹰语音导航|YY-100水泵|yy.example.cn|婴语翻译器|樱花'
    .split('|')
    .map((text): [string, string] => [text, '英语']),
  ...'请勿理会陌生来电|WL-500路由器|wl.example.cn|宠物李子|财务理论课|事物里程碑|感悟理想信念'
    .split('|')
    .map((text): [string, string] => [text, '物理']),
  ...'插花学习班|茶花学名|花学长讲座|莲花学区|花学费不如花时间|桃花学子|雪花学堂|绘画学院|划学区房|花学明先生|HX-3电池|绣花学徒'
    .split('|')
    .map((text): [string, string] => [text, '化学']),
  ...'萝卜课堂故事|不课外兼职|从不课上玩手机|不课前点名|BK蓝色汽车|bk-01型号|补颗粒度|补颗牙'
    .split('|')
    .map((text): [string, string] => [text, '补课']),
  ...'宝宝过敏|宝过期了|方案b过程稿|计划B过了'.split('|').map((text): [string, string] => [text, '保过']),
  ...'T分布检验|TF卡32G|TF-IDF'.split('|').map((text): [string, string] => [text, '提分']),
  ...'电压题目|高压题材|水压题解|血压题外话'.split('|').map((text): [string, string] => [text, '押题']),
  ...'ZK-12开关|zk.example.cn'.split('|').map((text): [string, string] => [text, '中考']),
  ...'GK守门员训练|gk-61键盘|守门员GK技术'.split('|').map((text): [string, string] => [text, '高考']),
  ...'第1号1对耳环|一堆一堆的沙子|比分1-1战平|1:1还原|11对11足球赛'.split('|').map((text): [string, string] => [text, '一对一']),
  ...'2024年8周60课|周60个小时|周6.5折|周6:30见'.split('|').map((text): [string, string] => [text, '周六']),
  ...'方案C一页纸|维C一片|C二楼停车场|B座C三层'.split('|').map((text): [string, string] => [text, '初']),
  ...'陪训练狗的老人|家长陪训练营'.split('|').map((text): [string, string] => [text, '培训']),
  ...'奥书店|深奥书籍'.split('|').map((text): [string, string] => [text, '奥数']),
  ...'冲c语言课'.split('|').map((text): [string, string] => [text, '冲刺']),
  ...'冲洗|情况属假|韩国假期'.split('|').map((text): [string, string] => [text, '暑假']),
  ...'男/女/老/少皆宜|红-黄-蓝三色'.split('|').map((text): [string, string] => [text, '数学']),
]

describe('a dodged word is found like the plain one', () => {
  it('in at least a hundred pairs', () => expect(pairs.length).toBeGreaterThanOrEqual(100))

  it.each(pairs)('%s: %s is %s', (advert, written, meant) => {
    const { around, code } = adverts[advert]
    const plain = codesOf(around(meant))
    expect(plain).toContain(code)
    expect(codesOf(around(written))).toEqual(expect.arrayContaining(plain))
  })

  it.each(pairs)('%s: %s keeps exact offsets', (advert, written) => {
    const text = adverts[advert].around(written)
    for (const { quote, from, to } of classify({ id: 'x', text }).findings) expect(quote).toBe(text.slice(from, to))
  })
})

describe('an everyday word stays itself', () => {
  it('in at least a hundred look-alikes', () => expect(innocent.length).toBeGreaterThanOrEqual(100))

  it.each(innocent)('%s does not mean %s', (text, not) => {
    expect(normalize(text).text).not.toContain(not)
    expect(codesOf(text)).toEqual([])
  })

  it.each(['周二-周四 18:30', '语文/数学/英语', '一-三年级', '9:00-11:00', 'www.abc-def.cn', '2-3人', '数学、语文', 'A/B/C班'])(
    '%s keeps its signs',
    (text) => expect(normalize(text).text).toBe(text.toLowerCase()),
  )
})

describe('whole adverts in other spellings', () => {
  it.each(dodging)('%s: %s', (text, code) => expect(codesOf(text)).toContain(code))
  it.each(everyday)('nothing in %s', (text) => {
    const { findings, flags } = classify({ id: 'x', text })
    expect({ found: findings.map(({ violation }) => violation), ...flags }).toEqual({
      found: [],
      subject: false,
      overtime: false,
      exaggerated: false,
    })
  })
})
