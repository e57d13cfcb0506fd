/** The texts the model learns from: made here from templates, so nothing real and nobody's words are in it. */
import type { ComplaintCategoryKey } from '#policy/complaint-categories.ts'
import type { DocumentType } from '#policy/nouns.ts'
import { adultTraining } from './adult-training.ts'
import { app } from './app.ts'
import { sheets } from './complaints/index.ts'
import { scaffold } from './complaints/scaffold.ts'
import { type Dice, diceOf, expand, type Grammar, withSentences } from './grammar.ts'
import { lawOrPolicy } from './law-or-policy.ts'
import { masked } from './masked.ts'
import { news } from './news.ts'
import { ad } from './offers/ad.ts'
import { adArt } from './offers/ad-art.ts'
import { adSubject } from './offers/ad-subject.ts'
import { appTeaching } from './offers/app-teaching.ts'
import { courseArt } from './offers/course-art.ts'
import { courseListing } from './offers/course-listing.ts'
import { courseSubject } from './offers/course-subject.ts'
import { other } from './other.ts'
import { otherAdverts } from './other-adverts.ts'
import { penaltyReport } from './penalty-report.ts'
import { schoolNotice } from './school-notice.ts'
import { shared } from './shared.ts'

/** What a text offers to pupils: school subjects, other training, or none. Complaints offer nothing and are not asked. */
export const trainings = ['subject', 'non-subject', 'none'] as const
export type Training = (typeof trainings)[number]

export type Sample = { text: string; type: DocumentType; training: Training | null; category: ComplaintCategoryKey | null }

type Sheet = Omit<Sample, 'text'> & { grammars: readonly Grammar[]; samples: number }

const offer = (type: DocumentType, training: Training, samples: number, ...grammars: Grammar[]): Sheet => ({
  type,
  training,
  category: null,
  samples,
  grammars,
})

const perSheet = 200
/** Other departments take up most of a city's letters. */
const perDepartment = 260

const complaintSheets: Sheet[] = Object.entries(sheets).flatMap(([category, grammars]) =>
  grammars.map((grammar) => ({
    type: 'complaint' as const,
    training: null,
    category: category as ComplaintCategoryKey,
    samples: category === 'other-department' ? perDepartment : perSheet,
    grammars: [grammar, scaffold],
  })),
)

const allSheets: Sheet[] = [
  offer('ad', 'subject', 520, adSubject, ad),
  offer('ad', 'subject', 180, masked, adSubject, ad),
  offer('ad', 'non-subject', 380, adArt, ad),
  offer('ad', 'non-subject', 120, masked, adArt, ad),
  offer('course-listing', 'subject', 520, courseSubject, courseListing),
  offer('course-listing', 'non-subject', 320, courseArt, courseListing),
  offer('app', 'none', 620, app),
  offer('app', 'subject', 160, appTeaching, app),
  offer('school-notice', 'none', 760, schoolNotice),
  offer('news', 'none', 800, news),
  offer('law-or-policy', 'none', 760, lawOrPolicy),
  offer('penalty-report', 'none', 700, penaltyReport),
  offer('adult-training', 'none', 800, adultTraining),
  offer('other', 'none', 600, other),
  offer('other', 'none', 320, otherAdverts),
  offer('other', 'none', 220, masked, otherAdverts),
  ...complaintSheets,
]

/** Real texts arrive cut off, begun in the middle or without marks; one in five samples does too. */
function wear(text: string, dice: Dice, unmarked: boolean): string {
  const way = unmarked ? 0 : dice(15)
  if (way === 0) return text.replace(/[，。！？：；、“”《》（）【】～,.!?:;]/g, '')
  if (way === 1 && text.length > 60) return text.slice(0, 40 + dice(text.length - 40))
  if (way === 2 && text.length > 60) return text.slice(dice(text.length - 30))
  return text
}

/** Which sentences the templates may use: all of them, or those of one side when the model's honesty is measured. */
export type Side = 'all' | 'taught' | 'held-out'

/** One sentence in four is held out, chosen by its own letters. */
function onSide(side: Side): (line: string) => boolean {
  if (side === 'all') return () => true
  return (line) => {
    let sum = 0
    for (let at = 0; at < line.length; at++) sum += line.charCodeAt(at) * (at + 1)
    return (sum % 4 === 0) === (side === 'held-out')
  }
}

/** All samples in an order that never changes: every sheet is spread evenly from beginning to end. `share` makes fewer of them. */
export function corpus(side: Side = 'all', share = 1): Sample[] {
  const keep = onSide(side)
  const placed = allSheets.flatMap(({ grammars, samples, ...labels }, sheet) => {
    const some = [...grammars, shared].map((grammar) => withSentences(grammar, keep))
    const shapes = some.find(({ shapes }) => shapes.length > 0)?.shapes ?? []
    const count = Math.round(samples * share)
    return Array.from({ length: count }, (_, at) => {
      const dice = diceOf(sheet * 10_000 + at)
      const text = wear(expand(shapes[dice(shapes.length)] ?? '', some, dice), dice, grammars[0] === masked)
      return { place: (at + 0.5) / count, sample: { text, ...labels } }
    })
  })
  return placed.sort((a, b) => a.place - b.place).map(({ sample }) => sample)
}
