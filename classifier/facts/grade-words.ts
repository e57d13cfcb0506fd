/** Words that name a grade or a stage. Each is looked for at one telling character, not by scanning. */
import type { Sign } from '#policy/text/marks.ts'

export type GradeWord = {
  word: string
  grades?: string[]
  stages?: string[]
  /** Characters that make another word of it when they stand before or after. */
  notBefore?: string
  notAfter?: string
}

const rows: [word: string, grades: string, stages: string, notBefore?: string, notAfter?: string][] = [
  ['小升初', 'P6', ''],
  ['幼升小', 'PRE', ''],
  ['初升高', 'J9', ''],
  ['小升中', 'P6', ''],
  ['幼小衔接', 'PRE', ''],
  ['幼小', 'PRE', '', '', '学'],
  ['幼衔', 'PRE', ''],
  ['小幼', 'PRE', '', '中'],
  ['学前班', 'PRE', ''],
  ['学龄前', 'PRE', ''],
  ['学前', 'PRE', '', '开入放上小大中同数化文转休升'],
  ['幼儿园', 'PRE', ''],
  ['幼儿', 'PRE', '', '婴', '教师师'],
  ['大班', 'PRE', '', '人名型品师播精直式5602', '课教形额授制直型化模'],
  ['中班', 'PRE', '', '初高集其国期大途重', '课教形额授制直型化'],
  ['毕业班', 'P6 J9', '', '学中三级六九'],
  ['小学毕业班', 'P6', ''],
  ['初中毕业班', 'J9', ''],
  ['高中毕业班', 'H12', ''],
  ['中考', 'J9', '', '期初高集其当途', '试核察研级虑'],
  ['中高考', 'J9 H12', ''],
  ['高考', 'H12', '', '提最更中晋人'],
  ['会考', '', 'junior', '社机都不才'],
  ['中招', 'J9', '', '高初其校', '生聘收商'],
  ['高复', 'H12', '', '提'],
  ['复读', 'H12', '', '重', '机'],
  ['中小学', '', 'primary junior senior'],
  ['小初高', '', 'primary junior senior'],
  ['小初', '', 'primary junior', '', '一二三'],
  ['初高中', '', 'junior senior'],
  ['初、高中', '', 'junior senior'],
  ['小、初', '', 'primary junior'],
  ['k12', '', 'primary junior senior'],
  ['k-12', '', 'primary junior senior'],
  ['小学', '', 'primary', '中'],
  ['小学低年级', 'P1 P2 P3', ''],
  ['小学高年级', 'P4 P5 P6', ''],
  ['初中', '', 'junior', '', '级职'],
  ['高中', '', 'senior', '提最更', '级职低'],
  ['中学生', '', 'junior senior', '小'],
  ['准小学生', 'PRE', ''],
  ['小学预备', 'PRE', ''],
  ['小一预科', 'PRE', ''],
  ['预初', 'P6', ''],
  ['预高', 'J9', '', '', '度级'],
  ['初一预科', 'P6', ''],
  ['高一预科', 'J9', ''],
]

/** The character by which each word is found, as index into the word. */
const anchors: [Sign, string][] = [
  ['rise', '升'],
  ['young', '幼前预'],
  ['exam', '考招'],
  ['class', '班'],
  ['repeat', '读'],
  ['k', 'k'],
  ['school', '小初高中'],
]

const split = (list: string): string[] => (list === '' ? [] : list.split(' '))

export type PlacedWord = GradeWord & { offset: number }

/** Words by the unit of their telling character, with its place in the word; the longest first. */
export const gradeWords = new Map<number, PlacedWord[]>()
export const gradeSigns: readonly Sign[] = anchors.map(([sign]) => sign)
for (const [word, grades, stages, notBefore, notAfter] of rows) {
  const chars = anchors.find(([, list]) => [...word].some((char) => list.includes(char)))?.[1] ?? ''
  const offset = [...word].findIndex((char) => chars.includes(char))
  const entry = {
    word,
    offset,
    ...(grades ? { grades: split(grades) } : {}),
    ...(stages ? { stages: split(stages) } : {}),
    ...(notBefore ? { notBefore } : {}),
    ...(notAfter ? { notAfter } : {}),
  }
  const telling = word.charCodeAt(offset)
  gradeWords.set(telling, [...(gradeWords.get(telling) ?? []), entry])
}
for (const words of gradeWords.values()) words.sort((a, b) => b.word.length - a.word.length)
