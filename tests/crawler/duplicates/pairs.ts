/** Pairs of adverts, made from the texts of the demo internet with a fixed seed: one text posted again, or two texts. */
import { compose } from '#demo/compose.ts'
import { plans } from '#demo/plan.ts'
import { buildInstitution, isShared, profiles } from '#demo/profiles.ts'
import type { DemoInstitution } from '#demo/types.ts'

export interface Pair {
  about: string
  one: string
  two: string
  same: boolean
}

/** Mulberry32: 32 bits of state are plenty for pairs. */
function chance(seed: number): () => number {
  let state = seed
  return () => {
    state = (state + 0x6d2b79f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), state | 1)
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61)
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296
  }
}

type Random = () => number
const one = <T>(list: readonly T[], random: Random): T => list[Math.floor(random() * list.length)] as T

function shuffled<T>(list: readonly T[], random: Random): T[] {
  const left = [...list]
  return list.map(() => left.splice(Math.floor(random() * left.length), 1)[0] as T)
}

const sentences = (text: string) => text.match(/[^。！？\n]+[。！？\n]*/g) ?? [text]
const synonyms: [string, string][] = [
  ['家长', '爸爸妈妈'],
  ['孩子', '小朋友'],
  ['老师', '教师'],
  ['学生', '学员'],
  ['可以', '能够'],
  ['每周', '每个星期'],
  ['我们', '我校'],
  ['报名', '预约'],
]
const openings = ['转发给需要的家长：', '【置顶】', '最新消息！', '好消息好消息～', '（刚刚更新）']

/** What people do to an advert before they post it again. */
const edits: Record<string, (text: string, random: Random) => string> = {
  'other punctuation and spaces': (text) => text.replaceAll('，', ' , ').replaceAll('。', '！\n\n').replaceAll('：', ': '),
  'an opening in front': (text, random) => one(openings, random) + text,
  'without its last sentence': (text) => sentences(text).slice(0, -1).join(''),
  'sentences in another order': (text, random) => shuffled(sentences(text), random).join('\n'),
  'other figures': (text, random) => text.replace(/(?<![\d-])\d{1,4}(?![\d-])/g, () => String(10 + Math.floor(random() * 2000))),
  'other words': (text) => synonyms.reduce((edited, [from, to]) => edited.replace(from, to), text),
  'a price added': (text, random) =>
    `${text}\n原价${1000 + Math.floor(random() * 9000)}元，现价${100 + Math.floor(random() * 900)}元`,
  'some characters mistyped': (text, random) =>
    [...text].map((character) => (random() < 0.02 && character > '一' ? one([...'的地得在再'], random) : character)).join(''),
}

const institutions = profiles
  .filter((profile) => !isShared(profile))
  .map((profile) => buildInstitution(profile, 0, 'http://demo.example'))
const written = plans.filter(
  ({ medium, piece, repeats }) =>
    (medium === 'site' || medium === 'article') && !piece.bare && !piece.slot && repeats === undefined,
)
type Plan = (typeof written)[number]

function text(plan: Plan, owner: DemoInstitution): string {
  const { title, paragraphs } = compose(plan, 0, owner)
  return [title, ...paragraphs].join('\n')
}

/** `count` adverts, each with every edit, the same template of another institution, and other adverts of both. */
export function pairsOf(count: number, seed: number): Pair[] {
  const random = chance(seed)
  return shuffled(written, random)
    .slice(0, count)
    .flatMap((plan) => {
      const owner = one(institutions, random)
      const other = one(
        institutions.filter(({ kind, slug }) => kind === owner.kind && slug !== owner.slug),
        random,
      )
      const advert = text(plan, owner)
      const next = one(
        written.filter(({ piece }) => piece !== plan.piece),
        random,
      )
      const again = Object.entries(edits).map(([about, edit]) => ({ about, one: advert, two: edit(advert, random), same: true }))
      return [
        ...again,
        { about: 'the same template of another institution', one: advert, two: text(plan, other), same: false },
        { about: 'another advert of the same institution', one: advert, two: text(next, owner), same: false },
        { about: 'another advert of another institution', one: advert, two: text(next, other), same: false },
      ]
    })
}
