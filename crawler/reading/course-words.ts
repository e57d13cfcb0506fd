/** Cues that tell a course from other repeated boxes, and the fields of a listing that are read off its text. */

const weekdays = '(?:每?周|星期|礼拜)[一二三四五六日天末1-7](?:[、,，至到和及\\-~—]*(?:周|星期)?[一二三四五六日天末])*'
const dayPart = `(?:${weekdays}|周末|双休日|寒假|暑假|工作日|节假日|每天|每晚|每日)`
const clock = '(?:上午|下午|晚上|晚间|早上|中午)?\\s?\\d{1,2}\\s?[:：点]\\s?(?:\\d{2}|半)?'
const clockRange = `${clock}(?:\\s?[-—–~～至到]{1,2}\\s?${clock})?`
const dates = '\\d{1,2}月\\d{1,2}日?\\s?[-—–~～至到]{1,2}\\s?(?:\\d{1,2}月)?\\d{1,2}日'
const timePattern = new RegExp(
  `${dates}|${dayPart}(?:[^\\n。；;，,\\d]{0,4}${clockRange}|上午|下午|晚上|晚间|全天)?|${clockRange}`,
  'g',
)
const pricePattern =
  /(?:[¥￥]\s*\d[\d,]*(?:\.\d{1,2})?(?:\s*\/\s*[\u4e00-\u9fa5\d]{1,6})?|\d[\d,]*(?:\.\d{1,2})?\s*元(?:\s*[/每]\s*[\u4e00-\u9fa5\d]{1,6})?)/g
/** No price without it; a page without one need not be searched for prices. */
const currency = /[¥￥元]/
const gradePattern =
  /(?:学龄前|幼儿园?(?:大班|中班|小班)?|幼小衔接|小升初|[一二三四五六七八九1-9](?:[、,，\-~—至到][一二三四五六七八九1-9])*年级|初[一二三中]|高[一二三中]|小学|中考|高考|K12|\d{1,2}\s*[-~—至到]\s*\d{1,2}\s*岁|成人|少儿)/g
const subjectPattern =
  /(?:语文|数学|英语|物理|化学|生物|历史|地理|政治|道德与法治|科学|奥数|作文|阅读|拼音|口才|情商|书法|美术|绘画|舞蹈|音乐|钢琴|吉他|声乐|围棋|象棋|编程|机器人|篮球|足球|羽毛球|乒乓球|游泳|武术|跆拳道|体能|国画|素描|主持|表演)/g

const firstMatches = (text: string, pattern: RegExp, most: number): string | null => {
  const found = new Set<string>()
  for (const [words] of text.matchAll(pattern)) {
    found.add(words.trim())
    if (found.size === most) break
  }
  return found.size > 0 ? [...found].join('；') : null
}

export interface CourseFields {
  subject: string | null
  grades: string | null
  times: string | null
  prices: string | null
}

export const courseFields = (text: string): CourseFields => ({
  subject: firstMatches(text, subjectPattern, 4),
  grades: firstMatches(text, gradePattern, 4),
  times: firstMatches(text, timePattern, 6),
  prices: currency.test(text) ? firstMatches(text, pricePattern, 6) : null,
})

/** 0..5: how many different kinds of course cue stand in the text. */
export function courseCues(text: string): number {
  const fields = courseFields(text)
  const named = /(班|课程|课时|开课|报名|招生|学费|培训|特训|集训|辅导)/.test(text) ? 1 : 0
  return named + Object.values(fields).filter((value) => value !== null).length
}
