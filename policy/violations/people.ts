/** P: who teaches. */
import { penalties } from './penalties.ts'
import type { ViolationRow } from './row.ts'

const { beyondLicence, discipline } = penalties

export const people = [
  {
    code: 'P01',
    zh: '无相应资格从教',
    en: 'teaching without qualification',
    means: {
      zh: '学科教师无教师资格证，其他教师无相应能力证明',
      en: 'Subject staff without a teacher certificate, others without proof of skill',
    },
    basis: 'M22.3 N8 MOE53-22',
    lead: 'DEP-EDU',
    severity: [2, 2],
    penalty: beyondLicence,
    measures: 'M6.1 M22.3',
  },
  {
    code: 'P02',
    zh: '教师资质未公示或造假',
    en: 'teacher disclosure missing or false',
    means: {
      zh: '场所、网站或公众号显著位置没有实名公布教师资格，或内容不实',
      en: 'No prominent real-name list of teachers and certificates on the premises, site or account, or a false one',
    },
    basis: 'M22.2 AD-28',
    lead: 'DEP-EDU',
    severity: [1, 2],
    penalty: beyondLicence,
    measures: 'M22.2',
  },
  {
    code: 'P03',
    zh: '在职教师有偿补课',
    en: 'serving teacher gives paid tutoring',
    means: { zh: '公办、民办学校在职教师举办或参与有偿培训', en: 'A teacher employed by a school runs or joins paid training' },
    basis: 'M9.5 M22.4 T5 TEP MOE53-16',
    lead: 'DEP-EDU DEP-DISC',
    severity: [3, 3],
    penalty: discipline,
    measures: 'M9.5 M9.6 M22.4 M22.5',
  },
  {
    code: 'P04',
    zh: '外籍人员违规、聘用境外外教',
    en: 'foreign staff breach',
    means: {
      zh: '聘用在境外的外籍人员，或外籍人员不符合规定',
      en: 'Foreign staff who are located abroad or do not meet the rules',
    },
    basis: 'M22.6 OPN',
    lead: 'DEP-EDU DEP-POLICE',
    severity: [3, 3],
    penalty: beyondLicence,
    measures: 'M22.6',
  },
  {
    code: 'P05',
    zh: '未查询犯罪记录、聘用有记录人员',
    en: 'no crime-record check',
    means: {
      zh: '入职前及每年未查询违法犯罪记录，或聘用有相关记录者',
      en: 'No check before hiring and every year, or hiring despite a record',
    },
    basis: 'MIN-62 MIN-126 M22.7',
    lead: 'DEP-EDU DEP-POLICE',
    severity: [3, 4],
    penalty: {
      zh: '限期改正、警告、五万元以下；拒不改正或严重的，停业或吊销许可并处五万至五十万元',
      en: 'Correct, warning, up to 50,000; refused or serious: closed or revoked and 50,000-500,000',
    },
    measures: 'M6.1 M22.7',
  },
  {
    code: 'P06',
    zh: '学校或教师推荐、组织学生参加有偿培训',
    en: 'school or teacher steers pupils to paid training',
    means: { zh: '组织、推荐、引导学生参加校外有偿培训', en: 'Organises, recommends or leads pupils to paid training' },
    basis: 'M9.5 M22.4 MIN-38 T5',
    lead: 'DEP-EDU DEP-DISC',
    severity: [3, 3],
    penalty: discipline,
    measures: 'M9.5 M22.4',
  },
] as const satisfies readonly ViolationRow[]
