/** The government’s prices for subject training, version by version (M25.1). The checks themselves read policy/limits.ts. */

import { ledger } from '../define.ts'
import { choice, count, day, number, optional, share, text } from '../field.ts'

export const guidedPrices = ledger({
  id: 'guided-prices',
  zh: '政府指导价',
  en: 'Guided prices',
  measures: 'M25.1',
  of: 'city',
  period: 'always',
  writers: ['supervisor', 'department'],
  day: 'from',
  key: ['area', 'band', 'mode', 'from'],
  filters: ['area', 'mode'],
  fields: {
    from: day('开始执行', 'In force from'),
    to: optional(day('执行至', 'In force until')),
    area: choice('区域', 'Area', { center: ['中心城区', 'center'], outer: ['其他区域', 'other areas'], all: ['全市', 'all'] }),
    band: choice('班型', 'Size of class', {
      small: ['10 人以下', 'under 10'],
      medium: ['10—34 人', '10 to 34'],
      large: ['35 人以上', '35 and more'],
      any: ['不分', 'any'],
    }),
    mode: choice('方式', 'Mode', { offline: ['线下', 'offline'], online: ['线上', 'online'] }),
    minutes: count('每课时', 'A lesson has', { unit: 'minutes', max: 120 }),
    base: number('基准价', 'Base price', { unit: 'yuan' }),
    rise: share('上浮', 'Rise allowed'),
    document: text('文号', 'Document'),
  },
  public: {
    shows: {
      zh: '学科类培训的政府指导价和浮动幅度',
      en: 'Guided prices of training in school subjects, and how far they may rise',
    },
    fields: ['from', 'to', 'area', 'band', 'mode', 'minutes', 'base', 'rise', 'document'],
  },
})
