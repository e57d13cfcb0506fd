/** What guardians agreed to, and what the sign-up form asks beyond need (M23.1, M23.3, M23.4). */

import { ledger } from '../define.ts'
import { count, day, flag, long, text } from '../field.ts'

export const guardianConsents = ledger({
  id: 'guardian-consents',
  zh: '监护人同意与个人信息',
  en: 'Consent of guardians',
  measures: 'M23.3 M23.4',
  of: 'institution',
  period: 'term',
  writers: ['institution', 'officer', 'reporter'],
  section: 1,
  day: 'date',
  key: ['date', 'form'],
  spotChecks: true,
  fields: {
    date: day('核对日期', 'Date'),
    form: text('报名表或应用', 'Form or app'),
    pupils: count('学员', 'Pupils', { unit: 'pupils' }),
    consents: count('监护人同意', 'Guardians agreed', { unit: 'people' }),
    asks: long('收集的信息', 'What is asked'),
    beyondNeed: flag('超出必要范围', 'More than is needed'),
    passedOn: flag('向他人提供', 'Passed on to others'),
  },
  checks: [
    {
      id: 'no-consent',
      violation: 'D01',
      measure: 'M23.3',
      judge: ([{ pupils, consents }]) =>
        consents < pupils
          ? {
              zh: `学员 ${pupils} 人，监护人同意 ${consents} 人`,
              en: `${pupils} pupils, the guardians of ${consents} agreed`,
              facts: { pupils, consents },
            }
          : null,
    },
    {
      id: 'beyond-need',
      violation: 'D01',
      measure: 'M23.3',
      judge: ([{ beyondNeed }]) => (beyondNeed ? { zh: '收集个人信息超出必要范围', en: 'more is asked than is needed' } : null),
    },
    {
      id: 'passed-on',
      violation: 'D02',
      measure: 'M23.4',
      judge: ([{ passedOn }]) => (passedOn ? { zh: '违法向他人提供学员信息', en: 'data of pupils was passed on' } : null),
    },
  ],
})
