/** What a half-monthly report says (M30.2): its sections, the figures of each and the texts that people write. */
import type { Bilingual } from '#policy/bilingual.ts'

/**
 * `flow` counts what happened in the period and is compared with the period before and the same one a year ago; `stock` is
 * the state at the moment of the figures.
 */
type Kind = 'flow' | 'stock'
export type FigureUnit = 'count' | 'yuan' | 'percent'
export type Figure = Bilingual & { id: string; kind: Kind; unit: FigureUnit }
export type TextField = Bilingual & { id: string; required: boolean }
export type Section = Bilingual & { id: string; figures: Figure[]; tables: (Bilingual & { id: string })[]; texts: TextField[] }

const row =
  (kind: Kind) =>
  (id: string, zh: string, en: string, unit: FigureUnit = 'count'): Figure => ({ id, kind, zh, en, unit })
const flow = row('flow')
const stock = row('stock')
const table = (id: string, zh: string, en: string) => ({ id, zh, en })
const text = (id: string, zh: string, en: string, required = false): TextField => ({ id, zh, en, required })

export const reportSections: readonly Section[] = [
  {
    id: 'state',
    zh: '基本情况',
    en: 'State of affairs',
    figures: [
      stock('subject', '学科类机构', 'Subject institutions'),
      stock('nonSubject', '非学科类机构', 'Non-subject institutions'),
      stock('unlicensed', '发现的无证机构', 'Unlicensed institutions found'),
      stock('schools', '中小学校', 'Schools'),
      stock('pupils', '在训学员（备案班次）', 'Pupils in filed classes'),
      stock('serviceShare', '开展课后服务的学校占比', 'Schools with after-school service', 'percent'),
    ],
    tables: [],
    texts: [text('stateNote', '补充说明', 'Remarks')],
  },
  {
    id: 'work',
    zh: '本期工作进展',
    en: 'Work of the period',
    figures: [
      flow('inspections', '双随机检查', 'Random inspections done'),
      flow('leads', '新增线索', 'New leads'),
      flow('filed', '立案', 'Cases filed'),
      flow('decided', '作出决定', 'Decisions'),
      flow('fines', '罚款金额', 'Fines', 'yuan'),
      flow('corrections', '责令改正', 'Orders to correct'),
      flow('closed', '结案', 'Cases closed'),
      flow('published', '公示', 'Publications'),
    ],
    tables: [],
    texts: [text('workNote', '主要做法（含约谈、专项行动）', 'What was done, talks and campaigns included', true)],
  },
  {
    id: 'complaints',
    zh: '投诉举报',
    en: 'Complaints',
    figures: [
      flow('received', '收到', 'Received'),
      flow('accepted', '已受理', 'Accepted'),
      flow('solved', '已办结', 'Closed'),
      flow('satisfied', '满意率', 'Satisfied', 'percent'),
      stock('overdueComplaints', '超期未办', 'Overdue'),
    ],
    tables: [table('byDoor', '按渠道', 'By channel'), table('problems', '突出问题', 'Most frequent problems')],
    texts: [text('complaintNote', '补充说明', 'Remarks')],
  },
  {
    id: 'adverts',
    zh: '广告监测',
    en: 'Advert monitoring',
    figures: [
      flow('adverts', '发现违法广告线索', 'Adverts found'),
      flow('removed', '其中页面已下架', 'Of these, page gone'),
      flow('repeaters', '重复违法机构', 'Institutions found more than once'),
    ],
    tables: [table('byChannel', '按发布渠道', 'By channel'), table('phrases', '高频用语', 'Frequent phrases')],
    texts: [text('advertNote', '补充说明', 'Remarks')],
  },
  {
    id: 'reform',
    zh: '营转非、压减与资金监管',
    en: 'Conversion, reduction and escrow',
    figures: [],
    tables: [],
    texts: [text('reformNote', '营转非、压减进展', 'Progress of conversion and reduction')],
  },
  {
    id: 'schools',
    zh: '作业、课后服务、考试',
    en: 'Homework, after-school service, examinations',
    figures: [],
    tables: [table('ledgers', '台账达标情况', 'Ledgers: rows and rows with a breach')],
    texts: [text('schoolNote', '补充说明', 'Remarks')],
  },
  {
    id: 'risks',
    zh: '风险',
    en: 'Risks',
    figures: [
      stock('gravest', '未结的特别严重案件', 'Open cases of the highest severity'),
      stock('runOff', '资金风险预警机构', 'Institutions with a run-off warning'),
      flow('media', '媒体线索', 'Leads from news media'),
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

export const reportFigures: readonly Figure[] = reportSections.flatMap(({ figures }) => figures)
export const reportTexts: readonly TextField[] = reportSections.flatMap(({ texts }) => texts)
