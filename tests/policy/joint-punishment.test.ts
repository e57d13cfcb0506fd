import { describe, expect, it } from 'vitest'
import { basisById } from '#policy/basis.ts'
import { departmentByCode } from '#policy/departments.ts'
import { documentTypeById } from '#policy/documents/index.ts'
import {
  endRefused,
  lastDayAfter,
  type PunishmentMeasureId,
  punishmentMeasure,
  punishmentMeasures,
  punishmentRefused,
} from '#policy/joint-punishment.ts'

const ids = Object.keys(punishmentMeasures) as PunishmentMeasureId[]
const wanted = (measure: PunishmentMeasureId, more: object = {}) => ({
  measure,
  from: '2026-11-26',
  until: null,
  person: null,
  ...more,
})

describe('joint punishment', () => {
  it.each(ids)('%s rests on known clauses and tells known departments', (id) => {
    const { basis, told, document } = punishmentMeasure(id)
    expect(basis.filter((one) => !basisById(one))).toEqual([])
    expect(told.filter((one) => !departmentByCode(one))).toEqual([])
    if (document) expect(documentTypeById(document)).not.toBeNull()
  })

  it.each([
    ['2026-11-26', 12, '2027-11-25'],
    ['2026-01-31', 1, '2026-02-27'],
    ['2024-02-29', 12, '2025-02-27'],
    ['2026-12-01', 3, '2027-02-28'],
  ])('a term from %s of %i months ends on %s', (from, months, end) => expect(lastDayAfter(from, months)).toBe(end))

  it('climbs its ladder step by step', () => {
    const refused = (measure: PunishmentMeasureId, before: string[]) => punishmentRefused(wanted(measure), before)?.zh ?? null
    expect(refused('red-card', ['reminder'])).toContain('黄牌')
    expect(refused('yellow-card', [])).toContain('提醒')
    expect(refused('yellow-card', ['reminder'])).toBeNull()
    expect(refused('red-card', ['reminder', 'yellow-card'])).toBeNull()
  })

  it('keeps to its term, to both days', () => {
    const ban = (until: string | null) => punishmentRefused(wanted('founder-ban', { until, person: '某举办者' }), [])
    expect([ban('2027-11-24'), ban('2031-11-26')].map((one) => one?.zh)).toEqual(['期限应为12至60个月', '期限应为12至60个月'])
    expect([ban('2027-11-25'), ban('2031-11-25'), ban(null)]).toEqual([null, null, null])
    expect(punishmentRefused(wanted('dishonest-list'), [])?.zh).toContain('截止日期')
    expect(punishmentRefused(wanted('talk', { until: '2027-01-01' }), [])?.zh).toContain('没有期限')
  })

  it('names a person only where it strikes one', () => {
    expect(punishmentRefused(wanted('founder-ban'), [])?.zh).toContain('人员')
    expect(punishmentRefused(wanted('talk', { person: '某人' }), [])?.zh).toContain('不针对个人')
  })

  it('is repaired not before its time, and lifted at any', () => {
    const listed = { measure: 'dishonest-list', from: '2026-11-26' } as const
    expect(endRefused(listed, 'repaired', '2027-11-25')?.zh).toContain('12个月')
    expect(endRefused(listed, 'repaired', '2027-11-26')).toBeNull()
    expect(endRefused(listed, 'lifted', '2026-11-26')).toBeNull()
    expect(endRefused({ measure: 'red-card', from: '2020-01-01' }, 'repaired', '2026-11-26')?.zh).toContain('不适用')
    expect(endRefused({ measure: 'warning', from: '2026-11-26' }, 'repaired', '2026-11-26')).toBeNull()
  })
})
