/** Subjects and other kinds of training named in a text. Foreign languages are named as they are printed. */
import { Lexicon } from '#policy/text/lexicon.ts'

export type SubjectsRead = { subjects: string[]; activities: string[] }

/** The name, what it stands for, and what makes another word of it: `name` must not stand inside one of `inside`. */
type Entry = { written: string; meant: string[]; inside: string[] }

const entry = (written: string, meant: string, inside = ''): Entry => ({
  written,
  meant: meant.split(' '),
  inside: inside === '' ? [] : inside.split(' '),
})

/** In the order in which the answer lists them: the nine, the languages, then spellings and bundles. */
const entries: Entry[] = [
  entry('道德与法治', '道德与法治'),
  entry('道法', '道德与法治', '道法自然 门道法 知道法 通道法'),
  entry(
    '政治',
    '政治',
    '政治思想 思想政治 政治觉悟 政治素质 政治面貌 政治立场 讲政治 政治任务 政治纪律 政治责任 政治站位 政治教育',
  ),
  entry('语文', '语文', '汉语文 英语文 日语文 外语文 双语文'),
  entry('作文', '语文', '英语作文 英文作文 大作文章 写作文凭'),
  entry(
    '历史',
    '历史',
    '历史悠久 历史上 悠久历史 办学历史 年历史 年的历史 历史时期 历史遗留 历史文化 历史记录 历史原因 历史性 历史最 历史背景 历史意义 历史人物 历史故事 历史课题 历史版本 播放历史 浏览历史 历史价 历史新 历史使命 发展历史 历史责任 历史数据 历史消息 创历史',
  ),
  entry('地理', '地理', '地理位置 地理环境 地理信息 地理优势 国家地理 地理坐标 地理条件 因地理'),
  entry('数学', '数学', '函数学校 人数学校'),
  entry('奥数', '数学'),
  entry('应用题', '数学'),
  entry('几何', '数学', '几何时 曾几何'),
  entry('外语', '外语', '外语学校 外语学院 外语大学'),
  entry('英语', '英语'),
  entry('英文', '英语', '英文名 英文版 英文界面 中英文'),
  entry('日语', '日语', '生日语 节日语 今日语 昨日语 平日语 假日语 每日语 周日语'),
  entry('俄语', '俄语'),
  entry('物理', '物理', '物理治疗 物理疗法 购物理 事物理 人物理 食物理 药物理 植物理 动物理 万物理 物理降温 财物理'),
  entry(
    '化学',
    '化学',
    '化学品 化学物 变化学 文化学 消化学 转化学 进化学 绿化学 强化学 优化学 深化学 化学习 文化学校 化学校 化学员 化学生 化学科 化学制 化学成分',
  ),
  entry('理化', '物理 化学', '合理化 管理化 心理化 地理化学 处理化 物理化学 护理化 理化性 理化指标 原理化'),
  entry(
    '生物',
    '生物',
    '生物钟 生物科技 微生物 生物制 生物医 海洋生物 生物识别 小生物 古生物 生物技术 学生物品 生物质 生物多样 生物公司 生物工程',
  ),
  entry('语数外', '语文 数学 英语'),
  entry('语数英', '语文 数学 英语'),
  entry('数语外', '数学 语文 英语'),
  entry('数外', '数学 英语', '语数外'),
  entry('数英', '数学 英语', '语数英 人数英'),
  entry('英数', '英语 数学'),
  entry('语数', '语文 数学', '语数外 语数英 英语数 外语数 日语数'),
  entry('数理化', '数学 物理 化学'),
  entry('数物', '数学 物理', '人数物 多数物'),
  entry('物化', '物理 化学', '人物化 动物化 生物化 植物化 货物化 事物化'),
  entry('生化', '生物 化学', '学生化 人生化 师生化 男生化 女生化 卫生化'),
  entry('政史地', '政治 历史 地理'),
  entry('史地', '历史 地理'),
  entry('史政', '历史 政治'),
  entry('生地', '生物 地理', '学生地 先生地 师生地 原生地 发生地 出生地 考生地 实习生地 陌生地'),
  entry('文综', '政治 历史 地理', '语文综 英文综 作文综'),
  entry('理综', '物理 化学 生物', '心理综 管理综 办理综 物理综 处理综 地理综'),
  entry('ket', '英语', 'market basket ticket pocket blanket rocket cket'),
]

/** Trainings that are no managed subject, as they are printed. */
const activities = (
  '美术 绘画 书法 硬笔 国画 素描 油画 漫画 舞蹈 街舞 拉丁舞 芭蕾 中国舞 民族舞 音乐 钢琴 古筝 吉他 声乐 架子鼓 小提琴 二胡 琵琶 葫芦丝 尤克里里 合唱 戏剧 表演 播音主持 小主持人 口才 演讲 朗诵 围棋 象棋 ' +
  '篮球 足球 羽毛球 乒乓球 网球 排球 游泳 跆拳道 武术 轮滑 滑冰 体能 跳绳 击剑 马术 田径 瑜伽 编程 机器人 航模 无人机 乐高 创客 科学实验 天文 手工 陶艺 烹饪 烘焙 研学 模特 魔术 棒球 橄榄球 散打 空手道 滑板 攀岩 德语 法语 西班牙语 韩语 托管 晚托 午托 早教 珠心算 思维训练'
).split(' ')

const entryOf = new Map(entries.map((one) => [one.written, one]))
const names = [...entryOf.keys(), ...activities]
const placeOf = new Map(names.map((name, place) => [name, place]))
const lexicon = new Lexicon(names)

export function subjectsIn(text: string): SubjectsRead {
  const named = new Set<string>()
  lexicon.eachIn(text, (word, at) => {
    const inside = named.has(word) ? undefined : entryOf.get(word)?.inside
    if (!inside?.some((longer) => text.startsWith(longer, at - longer.indexOf(word)))) named.add(word)
  })
  const listed = [...named].sort((a, b) => (placeOf.get(a) ?? 0) - (placeOf.get(b) ?? 0))
  return {
    subjects: [...new Set(listed.flatMap((name) => entryOf.get(name)?.meant ?? []))],
    activities: listed.filter((name) => !entryOf.has(name)),
  }
}
