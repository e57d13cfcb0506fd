/** Sheets of work orders: uploaded, looked at, taken in row by row, and taken back. */
import { z } from 'zod'
import { channels, columnChoice, hotlineFieldKeys } from '#api/hotline/columns.ts'
import { bilingual, endpoint, idParams, timestamp } from './endpoint.ts'

const states = ['UPLOADED', 'WAITING', 'RUNNING', 'DONE', 'FAILED', 'UNDOING', 'UNDONE'] as const

const fault = z.object({ row: z.int(), orderNo: z.string(), problem: bilingual, fatal: z.boolean() }).meta({ id: 'ImportFault' })

export const importBatch = z
  .object({
    id: z.uuid(),
    fileName: z.string(),
    size: z.int(),
    channel: z.enum(channels),
    state: z.enum(states),
    rowsTotal: z.int(),
    rowsDone: z.int(),
    imported: z.int(),
    duplicates: z.int(),
    rejected: z.int(),
    warned: z.int(),
    changed: z.int().describe('orders here already that say something else now'),
    undone: z.int(),
    kept: z.int().describe('left at the undoing, because somebody works on them'),
    error: bilingual.nullable(),
    createdBy: z.string(),
    createdAt: timestamp,
    finishedAt: timestamp.nullable(),
  })
  .meta({ id: 'ImportBatch' })

const profile = z.object({ name: z.string(), channel: z.enum(channels), columns: columnChoice }).meta({ id: 'ImportProfile' })

const tag = 'imports'

export const uploadSheet = endpoint({
  id: 'uploadImport',
  method: 'post',
  path: '/api/v1/imports',
  tag,
  summary: 'Send a sheet of work orders (.xlsx, or CSV in UTF-8 or GBK; raw body, at most 20 MB); nothing is taken in yet',
  access: 'staff',
  query: z.object({ name: z.string().trim().min(1).max(200) }),
  upload: true,
  status: 201,
  response: importBatch,
})

export const listImports = endpoint({
  id: 'listImports',
  method: 'get',
  path: '/api/v1/imports',
  tag,
  summary: 'The sheets of the last time, newest first (at most 50)',
  access: 'staff',
  response: z.object({ items: z.array(importBatch) }),
})

export const getImport = endpoint({
  id: 'getImport',
  method: 'get',
  path: '/api/v1/imports/:id',
  tag,
  summary: 'How far a sheet is, and its first faults (at most 100)',
  access: 'staff',
  params: idParams,
  response: z.object({ batch: importBatch, faults: z.array(fault) }),
})

export const previewImport = endpoint({
  id: 'previewImport',
  method: 'post',
  path: '/api/v1/imports/:id/preview',
  tag,
  summary: 'What the sheet would bring with these columns, judged by its first rows; callers are masked',
  access: 'staff',
  params: idParams,
  body: z.object({ columns: columnChoice.optional().describe('left out: those that the headings suggest') }),
  response: z.object({
    headings: z.array(z.string()),
    headRow: z.int().nullable().describe('as the sheet numbers it; null: no row looks like headings'),
    columns: columnChoice,
    missing: z.array(z.enum(hotlineFieldKeys)).describe('required fields without a column'),
    profiles: z.array(profile).describe('kept profiles that fit these headings'),
    channel: z.enum(channels),
    checked: z.int().describe('rows that were looked at'),
    fresh: z.int(),
    duplicates: z.int(),
    rejected: z.int(),
    sample: z.array(z.object({ row: z.int(), cells: z.partialRecord(z.enum(hotlineFieldKeys), z.string()) })),
    faults: z.array(fault),
  }),
})

export const startImport = endpoint({
  id: 'startImport',
  method: 'post',
  path: '/api/v1/imports/:id/start',
  tag,
  summary: 'Take the sheet in; with `saveAs` its columns are kept as a profile',
  access: 'staff',
  params: idParams,
  body: z.object({
    columns: columnChoice,
    channel: z.enum(channels),
    saveAs: z.string().trim().min(1).max(50).optional(),
  }),
  response: importBatch,
})

export const undoImport = endpoint({
  id: 'undoImport',
  method: 'post',
  path: '/api/v1/imports/:id/undo',
  tag,
  summary: 'Take back what the sheet brought; what somebody works on already stays',
  access: 'staff',
  params: idParams,
  response: importBatch,
})

export const faultSheet = endpoint({
  id: 'importFaultSheet',
  method: 'get',
  path: '/api/v1/imports/:id/faults',
  tag,
  summary: 'The rows that were left out, with their reasons, as a sheet that can be mended and sent again',
  access: 'staff',
  params: idParams,
  produces: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
})

export const resultSheet = endpoint({
  id: 'importResultSheet',
  method: 'get',
  path: '/api/v1/imports/:id/results',
  tag,
  summary: 'What became of the orders, in the columns in which the hotline sent them: for writing back',
  access: 'staff',
  params: idParams,
  produces: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
})
