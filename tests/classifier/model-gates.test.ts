/** What the model must reach on texts written by hand in other words than its corpus. */
import { describe, expect, it } from 'vitest'
import { macroF1 } from '#bench/classify/cross-validation.ts'
import { corpus } from '#classifier/corpus/index.ts'
import { complaintOpinionOf, opinionOf } from '#classifier/model.ts'
import { complaintCategoryByKey, complaintCategoryKeys } from '#policy/complaint-categories.ts'
import { laterComplaints } from './held-out/complaints-later.ts'
import { peopleComplaints } from './held-out/complaints-people.ts'
import { schoolComplaints } from './held-out/complaints-schools.ts'
import { trainingComplaints } from './held-out/complaints-training.ts'
import { letters } from './held-out/letters.ts'
import { offers } from './held-out/texts.ts'

type Answer = { text: string; truth: string; said: string; sure: number }

const linesOf = (sheet: Record<string, string>) =>
  Object.entries(sheet).flatMap(([truth, lines]) =>
    lines
      .split('\n')
      .map((line) => line.trim())
      .filter(Boolean)
      .map((text) => ({ truth, text })),
  )

const complaints: Answer[] = linesOf({ ...trainingComplaints, ...peopleComplaints, ...schoolComplaints }).map((one) => {
  const opinion = complaintOpinionOf(one.text)
  return { ...one, said: opinion?.category ?? '', sure: opinion?.sure ?? 0 }
})

const wrong = (answers: readonly Answer[]) =>
  JSON.stringify(
    answers.filter(({ truth, said }) => truth !== said),
    null,
    1,
  )

describe('on texts in other words than its corpus the model', () => {
  it('meets no sentence it was taught', () => {
    const taught = new Set(corpus().map(({ text }) => text))
    expect([...complaints, ...linesOf(offers)].filter(({ text }) => taught.has(text))).toEqual([])
    for (const key of complaintCategoryKeys) {
      expect(complaints.filter(({ truth }) => truth === key).length, key).toBeGreaterThanOrEqual(15)
    }
  })

  it('finds the category of a complaint: macro-F1 of 0.92', () => {
    expect(macroF1(complaints), wrong(complaints)).toBeGreaterThanOrEqual(0.92)
  })

  it('finds the category of letters in everyday speech, and which of them are about education', () => {
    const answers = laterComplaints.map(([truth, text]) => ({ truth, text, said: complaintOpinionOf(text)?.category ?? '' }))
    const education = (key: string) => complaintCategoryByKey.get(key)?.education
    expect(macroF1(answers)).toBeGreaterThanOrEqual(0.9)
    expect(answers.filter(({ truth, said }) => education(truth) !== education(said)).length).toBeLessThanOrEqual(1)
  })

  it('is right where it decides and unsure where it is wrong', () => {
    const undecided = complaints.filter(({ sure }) => sure < 0.4)
    const decided = complaints.filter(({ sure }) => sure >= 0.4)
    const share = (some: readonly Answer[]) => some.filter(({ truth, said }) => truth === said).length / some.length
    expect(undecided.length).toBeGreaterThan(3)
    expect(share(undecided)).toBeLessThan(0.75)
    expect(share(decided)).toBeGreaterThan(0.92)
  })

  it('believes its categories as far as they are right: calibration error in ten bands of 0.05 at most', () => {
    const bands = Array.from({ length: 10 }, () => 0)
    for (const { truth, said, sure } of complaints) {
      const band = Math.min(9, Math.floor(sure * 10))
      bands[band] = (bands[band] ?? 0) + sure - (truth === said ? 1 : 0)
    }
    const error = bands.reduce((sum, excess) => sum + Math.abs(excess), 0) / complaints.length
    expect(error).toBeLessThanOrEqual(0.05)
  })

  it('tells letters for the department of education, culture and sport from the others: F1 of 0.9', () => {
    const answers = linesOf(letters).map(({ truth, text }) => {
      const said = (complaintOpinionOf(text)?.education ?? 0) >= 0.5 ? 'education' : 'other'
      return { truth, text, said }
    })
    const count = (truth: string, said: string) => answers.filter((one) => one.truth === truth && one.said === said).length
    const [right, missed, fooled] = [count('education', 'education'), count('education', 'other'), count('other', 'education')]
    expect(right + missed).toBeGreaterThanOrEqual(60)
    expect(answers.length - right - missed).toBeGreaterThanOrEqual(60)
    expect((2 * right) / (2 * right + missed + fooled), JSON.stringify(answers)).toBeGreaterThanOrEqual(0.9)
  })

  it('tells school subjects, other training and no training apart', () => {
    const answers = linesOf(offers).map(({ truth, text }) => {
      const { margin, ...shares } = opinionOf(text).training ?? { margin: 0 }
      const [said = '', sure = 0] = Object.entries(shares).sort((a, b) => b[1] - a[1])[0] ?? []
      return { truth, text, said, sure, margin }
    })
    expect(macroF1(answers), wrong(answers)).toBeGreaterThanOrEqual(0.92)
    for (const { said, margin } of answers) expect(margin > 0).toBe(said === 'subject')
  })
})
