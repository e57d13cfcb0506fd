/**
 * An endpoint is declared once, as data: the server binds a handler to it, the OpenAPI document and the web client's types
 * are made from it. Nothing about a request is known anywhere else.
 */
import { z } from 'zod'
import type { EndpointId } from '#policy/permissions.ts'

type Access = 'public' | 'staff'

export interface Endpoint {
  /** its row in policy/permissions.ts says who may call it */
  id: EndpointId
  method: 'get' | 'post' | 'put' | 'delete'
  /** Express style, e.g. /api/v1/cases/:id */
  path: string
  tag: string
  summary: string
  access: Access
  params?: z.ZodObject
  query?: z.ZodObject
  body?: z.ZodType
  /** the body is a raw file instead of JSON */
  upload?: boolean
  status?: 200 | 201 | 204
  response?: z.ZodType
  /** media type when the answer is not JSON */
  produces?: string
}

export const endpoint = <const E extends Endpoint>(declaration: E): E => declaration

/** RFC 9457. `code` is stable; `detail` says what is wrong and how to mend it, in the caller's language. */
export const problemSchema = z
  .object({
    type: z.string(),
    title: z.string(),
    status: z.int(),
    code: z.string(),
    detail: z.string().optional(),
    instance: z.string().optional(),
    requestId: z.string(),
    errors: z.array(z.object({ path: z.string(), message: z.string() })).optional(),
  })
  .meta({ id: 'Problem' })

export const idParams = z.object({ id: z.uuid() })
export const bilingual = z.object({ zh: z.string(), en: z.string() })
export const timestamp = z.iso.datetime({ offset: true })
export const day = z.iso.date()

/** Cursor pagination: pass `nextCursor` back as `cursor`; null means the end. */
export const pageQuery = { cursor: z.string().max(500).optional(), limit: z.coerce.number().int().min(1).max(100).default(20) }
export const pageOf = <T extends z.ZodType>(item: T) =>
  z.object({ items: z.array(item), nextCursor: z.string().nullable(), total: z.int().describe('how many match the filters') })
