/** Posters of made-up training institutions, the same at every run: words, fonts, colours and layouts are drawn by a seed. */
import { fontFamilies, type Sheet } from './browser-sheets.ts'

export interface Poster extends Sheet {
  /** what is printed, line by line from top to bottom */
  lines: string[]
}

const names = [
  '学海教育',
  '启思少年宫',
  '晨光培优',
  '博雅学堂',
  '青禾口才',
  '星途编程',
  '墨香书院',
  '天府体能馆',
  '小树美术',
  '鸿志辅导',
]
const headlines = [
  '暑假班火热招生',
  '寒假集训营开营',
  '秋季班限时抢报',
  '周末冲刺班',
  '名师一对一',
  '小升初衔接课',
  '新生体验课九元起',
  '期末提分特训',
]
const courses = [
  '五年级数学提高班',
  '六年级英语同步课',
  '初一物理启蒙',
  '少儿书法入门',
  '创意美术水彩',
  '机器人编程基础',
  '中国象棋进阶',
  '篮球训练营',
  '语文阅读与作文',
  '青少年游泳课',
]
const times = ['每周六上午九点至十一点', '周日 14:00-16:00', '7月10日至8月5日', '周一到周五晚 19:00-20:30', '每周三、周五放学后']
const prices = ['原价2680元 现价1980元', '单次课仅需99元', '老学员八折优惠', '三人拼团立减300元', '一期12次课共1560元']
const promises = ['小班授课 每班不超过八人', '免费试听 满意再报', '专业教练 持证上岗', '课后答疑 随到随学', '十年办学 口碑相传']
const streets = [
  '成都市青羊区西大街18号3楼',
  '武侯区科华北路62号',
  '锦江区春熙路南段9号',
  '高新区天府大道中段500号',
  '金牛区一环路北一段99号',
]
const phones = ['电话：028-86660001', '热线：400-800-1234', '咨询 138-0000-4567', '电话 028-85550099']

const palettes: [paper: string, ink: string, accent: string][] = [
  ['#ffffff', '#1a1a1a', '#c8102e'],
  ['#c8102e', '#fff6d6', '#ffe14d'],
  ['#ffd83d', '#2b2b2b', '#b3001b'],
  ['#0b3d91', '#ffffff', '#ffd23f'],
  ['linear-gradient(160deg,#0f766e,#115e59)', '#f0fdfa', '#fde68a'],
  ['linear-gradient(180deg,#fff1eb,#ace0f9)', '#1f2937', '#be123c'],
  ['#f4f1ea', '#3b2f2f', '#7c2d12'],
  ['repeating-linear-gradient(45deg,#fdf2f8 0 24px,#fce7f3 24px 48px)', '#500724', '#9d174d'],
]

/** A small generator (mulberry32), so that the set needs no clock and no chance. */
function seeded(seed: number): () => number {
  let state = seed
  return () => {
    state = (state + 0x6d2b79f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296
  }
}

export function posters(count: number): Poster[] {
  return Array.from({ length: count }, (_, index) => onePoster(index))
}

function onePoster(index: number): Poster {
  const next = seeded(index + 1)
  const pick = <T>(list: readonly T[]): T => list[Math.floor(next() * list.length)] as T
  const [paper, ink, accent] = palettes[index % palettes.length] as (typeof palettes)[number]
  const family = fontFamilies[index % fontFamilies.length] as string
  const align = pick(['left', 'center'])
  const size = 26 + Math.floor(next() * 14)
  const rows = [courses, times, prices, courses, times, promises].map(pick)
  const lines = [pick(names), pick(headlines), ...rows, pick(streets), pick(phones)]
  const style = `margin:0;box-sizing:border-box;width:720px;height:960px;padding:56px 48px;background:${paper};color:${ink};font-family:'${family}';text-align:${align}`
  const body = lines.map((line, place) => `<div style="${lineStyle(place, size, accent, index)}">${line}</div>`)
  return { width: 720, height: 960, lines, html: `<body style="${style}">${body.join('')}</body>` }
}

function lineStyle(place: number, size: number, accent: string, index: number): string {
  const weight = [400, 700, 900][(place + index) % 3]
  if (place === 0) return `font-size:${size + 6}px;margin-bottom:18px;font-weight:700`
  if (place === 1) return `font-size:${size * 2}px;margin-bottom:36px;color:${accent};font-weight:900;letter-spacing:2px`
  return `font-size:${size}px;margin-bottom:26px;font-weight:${weight}`
}
