/** What clerks send by Excel: sound rows, of which two are over a limit, three bad ones, and the bad ones mended. */
type Row = (string | number)[]
export type SheetStory = {
  /** of the ledger */
  id: string
  title: string
  by: 'school' | 'institution'
  heading: string[]
  good: Row[]
  bad: Row[]
  /** the column that is wrong in each bad row */
  faults: string[]
  mended: Row[]
  /** violations found in the sound rows, sorted */
  over: string[]
  /** the other unit of the county, which sends nothing */
  missing: string
}

const filed = (name: string, endsAt: string, grade = 'P5', begins = '2026-11-30'): Row => [
  ...[name, '1', '数学', grade, begins, '周二 18:30', endsAt, '分数与小数', '每周一课', '自编讲义'],
]
const homework = (more: Record<number, string | number> = {}): Row =>
  ['2026-11-23', 'P4', '2班', '数学', '书面', '家庭', 40, 30, '是', '是', '是', '16:00'].map((cell, at) => more[at] ?? cell)
const week = (monday: string, days: string | number = 5, minutes = 120, lessons = '否'): Row => [
  monday,
  days,
  minutes,
  500,
  800,
  lessons,
]
const exam = (date: string, grade: string, kind: string): Row => [date, grade, '数学', kind, '是', '一至三单元', '否', '否']

export const sheetStories: SheetStory[] = [
  {
    id: 'homework',
    title: '作业登记',
    by: 'school',
    heading: '日期 年级 班级 学科 形式 完成地点 平均用时 抽样人数 班级统筹 年级组统筹 教务统筹 公示时间'.split(' '),
    good: [homework(), homework({ 3: '语文', 6: 15 }), homework({ 2: '3班', 6: 70 }), homework({ 2: '4班', 6: 61 })],
    bad: [homework({ 2: '5班', 6: '很久' }), homework({ 2: '6班', 1: '十三年级' }), homework({ 2: '7班', 0: '某日' })],
    faults: ['平均用时', '年级', '日期'],
    mended: [homework({ 2: '5班', 6: 50 }), homework({ 2: '6班', 1: 'P5' }), homework({ 2: '7班' })],
    over: ['H01', 'H01'],
    missing: '玉林小学',
  },
  {
    id: 'service-weeks',
    title: '课后服务周报',
    by: 'school',
    heading: '周一日期 开展天数 最短一天时长 参加学生 在校学生 讲授新课'.split(' '),
    good: [week('2026-11-16'), week('2026-11-09', 4), week('2026-11-02', 5, 119)],
    bad: [week('某日'), week('2026-10-26', '五天'), week('2026-10-19', 5, 120, '也许')],
    faults: ['周一日期', '开展天数', '讲授新课'],
    mended: [week('2026-10-12'), week('2026-10-26'), week('2026-10-19')],
    over: ['H04', 'H04'],
    missing: '玉林小学',
  },
  {
    id: 'exams',
    title: '考试备案',
    by: 'school',
    heading: '日期 年级 学科 类型 纸笔考试 考试范围 超出教学进度 公布排名'.split(' '),
    good: [exam('2026-11-10', 'J8', '期中'), exam('2026-11-17', 'J8', '期中'), exam('2026-11-11', 'P2', '期末')],
    bad: [exam('2026-11-12', 'J7', '随堂测'), exam('某日', 'J7', '期中'), exam('2026-11-13', '十三年级', '期中')],
    faults: ['类型', '日期', '年级'],
    mended: [exam('2026-11-12', 'J7', '期中'), exam('2026-11-20', 'J9', '期中'), exam('2026-11-13', 'P6', '期末')],
    over: ['H03', 'H03'],
    missing: '玉林小学',
  },
  {
    id: 'class-filing',
    title: '培训班备案',
    by: 'institution',
    heading: '班名 班次 科目 招生对象 开班日期 上课时间 下课时间 培训内容 进度安排 培训材料'.split(' '),
    good: [filed('甲班', '20:30'), filed('乙班', '20:31'), filed('丙班', '21:00')],
    bad: [filed('丁班', '晚上'), filed('戊班', '20:00', '十三年级'), filed('己班', '20:00', 'P5', '某日')],
    faults: ['下课时间', '招生对象', '开班日期'],
    mended: [filed('丁班', '20:10'), filed('戊班', '20:00'), filed('己班', '20:00')],
    over: ['T06', 'T06'],
    missing: '武侯乙培训学校',
  },
]
