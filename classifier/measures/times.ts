/** Teaching times held against the calendar: T05, T06, T07, T18 and half days for pre-schoolers. */
import { calendar } from '#policy/calendar.ts'
import type { Slot } from '#policy/nouns.ts'
import { type Rule, rulesDay } from '#policy/rules/define.ts'
import { checkTimes, type TimeBreach } from '#policy/time-check.ts'
import type { Context } from '../context.ts'
import type { Verdict } from '../judge.ts'
import { subjectAt } from '../subject-class.ts'
import { withEnd } from './lesson-end.ts'

type BreachOfSlot = { breach: TimeBreach; slot: Slot; stages: readonly string[] }

/** Every rule of times asks the same of the document that is judged now: its answer is remembered until the next one comes. */
let last: { context: Context; made: BreachOfSlot[] } | undefined

export function times(rule: Rule, context: Context): Verdict[] {
  return breachesOf(context)
    .filter(({ breach }) => breach.violation === rule.violation)
    .map(({ breach, slot, stages }) => ({
      rule,
      span: { from: slot.from, to: slot.to },
      confidence: rule.confidence * (breach.confidence === 'high' ? 1 : 0.75),
      facts: {
        ...slotFacts(slot),
        dayType: breach.dayType,
        dates: breach.dates,
        limit: breach.limit,
        stages,
        ...(breach.byReference ? { stage: 'senior' } : {}),
      },
      reason: breach.reason,
    }))
}

function slotFacts({ start, end, weekdays, dates, dayKind, mode }: Slot): Record<string, unknown> {
  return Object.fromEntries(
    Object.entries({ start, end, weekdays, period: dates, dayKind, mode }).filter(([, value]) => value !== undefined),
  )
}

function breachesOf(context: Context) {
  return rawBreaches(context).filter(
    ({ breach, slot }) => !answeringOnly(context, slot, breach) && !afterSchool(context, slot, breach),
  )
}

/** All breaches of the document's teaching times, also those that another rule will speak for. */
export function rawBreaches(context: Context) {
  if (last?.context === context) return last.made
  const made = context.slots.slice(0, 80).flatMap((slot) => breachesAt(context, withEnd(context, slot)))
  last = { context, made }
  return made
}

function breachesAt(context: Context, slot: Slot) {
  const { audience, subject, speaker } = context
  const kind = subjectAt(context.reading, slot, subject.overall)
  if ((!audience.pupils && kind !== 'subject') || forAdults(context, slot)) return []
  const stages = stagesAt(context, slot)
  const mode = slot.mode ?? (context.mode === 'online_live' ? 'online_live' : 'offline')
  return checkTimes({
    slots: [readable(context, slot)],
    mode,
    stages,
    subjectClass: kind === 'subject' ? 'subject' : 'non-subject',
    publishedOn: context.publishedOn ?? rulesDay,
    calendar,
  })
    .filter((breach) => worthSaying(context, breach, slot, speaker === 'citizen'))
    .map((breach) => ({ breach, slot, stages }))
}

/** Where no calendar is known for the printed dates, the word 暑假 or 寒假 beside them decides. */
function readable({ reading }: Context, slot: Slot): Slot {
  if (!slot.dates || calendar.termKnown(slot.dates.from)) return slot
  const { from, to } = reading.lineAt(slot.from)
  const line = reading.text.slice(from, to)
  const dayKind = /暑[假期]/.test(line) ? 'summer-vacation' : /寒[假期]/.test(line) ? 'winter-vacation' : null
  if (!dayKind) return slot
  const { dates: _, ...rest } = slot
  return { ...rest, dayKind }
}

/** Live answering beside recordings is T19's business. */
function answeringOnly({ reading }: Context, slot: Slot, breach: TimeBreach): boolean {
  if (breach.violation !== 'T05') return false
  const around = reading.text.slice(Math.max(0, slot.from - 40), slot.to + 40)
  return answers.test(around) && recordings.test(reading.text.slice(Math.max(0, slot.from - 80), slot.to + 80))
}

/** Live answers to recorded lessons are T19, not T05. */
export const answers =
  /答疑|连麦|直播辅导|直播讲题|直播互动|直播串讲|直播解析|直播讲解|直播讲评|实时互动|实时辅导|实时讲|在线讲题|在线答|开直播|进直播间|直播间|同步讲评|线上串讲|真人答/
export const recordings = /录播|录像|回放|录制|录好|视频|点播|录课|预录|先录/

/** 放学后四点半 is after school whatever the usual hours say. */
function afterSchool({ reading }: Context, slot: Slot, breach: TimeBreach): boolean {
  return breach.violation === 'T07' && /放学(?!前)|下学|课后/.test(reading.text.slice(Math.max(0, slot.from - 12), slot.to))
}

/** A start alone is held against the evening limit only when the words make it the start of a class. */
const begins = /上课|开课|开始|开讲|开训|开练|集合|训练|下水|授课|开播|课|班/
const mayBe = /仍为|最晚|最迟|自选|下课|放学/

/** What is only guessed from the calendar of the coming weeks is not held against anybody. */
function worthSaying({ reading, amounts }: Context, breach: TimeBreach, slot: Slot, reporting: boolean): boolean {
  if (reporting) return toldOfTraining(reading, slot)
  if (breach.confidence === 'high') return true
  if (breach.violation === 'T05') return slot.dates !== undefined
  if (breach.violation === 'T07') return slot.dayKind !== 'daily' && (slot.end !== null || beginsInClass(slot))
  if (breach.violation === 'T18') {
    const { from, to } = reading.sentenceAt(slot.from)
    return !amounts.some(
      (each) => each.unit === 'minutes' && each.value <= 30 && each.value >= 20 && each.from >= from && each.to <= to,
    )
  }
  const around = reading.text.slice(Math.max(0, slot.from - 10), slot.to + 10)
  return breach.violation === 'T06' && (slot.end !== null || (begins.test(around) && !mayBe.test(around)))
}

/** Words for whoever trains beside the schools. */
export const trainers =
  /机构|培训|补习班|辅导班|托管|校外|办班|私人|家里|老师家|酒店|居民楼|小区里|补数学|补英语|补语文|补物理|补化学/
const schools =
  /晚自习|晚自修|晚修|(?:学校|我校|中学|小学|初中|高中|年级|班主任|校方|附中|[一二三四五六七八九十]中(?![国午间考旬心]))[^,。;!?]{0,14}(?:补课|上课|到校|返校|集体|自习)/
const lessons = /课|班|补|培训|辅导|训练|教|学|托管|讲|练/

/** What a school does with its own pupils has codes of its own, and a time without lessons is no time of training. */
function toldOfTraining(reading: Context['reading'], slot: Slot): boolean {
  const { from, to } = reading.sentenceAt(slot.from)
  const sentence = reading.text.slice(from, to)
  return lessons.test(sentence) && (trainers.test(sentence) || !schools.test(sentence))
}

/** A lesson that begins between these hours of a named day falls into school hours, however short it is. */
const [firstLesson, lastLesson] = ['08:30', '15:00']

const beginsInClass = ({ start, dates, weekdays }: Slot): boolean =>
  start !== null && start >= firstLesson && start <= lastLesson && (dates ?? weekdays) !== undefined

const adultCourse = /成人|考研|考公|公考|专升本|自考|成考|教师资格|教资|四六级|英语[四六]级|大学英语|上班族|老年/

/** One line of a timetable may be for adults while the page teaches pupils. */
function forAdults({ reading, mentions }: Context, slot: Slot): boolean {
  const { from, to } = reading.lineAt(slot.from)
  const pupils = [...reading.hits('pupil'), ...reading.hits('preschool'), ...mentions]
  return adultCourse.test(reading.text.slice(from, to)) && !pupils.some((each) => each.from >= from && each.to <= to)
}

/** Stages named in the same line, else those of the whole text. */
function stagesAt({ reading, mentions, audience }: Context, slot: Slot): string[] {
  const line = reading.lineAt(slot.from)
  const here = mentions.filter(({ from, to }) => from >= line.from && to <= line.to).flatMap(({ stages }) => stages)
  const stages = here.length > 0 ? here : audience.stages
  return [...new Set(stages)].filter((stage) => stage !== 'adult')
}
