/** What licensed institutions show the county about safety, names, consent and fees, and the steps of those that changed their kind. */
import type { DemoInstitution } from '../types.ts'
import { type Days, type DemoSheet, written } from './sheet.ts'

/** `{0}` to `{3}` in a text are institutions: the first two for school subjects, the first for sport, the first for the arts. */
export function institutionRecords(days: Days, all: DemoInstitution[]): DemoSheet[] {
  const licensed = all.filter(({ licence, copy }) => licence.status === 'licensed' && copy === 0)
  const of = (category: string, at = 0) =>
    licensed.filter(({ licence, kind }) => licence.category === category && kind !== 'converted')[at]?.legalName ?? ''
  const names = [of('subject'), of('subject', 1), of('sport'), of('culture')]
  const named = (text: string) => text.replace(/\{(\d)\}/g, (_, at) => names[Number(at)] ?? '')
  return [
    ...Object.entries(texts).map(([ledger, [fields, text]]) => written(days, ledger, fields, named(text))),
    conversions(days, licensed),
  ]
}

const texts: Record<string, [fields: string, text: string]> = {
  'category-standards': [
    'of date category standard item passed',
    `
{2}|@150|sport|体育类机构设置示例标准|教练员持证|是
{2}|@150|sport|体育类机构设置示例标准|泳池水质检测|是
{3}|@148|art|文化艺术类机构设置示例标准|生均面积|否
`,
  ],
  'training-materials': [
    'of date title isbn kind innerReview reviewer result inUse',
    `
{0}|@70|小学数学思维导引|978-7-0000-0001-1|published|是||passed|是
{0}|@66|五年级同步讲义（自编）||own|是|区教科院|passed|是
{1}|@20|初中英语专题讲义（自编）||own|是||open|是
`,
  ],
  'real-names': [
    'of date who all verified',
    `
{0}|@24|pupils|214|214
{0}|@24|teachers|23|23
{1}|@24|pupils|168|161
{2}|@24|pupils|320|320
`,
  ],
  'guardian-consents': [
    'of date form pupils consents asks beyondNeed passedOn',
    `
{0}|@50|秋季报名表|214|214|姓名、年级、监护人电话|否|否
{1}|@48|线上报名小程序|168|160|姓名、身份证号、家庭住址、监护人单位|是|否
`,
  ],
  'safety-plans': [
    'of date officer phone plan drills',
    `
{0}|@220|秦主任|028-61880031|是|2
{1}|@215|贺老师|028-61880042|是|1
{2}|@210|龙教练|028-61880053|否|0
`,
  ],
  'premises-checks': [
    'of date place lit exits equipment oneToOne observable area pupils',
    `
{0}|@34|一楼至二楼教学区|100|是|是|2|2|420|96
{1}|@33|三楼教学区|96|是|是|4|3|260|80
{2}|@31|泳池及更衣区|100|是|是|0|0|900|60
`,
  ],
  'teaching-rooms': [
    'of date room kind camera window note',
    `
{0}|@34|101|single|是|否|
{0}|@34|203|class|是|是|
{1}|@33|A3|single|否|否|限期加装
`.replace(/\|(\d{3})\|/g, '|教室 $1|'),
  ],
  'health-checks': [
    'of date item done',
    `
{0}|2022-03-07|register|是
{0}|2022-03-07|temperature|是
{1}|2022-03-07|cleaning|否
`,
  ],
  'fee-records': [
    'of paidOn class receipt begins subject yuan months lessons lessonMinutes classSize online mode',
    `
{0}|@21|五年级数学同步班|PJ-0461|@14|是|1260|2|36|45|12|否|prepaid
{0}|@19|初二英语基础班|PJ-0462|@12|是|1680|2|48|45|12|否|prepaid
{1}|@18|五年级语文阅读班|PJ-1187|@10|是|5600|6|72|45|10|否|prepaid
{2}|@17|少儿游泳基础班|PJ-2050|@10|否|1980|3|24|60|10|否|each
`,
  ],
  'party-building': [
    'of date kind facts',
    `
{0}|@140|organisation|单独成立党支部，正式党员五名
{1}|@132|instructor|街道派驻党建指导员，每月到校一次
{2}|@120|ethics|学期初开展师德承诺与警示教育
`,
  ],
}

/** Four went another way in time; one step of the last came late, and one is still open. */
function conversions(days: Days, licensed: DemoInstitution[]): DemoSheet {
  const targets: Record<string, string> = { sport: 'sport', culture: 'art', science: 'science' }
  const text = licensed
    .filter(({ kind }) => kind === 'converted')
    .flatMap(({ legalName, licence }, at) => {
      const target = targets[licence.category ?? ''] ?? 'art'
      const before = licence.number?.replace(/^(教民1\d{6})8/, '$17') ?? ''
      const step = (rest: string) => `${legalName}|@120|${rest}`
      return [
        step(`charter|done|2021-10-1${at}|章程核准书 ${at + 1} 号||||||`),
        step(`accounts|done|2021-11-0${at + 1}|清算报告 ${at + 1} 号||||||`),
        step(
          `transform|done|2022-01-1${at}|设立批复 ${at + 1} 号|${before}|${licence.number}|教育局|行业主管部门|2021-12-0${at + 1}|${target}`,
        ),
        step(
          `handover|${at === 3 ? `done|2022-02-1${at}` : `done|2021-12-2${at}`}|移交清单 ${at + 1} 号|||教育局|行业主管部门||`,
        ),
        ...(at === 1 ? [step('deregister|open||||||||')] : []),
      ]
    })
  const fields = 'of asOf step state doneOn document licenceBefore licenceAfter authorityBefore authority appliedOn target'
  return written(days, 'conversions', fields, text.join('\n'))
}
