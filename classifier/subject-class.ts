/** Subject or non-subject: decided by what is taught, never by a course name alone. */
import type { Audience } from './audience.ts'
import { taughtTopics } from './curriculum-topics.ts'
import type { Span } from './find-patterns.ts'
import type { Reading } from './reading.ts'

export type SubjectClass = 'subject' | 'non-subject' | 'unknown'
export type SubjectJudgement = {
  /** Of the whole text. */
  overall: SubjectClass
  /** A disguised name was used and its content is a subject's. */
  disguised: Span | null
  cues: readonly Span[]
}

/** A course word this far from a time or price, in the same line, is what the time or price is about. */
const lineReach = 60
const linesUp = 3

const plenty = 8

export function judgeSubject(reading: Reading, audience: Audience): SubjectJudgement {
  const strong = reading.hits('subjectStrong')
  const other = reading.hits('nonSubject')
  const disguise = reading.hits('disguise')
  const content = reading.hits('content')
  // A page full of eloquence or dance that also says 思维 once teaches eloquence or dance.
  const plainlyOther = other.length >= plenty && other.length > strong.length * 3
  const disguised = plainlyOther ? null : (disguise.find((span) => strong.length > 0 || near(content, span, 80)) ?? null)
  const weight = strong.length + (disguised ? 1 : 0)
  if (weight === 0) return { overall: unnamed(reading, audience), disguised: null, cues: strong }
  return other.length > weight * 3
    ? { overall: 'non-subject', disguised: null, cues: strong }
    : { overall: 'subject', disguised, cues: strong }
}

/** No subject is named: lessons on a topic of the curriculum, on marks and tests, or for a grade, are subject lessons unless they name something else. */
function unnamed(reading: Reading, { adultOnly }: Audience): SubjectClass {
  const { hits } = reading
  const [topics, other] = [taughtTopics(reading).length, hits('nonSubject').length]
  if (topics > 0 && topics >= other && !adultOnly && hits('adult').length === 0) return 'subject'
  if (other > 0) return 'non-subject'
  if (adultOnly || hits('lesson').length === 0) return 'unknown'
  const marks = hits('schoolwork').length > 0 && hits('adult').length === 0
  // Under the name of custody, camp or counsel a grade proves nothing: there the content must.
  const byGrade = hits('grade9').length + hits('senior').length > 0 && hits('disguise').length === 0
  return marks || byGrade ? 'subject' : 'unknown'
}

function near(spans: readonly Span[], to: Span, reach: number): boolean {
  return spans.some((span) => Math.abs(span.from - to.from) <= reach)
}

/** What the words at this place are about: the nearest course word in the line, else the lines above, else the whole text. */
export function subjectAt(reading: Reading, at: Span, overall: SubjectClass): SubjectClass {
  const line = reading.lineAt(at.from)
  const here = nearest(reading, at, line)
  if (here) return here
  let top = line.from
  for (let up = 0; up < linesUp && top > 0; up += 1) {
    const above = reading.lineAt(top - 1)
    const found = nearest(reading, { from: above.to, to: above.to }, above)
    if (found) return found
    top = above.from
  }
  return overall
}

/** 不开设语文数学: a subject named only to be refused is not what a time is about. */
const denied = /(?:不(?:开设?|教|含|设|涉及|讲|做|提供|上)|没有|非)[^,。;!?\n]{0,10}$/

function nearest(reading: Reading, at: Span, within: Span): SubjectClass | null {
  let best: { kind: SubjectClass; distance: number } | null = null
  for (const [cue, kind] of [
    ['nonSubject', 'non-subject'],
    ['subjectStrong', 'subject'],
  ] as const) {
    for (const span of reading.hits(cue)) {
      if (span.from < within.from || span.to > within.to) continue
      if (kind === 'subject' && denied.test(reading.text.slice(Math.max(within.from, span.from - 14), span.from))) continue
      const distance = span.to <= at.from ? at.from - span.to : Math.max(0, span.from - at.to)
      if (distance <= lineReach * 2 && (!best || distance < best.distance)) best = { kind, distance }
    }
  }
  return best?.kind ?? null
}
