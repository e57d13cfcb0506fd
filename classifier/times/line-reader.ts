/** Joins the phrases of a line into teaching times: which hours on which days. */
import type { Slot } from '#policy/nouns.ts'
import { beginsLesson, isLastDay, isOnlyEnd, isPosting, isRuledOut, startsLesson } from './beside.ts'
import { absorb, type DaySpec, daysOf, daysWithout, isListed, isOneDay, isVacation, specsOf, weekdaysNamed } from './day-spec.ts'
import type { Years } from './days.ts'
import { alsoThen, arrives, givenUp, leavesSchool, movedThen, restsThen } from './end-words.ts'
import { clock, endAlone, minutesOf } from './hours.ts'
import { modeBeside } from './mode.ts'
import { isNotTeaching, speaksOfLessons } from './not-teaching.ts'
import type { DayPhrase, Hours, Phrase, Span } from './phrase.ts'

/** 16:00放学 is the school's bell, 21:00放学 a class. */
const schoolIsOver = '18:00'
/** Days named this many characters earlier in the line still belong to hours. */
const dayReach = 60
/** 单周周六、双周周日 */
const everyOther = /[单双]周$/
/** A heading with days and no hours speaks for the lines below it, at most this many without hours between. */
const headingReach = 4

/** Days named together, the hours they were given, and the slots made of both. */
type Group = { specs: DaySpec[]; hours: Hours[]; slots: Slot[]; to: number }

export class LineReader {
  readonly slots: Slot[] = []
  readonly text: string
  private readonly years: Years
  lineStart = 0
  private group: Group | null = null
  private lastGroup: Group | null = null
  /** Hours of this line that no day was named for yet. */
  private loose: { slot: Slot; hours: Hours }[] = []
  private heading: { group: Group; line: number } | null = null
  /** First days of something that goes on, without hours: 9月12日开课. */
  private readonly openings: Slot[] = []
  /** Days ruled out before any were named: 除周三外. */
  private ruledOut: number[] = []

  constructor(text: string, years: Years) {
    this.text = text
    this.years = years
  }

  read(phrases: Phrase[]): void {
    const [first] = phrases
    const last = phrases.at(-1)
    if (!first || !last) return
    this.lineStart = this.text.lastIndexOf('\n', first.from) + 1
    this.lastGroup = null
    this.loose = []
    phrases.forEach((phrase, index) => {
      this.step(phrase, phrases[index + 1])
    })
    this.close()
    if (!phrases.some(({ kind }) => kind === 'hours')) this.keepHeading(last)
  }

  /** A first day yields to the days the class goes on, named anywhere in the text. */
  finish(): Slot[] {
    const goesOn = this.slots.some(({ start, end, weekdays, dayKind }) => (start ?? end) !== null && (weekdays ?? dayKind))
    return goesOn ? this.slots.filter((slot) => !this.openings.includes(slot)) : this.slots
  }

  private step(phrase: Phrase, next: Phrase | undefined): void {
    if (phrase.kind === 'hours') this.hours(phrase)
    else if (phrase.kind === 'same-hours') this.sameHours(phrase)
    else if (phrase.kind !== 'part') this.day(phrase, next)
    else this.partAlone(phrase)
  }

  private partAlone(phrase: Extract<Phrase, { kind: 'part' }>): void {
    const spec = this.group?.specs.at(-1)
    if (!spec || this.group?.hours.length !== 0 || phrase.from - spec.to > 8) return
    spec.part = phrase.part
    spec.to = phrase.to
    this.group.to = phrase.to
  }

  private day(phrase: DayPhrase, next: Phrase | undefined): void {
    if (restsThen.test(this.text.slice(phrase.to, phrase.to + 8))) {
      this.takeOut(phrase)
      return
    }
    if (isRuledOut(this, phrase)) {
      this.ruledOut = weekdaysNamed(phrase)
      return
    }
    if (isPosting(this, phrase) || movedThen.test(this.text.slice(phrase.to, phrase.to + 6))) return
    if (this.endsWhatBegan(phrase) || this.belongsToHoursBefore(phrase, next)) return
    this.group ??= this.underHeading(phrase)
    const { group } = this
    const spec = group?.specs.at(-1)
    if (group && spec && group.hours.length === 0) {
      const between = this.text.slice(spec.to, phrase.from).replace(everyOther, '')
      if (this.mayJoin(spec, between) && absorb(spec, phrase, between, this.text)) {
        for (const other of group.specs) if (other !== spec && other.dates && spec.dates) absorb(other, phrase, '', this.text)
        spec.to = phrase.to
        group.to = phrase.to
        return
      }
      if (isListed(spec, phrase, between)) {
        group.specs.push(...specsOf(phrase, this.text))
        group.to = phrase.to
        return
      }
    }
    this.close()
    this.group = { specs: specsOf(phrase, this.text), hours: [], slots: [], to: phrase.to }
    if (this.ruledOut.length > 0) this.without(this.ruledOut.splice(0))
  }

  /** 报名时间：8月20日-31日 上课时间：周日: days behind a label of their own do not join days that are no lessons. */
  private mayJoin(spec: DaySpec, between: string): boolean {
    return !between.includes(':') || !isNotTeaching(this.text, this.lineStart, spec, spec.from)
  }

  /** 7月6日开班，7月31日结束 is one range. */
  private endsWhatBegan(phrase: DayPhrase): boolean {
    const spec = this.group?.specs.at(-1)
    if (phrase.kind !== 'dates' || !spec?.dates || !spec.opening || !isLastDay(this, phrase)) return false
    spec.dates = { from: spec.dates.from, to: phrase.ranges[0]?.to ?? spec.dates.to }
    spec.opening = false
    spec.to = phrase.to
    return true
  }

  /** 每天, or days of the week, in a line below a heading that names dates or a vacation: both hold. */
  private underHeading(phrase: DayPhrase): Group | null {
    const [spec, ...others] = this.heading?.group.specs ?? []
    if (!spec) return null
    const dated = phrase.kind === 'dates' && spec.dates === null
    const goesOn = dated || phrase.kind === 'weekdays' || (phrase.kind === 'day-kind' && phrase.dayKinds[0] === 'daily')
    if (others.length > 0 || !goesOn || spec.weekdays.length > 0 || !(spec.dates || isVacation(spec.dayKind))) return null
    const group = this.headingFor(phrase.from)
    return group && { ...group, specs: [{ ...spec, from: phrase.from, to: phrase.from }], to: phrase.from }
  }

  /** 每天…（周日休息）, 7月6日-17日（周末休息） */
  private takeOut(phrase: DayPhrase): void {
    this.without(weekdaysNamed(phrase))
  }

  private without(out: readonly number[]): void {
    // 19:00-20:30（周末除外） names the days; 周三不上 leaves open which others are meant
    const loose = out.length > 1 ? this.loose.map(({ slot }) => slot) : []
    for (const days of [...(this.group?.slots ?? []), ...(this.group?.specs ?? []), ...loose]) {
      const left = daysWithout(days, out)
      if (!left) continue
      days.weekdays = left
      if ('quote' in days) delete days.dayKind
    }
  }

  /** 9:00-11:00（周六）, and 每周二 19:00-20:30（7月7日-8月13日）. */
  private belongsToHoursBefore(phrase: DayPhrase, next: Phrase | undefined): boolean {
    const slots = this.loose.length > 0 ? this.loose.map(({ slot }) => slot) : (this.group?.slots ?? [])
    const [slot] = slots
    const end = slots.at(-1)?.to
    if (!slot || end === undefined) return false
    if (alsoThen.test(this.text.slice(phrase.to, phrase.to + 4))) return false
    const between = this.text.slice(end, phrase.from)
    if (!(next ? /^ ?[,、(]? ?$/ : /^[^;。:\d]{0,6}$/).test(between)) return false
    if (next?.kind === 'hours' && next.from - phrase.to <= 12 && !between.includes('(') && /[,、]/.test(between)) return false
    const specs = specsOf(phrase, this.text)
    const [spec] = specs
    if (specs.length !== 1 || !spec) return false
    // Sat 9:00-11:00 周六班: said twice
    const again = slot.weekdays?.join() === spec.weekdays.join()
    const refines =
      phrase.kind === 'weekdays' ? (slot.dayKind === 'daily' || again) && !next : phrase.kind === 'dates' && !slot.dates
    if (this.loose.length === 0 && (!refines || next?.kind === 'hours')) return false
    if (this.loose.length === 0 && spec.dates && isOneDay(spec.dates)) return spec.opening
    for (const { slot: each, hours } of this.loose) if (each.start !== null) Object.assign(each, this.clockFields(hours, spec))
    for (const each of slots) {
      Object.assign(each, daysOf(spec, this.years))
      if ((each.dates || each.weekdays) && each.dayKind) delete each.dayKind
      each.to = phrase.to
      each.quote = this.text.slice(each.from, each.to)
    }
    this.loose = []
    return true
  }

  private clockFields(hours: Hours, spec: DaySpec | null): { start: string | null; end: string | null } {
    const { start, end } = minutesOf(hours, spec)
    return { start: clock(start), end: end === null ? null : clock(end) }
  }

  private hours(hours: Hours): void {
    const { text } = this
    const then = text.slice(hours.to, hours.to + 8)
    if (givenUp.test(then) || (hours.end === null && arrives.test(then))) return
    const group = this.groupFor(hours)
    if (isOnlyEnd(this, hours)) {
      this.onlyEnd(hours, group)
      return
    }
    const near =
      hours.part !== null ||
      (group !== null && (hours.from - group.to <= 3 || startsLesson(text, hours))) ||
      (group === null && startsLesson(text, hours))
    if (hours.start.chinese && hours.end === null && !near) return
    if (!group) {
      if (hours.end === null && hours.part === null && !beginsLesson(this, hours)) return
      this.push(hours, null, this.clockFields(hours, null), hours)
      return
    }
    const first = group.hours.length === 0
    group.hours.push(hours)
    group.to = hours.to
    for (const spec of this.specsMeant(group, hours)) {
      const from = first && spec.from >= this.lineStart ? spec.from : hours.from
      this.push({ from, to: hours.to }, spec, this.clockFields(hours, spec), hours)
    }
  }

  /** 周六下午、周日上午9:00: hours in the morning belong to the morning named beside them. */
  private specsMeant(group: Group, { part }: Hours): DaySpec[] {
    const fitting = group.specs.filter((spec) => spec.part === null || part === null || spec.part === part)
    return fitting.length > 0 ? fitting : group.specs.slice(-1)
  }

  private groupFor({ from }: Span): Group | null {
    if (this.group && from - this.group.to <= dayReach) return this.group
    if (this.group) this.close()
    return this.headingFor(from)
  }

  /** 20:30结束 names an end without a beginning, or repeats the end of the time before it. */
  private onlyEnd(hours: Hours, group: Group | null): void {
    const before = this.slots.at(-1)
    const close = before !== undefined && hours.from - before.to <= 12
    const end = clock(endAlone(hours, group?.specs.at(-1) ?? null, close ? before.start : null))
    if (leavesSchool.test(this.text.slice(hours.to, hours.to + 6)) && end < schoolIsOver) return
    if (close && before.end === null && before.start !== null && before.start < end) {
      before.end = end
      before.to = hours.to
      before.quote = this.text.slice(before.from, hours.to)
      const whole = this.loose.find(({ slot }) => slot === before)
      if (whole) whole.hours = { ...whole.hours, end: hours.start, endPart: hours.part, to: hours.to }
      return
    }
    if (close && before.end === end) return
    const specs = group?.specs ?? [null]
    const first = group?.hours.length === 0
    group?.hours.push(hours)
    for (const spec of specs)
      this.push({ from: spec && first ? spec.from : hours.from, to: hours.to }, spec, { start: null, end }, hours)
  }

  /** 周日同一时间: the hours of the days named before. */
  private sameHours(phrase: Span): void {
    const { group, lastGroup } = this
    if (!group || group.hours.length > 0 || !lastGroup) return
    for (const hours of lastGroup.hours)
      for (const spec of group.specs)
        this.push({ from: spec.from, to: phrase.to }, spec, this.clockFields(hours, spec), {
          ...hours,
          from: phrase.from,
          to: phrase.to,
        })
    group.hours.push(...lastGroup.hours)
  }

  private headingFor(at: number): Group | null {
    const { heading } = this
    if (!heading) return null
    const lines = this.text.slice(heading.line, Math.min(at, heading.line + 600)).split('\n').length - 1
    if (lines > headingReach || at - heading.line >= 600) return null
    this.dropHeadingSlots(heading.group)
    heading.line = this.lineStart
    return { ...heading.group, hours: [], slots: [] }
  }

  /** A heading whose lines name the hours is no teaching time of its own. */
  private dropHeadingSlots({ slots }: Group): void {
    for (const slot of slots.splice(0)) {
      const at = this.slots.indexOf(slot)
      if (at >= 0) this.slots.splice(at, 1)
    }
  }

  private keepHeading(last: Span): void {
    const end = this.text.indexOf('\n', last.to)
    const length = (end < 0 ? this.text.length : end) - this.lineStart
    if (length <= 40 && this.lastGroup) this.heading = { group: this.lastGroup, line: this.lineStart }
  }

  /** Days without hours count when the words around them speak of lessons. */
  private close(): void {
    const { group } = this
    this.group = null
    if (!group) return
    this.lastGroup = group
    if (group.hours.length > 0 || !speaksOfLessons(this.text, this.lineStart, group.specs)) return
    for (const spec of group.specs) {
      const slot = this.push(spec, spec, { start: null, end: null }, spec)
      if (!slot) continue
      group.slots.push(slot)
      if (spec.opening) this.openings.push(slot)
    }
  }

  private push(span: Span, spec: DaySpec | null, times: { start: string | null; end: string | null }, at: Span): Slot | null {
    const { text, lineStart } = this
    if (isNotTeaching(text, lineStart, span, at.from)) return null
    const slot: Slot = { ...times, quote: text.slice(span.from, span.to), from: span.from, to: span.to }
    if (spec) Object.assign(slot, daysOf(spec, this.years))
    const mode = modeBeside(text, span, lineStart)
    if (mode) slot.mode = mode
    this.slots.push(slot)
    if (spec) this.group?.slots.push(slot)
    else this.loose.push({ slot, hours: at as Hours })
    return slot
  }
}
