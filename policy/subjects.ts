/** The nine managed subjects and the categories training falls into. A name alone never decides: `check` asks for the content. */

export type SubjectClass = 'subject' | 'non-subject' | 'check' | 'out-of-scope'

export const subjects = [
  { key: 'morality', zh: '道德与法治', en: 'morality and law', class: 'subject' },
  { key: 'chinese', zh: '语文', en: 'Chinese', class: 'subject' },
  { key: 'history', zh: '历史', en: 'history', class: 'subject' },
  { key: 'geography', zh: '地理', en: 'geography', class: 'subject' },
  { key: 'maths', zh: '数学', en: 'mathematics', class: 'subject' },
  { key: 'foreign-language', zh: '外语', en: 'foreign language (English, Japanese, Russian)', class: 'subject' },
  { key: 'physics', zh: '物理', en: 'physics', class: 'subject' },
  { key: 'chemistry', zh: '化学', en: 'chemistry', class: 'subject' },
  { key: 'biology', zh: '生物', en: 'biology', class: 'subject' },
] as const

export type Category = { key: string; zh: string; en: string; class: SubjectClass; department: string; examples: string[] }

type Row = [key: string, zh: string, en: string, class_: SubjectClass, department: string, examples: string]

const rows: Row[] = [
  [
    'nine-subjects',
    '九门学科',
    'the nine subjects',
    'subject',
    'DEP-EDU',
    '语文 数学 英语 日语 俄语 作文 英语口语 理综 文综 物理 化学 生物 历史 地理 道德与法治',
  ],
  [
    'reading-writing',
    '大语文与读写',
    'reading and writing',
    'subject',
    'DEP-EDU',
    '大语文 阅读写作 国学素养 读写营 文学与思辨 人文素养',
  ],
  [
    'thinking',
    '思维训练与奥数',
    'thinking training and olympiad',
    'check',
    'DEP-EDU',
    '思维训练 奥数 数感 数理思维 逻辑思维 珠心算',
  ],
  ['school-experiments', '校内实验内容', 'school experiment content', 'subject', 'DEP-EDU', '初三实验 物理实验 化学实验'],
  ['science', '科技', 'science and technology', 'non-subject', 'DEP-SCI', '科创 编程 机器人 航模 科学实验'],
  ['art', '文化艺术', 'culture and art', 'non-subject', 'DEP-CULT', '书法 美术 音乐 舞蹈 戏剧 播音主持 绘画 钢琴 吉他 声乐 棋艺'],
  ['speech', '口才', 'speech', 'check', 'DEP-CULT', '口才 演讲 小主持人'],
  ['sport', '体育', 'sport', 'non-subject', 'DEP-SPORT', '体育 体能 篮球 足球 游泳 围棋 轮滑 羽毛球 乒乓球 跆拳道 武术 跳绳'],
  ['labour', '劳动与实践', 'crafts and practice', 'non-subject', 'DEP-EDU', '劳动 手工 烹饪 研学'],
  ['other-languages', '其他外语', 'other foreign languages', 'check', 'DEP-EDU', '德语 法语 西班牙语 韩语'],
  [
    'guidance',
    '家庭教育指导与规划',
    'family education guidance and planning',
    'check',
    'DEP-EDU',
    '家庭教育指导 学习力 学习规划 学业规划',
  ],
  ['custody', '托管', 'custody with meals', 'check', 'DEP-MSA', '托管 晚托 午托'],
  ['infant-care', '三岁以下托育', 'care under three', 'out-of-scope', 'DEP-HEALTH', '早教 托育'],
]

export const categories: readonly Category[] = rows.map(([key, zh, en, class_, department, examples]) => ({
  key,
  zh,
  en,
  class: class_,
  department,
  examples: examples.split(' '),
}))

/** The category whose longest example occurs in the course name, or null when none does. */
export function categoryOf(courseName: string): Category | null {
  let best: { category: Category; length: number } | null = null
  for (const category of categories) {
    for (const example of category.examples) {
      if (courseName.includes(example) && example.length > (best?.length ?? 0)) best = { category, length: example.length }
    }
  }
  return best?.category ?? null
}
