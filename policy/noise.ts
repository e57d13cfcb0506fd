/** What of a page changes by itself and says nothing new: counters, clocks, weather, the year at the foot. Taken out before versions are compared. */
import { z } from 'zod'

/** A line of words with `*` for any run of characters inside a line, as an operator writes it for the sources of a group. */
export const noisePatternSchema = z
  .string()
  .trim()
  .min(2)
  .max(100)
  .refine((pattern) => pattern.replace(/[*\s]/g, '').length >= 2, 'two characters at least besides stars')
  .refine((pattern) => pattern.split('*').length <= 4, 'three stars at most')

const date = String.raw`\d{4}\s*[-/.年]\s*\d{1,2}\s*[-/.月]\s*\d{1,2}\s*日?`
const clock = String.raw`\d{1,2}[:：]\d{2}(?:[:：]\d{2})?`
const weekday = '(?:星期|周)[一二三四五六日天]'
const count = String.raw`\d[\d,.]{0,12}\s*[万千wWkK]?\+?`
const counted = '(?:浏览|阅读|点击|访问|查看|观看|人气|热度|点赞|收藏|转发|下载|在线|播放)'

/** Bounded everywhere: a page of a stranger must not make them slow. */
const usual: RegExp[] = [
  new RegExp(`${counted}(?:次数|总数|数|量|人数|人次|值)?\\s{0,4}[:：(（]?\\s{0,4}${count}\\s?(?:次|人次|人|℃)?[)）]?`, 'g'),
  new RegExp(`${count}\\s?(?:次|人次?)?\\s?${counted}`, 'g'),
  new RegExp(
    `(?:今天|今日|现在|当前|系统|服务器|北京|访问)(?:时间|日期)?(?:是|为)?\\s{0,2}[:：]?\\s{0,2}(?:${date}(?:\\s{0,2}${weekday})?(?:\\s{0,2}${clock})?|${weekday}(?:\\s{0,2}${clock})?|${clock})`,
    'g',
  ),
  /农历[一-龥]{2,12}/g,
  /(?:\d{1,4}\s?(?:秒|分钟|小时|天)前|刚刚)(?:更新|发布|来过|在线)?/g,
  /(?:页面|本页)?(?:执行|生成|加载|处理|响应)(?:时间|耗时|用时)?\s{0,2}[:：]?\s{0,2}\d[\d.]{0,8}\s?(?:ms|s|秒|毫秒)/gi,
  /processed in \d[\d.]{0,10} ?(?:second\(s\)|seconds?|s|ms)(?:,? ?\d{1,5} quer(?:y|ies))?/gi,
  /(?:©|\(c\)|copyright|版权所有)[^\n\d]{0,30}(?:\d{4}\s?[-–—~至]\s?)?\d{4}/gi,
  /-?\d{1,2}\s?(?:℃|°C)(?:\s?[~～至/-]\s?-?\d{1,2}\s?(?:℃|°C))?/g,
  /(?:request|trace|session)[-_ ]?id\s?[:：=]\s?[\w-]{6,64}/gi,
  /(?:倒计时|还有|仅剩|剩余)\s?[:：]?\s?\d{1,4}\s?天(?:\s?\d{1,2}\s?(?:小时|时))?(?:\s?\d{1,2}\s?分钟?)?(?:\s?\d{1,2}\s?秒)?/g,
]

/** `text` without what changes by itself; equal results say that a reader has nothing new to read. `more`: patterns of the group. */
export function withoutNoise(text: string, more: readonly string[] = []): string {
  const calm = [...more.map(compiled), ...usual].reduce((left, pattern) => left.replace(pattern, ''), text)
  return calm
    .replace(/[ \t]+/g, ' ')
    .replace(/\s*\n\s*/g, '\n')
    .trim()
}

const compiled = (pattern: string): RegExp =>
  new RegExp(
    pattern
      .split('*')
      .map((words) => words.replace(/[.+?^${}()|[\]\\]/g, '\\$&'))
      .join('[^\\n]{0,60}?'),
    'g',
  )
