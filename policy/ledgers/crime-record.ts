/** The record of crimes of people who work with children (M6.1, M22.7): who keeps the ledger sees it, nobody else. */
import type { Check } from './define.ts'
import { choice, day, optional } from './field.ts'

export const crimeRecord = {
  checkedOn: optional(day('违法犯罪记录查询日期', 'Record of crimes looked up on', { sensitive: true })),
  record: optional(
    choice(
      '查询结果',
      'What the record says',
      { none: ['无记录', 'nothing'], found: ['有记录', 'an entry'] },
      { sensitive: true },
    ),
  ),
}

/** It is looked up before the work begins. */
export const lookedUpFirst = (measure: string): Check<{ checkedOn?: string | undefined; from: string }> => ({
  id: 'not-looked-up',
  violation: 'P05',
  measure,
  judge: ([{ checkedOn, from }]) =>
    !checkedOn || checkedOn > from
      ? { zh: '上岗前未查询违法犯罪记录', en: 'the record of crimes was not looked up before the work began' }
      : null,
})
