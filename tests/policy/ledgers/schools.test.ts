/** What schools may at most do, and from when: equal is allowed, one over is not. */
import { describe, expect, it } from 'vitest'
import { told } from './told.ts'

const inForce = '2026-11-23'
const before = '2021-07-01'

describe('homework', () => {
  const row = {
    date: inForce,
    class: '2班',
    subject: '语文',
    form: 'written',
    place: 'home',
    sampled: 30,
    byClass: true,
    byGrade: true,
    byOffice: true,
    published: '16:00',
  }
  const of = (rows: object[]) => told('homework', row, rows as Record<string, unknown>[])

  it.each(['P1', 'P2'])('%s has none in writing at home', (grade) => {
    expect(of([{ grade, minutes: 0 }])).toEqual([])
    expect(of([{ grade, minutes: 1 }])).toEqual(['written-home'])
    expect(of([{ grade, minutes: 20, place: 'school' }])).toEqual([])
    expect(of([{ grade, minutes: 20, form: 'oral' }])).toEqual([])
  })

  it.each([
    ['P3', 60],
    ['P6', 60],
    ['J7', 90],
    ['J9', 90],
  ])('%s has at most %i minutes', (grade, limit) => {
    expect(of([{ grade, minutes: limit }])).toEqual([])
    expect(of([{ grade, minutes: limit + 1 }])).toEqual(['written-minutes'])
    expect(of([{ grade, minutes: limit + 1, date: before }])).toEqual([])
    expect(of([{ grade: 'H10', minutes: 300 }])).toEqual([])
  })

  it('adds up the subjects of a class on one day, not classes, days or oral work', () => {
    const maths = { subject: '数学', minutes: 31, grade: 'P4' }
    const words = { minutes: 30, grade: 'P4' }
    expect(of([words, maths])).toEqual(['written-minutes'])
    expect(of([words, { ...maths, minutes: 30 }])).toEqual([])
    expect(of([words, { ...maths, class: '3班' }])).toEqual([])
    expect(of([words, { ...maths, date: '2026-11-24' }])).toEqual([])
    expect(of([words, { ...maths, form: 'oral' }])).toEqual([])
  })

  it('holds nothing that the negative list of its county names while the list is in force', () => {
    const item = { list: 'negative', item: '抄写十遍', version: '1', from: '2026-09-01', to: inForce }
    const of = (content: string, listed: object = item, date = inForce) =>
      told('homework', { ...row, grade: 'P3', minutes: 10, date }, [{ content }], {
        beside: { 'homework-lists': [{ ...item, ...listed }] },
      })
    expect(of('生字抄写十遍')).toEqual(['on-negative-list'])
    expect(of('生字抄写一遍')).toEqual([])
    expect(of('生字抄写十遍', {}, '2026-11-24')).toEqual([])
    expect(of('生字抄写十遍', {}, '2026-08-31')).toEqual([])
    expect(of('生字抄写十遍', { list: 'positive' })).toEqual([])
    expect(of('生字抄写十遍', { about: 'questions' })).toEqual([])
  })

  it('needs three levels, publication and a teacher who marks', () => {
    const light = { grade: 'P3', minutes: 10 }
    expect(of([{ ...light, byGrade: false }])).toEqual(['three-levels'])
    expect(of([{ ...light, published: undefined }])).toEqual(['not-published'])
    expect(of([{ ...light, markedBy: 'parents' }])).toEqual(['not-marked-by-teacher'])
    expect(of([{ ...light, markedBy: 'teacher' }])).toEqual([])
  })
})

describe('after-school service', () => {
  const row = { week: inForce, days: 5, minutes: 120, pupils: 500, enrolled: 800, newLessons: false }
  const of = (more: object) => told('service-weeks', row, [more as Record<string, unknown>])

  it('is held five days, two hours each', () => {
    expect(of({})).toEqual([])
    expect(of({ days: 4 })).toEqual(['too-few-days'])
    expect(of({ minutes: 119 })).toEqual(['too-short'])
    expect(of({ days: 4, minutes: 100, week: '2021-06-07' })).toEqual([])
  })

  it('is judged day by day where each day is told', () => {
    const told = { monday: 120, tuesday: 120, wednesday: 120, thursday: 120, friday: 120, days: undefined, minutes: undefined }
    const ofDays = (more: object) => of({ ...told, ...more })
    expect(ofDays({})).toEqual([])
    expect(ofDays({ thursday: 119 })).toEqual(['too-short'])
    expect(ofDays({ friday: 0 })).toEqual(['too-few-days'])
    expect(ofDays({ friday: undefined })).toEqual(['too-few-days'])
    // a day without school replaces none
    expect(ofDays({ friday: 0, saturday: 120 })).toEqual(['too-few-days'])
    // sums of the week do not speak for a day
    expect(ofDays({ friday: 30, days: 5, minutes: 120 })).toEqual(['too-short'])
    expect(ofDays({ friday: 0, days: 5 })).toEqual(['too-few-days'])
    expect(of({ days: undefined, minutes: undefined })).toEqual(['too-few-days'])
    const holidays = { ...told, monday: 0, tuesday: 0, wednesday: 0, week: '2026-10-05' }
    expect(of({ ...holidays, saturday: 120 })).toEqual([])
    expect(of({ ...holidays, saturday: 0 })).toEqual(['too-few-days'])
  })

  it('asks for no service on days without school', () => {
    // 1 to 7 October 2026 are off; the 8th, the 9th and, as a make-up workday, Saturday the 10th are school days
    expect(of({ week: '2026-10-05', days: 3 })).toEqual([])
    expect(of({ week: '2026-10-05', days: 2 })).toEqual(['too-few-days'])
  })

  it('leaves nine in ten primary pupils and seven in ten of junior high without written work to take home', () => {
    expect(of({ finished: 90, finishedJunior: 70 })).toEqual([])
    expect(of({ finished: 89.9 })).toEqual(['unfinished-primary'])
    expect(of({ finishedJunior: 69.9 })).toEqual(['unfinished-junior'])
  })

  it('teaches nothing new', () => expect(of({ newLessons: true })).toEqual(['new-lessons']))
})

describe('examinations', () => {
  const row = {
    date: inForce,
    subject: '数学',
    kind: 'final',
    written: true,
    range: '第一至六单元',
    beyond: false,
    ranked: false,
  }
  const of = (rows: object[]) => told('exams', row, rows as Record<string, unknown>[])
  const twice = [{ date: '2026-11-02' }, { date: '2027-01-15' }]

  it('are none on paper in grades 1 and 2', () => {
    expect(of([{ grade: 'P1', written: false }])).toEqual([])
    expect(of([{ grade: 'P2' }])).toEqual(['early-grades'])
    expect(of([{ grade: 'P2', date: before }])).toEqual([])
  })

  it('are one final a term, and one mid-term in junior high', () => {
    expect(of([{ grade: 'P3' }])).toEqual([])
    expect(of(twice.map((one) => ({ ...one, grade: 'P3' })))).toEqual(['finals'])
    expect(of([{ grade: 'P3' }, { grade: 'P3', date: '2027-06-25' }])).toEqual([])
    expect(of([{ grade: 'J8', kind: 'midterm' }, { grade: 'J8' }])).toEqual([])
    expect(of(twice.map((one) => ({ ...one, grade: 'J8', kind: 'midterm' })))).toEqual(['midterms'])
    expect(of([{ grade: 'P5', kind: 'midterm' }])).toEqual(['forbidden-kind'])
  })

  it('are neither weekly, monthly nor joint; grade 9 may rehearse in the second term', () => {
    for (const kind of ['weekly', 'monthly', 'unit', 'joint']) expect(of([{ grade: 'J9', kind }])).toEqual(['forbidden-kind'])
    expect(of([{ grade: 'J9', kind: 'mock', date: '2027-04-10' }])).toEqual([])
    const mocks = (...days: string[]) => of(days.map((day) => ({ grade: 'J9', kind: 'mock', date: `2027-${day}` })))
    expect(mocks('03-20', '05-10')).toEqual([])
    expect(mocks('03-20', '05-10', '05-30')).toEqual(['mocks'])
    expect(of([{ grade: 'J9', kind: 'mock' }])).toEqual(['forbidden-kind'])
    expect(of([{ grade: 'H12', kind: 'mock' }])).toEqual([])
    expect(of([{ grade: 'J8', kind: 'quiz' }])).toEqual([])
    expect(of([{ grade: 'P2', kind: 'quiz' }])).toEqual(['early-grades'])
  })

  it('stay within what was taught and are not ranked', () => {
    expect(of([{ grade: 'P4', beyond: true }])).toEqual(['beyond-progress'])
    expect(of([{ grade: 'P4', ranked: true }])).toEqual(['ranking'])
  })
})
