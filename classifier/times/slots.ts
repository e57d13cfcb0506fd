/** Joins the atoms of time into teaching times: who meets on which days, from when to when. */
import type { Slot } from '#policy/nouns.ts'
import { clock, endMinute, minuteOf, modeIn } from './clock-time.ts'
import { type DaySpec, daysOf, type ReadContext, sameDay, type TimeContext } from './day-spec.ts'
import type { PrintedDate } from './days.ts'
import { beginsThen, closing, dateOf, givenUp, lastly, stamped } from './end-words.ts'
import { isNotTeaching, lessonAhead, lessonBehind, rightAfterOther } from './not-teaching.ts'
import { type PartOfDay, type Token, timeTokens } from './tokens.ts'

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
  private readonly context: ReadContext
  private spec: DaySpec | null = null
  private lineStart = 0

  constructor(text: string, context: ReadContext) {
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
    if (spec) Object.assign(slot, daysOf(spec, this.context))
    const mode = modeIn(this.text.slice(Math.max(this.lineStart, from - 40), to + 40).split('\n')[0] ?? '')
    if (mode) slot.mode = mode
    this.slots.push(slot)
  }
}
