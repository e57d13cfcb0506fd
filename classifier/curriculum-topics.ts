/** Topics of the curriculum in the title of a lesson or an exercise: 浮力大题专项突破 names no subject and teaches one. */
import type { Span } from './find-patterns.ts'
import type { Reading } from './reading.ts'

/** Characters on both sides of a topic, within its line, in which the lesson or the exercise is named. */
const reach = 24

/** What titles of lessons and exercises promise about their matter. */
const taught =
  /难点|重点|专项|专题|题型|大题|压轴|真题|例题|考法|考点|攻略|巧解|突破|破解|精讲|讲透|讲解|讲通|一讲|易错|必考|必会|常考|高频|训练|特训|满分|高分|得分|丢分|提分|秒杀|速成|速记|技巧|大招|模型|通关|拿下|搞定|搞懂|课(?!程标准|程改革|标)|视频|(?<![航上下加夜值])班|[练集]营|直播|老师|名师|辅导/

export function taughtTopics(reading: Reading): readonly Span[] {
  const topics = reading.hits('curriculum')
  return topics.length === 0 ? topics : topics.filter((topic) => isTaught(reading, topic))
}

function isTaught({ text, lineAt }: Reading, topic: Span): boolean {
  const line = lineAt(topic.from)
  return taught.test(text.slice(Math.max(line.from, topic.from - reach), Math.min(line.to, topic.to + reach)))
}
