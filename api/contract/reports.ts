/** Half-monthly reports of the counties (M30.2) and what the city makes of them (M30.3). */
import { z } from 'zod'
import { reportStates } from '#policy/reports/flow.ts'
import { isHalfMonth, standings } from '#policy/reports/half-months.ts'
import { bilingual, day, endpoint, timestamp } from './endpoint.ts'

const number = z.number().nullable().describe('null: nothing to reckon with')

export const figureValue = z
  .object({
    id: z.string(),
    version: z.int().optional().describe('of the formula; none: from before figures came from the indicators'),
    now: number,
    before: number.optional(),
    yearAgo: number.optional(),
  })
  .meta({ id: 'ReportFigure' })

export const reportTable = z
  .object({
    id: z.string(),
    rows: z.array(z.object({ part: z.string().optional(), ...bilingual.shape, count: z.number(), breaches: z.int().optional() })),
  })
  .meta({ id: 'ReportTable' })

export const reportAttachment = z
  .object({
    id: z.string().describe('the indicator'),
    version: z.int().describe('of its formula'),
    place: z.int().nullable().describe('among the units that have a value, from the highest down'),
    places: z.int().describe('how many units have a value'),
    tied: z.boolean().describe('another unit has the same value'),
    rows: z.array(
      z.object({
        part: z.string().describe('empty: the whole'),
        ...bilingual.shape,
        value: number,
        city: number.describe('the same of the whole city'),
        n: z.number(),
        d: z.number(),
      }),
    ),
  })
  .meta({ id: 'ReportAttachment' })

export const reportFigures = z
  .object({
    asOf: timestamp,
    until: timestamp.optional().describe('counted up to'),
    figures: z.array(figureValue),
    tables: z.array(reportTable),
    attachments: z.array(reportAttachment).optional().describe('none: signed before reports had them'),
  })
  .meta({ id: 'ReportFigures' })

export const halfMonthView = z
  .object({ id: z.string(), ...bilingual.shape, from: day, due: day, today: day })
  .meta({ id: 'HalfMonth' })

const texts = z.record(z.string(), z.string().max(8000))
const state = z.enum(reportStates)

export const reportView = z
  .object({
    id: z.string(),
    districtCode: z.string(),
    period: halfMonthView,
    state,
    standing: z.enum(standings),
    version: z.int().describe('0: nobody has written anything yet'),
    figures: reportFigures,
    texts,
    author: z.string().nullable(),
    signer: z.string().nullable(),
    signedAt: timestamp.nullable(),
    returnNote: z.string().nullable(),
    editions: z.array(z.object({ number: z.int(), sentAt: timestamp, sentBy: z.string(), sha256: z.string() })),
    may: z.array(z.enum(['write', 'sign', 'submit', 'return'])),
  })
  .meta({ id: 'HalfMonthReport' })

const params = z.object({
  id: z.string().refine((id) => /^51\d{4}-/.test(id) && isHalfMonth(id.slice(7)), 'is written like 510107-2026-11-2'),
})
const periodParams = z.object({ id: z.string().refine(isHalfMonth, 'is written like 2026-11-2') })
const shared = { tag: 'reports', access: 'staff' } as const
const path = '/api/v1/half-monthly-reports/:id'
const periodPath = '/api/v1/half-months/:id'
const version = z.object({ version: z.int().min(0) })
const wordType = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document'
const sheetType = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet'

export const getReport = endpoint({
  id: 'getReport',
  method: 'get',
  path,
  ...shared,
  summary: 'A report: figures of the moment while it is a draft, frozen once it is signed',
  params,
  response: reportView,
})

export const writeReport = endpoint({
  id: 'writeReport',
  method: 'put',
  path,
  ...shared,
  summary: 'Write its texts; takes a signature off; 409 once it is submitted',
  params,
  body: z.object({ ...version.shape, texts }),
  response: reportView,
})

export const signReport = endpoint({
  id: 'signReport',
  method: 'post',
  path: `${path}/signature`,
  ...shared,
  summary: 'Sign it as it stands: its figures are frozen; the author cannot sign',
  params,
  body: version,
  response: reportView,
})

export const submitReport = endpoint({
  id: 'submitReport',
  method: 'post',
  path: `${path}/submission`,
  ...shared,
  summary: 'Send the signed report to the city as a new edition',
  params,
  body: version,
  response: reportView,
})

export const returnReport = endpoint({
  id: 'returnReport',
  method: 'post',
  path: `${path}/return`,
  ...shared,
  summary: 'Send it back to the county with what is to be mended',
  params,
  body: z.object({ ...version.shape, note: z.string().trim().min(1).max(1000) }),
  response: reportView,
})

export const reportWord = endpoint({
  id: 'reportWord',
  method: 'get',
  path: `${path}/word`,
  ...shared,
  summary: 'The report as a Word document',
  params,
  produces: wordType,
})

export const reportSheet = endpoint({
  id: 'reportSheet',
  method: 'get',
  path: `${path}/sheet`,
  ...shared,
  summary: 'Its figures and tables as Excel',
  params,
  produces: sheetType,
})

const unitRow = z
  .object({
    districtCode: z.string(),
    state,
    standing: z.enum(standings),
    firstSentAt: timestamp.nullable(),
    edition: z.int().describe('0: none yet'),
    figures: z.record(z.string(), number).nullable().describe('of the last edition'),
    asks: z.string().describe('what it asks of the city'),
    rank: z.int().nullable().describe('by the time of the first submission'),
  })
  .meta({ id: 'HalfMonthUnit' })

const circular = z
  .object({ text: z.string(), version: z.int(), issuedAt: timestamp.nullable(), drafted: z.boolean() })
  .meta({ id: 'HalfMonthCircular' })

export const getHalfMonth = endpoint({
  id: 'getHalfMonth',
  method: 'get',
  path: periodPath,
  ...shared,
  summary: 'Where every unit stands, the sums of what was submitted, and the circular',
  params: periodParams,
  response: z
    .object({
      period: halfMonthView,
      units: z.array(unitRow),
      sums: z.record(z.string(), number),
      missing: z.array(z.string()).describe('codes of units that have sent nothing'),
      circular: circular.nullable().describe('counties see it once it is issued'),
      mayCircular: z.boolean(),
    })
    .meta({ id: 'HalfMonthRollUp' }),
})

export const halfMonthSheet = endpoint({
  id: 'halfMonthSheet',
  method: 'get',
  path: `${periodPath}/sheet`,
  ...shared,
  summary: 'The roll-up as Excel: one row a unit',
  params: periodParams,
  produces: sheetType,
})

export const halfMonthWord = endpoint({
  id: 'halfMonthWord',
  method: 'get',
  path: `${periodPath}/word`,
  ...shared,
  summary: 'The circular with its table of units as a Word document',
  params: periodParams,
  produces: wordType,
})

export const writeCircular = endpoint({
  id: 'writeCircular',
  method: 'put',
  path: `${periodPath}/circular`,
  ...shared,
  summary: 'Write the circular, or issue it; an issued one is not changed any more',
  params: periodParams,
  body: z.object({ ...version.shape, text: z.string().trim().min(1).max(20_000), issue: z.boolean() }),
  response: circular,
})
