/** The supervised account of an institution: agreement, publication, receipts, and how much of what was prepaid lies in it (M25.3, M25.4). */

import { districtByCode } from '#policy/districts.ts'
import { ledger } from '../define.ts'
import { day, flag, number, optional, text } from '../field.ts'

/** Two counties try out supervision of everything that is prepaid (M25.3). */
const isPilot = (code: string | null): boolean => code !== null && districtByCode(code)?.escrowPilot === true

export const escrowAccounts = ledger({
  id: 'escrow-accounts',
  zh: '预收费监管账户',
  en: 'Supervised accounts',
  measures: 'M25.3 M25.4',
  of: 'institution',
  period: 'month',
  expected: true,
  writers: ['institution', 'officer', 'reporter'],
  section: 5,
  indicators: 'K23',
  day: 'date',
  key: ['date', 'account'],
  office: { begins: { outside: false, payee: undefined } },
  fields: {
    date: day('核对日期', 'As of'),
    bank: text('开户行', 'Bank'),
    account: text('账号（后四位）', 'Account (last four digits)'),
    agreement: optional(text('监管协议编号', 'Agreement with the bank')),
    publishedOn: optional(day('账户信息公开日期', 'Account made public on')),
    receipts: flag('使用国家规定票据', 'Gives the receipts the state demands'),
    prepaid: number('预收费余额', 'Prepaid and not yet taught', { unit: 'yuan' }),
    held: number('专户余额', 'In the account', { unit: 'yuan' }),
    outside: flag('发现账户外收款', 'Money was taken outside the account'),
    payee: optional(
      text('实际收款户名', 'Name on the account that took it', { help: ['账户外收款时填写', 'where money was taken outside'] }),
    ),
  },
  checks: [
    {
      id: 'not-in-full',
      violation: 'F03',
      measure: 'M25.3',
      limit: 'escrow-share',
      judge: ([{ prepaid, held }], { limit, unit }) =>
        isPilot(unit.districtCode) && held * 100 < prepaid * limit
          ? {
              zh: `预收费 ${prepaid} 元，专户 ${held} 元，试点区县应全额监管`,
              en: `${prepaid} yuan prepaid, ${held} in the account: in a pilot county all of it must be there`,
              facts: { prepaid, held },
            }
          : null,
    },
    {
      id: 'outside',
      violation: 'F03',
      measure: 'M25.4',
      judge: ([{ outside }]) => (outside ? { zh: '预收费未进监管账户', en: 'fees were taken outside the account' } : null),
    },
    {
      id: 'no-agreement',
      violation: 'F03',
      measure: 'M25.4',
      judge: ([{ agreement, publishedOn }]) =>
        agreement && publishedOn
          ? null
          : { zh: '未签监管协议或未公开账户', en: 'there is no agreement, or the account is not public' },
    },
    {
      id: 'no-receipts',
      violation: 'F10',
      measure: 'M25.4',
      judge: ([{ receipts }]) =>
        receipts ? null : { zh: '未开具国家规定票据', en: 'the receipts are not those the state demands' },
    },
  ],
  public: {
    shows: { zh: '各培训机构公布的资金监管账户', en: 'The supervised account that each training institution has published' },
    fields: ['date', 'bank', 'account', 'publishedOn'],
    only: { publishedOn: 'said' },
  },
})
