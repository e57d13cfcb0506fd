/** Everything the rules may ask about a document, worked out once. */
import type { Document, Mode, Slot } from '#policy/nouns.ts'
import { type Need, rulesDay } from '#policy/rules/define.ts'
import { type Marks, marksOf } from '#policy/text/marks.ts'
import { type Audience, audienceOf } from './audience.ts'
import { taughtTopics } from './curriculum-topics.ts'
import { judgeType, scoreTypes, type TypeJudgement } from './document-type.ts'
import { type Amount, amountsIn } from './facts/amounts.ts'
import { type GradeMention, gradesIn } from './facts/grades.ts'
import { type NumberToken, numbersIn } from './facts/numbers.ts'
import { type Price, pricesIn } from './facts/prices.ts'
import type { Finder } from './find-patterns.ts'
import { type ComplaintOpinion, complaintOpinionOf, type Opinion, opinionOf } from './model.ts'
import { withoutSchooling } from './other-matter.ts'
import { type Reading, readAll } from './reading.ts'
import { judgeSubject, type SubjectJudgement } from './subject-class.ts'
import { slotsIn } from './times/slots.ts'
import { sellsSomethingElse } from './training-offer.ts'
import { notAnOffer } from './unknown-source.ts'

export type Speaker = 'offer' | 'citizen' | 'other'

export type Context = {
  reading: Reading
  /** Where the telling characters of the text stand, and its numbers: read once, used by all facts. */
  marks: Marks
  numbers: readonly NumberToken[]
  /** Day whose law judges the text, and the day it was published if that is known. */
  day: string
  publishedOn: string | null
  type: TypeJudgement
  speaker: Speaker
  audience: Audience
  subject: SubjectJudgement
  /** What the model thinks of the text, and of a complaint's matter: null for everything that is no complaint. */
  opinion: Opinion
  complaint: ComplaintOpinion | null
  mentions: GradeMention[]
  slots: Slot[]
  prices: Price[]
  amounts: Amount[]
  mode: Mode | null
  has: Record<Need, boolean>
}

const hoursEast = 8

/** The day in Chengdu of a moment or day; null when it is no date. */
export function dayOf(moment: string | null | undefined): string | null {
  if (!moment) return null
  if (/^\d{4}-\d{2}-\d{2}$/.test(moment)) return moment
  const at = Date.parse(moment)
  return Number.isNaN(at) ? null : new Date(at + hoursEast * 3_600_000).toISOString().slice(0, 10)
}

export const contextOf = (doc: Document, find: Finder): Context => contextsOf([doc], find)[0] as Context

/** Each step goes through all documents before the next begins, so that what a step needs is near the processor for all of them. */
export function contextsOf(docs: readonly Document[], find: Finder): Context[] {
  const looked = readAll(docs, find).map(look)
  const typed = looked.map(tellType)
  const times = looked.map(readTimes)
  const priced = looked.map(readPrices)
  // written out: an object that is copied and added to at every step costs more than the steps
  return looked.map(({ reading, marks, numbers, publishedOn, audience, subject, mentions }, at): Context => {
    const { opinion, type, complaint, speaker } = typed[at] as Typed
    const { prices, amounts } = priced[at] as Priced
    return {
      reading,
      marks,
      numbers,
      day: publishedOn ?? rulesDay,
      publishedOn,
      type,
      speaker,
      audience,
      subject,
      opinion,
      complaint,
      mentions,
      slots: times[at] as Slot[],
      prices,
      amounts,
      mode: modeOf(reading),
      has: needsOf(reading, audience, subject),
    }
  })
}

type Looked = ReturnType<typeof look>
function look(reading: Reading) {
  const publishedOn = dayOf(reading.doc.publishedAt)
  const marks = marksOf(reading.text)
  const numbers = numbersIn(reading.text, marks)
  const mentions = gradesIn(reading.text, marks)
  const audience = audienceOf(reading, mentions)
  return { reading, marks, numbers, publishedOn, audience, subject: judgeSubject(reading, audience), mentions }
}

type Typed = ReturnType<typeof tellType>
/** One step for all that the model says of a text: it measures a text once. */
function tellType({ reading, audience }: Looked) {
  const opinion = opinionOf(reading.text)
  const type = settle(judgeType(scoreTypes(reading), opinion.type), reading, audience)
  const complaint = type.type === 'complaint' ? withoutSchooling(reading, complaintOpinionOf(reading.text)) : null
  return { opinion, type, complaint, speaker: speakerOf(reading, type) }
}

const readTimes = ({ reading, publishedOn }: Looked): Slot[] =>
  slotsIn(reading.text, { publishedOn, fallbackYear: yearPrinted(reading.text) })

type Priced = ReturnType<typeof readPrices>
const readPrices = ({ reading, marks, numbers }: Looked) => ({
  prices: pricesIn(reading.text, marks, numbers),
  amounts: amountsIn(reading.text, marks, numbers),
})

/** A complaint is what was filed as one; an advert that speaks to adults only is adult training. */
function settle(type: TypeJudgement, reading: Reading, audience: Audience): TypeJudgement {
  if (reading.doc.kind === 'complaint') return { ...type, type: 'complaint', margin: 9 }
  const advert = type.type === 'ad' || type.type === 'course-listing'
  const instead = advert ? notAnOffer(reading) : null
  if (instead) return { ...type, type: instead }
  return advert && audience.adultOnly ? { ...type, type: 'adult-training' } : type
}

function speakerOf(reading: Reading, { type }: TypeJudgement): Speaker {
  const { doc } = reading
  // what the law has institutions post offers nothing
  if (doc.kind === 'staff-list') return 'other'
  if (type === 'complaint') return doc.kind === 'page' || doc.kind === 'ad' ? 'other' : 'citizen'
  const offers = type === 'ad' || type === 'course-listing' || type === 'app' || type === 'adult-training'
  return offers && !sellsSomethingElse(reading, type) ? 'offer' : 'other'
}

/** With no day of publication a day without a year lies in the year that the text prints elsewhere. */
function yearPrinted(text: string): number {
  const year = /(?<!\d)20[12]\d(?=-\d|\/\d|\.\d|年)/.exec(text)?.[0]
  return Number(year ?? rulesDay.slice(0, 4))
}

function modeOf({ hits }: Reading): Mode | null {
  const [live, recorded, offline] = [hits('live').length, hits('recorded').length, hits('faceToFace').length]
  if (live > 0 && live >= offline) return 'online_live'
  if (recorded > 0 && offline === 0) return 'recorded'
  return offline > 0 || hits('offline').length > 0 ? 'offline' : null
}

/** 广告 as a mark of its own, at the beginning, the end or in brackets. */
const adMark =
  /[([【「〔]\s*(?:广告|推广|ad)\s*[)\]】」〕]|(?:^|\n)\s*(?:广告|推广)\s*(?:\n|$|[:|·-])|本文(?:为|系|含|是)广告|广告声明|商业推广/
/** Without one of these words no such mark is looked for. */
const adWord = /广告|推广|ad/
/** Someone who teaches alone, in homes, is hidden training, not an institution. */
const loneTutor =
  /住家(?:教师|老师)|高端家政|众筹私教|咖啡馆|(?:上门|到家)(?:辅导|授课|一对一|教学)|老师家里|家里上课|酒店会议室|腾讯会议/

const teaching = /[班课训导教营]|补习|学习/

function needsOf(reading: Reading, audience: Audience, subject: SubjectJudgement): Record<Need, boolean> {
  const { doc, hits } = reading
  const { licence, channel, publisher } = doc
  const talk =
    (['lesson', 'subjectStrong', 'nonSubject', 'disguise'] as const).some((cue) => hits(cue).length > 0) ||
    taughtTopics(reading).length > 0
  const category = licence?.status === 'licensed' ? licence.category : null
  return {
    pupils: audience.pupils,
    preschool: audience.preschool,
    'only-preschool': audience.preschool && audience.stages.every((stage) => stage === 'preschool'),
    subject: subject.overall === 'subject',
    disguise: subject.disguised !== null,
    enrols: hits('signUp').length > 0 || hits('price').length > 0,
    contact: hits('signUp').length > 0,
    'ban-channel': channel !== undefined && ['mass_media', 'platform_ad', 'public_place', 'residential'].includes(channel),
    'news-channel': channel === 'mass_media' || channel === 'platform_ad' || publisher === 'news' || publisher === 'platform',
    campus: channel === 'campus',
    article: publisher === 'news' || channel === 'mass_media' || (reading.text.length > 90 && hits('narrative').length > 1),
    teaches: hits('careOnly').length === 0,
    unmarked: !(adWord.test(reading.text) && adMark.test(reading.text)),
    online: hits('live').length > 0 || hits('online').length > 0,
    organised: !loneTutor.test(reading.text),
    unlicensed: licence?.status === 'unlicensed',
    overdue: licence?.status === 'overdue',
    'not-subject-licence': licence === undefined || licence.status === 'unlicensed',
    'licensed-for-other': category !== null && category !== undefined && category !== 'subject',
    'training-talk': talk && (teaching.test(reading.text) || hits('signUp').length > 0),
    'sign-up-form': doc.kind === 'form',
  }
}
