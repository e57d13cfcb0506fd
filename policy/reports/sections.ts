/** What a half-monthly report says (M30.2): its sections, the figures of each and the texts that people write. */
import type { Bilingual } from '#policy/bilingual.ts'
import { doorNames } from './channel-names.ts'

/**
 * `flow` counts what happened in the period and is compared with the period before and the same one a year ago; `stock` is
 * the state at the moment of the figures.
 */
type Kind = 'flow' | 'stock'
export type FigureUnit = 'count' | 'yuan' | 'percent' | 'per-hundred' | 'minutes'

/** Which number of an indicator a figure is: its value, what it counts (`n`), or what it is measured by (`d`). */
export type Figure = Bilingual & {
  id: string
  kind: Kind
  unit: FigureUnit
  of: string
  part?: string | undefined
  take: 'value' | 'n' | 'd'
}
/** Parts of an indicator as rows: those named, else all, the `most` largest. */
/** With `ledgers` the rows are the open ledgers of that section, and beside each stands in how many of its rows something was found (`d`). */
export type TableOf = Bilingual & { id: string; of: string; parts?: readonly string[]; most: number; ledgers?: number }
export type TextField = Bilingual & { id: string; required: boolean }
export type Section = Bilingual & { id: string; figures: Figure[]; tables: TableOf[]; texts: TextField[] }

/** `K32.schools.d` names indicator, part and what is taken of it; without the last its value is. */
const row =
  (kind: Kind) =>
  (id: string, zh: string, en: string, source: string, unit: FigureUnit = 'count'): Figure => {
    const [of = '', part, take = 'value'] = source.split('.')
    return { id, kind, zh, en, unit, of, part: part || undefined, take: take as Figure['take'] }
  }
const flow = row('flow')
const stock = row('stock')
const table = (id: string, zh: string, en: string, of: string, most = 10, parts?: string[]): TableOf => ({
  ...{ id, zh, en, of, most },
  ...(parts ? { parts } : {}),
})
const text = (id: string, zh: string, en: string, required = false): TextField => ({ id, zh, en, required })

const declared: readonly Section[] = [
  {
    id: 'state',
    zh: '基本情况',
    en: 'State of affairs',
    figures: [
      stock('subject', '持证学科类机构', 'Licensed subject institutions', 'K22.subject'),
      stock('nonSubject', '持证非学科类机构', 'Licensed non-subject institutions', 'K22.other'),
      stock('unlicensed', '发现的无证机构', 'Unlicensed institutions found', 'K22.black'),
      stock('schools', '中小学校', 'Schools', 'K32.schools.d'),
      stock('pupils', '在训学员（备案班次）', 'Pupils in filed classes', 'R01'),
      stock('reviewedInTime', '备案按期审核率', 'Filings reviewed in time', 'R13', 'percent'),
      flow('serviceShare', '课后服务达标学校占比', 'Schools with full after-school service', 'K32.schools', 'percent'),
    ],
    tables: [],
    texts: [text('stateNote', '补充说明', 'Remarks')],
  },
  {
    id: 'work',
    zh: '本期工作进展',
    en: 'Work of the period',
    figures: [
      flow('inspections', '双随机检查', 'Random inspections done', 'R08'),
      flow('leads', '新增线索', 'New leads', 'K01'),
      flow('cases', '新增案件', 'New cases', 'K02'),
      flow('filed', '立案', 'Cases filed', 'K08..n'),
      flow('decided', '作出决定', 'Decisions', 'R02.DECIDED'),
      flow('fines', '罚没金额', 'Fines and confiscations', 'K13', 'yuan'),
      flow('corrections', '责令改正', 'Orders to correct', 'K12..d'),
      flow('closed', '办结', 'Cases ended', 'K10..n'),
      flow('published', '公示', 'Publications', 'R02.PUBLISHED'),
      flow('inTime', '办案按期率', 'Steps in time', 'K09', 'percent'),
      stock('openCases', '未结案件', 'Open cases', 'R11'),
      stock('density', '近一年案件密度', 'Cases of a year per hundred institutions', 'K04', 'per-hundred'),
    ],
    tables: [],
    texts: [text('workNote', '主要做法（含约谈、专项行动）', 'What was done, talks and campaigns included', true)],
  },
  {
    id: 'complaints',
    zh: '投诉举报',
    en: 'Complaints',
    figures: [
      flow('received', '收到', 'Received', 'R03.accepted.d'),
      flow('accepted', '已受理', 'Accepted', 'R03.accepted.n'),
      flow('solved', '已办结', 'Closed', 'R03.solved.n'),
      flow('satisfied', '满意率', 'Satisfied', 'K16', 'percent'),
      stock('overdueComplaints', '超期未办', 'Overdue', 'R09'),
    ],
    tables: [
      table('byDoor', '按渠道', 'By channel', 'K01', 10, Object.keys(doorNames)),
      table('problems', '突出问题', 'Most frequent problems', 'R04', 5),
    ],
    texts: [text('complaintNote', '补充说明', 'Remarks')],
  },
  {
    id: 'adverts',
    zh: '广告监测',
    en: 'Advert monitoring',
    figures: [
      flow('adverts', '发现违法广告', 'Unlawful adverts found', 'K26.web.d'),
      flow('removed', '其中页面已下架', 'Of these, page gone', 'K26.web.n'),
      flow('repeaters', '重复违法机构', 'Institutions found more than once', 'R05'),
    ],
    tables: [
      table('byChannel', '线索按发布渠道', 'Leads by channel', 'K03'),
      table('phrases', '高频用语', 'Frequent phrases', 'R10'),
    ],
    texts: [text('advertNote', '补充说明', 'Remarks')],
  },
  {
    id: 'reform',
    zh: '营转非、压减与资金监管',
    en: 'Conversion, reduction and escrow',
    figures: [
      stock('reduction', '学科类机构压减率', 'Reduction of subject institutions', 'K20', 'percent'),
      stock('conversion', '营转非完成率', 'Conversion to non-profit', 'K21', 'percent'),
      stock(
        'accounts',
        '有监管账户的持证学科类机构',
        'Licensed subject institutions with an account',
        'K23.institutions',
        'percent',
      ),
      stock('escrowShare', '预收费入专户比例', 'Prepaid fees in escrow', 'K23.money', 'percent'),
    ],
    tables: [],
    texts: [text('reformNote', '营转非、压减进展', 'Progress of conversion and reduction')],
  },
  {
    id: 'schools',
    zh: '作业、课后服务、考试',
    en: 'Homework, after-school service, examinations',
    figures: [
      flow('homework', '作业达标率', 'Homework within the limits', 'K31', 'percent'),
      flow(
        'weekPrimary',
        '三至六年级书面作业周均每日用时',
        'Written homework a day, grades 3-6, mean of the week',
        'R15.primary',
        'minutes',
      ),
      flow(
        'weekJunior',
        '初中书面作业周均每日用时',
        'Written homework a day, junior high, mean of the week',
        'R15.junior',
        'minutes',
      ),
      flow('watched', '监测的班级日', 'Class days watched', 'K31..d'),
      flow('served', '课后服务参与率', 'Pupils in after-school service', 'K32.pupils', 'percent'),
      flow('exams', '考试次数达标率', 'Exams within the limits', 'K33', 'percent'),
      stock('demonstrationSchools', '现代课堂教学示范校', 'Demonstration schools', 'R12'),
    ],
    tables: [],
    texts: [text('schoolNote', '补充说明', 'Remarks')],
  },
  {
    id: 'risks',
    zh: '风险',
    en: 'Risks',
    figures: [
      stock('gravest', '未结的特别严重案件', 'Open cases of the highest severity', 'R06'),
      stock('highRisk', '高风险机构', 'Institutions at high risk', 'K30'),
      stock('runOff', '资金风险预警机构', 'Institutions with a run-off warning', 'R07'),
      flow('media', '媒体线索', 'Leads from news media', 'K29'),
    ],
    tables: [],
    texts: [text('riskNote', '群访群诉、舆情等', 'Group petitions, public opinion')],
  },
  {
    id: 'next',
    zh: '存在问题与下步打算',
    en: 'Problems and next steps',
    figures: [],
    tables: [],
    texts: [text('nextSteps', '存在问题与下步打算', 'Problems and next steps', true)],
  },
  {
    id: 'asks',
    zh: '需市级协调事项',
    en: 'Asked of the city',
    figures: [],
    tables: [],
    texts: [text('asks', '需市级协调事项', 'Asked of the city')],
  },
]

/** What is kept in ledgers closes each section that has some (`section` of the declarations). */
export const reportSections: readonly Section[] = declared.map((section, place) => ({
  ...section,
  tables: [...section.tables, { ...table(`${section.id}Ledgers`, '台账登记', 'Rows of ledgers', 'R14', 40), ledgers: place + 1 }],
}))

export const reportFigures: readonly Figure[] = reportSections.flatMap(({ figures }) => figures)
export const reportTables: readonly TableOf[] = reportSections.flatMap(({ tables }) => tables)
export const reportTexts: readonly TextField[] = reportSections.flatMap(({ texts }) => texts)
