/** D: what is done with the data of pupils. */
import { penalties } from './penalties.ts'
import type { ViolationRow } from './row.ts'

export const data = [
  {
    code: 'D01',
    zh: '过度收集、未经监护人同意',
    en: 'over-collection or no guardian consent',
    means: { zh: '报名时收集不必要的信息，或未取得监护人同意', en: 'Asks for more than is needed, or lacks guardian consent' },
    basis: 'M23.3 PIPL-28 PIPL-31 PIPL-66 MIN-72 MIN-127',
    lead: 'DEP-CAC DEP-EDU',
    severity: [2, 3],
    penalty: penalties.personalData,
    measures: 'M23.3',
  },
  {
    code: 'D02',
    zh: '泄露、违法提供学员信息',
    en: 'leak or sale of pupil data',
    means: { zh: '泄露、买卖或违法提供学员信息', en: 'Pupil data is leaked, sold or passed on unlawfully' },
    basis: 'M23.4 PIPL-28 PIPL-31 PIPL-66 MIN-72 MIN-127 CL',
    lead: 'DEP-CAC DEP-POLICE',
    severity: [4, 4],
    penalty: penalties.personalData,
    measures: 'M23.4',
  },
  {
    code: 'D03',
    zh: '实名制、平台信息不实',
    en: 'false platform data',
    means: { zh: '未全员实名，或平台填报不实', en: 'Not everybody registered by real name, or false entries' },
    basis: 'M23.2',
    lead: 'DEP-EDU',
    severity: [1, 1],
    penalty: penalties.correct,
    measures: 'M23.2',
  },
] as const satisfies readonly ViolationRow[]
