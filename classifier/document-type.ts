/** What kind of text this is. Cue words score each kind; the trained model adds its opinion; who published it outweighs both. */

import { type DocumentType, documentTypes, type Publisher } from '#policy/nouns.ts'
import { matchesIn } from '#policy/text/matches.ts'
import type { CueName } from './cues.ts'
import { taughtTopics } from './curriculum-topics.ts'
import { differentWords, type Reading } from './reading.ts'

export type TypeScores = Record<DocumentType, number>
export type TypeJudgement = { type: DocumentType; margin: number; scores: TypeScores }

/** Different words of a cue count, the first few of them. */
const weigh = (reading: Reading, cue: CueName, most: number): number => differentWords(reading, cue, most)

const officialHost = /(?:^|\.)gov\.cn$|^(?:www\.)?[\w.-]*gov\.cn/
const schoolHost = /\.edu\.cn$/
const appStore = /^(?:apps\.apple\.com|itunes\.apple\.com|appgallery|app\.mi\.com|sj\.qq\.com|play\.google\.com)/
const newsHost = /(?:news|xinhua|people\.com\.cn|daily|ribao|wanbao|scol\.com\.cn|thepaper|chinanews)/

function hostOf(url: string | undefined): string {
  return /^https?:\/\/([^/:?#]+)/i.exec(url ?? '')?.[1]?.toLowerCase() ?? ''
}

const telephone = /(?<!\d)(?:1[3-9]\d[ -]?\d{4}[ -]?\d{4}|0\d{2,3}[ -]?\d{7,8}|400[ -]?\d{3}[ -]?\d{4})(?!\d)/g
const invitation = /报名|预约|咨询|试听|名额|入班|了解|领取|体验|来访|热线|招生|详询/
const mostNumbers = 10

/** A number to call beside words that invite: somebody wants customers. */
function givesNumber(text: string): boolean {
  let seen = 0
  for (const { index, 0: number } of matchesIn(text, telephone)) {
    if (invitation.test(text.slice(Math.max(0, index - 20), index + number.length + 16))) return true
    seen += 1
    if (seen >= mostNumbers) return false
  }
  return false
}

/** The speaker's word about itself, as points for and against each kind. */
function bySource(reading: Reading): Partial<TypeScores> {
  const { doc } = reading
  const host = hostOf(doc.url)
  const publisher: Publisher | undefined = officialHost.test(host)
    ? 'government'
    : schoolHost.test(host)
      ? 'school'
      : doc.publisher
  const points: Partial<TypeScores> = {}
  const add = (type: DocumentType, by: number) => {
    points[type] = (points[type] ?? 0) + by
  }
  if (publisher === 'institution') for (const type of ['ad', 'course-listing'] as const) add(type, 6)
  if (publisher === 'government') for (const type of ['law-or-policy', 'penalty-report'] as const) add(type, 12)
  if (publisher === 'school') add('school-notice', 12)
  const invites =
    (reading.hits('invitation').length > 0 || givesNumber(reading.text)) &&
    reading.hits('lesson').length + reading.hits('subjectStrong').length + reading.hits('nonSubject').length > 0
  if (invites && reading.hits('notTraining').length === 0 && publisher !== 'government' && publisher !== 'school')
    add('ad', publisher === 'news' ? 10 : 7)
  if (publisher === 'news' || newsHost.test(host)) for (const type of ['news', 'penalty-report'] as const) add(type, 3)
  if (publisher === 'news' && reading.hits('notTraining').length > 0) {
    add('news', 4)
    add('ad', -6)
  }
  if (doc.kind === 'form') add('ad', 9)
  if (doc.kind === 'ad') for (const type of ['ad', 'course-listing', 'adult-training'] as const) add(type, 3)
  if (doc.channel === 'app_store' || appStore.test(host)) add('app', 8)
  if (doc.channel === 'platform_ad' || doc.channel === 'public_place' || doc.channel === 'residential') add('ad', 4)
  return points
}

/** In a text of this length a number to call is there to be called. */
const messageLength = 200
/** A telephone number, or what stands for one in a text made anonymous. */
const aNumberToCall = /\d{7}|phone/

export function scoreTypes(reading: Reading): TypeScores {
  const w = (cue: CueName, most: number) => weigh(reading, cue, most)
  const [signUp, lesson, price, ours] = [w('signUp', 5), w('lesson', 6), w('price', 2), w('ours', 3)]
  const school = w('school', 6)
  const store = w('appStrong', 2)
  const [news, law, penalty, warning] = [w('news', 6), w('law', 8), w('penalty', 6), w('warning', 4)]
  // Nobody invites and somebody reports, forbids or warns: training is only talked about.
  const talkedAbout =
    signUp + price + ours > 0 || aNumberToCall.test(reading.text)
      ? 0
      : (news + law + penalty + warning + (school > 1 ? school : 0)) * 2
  const topics = Math.min(2, taughtTopics(reading).length)
  const training = lesson + Math.min(3, w('subjectStrong', 3) + w('nonSubject', 3) + topics)
  const called = reading.text.length < messageLength && w('notTraining', 1) === 0 && aNumberToCall.test(reading.text)
  const offer =
    signUp * 1.6 + (called ? 1.6 : 0) + price * 1.5 + ours + Math.min(training + w('adult', 2), 6) * 0.6 + w('claim', 4) * 0.8
  const short = reading.text.length < 90 ? 1.2 : 0
  const scores: TypeScores = {
    ad: offer - store * 2 - talkedAbout,
    'course-listing':
      training * 0.7 +
      short * Math.min(training, 2) +
      Math.min(w('grade9', 3), 3) * 0.4 -
      signUp * 0.6 -
      ours * 0.4 -
      w('headline', 2) * 1.5 -
      store * 2 -
      talkedAbout -
      (lesson + topics === 0 && signUp === 0 && w('namedCourse', 1) === 0 ? 1.6 : 0),
    app: w('app', 8) * 2 + store * 3 - 2.2,
    'school-notice': school * 1.8 - signUp * 0.6 - price - 0.6,
    news:
      w('newsStrong', 2) * (signUp + price === 0 ? 5 : 3.2) +
      news * 1.9 +
      w('headline', 2) * (short > 0 ? 1.2 : 0) -
      signUp * 0.5 -
      1,
    'law-or-policy': law * 1.5 - signUp * 0.7 - 1.2,
    'penalty-report': penalty * 1.7 - signUp * 0.5 - 1.2,
    complaint: w('complaint', 6) * 2.5 - signUp * 0.6 - 1.6,
    'adult-training': -1,
    other: 0.9 + w('recruiting', 5) * 2 + w('notTraining', 3) * 2.5 + (warning > 0 ? warning * 1.6 - signUp * 0.3 : 0),
  }
  for (const [type, points] of Object.entries(bySource(reading))) scores[type as DocumentType] += points ?? 0
  return scores
}

/** The best kind and how far it is ahead. Adult training is an advert whose readers are adults, settled by the audience. */
export function judgeType(scores: TypeScores, opinion: Partial<TypeScores>): TypeJudgement {
  const mixed = { ...scores }
  let [best, first, second]: [DocumentType, number, number] = ['other', Number.NEGATIVE_INFINITY, Number.NEGATIVE_INFINITY]
  for (const type of documentTypes) {
    mixed[type] += opinion[type] ?? 0
    if (mixed[type] > first) [best, first, second] = [type, mixed[type], first]
    else if (mixed[type] > second) second = mixed[type]
  }
  return { type: best, margin: first - second, scores: mixed }
}
