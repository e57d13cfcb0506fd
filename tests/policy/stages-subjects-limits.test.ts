import { describe, expect, it } from 'vitest'
import { basisById } from '#policy/basis.ts'
import { departmentByCode } from '#policy/departments.ts'
import { homeworkLimit, limitOn, limits, limitValue, priceCeiling } from '#policy/limits.ts'
import { grades, isByReference, schoolGradeIn, stageOf } from '#policy/stages.ts'
import { categories, categoryOf, subjects } from '#policy/subjects.ts'

describe('grades', () => {
  it.each([
    ['PRE', 'preschool'],
    ['P1', 'primary'],
    ['P6', 'primary'],
    ['J7', 'junior'],
    ['J9', 'junior'],
    ['H10', 'senior'],
    ['H12', 'senior'],
    ['J10', null],
    ['', null],
  ])('%s is %s', (grade, stage) => expect(stageOf(grade)).toBe(stage))
  it.each([
    ['小学三年级2班', 'P3'],
    ['7年级', 'J7'],
    ['初二（3）班', 'J8'],
    ['初3', 'J9'],
    ['九年级', 'J9'],
    ['高一', null],
    ['高中一年级', null],
    ['3班', null],
    ['', null],
  ])('are read from words: %s', (words, grade) => expect(schoolGradeIn(words)).toBe(grade))
  it('are thirteen', () => expect(grades).toHaveLength(13))
  it('follow by reference only in senior high', () => {
    expect(isByReference('senior')).toBe(true)
    expect(isByReference('junior')).toBe(false)
  })
})

describe('subjects', () => {
  it('are nine', () => expect(subjects).toHaveLength(9))
  it.each([
    ['数学', 'subject', 'DEP-EDU'],
    ['英语口语', 'subject', 'DEP-EDU'],
    ['大语文', 'subject', 'DEP-EDU'],
    ['思维训练', 'check', 'DEP-EDU'],
    ['编程', 'non-subject', 'DEP-SCI'],
    ['科学实验', 'non-subject', 'DEP-SCI'],
    ['初三实验', 'subject', 'DEP-EDU'],
    ['书法', 'non-subject', 'DEP-CULT'],
    ['口才', 'check', 'DEP-CULT'],
    ['篮球', 'non-subject', 'DEP-SPORT'],
    ['法语', 'check', 'DEP-EDU'],
    ['晚托', 'check', 'DEP-MSA'],
    ['早教', 'out-of-scope', 'DEP-HEALTH'],
  ])('%s is %s under %s', (name, kind, department) => {
    const category = categoryOf(name)
    expect(category?.class).toBe(kind)
    expect(category?.department).toBe(department)
  })
  it('are not guessed from unknown names', () => expect(categoryOf('烘焙下午茶')).toBeNull())
  it('name departments that exist', () => {
    for (const { department } of categories) expect(departmentByCode(department)).not.toBeNull()
  })
})

describe('limits', () => {
  it('rest on a basis each', () => {
    for (const { id, basis } of limits) expect(basisById(basis), id).not.toBeNull()
    expect(new Set(limits.map(({ id }) => id)).size).toBe(limits.length)
  })

  it.each([
    ['end-offline', 1230],
    ['end-online-live', 1260],
    ['evening-study-end', 1200],
    ['online-lesson', 30],
    ['online-break', 10],
    ['prepaid-months', 3],
    ['prepaid-lessons', 60],
    ['prepaid-yuan', 5000],
    ['price-rise', 10],
    ['video-days', 90],
    ['area-per-pupil', 3],
    ['escrow-share', 100],
  ])('%s is %i', (id, value) => expect(limitOn(id, '2025-03-01')?.value).toBe(value))

  it.each([
    ['P1', 0],
    ['P2', 0],
    ['P3', 60],
    ['P6', 60],
    ['J7', 90],
    ['J9', 90],
    ['H10', undefined],
    ['PRE', undefined],
  ])('%s may have %s minutes of written homework', (grade, minutes) =>
    expect(homeworkLimit(grade, '2024-03-01')?.value).toBe(minutes),
  )

  it('begin and end with their basis', () => {
    expect(homeworkLimit('P3', '2021-07-23')).toBeNull()
    expect(homeworkLimit('P3', '2021-07-24')?.value).toBe(60)
    expect(limitOn('guided-price:center:small', '2022-12-31')).toBeNull()
    expect(limitOn('guided-price:center:small', '2023-01-01')?.value).toBe(50)
    expect(limitOn('guided-price:center:small', '2027-12-31')?.value).toBe(50)
    expect(limitOn('guided-price:center:small', '2028-01-01')).toBeNull()
    expect(limitOn('no-such-limit', '2025-01-01')).toBeNull()
  })

  it.each([
    ['center', 9, 55],
    ['center', 10, 46.2],
    ['center', 34, 46.2],
    ['center', 35, 38.5],
    ['outer', 1, 45.1],
    ['outer', 10, 38.5],
    ['outer', 35, 33],
  ] as const)('a lesson in the %s area with %i pupils costs at most %d yuan', (feeArea, classSize, yuan) => {
    expect(priceCeiling({ mode: 'offline', feeArea, classSize }, '2025-03-01')).toMatchObject({ yuan, perMinutes: 45 })
  })

  it('give their figure by name, and refuse a name that does not exist', () => {
    expect(limitValue('end-offline')).toBe(1230)
    expect(() => limitValue('no-such-limit')).toThrow('No limit is called no-such-limit')
  })

  it('let an online lesson of 30 minutes cost 22 yuan', () => {
    expect(priceCeiling({ mode: 'online' }, '2025-03-01')).toMatchObject({ basePrice: 20, yuan: 22, perMinutes: 30 })
    expect(priceCeiling({ mode: 'online' }, '2021-12-31')).toBeNull()
  })
})
