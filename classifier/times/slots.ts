/** Joins the atoms of time into teaching times: who meets on which days, from when to when. */
import type { DayKind, Mode, Slot } from '#policy/nouns.ts'
import { type PrintedDate, resolveDate } from './days.ts'
import { isNotTeaching, lessonAhead, lessonBehind, rightAfterOther } from './not-teaching.ts'
import { type PartOfDay, type Token, timeTokens } from './tokens.ts'

type DaySpec = {
  from: number
  to: number
  weekdays: number[]
  dates: { from: PrintedDate; to: PrintedDate } | null
  dayKind: DayKind | null
  part: PartOfDay | null
  used: boolean
  /** Where its first word ends: what follows may already speak of lessons. */
  firstTo: number
}

export type TimeContext = { publishedOn: string | null; fallbackYear: number }

const mostSlots = 300
/** A day named this many characters earlier in the line still belongs to a clock time. */
const dayReach = 60
/** A heading with days and no clock time speaks for this many following lines. */
const headingReach = 4

/** Every teaching time in a normalised text, offsets normalised too. */
export function slotsIn(text: string, context: TimeContext): Slot[] {
  const namedYear = Number(/(?<!\d)(20[12]\d)年?(?=.{0,6}(?:暑|寒|春|秋|夏|冬|国庆|五一|课|班))/.exec(text)?.[1] ?? Number.NaN)
  const lines = new LineReader(text, { ...context, namedYear: Number.isNaN(namedYear) ? null : namedYear })
  let line: Token[] = []
  let lineEnd = -1
  for (const token of timeTokens(text)) {
    if (token.from >= lineEnd) {
      lines.read(line)
      line = []
      const end = text.indexOf('\n', token.from)
      lineEnd = end < 0 ? text.length : end
    }
    line.push(token)
    if (lines.slots.length >= mostSlots) return lines.slots
  }
  lines.read(line)
  return lines.slots
}

class LineReader {
  readonly slots: Slot[] = []
  private heading: { spec: DaySpec; line: number } | null = null
  private readonly text: string
  private readonly context: TimeContext & { namedYear: number | null }
  private spec: DaySpec | null = null
  private lineStart = 0

  constructor(text: string, context: TimeContext & { namedYear: number | null }) {
    this.text = text
    this.context = context
  }

  read(tokens: Token[]): void {
    const [first] = tokens
    if (!first) return
    this.lineStart = this.text.lastIndexOf('\n', first.from) + 1
    this.spec = null
    const before = this.slots.length
    for (let at = 0; at < tokens.length; ) at = this.step(tokens, at)
    this.closeSpec()
    if (this.slots.length === before || !this.slots.slice(before).some(({ start }) => start !== null)) this.keepHeading(tokens)
  }

  /** Consumes one token, or a clock range; returns the next index. */
  private step(tokens: Token[], at: number): number {
    const token = tokens[at]
    if (!token || token.kind === 'until') return at + 1
    if (token.kind === 'clock') return this.clock(tokens, at)
    if (token.kind === 'part') {
      const next = tokens[at + 1]
      if (this.spec && token.from - this.spec.to <= 8) {
        if (this.spec.used && !(next?.kind === 'clock' && next.from - token.to <= 3)) return at + 1
        this.spec.part = token.part
        this.spec.to = Math.max(this.spec.to, token.to)
      }
      return at + 1
    }
    return this.day(tokens, at)
  }

  private day(tokens: Token[], at: number): number {
    const token = tokens[at] as Token
    if (token.kind === 'date' && this.isPosting(token)) return at + 1
    if (this.spec && (this.spec.used || token.from - this.spec.to > 16 || this.apart(token) || this.clashes(token)))
      this.closeSpec()
    this.spec ??= {
      from: token.from,
      to: token.to,
      weekdays: [],
      dates: null,
      dayKind: null,
      part: null,
      used: false,
      firstTo: token.to,
    }
    const { spec } = this
    spec.to = token.to
    if (token.kind === 'weekdays') spec.weekdays = [...new Set([...spec.weekdays, ...token.weekdays])].sort((a, b) => a - b)
    if (token.kind === 'day-kind') {
      if (!spec.dayKind || spec.dayKind === 'daily' || spec.dayKind === 'weekday') spec.dayKind = token.dayKind
      if (token.part) spec.part = token.part
    }
    if (token.kind !== 'date') return at + 1
    return this.date(tokens, at, spec)
  }

  private isPosting({ from, to }: Token): boolean {
    const { text } = this
    return (
      stamped.test(text.slice(from, to)) &&
      !beginsThen.test(text.slice(to, to + 12)) &&
      !dateOf.test(text.slice(Math.max(this.lineStart, from - 6), from))
    )
  }

  /** A comma between a holiday and weekdays makes them two times: 不占用节假日,每周二上课. */
  private apart(token: Token): boolean {
    const { spec } = this
    if (!spec || token.kind === 'date' || spec.dates || spec.dayKind === 'summer-vacation' || spec.dayKind === 'winter-vacation')
      return false
    return /[,.:()]/.test(this.text.slice(spec.to, token.from)) && (spec.dayKind !== null || token.kind === 'day-kind')
  }

  /** 暑假班7月… goes on, 周末班、暑假班 are two. */
  private clashes(token: Token): boolean {
    const { spec } = this
    if (!spec || token.kind !== 'day-kind' || !spec.dayKind) return false
    return token.dayKind !== 'daily' && spec.dayKind !== 'daily' && token.dayKind !== spec.dayKind
  }

  private date(tokens: Token[], at: number, spec: DaySpec): number {
    const token = tokens[at]
    if (token?.kind !== 'date') return at + 1
    const printed: PrintedDate = { year: token.year, month: token.month ?? spec.dates?.from.month ?? 1, day: token.day }
    const until = tokens[at + 1]
    const end = tokens[at + 2]
    if (until?.kind === 'until' && end?.kind === 'date' && until.from - token.to <= 5 && end.from - until.to <= 5) {
      spec.dates = {
        from: printed,
        to: { year: end.year ?? (end.month === null ? printed.year : null), month: end.month ?? printed.month, day: end.day },
      }
      spec.to = end.to
      return at + 3
    }
    spec.dates ??= { from: printed, to: printed }
    return at + 1
  }

  private clock(tokens: Token[], at: number): number {
    const start = tokens[at]
    if (start?.kind !== 'clock') return at + 1
    const ownPart = this.partBefore(tokens, at)
    const { end, next, endPart } = this.rangeEnd(tokens, at)
    if (start.bare && !end) return next
    const after = this.text.slice(start.to, start.to + 6)
    if (givenUp.test(after)) return at + 1
    if (!end && (closing.test(after) || lastly.test(this.text.slice(Math.max(this.lineStart, start.from - 12), start.from))))
      return this.onlyEnd(start, ownPart, next)
    const near = ownPart || (this.spec && start.from - this.spec.to <= 3)
    if (start.chinese && !end && !near) return next
    this.emit(start, end, ownPart ?? this.partOfSpec(), endPart)
    return next
  }

  /** 20:30结束 names an end without a beginning, or repeats the end of the time before it. */
  private onlyEnd(end: Token & { kind: 'clock' }, part: PartOfDay | null, next: number): number {
    const minute = clock(minuteOf(end, part ?? this.partOfSpec(), this.spec))
    const before = this.slots.at(-1)
    const close = before !== undefined && end.from - before.to <= 12
    if (close && before.end === null && before.start !== null && before.start < minute) {
      before.end = minute
      before.to = end.to
      before.quote = this.text.slice(before.from, end.to)
    } else if (!close || before?.end !== minute)
      this.push(this.fromPart(end.from, part), end.to, null, minute, this.spec, end.from)
    return next
  }

  private partOfSpec(): PartOfDay | null {
    return this.spec?.part ?? null
  }

  private partBefore(tokens: Token[], at: number): PartOfDay | null {
    const part = tokens[at - 1]
    const clock = tokens[at]
    return part?.kind === 'part' && clock && clock.from - part.to <= 2 ? part.part : null
  }

  private rangeEnd(
    tokens: Token[],
    at: number,
  ): { end: (Token & { kind: 'clock' }) | null; next: number; endPart: PartOfDay | null } {
    const start = tokens[at] as Token
    let look = at + 1
    const until = tokens[look]
    if (until?.kind !== 'until' || until.from - start.to > 2) return { end: null, next: at + 1, endPart: null }
    look += 1
    let endPart: PartOfDay | null = null
    const part = tokens[look]
    if (part?.kind === 'part') {
      endPart = part.part
      look += 1
    }
    const end = tokens[look]
    if (end?.kind !== 'clock' || end.from - until.to > 5) return { end: null, next: at + 1, endPart: null }
    return { end, next: look + 1, endPart }
  }

  private emit(
    start: Token & { kind: 'clock' },
    end: (Token & { kind: 'clock' }) | null,
    part: PartOfDay | null,
    endPart: PartOfDay | null,
  ): void {
    const spec = this.spec && start.from - this.spec.to <= dayReach ? this.spec : null
    const from = minuteOf(start, part, spec)
    const to = end ? endMinute(end, endPart, from) : null
    const stop = end?.to ?? start.to
    const days = spec ?? this.headingFor(start.from)
    const quoteFrom = spec && !spec.used && start.from - spec.to <= 30 ? spec.from : this.fromPart(start.from, part)
    if (spec) spec.used = true
    this.push(quoteFrom, stop, clock(from), to === null ? null : clock(to), days, start.from)
  }

  /** Includes 晚上 and the like in the quote when they stand right before the clock time. */
  private fromPart(at: number, part: PartOfDay | null): number {
    const word = part
      ? /(?:凌晨|清晨|早[上晨]?|上午|中午|下午|午后|傍晚|晚[上间]?|夜[间里]|每晚) ?$/.exec(
          this.text.slice(Math.max(0, at - 4), at),
        )
      : null
    return word ? at - word[0].length : at
  }

  private headingFor(at: number): DaySpec | null {
    if (!this.heading) return null
    const lines = this.text.slice(this.heading.line, at).split('\n').length - 1
    if (lines > headingReach || at - this.heading.line >= 600) return null
    this.dropHeadingSlot()
    return this.heading.spec
  }

  /** A heading whose lines name the hours is no teaching time of its own. */
  private dropHeadingSlot(): void {
    const at = this.slots.findIndex(({ from, start, end }) => start === null && end === null && from === this.heading?.spec.from)
    if (at >= 0) this.slots.splice(at, 1)
  }

  private keepHeading(tokens: Token[]): void {
    const last = tokens.at(-1)
    const end = last ? this.text.indexOf('\n', last.to) : -1
    const length = (end < 0 ? this.text.length : end) - this.lineStart
    if (length > 40 || !this.lastSpec) return
    this.heading = { spec: this.lastSpec, line: this.lineStart }
  }

  private lastSpec: DaySpec | null = null

  /** A day without a clock time counts when the words around it speak of lessons. */
  private closeSpec(): void {
    const { spec } = this
    this.spec = null
    if (!spec) return
    this.lastSpec = spec
    if (spec.used) return
    const ahead = this.text.slice(spec.to, spec.to + 24).split('\n')[0] ?? ''
    const behind = this.text.slice(Math.max(this.lineStart, spec.from - 12), spec.from)
    const short = this.text.slice(spec.from, spec.to)
    const isRange = spec.dates !== null && sameDay(spec.dates) === false
    const hours = /^[^,。;!?\n]{0,4}[一二两三四五六\d.]+(?:个)?(?:半)?(?:小时|课时|节课|h)/.test(ahead)
    const afterFirst = this.text.slice(spec.firstTo, spec.firstTo + 24).split('\n')[0] ?? ''
    const lessons =
      lessonAhead.test(ahead) ||
      lessonAhead.test(afterFirst) ||
      lessonBehind.test(behind) ||
      hours ||
      spec.part !== null ||
      /[令]营$/.test(short)
    if (spec.dayKind === 'daily' && spec.weekdays.length === 0 && !hours && spec.part === null) return
    if (!lessons && !isRange) return
    this.push(spec.from, spec.to, null, null, spec)
  }

  private push(from: number, to: number, start: string | null, end: string | null, spec: DaySpec | null, clockAt = from): void {
    const before = this.text.slice(Math.max(this.lineStart, from - 80), from)
    if (rightAfterOther(before)) return
    if (isNotTeaching(this.text.slice(Math.max(this.lineStart, from - 80), clockAt), this.text.slice(to, to + 12))) return
    const slot: Slot = { start, end, quote: this.text.slice(from, to), from, to }
    if (spec) Object.assign(slot, this.daysOf(spec))
    const mode = modeIn(this.text.slice(Math.max(this.lineStart, from - 40), to + 40).split('\n')[0] ?? '')
    if (mode) slot.mode = mode
    this.slots.push(slot)
  }

  private daysOf(spec: DaySpec): Pick<Slot, 'weekdays' | 'dates' | 'dayKind'> {
    const { publishedOn, namedYear, fallbackYear } = this.context
    const days: Pick<Slot, 'weekdays' | 'dates' | 'dayKind'> = {}
    if (spec.weekdays.length > 0) days.weekdays = spec.weekdays
    if (spec.dates) {
      const first = resolveDate(spec.dates.from, publishedOn, namedYear, fallbackYear)
      const last = resolveDate(
        { ...spec.dates.to, year: spec.dates.to.year ?? Number(first.slice(0, 4)) },
        publishedOn,
        namedYear,
        fallbackYear,
      )
      days.dates = { from: first, to: last < first ? `${Number(last.slice(0, 4)) + 1}${last.slice(4)}` : last }
      return days
    }
    if (spec.dayKind && !(spec.dayKind === 'daily' && spec.weekdays.length > 0)) days.dayKind = spec.dayKind
    return days
  }
}

const closing = /^(?:准时|前|左右)?(?:结束|下课|放学|清场|关门|散场|离场|收班|收操)/

/** What stands before a time that can only be an end. */
const lastly =
  /(?:最晚|最迟|不晚于|不超过|时间(?:为|是)?到|[上讲学练写开排]到|延(?:长|后|迟)?[到至]|推[迟后][到至]|提前[到至]|调整?[到至为]|改[到至为]|顺延[到至]|下课(?:时间)?[^,。;\n]{0,4}|放学[^,。;\n]{0,4}|结束(?:时间)?[^,。;\n]{0,3}|散场[^,。;\n]{0,3})(?:是|在|为)?(?:晚上?|下午|夜里|傍晚|晚间)?(?:到|的)?$/
/** 由19:10提前到18:50: the first time no longer holds. */
const givenUp = /^(?:提前|推迟|延后|顺延|延长|调整|调|改|挪)[到至为成]/

/** 2026-07-04 behind a headline is the day it was posted, unless a word makes it the first day of a class. */
const stamped = /^20\d{2}[-/.]\d/
const beginsThen = /^(?:日)?(?:\(.{1,4}\))? ?(?:-|~|至|到|起|开课|开班|开营|上课|开始|正式|\d{1,2}:|上午|下午|晚|每)/
const dateOf = /(?:时间|日期|开课|开班|上课|开营|于|在|从|自|为|:|是|定) ?$/

const sameDay = ({ from, to }: { from: PrintedDate; to: PrintedDate }) => from.month === to.month && from.day === to.day
const clock = (minute: number) =>
  `${String(Math.floor(minute / 60) % 24).padStart(2, '0')}:${String(minute % 60).padStart(2, '0')}`

/** Nobody teaches at two in the night: small hours without a word are meant in the afternoon. */
function minuteOf(token: Token & { kind: 'clock' }, part: PartOfDay | null, spec: DaySpec | null): number {
  const { hour, minute } = token
  const late = part === 'afternoon' || part === 'evening' || (part === 'noon' && hour <= 3)
  const schoolday =
    spec !== null && (spec.dayKind === 'weekday' || (spec.weekdays.length > 0 && spec.weekdays.every((day) => day <= 5)))
  const small = part === null && hour <= (schoolday ? 7 : 6) && hour > 0
  return ((late || small) && hour < 12 ? hour + 12 : hour) * 60 + minute
}

function endMinute(token: Token & { kind: 'clock' }, part: PartOfDay | null, start: number): number {
  const late = (part === 'afternoon' || part === 'evening') && token.hour < 12
  const minute = (late ? token.hour + 12 : token.hour) * 60 + token.minute
  return minute < start && token.hour <= 12 && minute + 720 > start ? minute + 720 : minute
}

const live = /直播|线上|网课|在线|腾讯会议|钉钉|zoom|云课堂|classin|视频会议/
const recorded = /录播|回放|录像|随到随学|点播/
const offline = /线下|面授|到店|校区|教室|到校/

function modeIn(context: string): Mode | null {
  if (live.test(context)) return 'online_live'
  if (recorded.test(context)) return 'recorded'
  return offline.test(context) ? 'offline' : null
}
