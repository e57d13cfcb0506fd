/** What a page changes by itself is no change, and what a person changed is one. */
import { describe, expect, it } from 'vitest'
import { noisePatternSchema, withoutNoise } from '#policy/noise.ts'

const page = (...extra: string[]) =>
  ['五年级数学提高班', '每周三下午16:30-18:00，28课时，2800元。', '地址：西大街18号', ...extra].join('\n')

const noise: [about: string, before: string, after: string][] = [
  ['views', page('浏览：1024次'), page('浏览：1031次')],
  ['reads in brackets', page('阅读(356)'), page('阅读(360)')],
  ['clicks with a unit of ten thousand', page('点击量 1.2万'), page('点击量 1.3万')],
  ['the number first', page('1024人浏览'), page('2048人浏览')],
  ['people online', page('在线人数：12人'), page('在线人数：7人')],
  ['likes', page('点赞 45'), page('点赞 46')],
  ['downloads', page('下载次数：3,204'), page('下载次数：3,377')],
  ['today', page('今天是2026年11月22日 星期日'), page('今天是2026年11月23日 星期一')],
  ['the clock', page('现在时间：08:15:02'), page('现在时间：09:47:31')],
  ['the time of Beijing with its day', page('北京时间 2026-11-22 08:15'), page('北京时间 2026-11-23 10:02')],
  ['the old calendar', page('农历十月初三'), page('农历十月初四')],
  ['minutes ago', page('5分钟前更新'), page('2小时前更新')],
  ['just now', page('刚刚发布'), page('3分钟前发布')],
  ['how long the page took', page('页面执行时间：0.023秒'), page('页面执行时间：0.131秒')],
  ['the same in English', page('Processed in 0.0234 second(s), 12 queries'), page('Processed in 0.1034 second(s), 14 queries')],
  ['the year at the foot', page('版权所有 © 2015-2026 学海教育'), page('版权所有 © 2015-2027 学海教育')],
  ['copyright in English', page('Copyright 2026 Xuehai'), page('Copyright 2027 Xuehai')],
  ['the weather', page('成都 多云 12℃~18℃'), page('成都 多云 9℃~15℃')],
  ['the id of a request', page('request-id: 8f3a1c77de'), page('request-id: 01bb92ac3f')],
  ['days to go', page('距中考还有213天'), page('距中考还有212天')],
  ['blanks and empty lines', page('', '  联系我们 '), page('联系我们')],
]

const edits: [about: string, before: string, after: string][] = [
  ['a price', page('原价 3000 元'), page('原价 2600 元')],
  ['a time', page('周三16:30-18:00'), page('周六16:30-18:00')],
  ['an hour', page('上课 18:00'), page('上课 20:30')],
  ['a date', page('2026年12月1日开课'), page('2026年12月8日开课')],
  ['a telephone', page('电话 028-86660001'), page('电话 028-86660002')],
  ['a grade', page('四年级'), page('五年级')],
  ['a subject', page('数学'), page('物理')],
  ['a teacher', page('主讲：张老师'), page('主讲：李老师')],
  ['a promise that came', page(), page('签约保过')],
  ['a promise that went', page('签约保过'), page()],
  ['places', page('限额30人'), page('限额20人')],
  ['who signed up', page('已有 356 人报名'), page('已有 401 人报名')],
  ['an address', page('一环路南一段24号'), page('一环路南一段42号')],
  ['lessons', page('共28课时'), page('共48课时')],
  ['a licence', page('办学许可证：教民151010770000123'), page('办学许可证：教民151010770000124')],
  ['an institution', page('学海教育'), page('启航教育')],
  ['the mode', page('线下小班'), page('线上直播')],
  ['a percentage', page('提分率90%'), page('提分率98%')],
  ['the years of a teacher', page('教龄12年'), page('教龄22年')],
  ['the term', page('寒假班'), page('暑假班')],
  ['a room', page('3楼302室'), page('3楼305室')],
]

describe('noise', () => {
  it('has twenty kinds at least, and as many real edits are told from it', () =>
    expect([noise.length >= 20, edits.length >= 20]).toEqual([true, true]))
  it.each(noise)('is no change: %s', (_, before, after) => expect(withoutNoise(after)).toBe(withoutNoise(before)))
  it.each(edits)('is none of it: %s', (_, before, after) => expect(withoutNoise(after)).not.toBe(withoutNoise(before)))

  it('is what a group says, with stars inside a line only', () => {
    const more = ['今日课表*更新', '第*期']
    expect(withoutNoise(page('今日课表于早上更新', '第12期'), more)).toBe(
      withoutNoise(page('今日课表于中午更新', '第13期'), more),
    )
    expect(withoutNoise(page('今日课表\n周六\n更新'), more)).not.toBe(withoutNoise(page('今日课表\n周日\n更新'), more))
    expect(withoutNoise('a.b 1', ['a.b'])).toBe('1')
    expect(withoutNoise('axb 1', ['a.b'])).toBe('axb 1')
  })

  it.each(['*', '**', 'a', ' * * ', 'a*b*c*d*e'])('is no pattern of a group: %s', (pattern) =>
    expect(noisePatternSchema.safeParse(pattern).success).toBe(false),
  )

  it('is found quickly, whatever a stranger writes', () => {
    const long = ['浏览'.repeat(50_000), '1'.repeat(100_000), '今天是'.repeat(30_000), '© '.repeat(50_000), '第'.repeat(100_000)]
    const began = performance.now()
    for (const text of long) withoutNoise(text, ['第*期*第*期', '浏览*次*人*'])
    expect(performance.now() - began).toBeLessThan(3000)
  })
})
