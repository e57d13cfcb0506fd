/** The five kinds of settings as a pack sees them: what is set, what is wrong with a value, what holds by it, and putting it in force. */
import { builtInDays, putCalendar } from '#api/calendar/change.ts'
import { putDeadline } from '#api/deadlines/change.ts'
import { Refusal } from '#api/errors.ts'
import { officeOf, putOffice } from '#api/offices/change.ts'
import { newestContacts } from '#api/offices/in-force.ts'
import { builtInRoute, putRoute } from '#api/routing/change.ts'
import { newestRoutes } from '#api/routing/in-force.ts'
import type { Signed } from '#api/versioned/sign.ts'
import { putWording, wordingOf } from '#api/wording/change.ts'
import { newestWords, theCity } from '#api/wording/in-force.ts'
import type { Bilingual } from '#policy/bilingual.ts'
import { readOfficialDays } from '#policy/calendar/official-days.ts'
import { linesOfFile } from '#policy/calendar/official-files.ts'
import { addCalendarDays } from '#policy/days.ts'
import { type SetTerms, settable, termsFaults } from '#policy/deadlines/versions.ts'
import { wholeOf, wordingById, wordingFaults } from '#policy/documents/wording.ts'
import { contactFaults, officeByCode } from '#policy/offices.ts'
import { builtInRoutes, routeFaults } from '#policy/routing.ts'
import type { Prisma } from '#prisma/generated/client.ts'
import type { PackPart, PackValue } from './format.ts'

type Db = Prisma.TransactionClient

interface Part<V> {
  knows(id: string): boolean
  /** everything that somebody ever set */
  set(db: Db): Promise<Map<string, V | null>>
  faults(id: string, value: V): Bilingual[]
  /** what holds by it on the day, as it is compared and shown */
  holds(id: string, value: V | null, today: string): unknown
  put(tx: Db, id: string, value: V | null, change: { before: V | null; today: string; signed: Signed }): Promise<unknown>
}

const mapped = <A, B>(map: Map<string, A>, turn: (value: A) => B): Map<string, B> =>
  new Map([...map].map(([id, value]) => [id, turn(value)]))

const routes: Part<PackValue<'routes'>> = {
  knows: (id) => builtInRoutes.has(id),
  set: async (db) => mapped(await newestRoutes(db), ({ route }) => route),
  faults: (_, route) => routeFaults(route),
  holds: (id, route) => route ?? builtInRoute(id),
  put: (tx, id, route, { signed }) => putRoute(tx, id, { route, seen: null }, signed),
}

const texts: Part<PackValue<'wordings'>> = {
  knows: (id) => wordingById(id) !== null,
  set: async (db) => mapped(await newestWords(db), ({ paragraphs }) => paragraphs),
  faults: (id, paragraphs) => wordingFaults(wordingOf(id), paragraphs),
  holds: (id, paragraphs) => wholeOf(wordingOf(id), paragraphs),
  put: (tx, id, paragraphs, { signed }) => putWording(tx, wordingOf(id), { scope: theCity, paragraphs, seen: null }, signed),
}

const offices: Part<PackValue<'offices'>> = {
  knows: (id) => officeByCode(id) !== null,
  set: async (db) => mapped(await newestContacts(db), ({ contact }) => contact),
  faults: (_, contact) => contactFaults(contact),
  holds: (id, contact) => contact ?? officeOf(id).builtIn,
  put: (tx, id, contact, { signed }) => putOffice(tx, officeOf(id), { contact, seen: null }, signed),
}

type Days = PackValue<'calendar'>

const calendar: Part<Days> = {
  knows: (id) => /^20(2[1-9]|[3-9]\d)$/.test(id),
  set: async (db) => {
    const rows = await db.calendarVersion.findMany({
      orderBy: [{ year: 'asc' }, { version: 'desc' }],
      distinct: ['year'],
      select: { year: true, days: true },
    })
    return new Map(rows.map(({ year, days }) => [String(year), days as Days | null]))
  },
  faults: (id, days) => readOfficialDays(linesOfFile(JSON.stringify(days), Number(id)), Number(id)).faults,
  holds: (id, days) => [...(days ?? builtInDays(Number(id)))].sort((a, b) => (a.date < b.date ? -1 : 1)),
  put: (tx, id, days, { signed }) => putCalendar(tx, { year: Number(id), days, dryRun: false }, signed),
}

type Lines = PackValue<'deadlines'>

const deadlines: Part<Lines> = {
  knows: (id) => settable.includes(id),
  set: async (db) => {
    const rows = await db.deadlineVersion.findMany({ orderBy: [{ deadlineId: 'asc' }, { version: 'asc' }] })
    const lines = new Map<string, Lines>()
    for (const { deadlineId: id, fromDay: from, terms } of rows)
      lines.set(id, [...before(lines.get(id) ?? [], from), { from, terms: terms as SetTerms | null }])
    return lines
  },
  faults: (id, lines) => [
    ...lines.flatMap(({ terms }) => (terms ? termsFaults(id, terms) : [])),
    ...(lines.some(({ from }, at) => at > 0 && from <= (lines[at - 1]?.from ?? ''))
      ? [{ zh: '日期应当逐条递增', en: 'each line has to begin on a later day' }]
      : []),
  ],
  holds: (_, lines, today) => linesFrom(lines, today),
  async put(tx, id, lines, { before: old, today, signed }) {
    const [[now, ...later], [was, ...planned]] = [linesFrom(lines, today), linesFrom(old, today)]
    // clocks that run keep their length: what holds already elsewhere begins here tomorrow
    const tomorrow = { from: addCalendarDays(today, 1), terms: now.terms }
    const isKept = planned.length === 0 && JSON.stringify(now) === JSON.stringify(was)
    const first = isKept || later[0]?.from === tomorrow.from ? [] : [tomorrow]
    for (const line of [...first, ...later]) await unlessSame(putDeadline(tx, { id, ...line, seen: null }, signed))
  },
}

/** Terms that say what the product says anyway are no version. */
async function unlessSame(putting: Promise<void>): Promise<void> {
  try {
    await putting
  } catch (error) {
    if (!(error instanceof Refusal && error.code === 'not-possible')) throw error
  }
}

/** A version takes the place of what earlier ones said about its first day and all after it. */
const before = (lines: Lines, day: string): Lines => lines.filter(({ from }) => from < day)

/** What holds on the day, under no date of its own, and what is planned after it. */
function linesFrom(lines: Lines | null, today: string): [{ terms: SetTerms | null }, ...Lines] {
  const all = lines ?? []
  const now = all.findLast(({ from }) => from <= today)
  return [{ terms: now?.terms ?? null }, ...all.filter(({ from }) => from > today)]
}

export const partsOfPack: { [P in PackPart]: Part<PackValue<P>> } = { routes, wordings: texts, offices, calendar, deadlines }
