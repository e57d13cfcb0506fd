/** The places that are watched: what was declared of them, how they fare, and what may be done with them. */
import { z } from 'zod'
import { noisePatternSchema } from '#policy/noise.ts'
import { channels, publishers, sourceKinds } from '#policy/nouns.ts'
import { visitingHoursSchema } from '#policy/visiting-hours.ts'
import { bilingual, endpoint, idParams, pageOf, pageQuery, timestamp } from './endpoint.ts'

export const runStates = ['RUNNING', 'DONE', 'FAILED', 'STOPPED'] as const
export const health = z
  .enum(['ok', 'trouble', 'new', 'off'])
  .describe('trouble: an issue is open; new: not walked yet; off: not watched')

const render = z.enum(['auto', 'never', 'always'])

const settingsView = z
  .object({
    maxPages: z.int(),
    maxDepth: z.int(),
    ratePerSecond: z.number(),
    render,
    pictures: z.int().describe('read as posters, at most so many a page'),
    intervalMinutes: z.int(),
    windows: z.array(visitingHoursSchema).describe('hours of China in which it is walked; none: always'),
    noise: z.array(z.string()).describe('words that change by themselves; a change of nothing else is none'),
  })
  .meta({ id: 'SourceSettings' })

export const sourceIssueView = z
  .object({
    kind: z.string().describe('why fetches fail (dns, wall, robots, http-5xx ...), or no-pages, no-listings, stuck'),
    detail: z.string(),
    runs: z.int().describe('walks in a row that met it'),
    openedAt: timestamp,
    closedAt: timestamp.nullable(),
  })
  .meta({ id: 'SourceIssue' })

export const runRow = z
  .object({
    id: z.uuid(),
    source: z.object({ id: z.uuid(), name: z.string() }),
    cause: z.enum(['scheduled', 'test', 'complaint']),
    state: z.enum(runStates),
    startedAt: timestamp.nullable(),
    finishedAt: timestamp.nullable(),
    discovered: z.int().describe('fetched, unchanged, skipped, failed and open together'),
    fetched: z.int(),
    unchanged: z.int(),
    skipped: z.int(),
    failed: z.int(),
    open: z.int().describe('wait or are being fetched'),
    bytes: z.int(),
    pagesPerSecond: z.number(),
  })
  .meta({ id: 'RunRow' })

export const sourceRow = z
  .object({
    id: z.uuid(),
    key: z.string(),
    name: z.string(),
    kind: z.enum(sourceKinds),
    channel: z.enum(channels),
    publisher: z.enum(publishers),
    startUrls: z.array(z.string()),
    enabled: z.boolean(),
    health,
    group: z.object({ key: z.string(), name: z.string() }).nullable(),
    institution: z.object({ id: z.uuid(), name: z.string() }).nullable(),
    pages: z.int(),
    issues: z.array(sourceIssueView).describe('open ones'),
    lastRun: runRow.nullable(),
    nextRunAt: timestamp,
  })
  .meta({ id: 'SourceRow' })

export const sourceView = z
  .object({
    source: sourceRow,
    settings: settingsView.describe('as they hold: of the source, else of its group, else the usual ones'),
    inherited: z.array(z.string()).describe('settings that the source does not have of its own'),
    versions: z.array(
      z.object({
        version: z.int(),
        at: timestamp,
        actor: z.string().nullable(),
        changed: z
          .array(z.object({ field: z.string(), before: z.string().nullable(), after: z.string().nullable() }))
          .describe('against the version before; null: not declared'),
      }),
    ),
    issues: z.array(sourceIssueView).describe('open and closed, newest first'),
    runs: z.array(runRow).describe('the last twenty'),
  })
  .meta({ id: 'SourceView' })

const shared = { tag: 'sources', access: 'staff' } as const

export const listSources = endpoint({
  id: 'listSources',
  method: 'get',
  path: '/api/v1/sources',
  ...shared,
  summary: 'Sources by key, with their health',
  query: z.object({
    q: z.string().trim().max(100).optional().describe('part of the name, key or address'),
    health: health.optional(),
    kind: z.enum(sourceKinds).optional(),
    group: z.string().max(100).optional().describe('key of a group'),
    ...pageQuery,
  }),
  response: pageOf(sourceRow).extend({
    counts: z
      .object({ ok: z.int(), trouble: z.int(), new: z.int(), off: z.int() })
      .describe('how many have which health, all filters but that one'),
  }),
})

export const sourceTemplate = endpoint({
  id: 'sourceTemplate',
  method: 'get',
  path: '/api/v1/sources/template',
  ...shared,
  summary: 'An empty workbook for the import, with the values that each column takes',
  produces: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
})

export const sourceImport = z
  .object({
    created: z.int(),
    changed: z.int(),
    same: z.int(),
    rejected: z.array(
      z.object({ row: z.int().describe('as Excel counts'), key: z.string(), column: bilingual, problem: bilingual }),
    ),
  })
  .meta({ id: 'SourceImport' })

export const importSources = endpoint({
  id: 'importSources',
  method: 'post',
  path: '/api/v1/sources/import',
  ...shared,
  summary: 'Declare the sources of a workbook (raw body, at most 10 MB); rows with faults are left out and told',
  query: z.object({ dryRun: z.enum(['true', 'false']).default('false').describe('only say what would happen') }),
  upload: true,
  response: sourceImport,
})

export const getSource = endpoint({
  id: 'getSource',
  method: 'get',
  path: '/api/v1/sources/:id',
  ...shared,
  summary: 'A source with its settings, issues, walks and earlier declarations',
  params: idParams,
  response: sourceView,
})

export const switchSource = endpoint({
  id: 'switchSource',
  method: 'post',
  path: '/api/v1/sources/:id/enabled',
  ...shared,
  summary: 'Watch a source, or leave it alone; a walk under way is stopped',
  params: idParams,
  body: z.object({ enabled: z.boolean() }),
  response: sourceRow,
})

export const testSource = endpoint({
  id: 'testSource',
  method: 'post',
  path: '/api/v1/sources/:id/test',
  ...shared,
  summary: 'Walk a few pages of a source at once, before everything else',
  params: idParams,
  status: 201,
  response: z.object({ runId: z.uuid() }),
})

/** What a group may say; what is left out is the usual. */
const groupSettings = z.strictObject({
  maxPages: z.int().min(1).max(100_000).optional(),
  maxDepth: z.int().min(0).max(50).optional(),
  ratePerSecond: z.number().min(0.01).max(10).optional(),
  render: render.optional(),
  pictures: z.int().min(0).max(50).optional(),
  intervalMinutes: z.int().min(5).max(525_600).optional(),
  windows: z.array(visitingHoursSchema).max(20).optional(),
  noise: z.array(noisePatternSchema).max(50).optional(),
})

export const groupRow = z
  .object({
    key: z.string(),
    name: z.string(),
    settings: groupSettings,
    sources: z.int().describe('that belong to it'),
    changedAt: timestamp,
  })
  .meta({ id: 'SourceGroup' })

export const listSourceGroups = endpoint({
  id: 'listSourceGroups',
  method: 'get',
  path: '/api/v1/source-groups',
  ...shared,
  summary: 'Groups of sources with the settings that their sources inherit, and the usual settings',
  response: z.object({ items: z.array(groupRow), usual: settingsView }),
})

export const saveSourceGroup = endpoint({
  id: 'saveSourceGroup',
  method: 'post',
  path: '/api/v1/source-groups',
  ...shared,
  summary: 'Make a group, or change it for all of its sources at once; their next walk goes by it',
  body: z.object({
    key: z.string().regex(/^[a-z0-9][a-z0-9-]{1,99}$/),
    name: z.string().trim().min(1).max(100),
    settings: groupSettings,
  }),
  response: groupRow,
})

export const moveSource = endpoint({
  id: 'moveSource',
  method: 'post',
  path: '/api/v1/sources/:id/group',
  ...shared,
  summary: 'Put a source into a group, or into none; a new version of its declaration',
  params: idParams,
  body: z.object({ group: z.string().max(100).nullable() }),
  response: sourceView,
})
