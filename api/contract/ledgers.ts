/** Ledgers of the plan: what is kept, who keeps it, rows with their history, Excel in and out, and what the public may see. */
import { z } from 'zod'
import { bilingual, day, endpoint, idParams, pageOf, pageQuery, timestamp } from './endpoint.ts'

export const ledgerField = z
  .object({
    name: z.string(),
    ...bilingual.shape,
    kind: z.enum(['text', 'long', 'number', 'day', 'time', 'choice', 'flag']),
    required: z.boolean(),
    help: bilingual.optional(),
    unit: bilingual.optional(),
    sensitive: z.boolean(),
    decided: z.boolean().describe('an office decides it: what the caller sends for it changes nothing'),
    options: z
      .array(z.object({ value: z.string(), ...bilingual.shape, also: z.array(z.string()).optional() }))
      .optional()
      .describe('also: other words that sheets write for it'),
  })
  .meta({ id: 'LedgerField' })

const ledgerTree = z
  .object({ name: z.string(), parent: z.string(), says: z.array(z.string()) })
  .optional()
  .describe('fields by which the rows stand under one another')

export const ledgerView = z
  .object({
    id: z.string(),
    ...bilingual.shape,
    part: z.string(),
    measures: z.array(z.string()),
    of: z.enum(['school', 'institution', 'district', 'department', 'city']),
    period: z.string(),
    expected: z.boolean(),
    restricted: z.boolean(),
    public: z.boolean(),
    fed: z.boolean().describe('drafts of its rows can be counted from other ledgers'),
    decidedAnew: z.boolean().describe('when the unit changes a row, the office decides anew'),
    mayWrite: z.boolean(),
    mayReadFiles: z.boolean(),
    retention: z.int().describe('years'),
    fields: z.array(ledgerField),
    filters: z.array(z.string()),
    tree: ledgerTree,
  })
  .meta({ id: 'LedgerView' })

const rowData = z.record(z.string(), z.unknown())

const fedValues = z.object({
  at: timestamp,
  from: z.array(z.object({ id: z.string(), ...bilingual.shape })).describe('the ledgers that were read'),
  values: rowData.describe('by field, as they were counted: the row may say otherwise'),
  n: z.number(),
  d: z.number().describe('counted: n of d'),
})

export const ledgerRow = z
  .object({
    id: z.uuid(),
    unit: z.object({ id: z.string(), name: z.string() }),
    districtCode: z.string().nullable(),
    day,
    period: z.string(),
    data: rowData,
    fed: fedValues.nullable().describe('what other ledgers said when the row was last filled from them'),
    captures: z
      .record(z.string(), z.uuid())
      .describe('by field: the capture whose SHA-256 stands there, where the caller may see it'),
    violations: z.array(z.string()),
    cases: z.record(z.string(), z.uuid()).describe('by violation: the case it went into, where the caller sees it'),
    version: z.int(),
    updatedAt: timestamp,
  })
  .meta({ id: 'LedgerRow' })

const ledgerParams = z.object({ ledger: z.string().regex(/^[a-z][a-z0-9-]{1,40}$/) })
export const rowParams = ledgerParams.extend(idParams.shape)
const tag = 'ledgers'
const shared = { tag, access: 'staff' } as const

export const rowFilters = {
  from: day.optional(),
  to: day.optional(),
  district: z.string().length(6).optional(),
  unit: z.string().max(40).optional().describe('id of the school or institution, code of the district or department'),
  violations: z.enum(['true']).optional().describe('only rows in which a check found something'),
  where: z.string().max(500).optional().describe('filters of the declaration, e.g. grade:P3,kind:final'),
}

export const listLedgers = endpoint({
  id: 'listLedgers',
  method: 'get',
  path: '/api/v1/ledgers',
  ...shared,
  summary: 'The ledgers that the caller may see',
  response: z.object({ items: z.array(ledgerView) }),
})

export const getLedger = endpoint({
  id: 'getLedger',
  method: 'get',
  path: '/api/v1/ledgers/:ledger',
  ...shared,
  summary: 'The declaration of a ledger, with the JSON schema of its rows',
  params: ledgerParams,
  response: z.object({ ledger: ledgerView, schema: z.record(z.string(), z.unknown()) }),
})

export const listLedgerRows = endpoint({
  id: 'listLedgerRows',
  method: 'get',
  path: '/api/v1/ledgers/:ledger/rows',
  ...shared,
  summary: 'Rows, newest day first; `total` stops at 10,000',
  params: ledgerParams,
  query: z.object({ ...rowFilters, ...pageQuery }),
  response: pageOf(ledgerRow),
})

const rowBody = z.object({
  unit: z.string().max(200).optional().describe('id, code or exact name; a clerk leaves it out'),
  data: rowData,
})

export const addLedgerRow = endpoint({
  id: 'addLedgerRow',
  method: 'post',
  path: '/api/v1/ledgers/:ledger/rows',
  ...shared,
  summary: 'Add a row; 409 when a row with the same key stands already',
  params: ledgerParams,
  body: rowBody,
  status: 201,
  response: ledgerRow,
})

export const fillLedger = endpoint({
  id: 'fillLedger',
  method: 'post',
  path: '/api/v1/ledgers/:ledger/fills',
  ...shared,
  summary:
    'Make or refresh the rows that other ledgers of a county know, for the period of a day; values that somebody changed stay as they are',
  params: ledgerParams,
  body: z.object({
    unit: z.string().max(200).optional().describe('code or name of the county; staff of one leave it out'),
    day: day.optional().describe('a day of the period; today when left out'),
  }),
  response: z.object({
    period: z.string(),
    added: z.int(),
    changed: z.int(),
    unchanged: z.int(),
    differing: z.int().describe('rows that say something else than the ledgers'),
    withdrawn: z.int().describe('rows that somebody took out and that therefore stay out'),
    open: z.array(rowData).describe('drafts that were not saved, because a field is left that no ledger knows'),
  }),
})

export const getLedgerRow = endpoint({
  id: 'getLedgerRow',
  method: 'get',
  path: '/api/v1/ledgers/:ledger/rows/:id',
  ...shared,
  summary: 'A row',
  params: rowParams,
  response: ledgerRow,
})

export const changeLedgerRow = endpoint({
  id: 'changeLedgerRow',
  method: 'put',
  path: '/api/v1/ledgers/:ledger/rows/:id',
  ...shared,
  summary: 'A new version of a row; 412 when the version is stale, 409 when key fields changed',
  params: rowParams,
  body: z.object({ version: z.int(), data: rowData }),
  response: ledgerRow,
})

export const withdrawLedgerRow = endpoint({
  id: 'withdrawLedgerRow',
  method: 'post',
  path: '/api/v1/ledgers/:ledger/rows/:id/withdrawal',
  ...shared,
  summary: 'Take a row out; it stays in the history',
  params: rowParams,
  body: z.object({ version: z.int(), note: z.string().trim().min(1).max(500) }),
  status: 204,
})

export const ledgerHistory = endpoint({
  id: 'ledgerHistory',
  method: 'get',
  path: '/api/v1/ledgers/:ledger/rows/:id/history',
  ...shared,
  summary: 'Every version of a row, newest first',
  params: rowParams,
  response: z.object({
    items: z.array(
      z.object({
        version: z.int(),
        at: timestamp,
        actor: z.string().nullable(),
        kind: z.enum(['saved', 'withdrawn']),
        note: z.string().nullable(),
        data: rowData,
      }),
    ),
  }),
})

const sheetType = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet'

export const ledgerTemplate = endpoint({
  id: 'ledgerTemplate',
  method: 'get',
  path: '/api/v1/ledgers/:ledger/template',
  ...shared,
  summary: 'An empty Excel sheet with a second one that explains every column',
  params: ledgerParams,
  produces: sheetType,
})

export const exportLedger = endpoint({
  id: 'exportLedger',
  method: 'get',
  path: '/api/v1/ledgers/:ledger/export',
  ...shared,
  summary: 'The rows of the list as Excel; it can be imported again',
  params: ledgerParams,
  query: z.object(rowFilters),
  produces: sheetType,
})

const importFigures = {
  id: z.uuid(),
  rows: z.int(),
  added: z.int(),
  changed: z.int(),
  unchanged: z.int(),
  rejected: z.int(),
  breaches: z.int().describe('findings that the checks made of the saved rows'),
}

export const importLedger = endpoint({
  id: 'importLedger',
  method: 'post',
  path: '/api/v1/ledgers/:ledger/imports',
  ...shared,
  summary:
    'Rows from an Excel or CSV file (UTF-8 or GBK; raw body, at most 50 MB): sound rows are saved together, the others are named with what is wrong',
  params: ledgerParams,
  query: z.object({
    unit: rowBody.shape.unit.describe('whose rows they are, when the file has no column for it'),
    values: z.string().max(500).optional().describe('fields that are the same in every row and no column, e.g. account:6688'),
  }),
  upload: true,
  response: z
    .object({
      ...importFigures,
      errors: z.array(z.object({ row: z.int(), column: z.string(), message: z.string() })).describe('the first 200'),
    })
    .meta({ id: 'LedgerImport' }),
})

export const listLedgerImports = endpoint({
  id: 'listLedgerImports',
  method: 'get',
  path: '/api/v1/ledgers/:ledger/imports',
  ...shared,
  summary: 'The last ten files that came from the unit or district of the caller within a month, newest first',
  params: ledgerParams,
  response: z.object({ items: z.array(z.object({ ...importFigures, at: timestamp })) }),
})

export const rejectedLedgerRows = endpoint({
  id: 'rejectedLedgerRows',
  method: 'get',
  path: '/api/v1/ledgers/:ledger/imports/:id/rejected',
  ...shared,
  summary: 'The rows of a file that were left out, as they stood, with what is wrong: mended, the sheet can be sent again',
  params: rowParams,
  produces: sheetType,
})

export const ledgerUnits = endpoint({
  id: 'ledgerUnits',
  method: 'get',
  path: '/api/v1/ledgers/:ledger/units',
  ...shared,
  summary: 'Units whose rows the caller may keep, by name (at most 20)',
  params: ledgerParams,
  query: z.object({ q: z.string().trim().max(100).default('') }),
  response: z.object({ items: z.array(z.object({ id: z.string(), name: z.string() })) }),
})

export const ledgerReminders = endpoint({
  id: 'ledgerReminders',
  method: 'get',
  path: '/api/v1/ledger-reminders',
  ...shared,
  summary:
    'Periods of the last year, the running one too, for which a unit the caller answers for has no row; the longest overdue first',
  response: z.object({
    items: z.array(
      z.object({
        ledger: z.string(),
        period: z.string(),
        name: bilingual.describe('the period as people say it'),
        due: day.describe('last day of the period, or the first workday after it'),
        daysLate: z.int().describe('0: still in time'),
        units: z.int().describe('how many should report'),
        missing: z.int(),
        first: z.array(z.object({ id: z.string(), name: z.string() })).describe('at most 10'),
        told: z
          .object({ level: z.int().min(1).max(3), at: timestamp, text: bilingual })
          .nullable()
          .describe('the highest step of the ladder that was taken for one of these units'),
        forMe: z.boolean().describe('the caller is one of those who were told'),
      }),
    ),
  }),
})

export const publicLedger = z
  .object({
    id: z.string(),
    ...bilingual.shape,
    part: z.string(),
    shows: bilingual.describe('what stands in it, in one line'),
    rows: z.int().describe('public rows, counted within the last five minutes'),
    changedAt: timestamp.nullable().describe('last change of one of them'),
    fields: z.array(ledgerField),
    tree: ledgerTree,
  })
  .meta({ id: 'PublicLedger' })

export const listPublicLedgers = endpoint({
  id: 'listPublicLedgers',
  method: 'get',
  path: '/api/v1/public/ledgers',
  tag: 'public',
  access: 'public',
  summary: 'Ledgers that the public may read: what they show, how many rows, when last changed, their public fields',
  response: z.object({ items: z.array(publicLedger) }),
})

export const listPublicRows = endpoint({
  id: 'listPublicRows',
  method: 'get',
  path: '/api/v1/public/ledgers/:ledger',
  tag: 'public',
  access: 'public',
  summary: 'Public rows, newest day first',
  params: ledgerParams,
  query: z.object({ district: z.string().length(6).optional(), ...pageQuery }),
  response: z.object({
    items: z.array(
      z.object({
        id: z.uuid(),
        unit: z.string(),
        districtCode: z.string().nullable(),
        data: rowData,
        files: z
          .array(z.object({ id: z.uuid(), name: z.string(), size: z.int(), downloads: z.int() }))
          .describe('that the licence lets everybody take home'),
      }),
    ),
    nextCursor: z.string().nullable(),
  }),
})

export const getPublicLedgerFile = endpoint({
  id: 'getPublicLedgerFile',
  method: 'get',
  path: '/api/v1/public/ledgers/:ledger/files/:file',
  tag: 'public',
  access: 'public',
  summary: 'A file of a public row whose licence lets everybody take it home, as a download; each is counted',
  params: ledgerParams.extend({ file: z.uuid() }),
  produces: 'application/octet-stream',
})
