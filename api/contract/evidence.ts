/** Evidence: captured bytes, how the page looked, and how it changed. */
import { z } from 'zod'
import { endpoint, idParams, timestamp } from './endpoint.ts'

/** How a page with findings looked when it was captured. */
export const portraitView = z
  .object({
    state: z.enum(['waiting', 'done', 'missing']),
    reason: z.string().nullable().describe('why it is missing: external, not-a-page, no-browser, no-bytes, not-drawn'),
    detail: z.string().nullable(),
    takenAt: timestamp.nullable(),
    screenshotSha256: z.string().nullable(),
    domSha256: z.string().nullable(),
    late: z
      .object({ seconds: z.int(), reason: z.enum(['queue', 'drawing', 'tried-again']) })
      .nullable()
      .describe('it was drawn more than 60 s after the finding: others were before it, it took long, or a try failed'),
    cut: z.boolean().describe('the page goes on below the picture'),
    partsMissing: z.int().describe('pictures, styles and scripts that did not come'),
  })
  .meta({ id: 'PortraitView' })

/** A poster on a captured page, and where on it each line is printed. */
export const posterView = z
  .object({
    id: z.uuid(),
    sha256: z.string(),
    width: z.int().describe('pixels'),
    height: z.int(),
    lines: z.array(
      z.object({
        text: z.string(),
        box: z.array(z.array(z.number())).describe('corners, clockwise from the upper left; pixels'),
      }),
    ),
  })
  .meta({ id: 'PosterView' })

const evidence = { method: 'get', tag: 'evidence', access: 'staff', params: idParams } as const

export const captureContent = endpoint({
  ...evidence,
  id: 'captureContent',
  path: '/api/v1/captures/:id/content',
  summary: 'The captured bytes, verified against their hash and served sandboxed (no script, no network)',
  produces: 'text/html',
})

export const captureScreenshot = endpoint({
  ...evidence,
  id: 'captureScreenshot',
  path: '/api/v1/captures/:id/screenshot',
  summary: 'The whole page as a picture, drawn from the captured bytes',
  produces: 'image/png',
})

export const captureDom = endpoint({
  ...evidence,
  id: 'captureDom',
  path: '/api/v1/captures/:id/dom',
  summary: 'The document after its scripts ran, as text',
  produces: 'text/plain',
})

export const pictureContent = endpoint({
  ...evidence,
  id: 'pictureContent',
  path: '/api/v1/pictures/:id/content',
  summary: 'A picture that stood on a captured page, as it was served, verified against its hash',
  produces: 'image/*',
})

export const captureTimeline = endpoint({
  ...evidence,
  id: 'captureTimeline',
  path: '/api/v1/captures/:id/timeline',
  summary: 'Every capture of the same page that the caller may see, newest first, and when it was seen unchanged',
  response: z
    .object({
      pageId: z.uuid(),
      url: z.string(),
      title: z.string(),
      firstSeenAt: timestamp,
      lastSeenAt: timestamp,
      captures: z.array(
        z.object({
          id: z.uuid(),
          fetchedAt: timestamp,
          sha256: z.string(),
          size: z.int(),
          status: z.int(),
          quiet: z.boolean().describe('differs from the one before in counters, clocks and the like alone'),
          findings: z.int(),
          seenAgain: z.int().describe('later looks that found the same'),
          lastSeenAt: timestamp,
        }),
      ),
      more: z.boolean().describe('there are older captures than these'),
    })
    .meta({ id: 'PageTimeline' }),
})

const span = z.object({ from: z.int(), to: z.int(), text: z.string() })
export const lineChange = z
  .discriminatedUnion('kind', [
    z.object({ kind: z.literal('same'), lines: z.array(z.string()), hidden: z.int() }),
    z.object({ kind: z.literal('added'), lines: z.array(z.string()) }),
    z.object({ kind: z.literal('removed'), lines: z.array(z.string()) }),
    z.object({ kind: z.literal('edited'), before: z.string(), after: z.string(), spans: z.array(span) }),
  ])
  .meta({ id: 'LineChange' })

export const captureChanges = endpoint({
  ...evidence,
  id: 'captureChanges',
  path: '/api/v1/captures/:id/changes',
  summary: 'What a reader sees differently in this capture than in an earlier one of the same page',
  query: z.object({ since: z.uuid() }),
  response: z
    .object({
      before: z.object({ id: z.uuid(), fetchedAt: timestamp, title: z.string() }),
      after: z.object({ id: z.uuid(), fetchedAt: timestamp, title: z.string() }),
      added: z.int(),
      removed: z.int(),
      similarity: z.number().describe('0..1; 1: the same text'),
      changes: z.array(lineChange).describe('in the order of the page, with a few unchanged lines around each change'),
    })
    .meta({ id: 'PageChanges' }),
})
