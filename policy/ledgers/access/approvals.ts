/** Institutions that counties approved, by kind: subject and preschool ones are closed (M18.1, M18.2). */

import { ledger } from '../define.ts'
import { choice, day, text } from '../field.ts'

export const approvals = ledger({
  id: 'approvals',
  zh: '审批登记',
  en: 'Approvals',
  measures: 'M18.1 M18.2',
  of: 'district',
  period: 'month',
  writers: ['reporter'],
  section: 1,
  indicators: 'K20',
  day: 'date',
  key: ['institution', 'category'],
  filters: ['category'],
  fields: {
    date: day('审批日期', 'Approved on'),
    institution: text('机构', 'Institution'),
    category: choice('类别', 'Kind', {
      compulsory: ['义务教育学科类', 'subject, compulsory stage'],
      senior: ['普通高中学科类', 'subject, senior high'],
      preschool: ['面向学龄前儿童', 'preschool'],
      sport: ['体育', 'sport'],
      art: ['文化艺术', 'arts'],
      science: ['科技', 'science'],
    }),
    licence: text('许可证编号', 'Licence'),
    authority: text('审批机关', 'Authority'),
  },
  checks: [
    {
      id: 'closed-compulsory',
      violation: 'O05',
      measure: 'M18.1',
      judge: ([{ category, institution }]) =>
        category === 'compulsory'
          ? { zh: `新批义务教育学科类机构${institution}`, en: `approved a subject institution: ${institution}` }
          : null,
    },
    {
      id: 'closed-others',
      violation: 'O05',
      measure: 'M18.2',
      judge: ([{ category, institution }]) =>
        category === 'senior' || category === 'preschool'
          ? {
              zh: `新批学龄前或高中学科类机构${institution}`,
              en: `approved a preschool or senior subject institution: ${institution}`,
            }
          : null,
    },
  ],
  public: {
    shows: { zh: '获得批准的培训机构、类别和办学许可证', en: 'Training institutions that were approved, their kind and licence' },
    fields: ['date', 'institution', 'category', 'licence', 'authority'],
  },
})
