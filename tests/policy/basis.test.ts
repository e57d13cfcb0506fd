import { describe, expect, it } from 'vitest'
import { clause, numeral } from '#policy/basis/clause.ts'
import { bases, basesFor, basisById, citationText, inForce } from '#policy/basis.ts'

const idsFor = (violation: string, day: string) => basesFor(violation, day).map(({ id }) => id)

describe('a legal basis', () => {
  it('has an id of its own', () => expect(new Set(bases.map(({ id }) => id)).size).toBe(bases.length))

  it.each([
    ['AUC19-8', '2025-10-14', true],
    ['AUC19-8', '2025-10-15', false],
    ['AUC25-9', '2025-10-14', false],
    ['AUC25-9', '2025-10-15', true],
    ['C20-21', '2026-04-14', true],
    ['C20-21', '2026-04-15', false],
    ['C121-23', '2026-04-14', false],
    ['C121-23', '2026-04-15', true],
    ['PRE-59', '2025-05-31', false],
    ['PRE-59', '2025-06-01', true],
    ['MOE53-17', '2023-10-14', false],
    ['MOE53-17', '2023-10-15', true],
    ['PFR-16', '2022-06-30', false],
    ['PFR-16', '2022-07-01', true],
    ['IAD-9', '2023-04-30', false],
    ['IAD-9', '2023-05-01', true],
    ['PER-63', '2021-08-31', false],
    ['PER-63', '2021-09-01', true],
    ['CDP', '2027-12-31', true],
    ['CDP', '2028-01-01', false],
    ['PSL12', '2025-12-31', true],
    ['PSL12', '2026-01-01', false],
    ['PSL25', '2026-01-01', true],
    ['M20.4', '2021-07-23', false],
    ['M20.4', '2021-07-24', true],
    ['AD-99', '2025-01-01', false],
  ])('%s on %s holds: %s', (id, day, holds) => expect(inForce(id, day)).toBe(holds))

  it('is cited the Chinese way', () => {
    expect(basisById('AD-24.1')?.clause).toBe('第二十四条第（一）项')
    expect(basisById('AD-58.1.6')?.clause).toBe('第五十八条第一款第（六）项')
    expect(basisById('MIN-126')?.clause).toBe('第一百二十六条')
    expect(citationText(basisById('AD-9.3')!)).toEqual({
      zh: '《中华人民共和国广告法》第九条第（三）项',
      en: 'Advertising Law, art. 9(3)',
    })
    expect(citationText(basisById('M20.4')!).en).toContain('measure 20.4')
    expect(citationText(basisById('N12')!).zh).toMatch(/^《.+》$/)
  })

  it.each([
    [1, '一'],
    [10, '十'],
    [11, '十一'],
    [20, '二十'],
    [24, '二十四'],
    [63, '六十三'],
    [100, '一百'],
    [103, '一百零三'],
    [112, '一百一十二'],
    [127, '一百二十七'],
  ])('writes %i as %s', (n, words) => expect(numeral(n)).toBe(words))

  it('leaves out what is not named', () => {
    expect(clause(59, 3, 0)).toBe('第五十九条第三款')
    expect(clause(45)).toBe('第四十五条')
  })

  it('says when its text still has to be checked', () => {
    for (const id of ['MOE53-20', 'MOE53-21', 'MOE53-22', 'MOE53-23', 'TMM', 'CTM', 'TEP', 'MTC', 'CL-222']) {
      expect(basisById(id)?.verified, id).toBe('memory')
    }
    for (const id of ['MOE53-17', 'MOE53-18', 'AD-24.1', 'AUC25-9', 'C121-23']) expect(basisById(id)?.verified, id).toBe('full')
    for (const id of ['MOE53-16', 'MOE53-19', 'N8', 'N12']) expect(basisById(id)?.verified, id).toBe('part')
  })
})

describe('the bases of a violation on the day of the conduct', () => {
  it('change with the law on unfair competition', () => {
    expect(idsFor('A21', '2025-10-14')).toEqual(['AUC19-8', 'AUC19-20', 'CON-56'])
    expect(idsFor('A21', '2025-10-15')).toEqual(['AUC25-9', 'AUC25-25', 'CON-56'])
  })

  it('gain the penalty measures for training on 15 October 2023', () => {
    expect(idsFor('T02', '2023-10-14')).not.toContain('MOE53-18')
    expect(idsFor('T02', '2023-10-15')).toContain('MOE53-18')
  })

  it('gain the preschool law on 1 June 2025', () => {
    expect(idsFor('T11', '2025-05-31')).not.toContain('PRE-59')
    expect(idsFor('T11', '2025-06-01')).toContain('PRE-59')
  })

  it('are empty before the rules existed and for unknown codes', () => {
    expect(idsFor('H02', '2021-07-23')).toEqual([])
    expect(idsFor('Z99', '2025-01-01')).toEqual([])
  })
})
