import { describe, expect, it } from 'vitest'
import { modesIn } from '#classifier/facts/modes.ts'
import { subjectsIn } from '#classifier/facts/subjects.ts'

const named: [text: string, ...subjects: string[]][] = [
  ['数学提高班', '数学'],
  ['语文阅读', '语文'],
  ['英语口语', '英语'],
  ['初三物理', '物理'],
  ['化学实验', '化学'],
  ['生物会考', '生物'],
  ['地理会考', '地理'],
  ['历史冲刺', '历史'],
  ['道德与法治', '道德与法治'],
  ['道法开卷', '道德与法治'],
  ['日语高考班', '日语'],
  ['俄语小班', '俄语'],
  ['外语小班', '外语'],
  ['高中政治', '政治'],
  ['语数外', '语文', '数学', '英语'],
  ['语数英全科', '语文', '数学', '英语'],
  ['数理化', '数学', '物理', '化学'],
  ['理化提分', '物理', '化学'],
  ['文综', '政治', '历史', '地理'],
  ['理综', '物理', '化学', '生物'],
  ['生地会考', '地理', '生物'],
  ['政史地', '政治', '历史', '地理'],
  ['史地', '历史', '地理'],
  ['数物', '数学', '物理'],
  ['语数', '语文', '数学'],
  ['奥数', '数学'],
  ['作文批改', '语文'],
  ['应用题', '数学'],
  ['几何专题', '数学'],
  ['ket考前', '英语'],
  ['英文绘本', '英语'],
  ['数学、英语、物理', '数学', '英语', '物理'],
  ['政治 历史 地理', '政治', '历史', '地理'],
  ['小学语文和数学', '语文', '数学'],
  ['物化生小班', '物理', '化学'],
  ['英数一对一', '数学', '英语'],
  ['大语文', '语文'],
  ['历史悠久的学校开设历史课', '历史'],
  ['生物钟与生物课', '生物'],
  ['初中数理化小班', '数学', '物理', '化学'],
]
const none = [
  '历史悠久',
  '办学历史20年',
  '地理位置优越',
  '化学品仓库',
  '生物钟',
  '微生物',
  '物理治疗',
  '思想政治工作',
  '强化学习',
  '合理化建议',
  '消化学',
  '处理化',
  '学生地点',
  '几何时',
  'market',
  '美术绘画',
  '生日语音',
  '篮球训练',
  '心理综合',
  '先生地址',
  '曾几何时',
  '绿化学校',
  '国家地理杂志',
  '播放历史',
  '动物化石',
]
const other: [text: string, ...activities: string[]][] = [
  ['少儿美术与书法', '美术', '书法'],
  ['篮球、足球、游泳', '篮球', '足球', '游泳'],
  ['编程机器人', '编程', '机器人'],
  ['法语和德语', '德语', '法语'],
  ['晚托', '晚托'],
  ['小主持人口才班', '小主持人', '口才'],
]

describe('subjects', () => {
  it.each(named)('%s', (text, ...expected) => expect(new Set(subjectsIn(text).subjects)).toEqual(new Set(expected)))
  it.each(none)('none in %s', (text) => expect(subjectsIn(text).subjects).toEqual([]))
  it.each(other)('other trainings in %s', (text, ...expected) => expect(subjectsIn(text).activities).toEqual(expected))
})

const modes: [text: string, ...modes: string[]][] = [
  ['线上直播小班', 'online_live'],
  ['腾讯会议一对一', 'online_live'],
  ['录播课随到随学', 'recorded'],
  ['可反复观看回放', 'recorded'],
  ['到校面授', 'offline'],
  ['老师上门', 'offline'],
  ['线上直播,线下面授', 'offline', 'online_live'],
  ['直播加回放', 'online_live', 'recorded'],
  ['不提供线下,只有直播', 'online_live'],
  ['数学小班'],
  ['不直播'],
]

describe('modes', () => {
  it.each(modes)('%s', (text, ...expected) => expect(new Set(modesIn(text))).toEqual(new Set(expected)))
})
