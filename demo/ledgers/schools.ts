/** What schools keep: homework, after-school service, examinations, fees. Two classes and four weeks break a limit. */
import { hash } from '../random.ts'
import { type DemoSchool, schools } from '../schools.ts'
import { type Cell, type Days, type DemoSheet, lines, sheet } from './sheet.ts'

const subjects = ['语文', '数学', '英语'] as const
const texts = {
  语文: ['朗读课文第 12 课，摘抄好词五个', '完成习作提纲', '复习生字，背诵古诗一首'],
  数学: ['练习册第 24 页', '口算 20 题，订正课堂练习', '画线段图解决三道应用题'],
  英语: ['听读 Unit 4，抄写单词', '仿写五句话', '完成学习单'],
}

export const schoolSheets = (days: Days): DemoSheet[] => [
  homework(days),
  weeks(days),
  fees(days),
  menu(days),
  surveys(days),
  exams(days),
  timetables(days),
  sheet('exercises', 'of date title subject grade textbook standard author licence state', exercises(days)),
  sheet('study-groups', 'of from grade name kind subject pupils teacher content newLessons', [
    ['桐荫小学', days.term, 'P5', '数学补习组', 'remedial', '数学', 12, '周老师', '订正当日作业，复习已学内容', false],
    ['清圃小学', days.term, 'P5', '阅读拓展组', 'extension', '语文', 18, '吴老师', '整本书讨论', false],
    ['锦桐中学', days.term, 'J8', '英语补习组', 'remedial', '英语', 15, '陈老师', '听写与复习', false],
  ]),
  sheet('demonstration-schools', 'of date round case score state', [
    ['桐荫小学', days.ago(210), `${days.year} 年第一批`, '以单元整体教学改进课堂', 92.5, 'listed'],
    ['清圃小学', days.ago(205), `${days.year} 年第一批`, '小组合作学习的日常化', 90, 'listed'],
    ['锦桐中学', days.ago(40), `${days.year} 年第二批`, '作业分层与课堂反馈', '', 'review'],
  ]),
]

const classesOf = ({ primary, junior }: DemoSchool): [grade: string, name: string][] => [
  ...(primary ? ([['P2', '1班'], ['P5', '2班']] as [string, string][]) : []), // biome-ignore format: a table
  ...(junior ? ([['J8', '3班']] as [string, string][]) : []),
]

/** Four of five schools of a county: coverage is seldom complete. */
const keeps = ({ name }: DemoSchool): boolean => !['棠溪学校', '汇景中学'].includes(name)

function homework(days: Days): DemoSheet {
  const rows = schools.filter(keeps).flatMap((school) =>
    classesOf(school).flatMap(([grade, name]) =>
      days.weekdays(4).flatMap((day) =>
        subjects.map((subject, at): Cell[] => {
          const key = `${school.name} ${grade} ${day} ${subject}`
          const early = grade === 'P2'
          const much = school.name === '望澜实验小学' && grade === 'P5' && day === days.weekdays(1)[0]
          const minutes = early ? 10 : much ? 26 : 12 + (hash(key) % 7)
          const form = early ? 'oral' : 'written'
          const text = texts[subject][hash(day + subject) % 3] ?? ''
          return [
            school.name,
            day,
            grade,
            name,
            subject,
            text,
            form,
            'home',
            minutes,
            30 + at,
            true,
            true,
            true,
            '16:10',
            'teacher',
          ]
        }),
      ),
    ),
  )
  const fields = 'of date grade class subject content form place minutes sampled byClass byGrade byOffice published markedBy'
  return sheet('homework', fields, rows)
}

function weeks(days: Days): DemoSheet {
  const rows = schools.flatMap((school, at) =>
    [3, 2, 1].map((ago): Cell[] => {
      const enrolled = 900 + at * 70
      const short = school.name === '沱江小学' && ago === 1
      const pupils = Math.round(enrolled * (0.82 + (hash(`${school.name} ${ago}`) % 12) / 100))
      const finished = school.primary ? 92 + (at % 6) : ''
      const finishedJunior = school.junior ? (school.name === '汇景中学' && ago === 2 ? 66 : 74 + (at % 8)) : ''
      const brief = school.name === '云顶学校' && ago === 2
      const wednesday = short ? 0 : 120
      return [school.name, days.monday(ago), 120, 120, wednesday, 120, brief ? 90 : 120, pupils, enrolled, finished, finishedJunior, false] // biome-ignore format: one row
    }),
  )
  return sheet(
    'service-weeks',
    'of week monday tuesday wednesday thursday friday pupils enrolled finished finishedJunior newLessons',
    rows,
  )
}

function fees(days: Days): DemoSheet {
  const rows = schools.flatMap(({ name, primary }, at): Cell[][] => [
    [
      name,
      days.term,
      '课后托管服务',
      primary ? 180 : 200,
      200,
      '成发改收费〔2021〕示例 3 号',
      true,
      days.term,
      `https://fees.example.cn/${at + 1}`,
    ],
    ...(at % 3 === 0 ? [[name, days.term, '晚餐（自愿）', 12, 12, '学校食堂成本核算表', true, days.term, ''] as Cell[]] : []), // biome-ignore format: a table
  ])
  return sheet('service-fees', 'of from item price standard document voluntary publishedOn notice', rows)
}

const items = lines(`
作业辅导|homework|200
科学小实验|science|40
合唱与器乐|art|60
篮球与跳绳|sport|80
校园种植|labour|30
整本书共读|reading|60
机器人社团|club|24
`)

function menu(days: Days): DemoSheet {
  const rows = schools.flatMap(({ name }, at) =>
    items
      .filter((_, item) => item === 0 || (item + at) % 2 === 0)
      .map(([item = '', kind = '', places = '']): Cell[] => {
        const signed = Math.round(Number(places) * (0.7 + (hash(name + item) % 25) / 100))
        return [name, days.term, item, kind, Number(places), signed, signed, true]
      }),
  )
  return sheet('service-menu', 'of from item kind capacity signedUp confirmed voluntary', rows)
}

function surveys(days: Days): DemoSheet {
  const rows = schools.slice(0, 6).map(({ name, primary }, at): Cell[] => {
    const said = '多数家长认为作业量适中，建议周五少布置'
    return [name, days.ago(25 + at), primary ? 'P5' : 'J8', 120, 6 + at, primary ? 42 : 68, said, true, at !== 3]
  })
  return sheet('homework-surveys', 'of date grade asked tooMuch minutes results toTeachers toParents', rows)
}

function exams(days: Days): DemoSheet {
  const range = '本学期已教内容'
  const midterms = schools
    .filter(({ junior }) => junior)
    .flatMap(({ name }) =>
      subjects.map((subject): Cell[] => [name, days.ago(18), 'J8', subject, 'midterm', true, range, false, false]),
    )
  // primary schools hold no mid-terms
  const one: Cell[] = ['清圃小学', days.ago(16), 'P5', '数学', 'midterm', true, range, false, false]
  return sheet('exams', 'of date grade subject kind written range beyond ranked', [...midterms, one])
}

const plan: [subject: string, lessons: number][] = [['语文', 6], ['数学', 5], ['英语', 3], ['体育', 3], ['科学', 2], ['劳动', 1]] // biome-ignore format: a table

function timetables(days: Days): DemoSheet {
  const rows = schools
    .filter(({ primary }) => primary)
    .flatMap(({ name }) =>
      plan.map(([subject, planned]): Cell[] => {
        const taught = name === '云顶学校' && subject === '劳动' ? 0 : planned
        return [name, days.term, 'P5', subject, planned, taught]
      }),
    )
  return sheet('timetables', 'of date grade subject planned taught', rows)
}

const exercises = (days: Days): Cell[][] => [
  [
    '桐荫小学',
    days.ago(50),
    '观察日记单元练习',
    '语文',
    'P3',
    '统编版三年级上册',
    '习作与表达',
    '三年级语文组',
    'open',
    'approved',
  ],
  [
    '清圃小学',
    days.ago(44),
    '分数的意义分层练习',
    '数学',
    'P5',
    '五年级下册',
    '数与代数',
    '五年级数学组',
    'attribution',
    'approved',
  ],
  ['锦桐中学', days.ago(33), '一次函数探究作业', '数学', 'J8', '八年级上册', '函数', '八年级数学组', 'teachers', 'approved'],
  ['砚池中学', days.ago(20), '家乡水系实践作业', '地理', 'J8', '八年级上册', '中国的自然环境', '地理组', 'attribution', 'filed'],
]
