/** The steps from a firm to a non-profit body, to another kind, or to another authority, all due by the end of 2021 (M19.1-M19.3, M19.5, M19.6). */

import { isConvertedLicence } from '#policy/licence-number.ts'
import { ledger } from '../define.ts'
import { choice, day, optional, text } from '../field.ts'

/** By then every step had to be done (M19.2, M19.3, M19.5). */
const lastDay = '2021-12-31'

export const conversions = ledger({
  id: 'conversions',
  zh: '营转非与转设移交',
  en: 'Conversions',
  measures: 'M19.1 M19.2 M19.3 M19.5 M19.6',
  of: 'institution',
  period: 'always',
  writers: ['reporter', 'officer', 'department'],
  section: 5,
  indicators: 'K21',
  day: 'asOf',
  key: ['step'],
  filters: ['step', 'state'],
  fields: {
    asOf: day('更新日期', 'As of'),
    step: choice('步骤', 'Step', {
      charter: ['章程修订', 'charter changed'],
      accounts: ['财务清算', 'accounts settled'],
      board: ['董事会审议', 'board agreed'],
      deregister: ['企业注销登记', 'firm struck off'],
      capital: ['验资报告', 'capital certified'],
      licence: ['换领许可证', 'new licence'],
      register: ['民非重新登记', 'registered as non-profit'],
      transform: ['转设为非学科类', 'became a non-subject institution'],
      handover: ['移交主管部门', 'handed to another authority'],
    }),
    state: choice('状态', 'State', { open: ['未完成', 'open'], done: ['已完成', 'done'], none: ['不适用', 'not needed'] }),
    doneOn: optional(day('完成日期', 'Done on')),
    document: optional(text('文件', 'Document')),
    licenceBefore: optional(text('原许可证编号', 'Licence before')),
    licenceAfter: optional(text('新许可证编号', 'Licence after')),
    authorityBefore: optional(text('原主管部门', 'Authority before')),
    authority: optional(text('新主管部门', 'New authority')),
    appliedOn: optional(
      day('申请日期', 'Applied on', { help: ['转设为非学科类时填写', 'where it becomes a non-subject institution'] }),
    ),
    target: optional(
      choice('拟转类别', 'To become', { sport: ['体育', 'sport'], art: ['文化艺术', 'arts'], science: ['科技', 'science'] }),
    ),
    nature: optional(
      choice('登记性质', 'Registered as', { nonProfit: ['非营利性', 'non-profit'], profit: ['营利性', 'for profit'] }),
    ),
    civilNumber: optional(
      text('民办非企业登记证号', 'Number of the civil registration', {
        help: ['民非重新登记时填写', 'where it was registered as non-profit'],
      }),
    ),
  },
  checks: [
    {
      id: 'licence-number',
      violation: 'T15',
      measure: 'M19.6',
      judge: ([{ step, state, licenceAfter }]) =>
        step === 'licence' && state === 'done' && !isConvertedLicence(licenceAfter ?? '')
          ? {
              zh: '新许可证编号的性质代码不是“8”，请人工核对',
              en: 'the new licence number does not carry code 8: look at it by hand',
            }
          : null,
    },
    {
      id: 'for-profit',
      violation: 'T15',
      measure: 'M19.1',
      judge: ([{ step, state, nature }]) =>
        step === 'register' && state === 'done' && nature === 'profit'
          ? { zh: '学科类机构重新登记后仍为营利性', en: 'a subject institution is still registered as for profit' }
          : null,
    },
    {
      id: 'not-done',
      violation: 'T15',
      measure: 'M19.2',
      also: 'M19.3',
      // who becomes another kind only had to apply by then
      lastDay: ({ state, step, appliedOn }) =>
        state === 'open' && step !== 'handover' && !(step === 'transform' && (appliedOn ?? '9999') <= lastDay) ? lastDay : null,
      judge: ([{ step }]) => ({ zh: '逾期未完成登记步骤', en: 'a step of the registration is overdue', facts: { step } }),
    },
    {
      id: 'done-late',
      violation: 'T15',
      measure: 'M19.2',
      judge: ([{ state, doneOn, step, appliedOn }]) =>
        state === 'done' && inTimeBy(step, appliedOn, doneOn) > lastDay && step !== 'handover'
          ? { zh: `登记步骤 ${doneOn} 才完成`, en: `a step of the registration was done only on ${doneOn}`, facts: { step } }
          : null,
    },
    {
      id: 'handover-late',
      violation: 'O04',
      measure: 'M19.5',
      lastDay: ({ state, doneOn, step }) =>
        step === 'handover' && (state === 'open' || (state === 'done' && (doneOn ?? '') > lastDay)) ? lastDay : null,
      judge: () => ({ zh: '逾期未移交主管部门', en: 'the institution was not handed to its new authority in time' }),
    },
  ],
})

/** The day that decides whether a step came in time: of a change of kind the day it was asked for. */
const inTimeBy = (step: string, appliedOn: string | undefined, doneOn = ''): string =>
  step === 'transform' ? (appliedOn ?? doneOn) : doneOn
