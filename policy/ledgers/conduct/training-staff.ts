/** Everybody who teaches at an institution: certificate, posting of the name, record of crimes (M22.1-M22.3, M22.6, M22.7). */

import { crimeRecord, lookedUpFirst } from '../crime-record.ts'
import { ledger } from '../define.ts'
import { choice, day, flag, optional, text } from '../field.ts'
import { unlessBy } from '../last-day.ts'
import { monthsLater } from '../months.ts'

export const trainingStaff = ledger({
  id: 'training-staff',
  zh: '培训从业人员',
  en: 'Staff of institutions',
  measures: 'M22.1 M22.2 M22.3 M22.6 M22.7',
  of: 'institution',
  period: 'year',
  expected: true,
  writers: ['institution', 'officer', 'reporter'],
  section: 1,
  indicators: 'K24',
  day: 'from',
  key: ['name', 'certificate'],
  filters: ['role', 'certificateKind'],
  fields: {
    from: day('上岗日期', 'Since'),
    name: text('姓名', 'Name'),
    role: choice('岗位', 'Role', { teacher: ['教学', 'teaches'], research: ['教研', 'research'], other: ['其他', 'other'] }),
    subjectTraining: flag('学科类', 'School subjects'),
    certificateKind: choice('证书类别', 'Certificate', {
      teacher: ['教师资格证', 'teacher’s licence'],
      professional: ['职业（专业）能力证明', 'proof of skill'],
      none: ['无', 'none'],
    }),
    certificate: optional(text('证书编号', 'Number of the certificate')),
    validTo: optional(day('有效期至', 'Valid until')),
    posted: flag('已在场所和网站公示', 'Posted on the premises and online'),
    foreign: flag('外籍人员', 'Foreigner'),
    abroad: flag('在境外授课', 'Teaches from abroad'),
    permit: optional(text('工作许可编号', 'Work permit', { sensitive: true })),
    ...crimeRecord,
    checkedAgainOn: optional(day('最近一次年度查询', 'Last yearly look at it', { sensitive: true })),
    leftOn: optional(day('离岗日期', 'Until')),
    nationality: optional(text('国籍', 'Nationality', { help: ['外籍人员填写', 'of a foreigner'] })),
  },
  checks: [
    {
      id: 'no-certificate',
      violation: 'P01',
      measure: 'M22.3',
      judge: ([{ role, certificateKind, subjectTraining, name }]) =>
        role === 'teacher' && (certificateKind === 'none' || (subjectTraining && certificateKind !== 'teacher'))
          ? { zh: `${name}无相应资格从教`, en: `${name} teaches without the certificate` }
          : null,
    },
    {
      id: 'expired',
      violation: 'P01',
      measure: 'M22.3',
      lastDay: ({ role, validTo, leftOn }) => (role === 'teacher' ? unlessBy(validTo, leftOn) : null),
      judge: ([{ name, validTo = '' }]) => ({
        zh: `${name}的证书已于 ${validTo} 到期`,
        en: `the certificate of ${name} was valid until ${validTo}`,
        facts: { validTo },
      }),
    },
    {
      id: 'not-posted',
      violation: 'P02',
      measure: 'M22.2',
      judge: ([{ role, posted, name }]) =>
        role === 'teacher' && !posted ? { zh: `${name}的教师资格未公示`, en: `the certificate of ${name} is not posted` } : null,
    },
    {
      id: 'abroad',
      violation: 'P04',
      measure: 'M22.6',
      judge: ([{ abroad, foreign, permit, name }]) =>
        abroad || (foreign && !permit)
          ? { zh: `${name}为境外外教或无工作许可`, en: `${name} teaches from abroad or without a permit` }
          : null,
    },
    lookedUpFirst('M22.7'),
    {
      id: 'not-looked-up-again',
      violation: 'P05',
      measure: 'M22.7',
      limit: 'crime-check-years',
      // whoever left before it was due again is not looked up any more
      lastDay: ({ checkedOn, checkedAgainOn, leftOn }, limit) => {
        const last = checkedAgainOn ?? checkedOn
        return unlessBy(last && monthsLater(last, 12 * limit), leftOn)
      },
      judge: () => ({ zh: '一年内未查询违法犯罪记录', en: 'the record of crimes has not been looked up for a year' }),
    },
  ],
  public: {
    shows: { zh: '培训机构公示的从业人员及资格', en: 'Staff whom training institutions have posted, with their certificates' },
    fields: ['name', 'role', 'certificateKind', 'certificate'],
    only: { posted: [true] },
  },
})
