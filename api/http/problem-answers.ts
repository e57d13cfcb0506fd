/** The last two stops of a request: nothing matched, or something went wrong. */
import type { NextFunction, Request, Response } from 'express'
import type { Logger } from 'pino'
import { type ProblemCode, problemDocument, Refusal } from '#api/errors.ts'
import { languageOf, requestIdOf } from './call.ts'

export function nothingHere(_req: Request, _res: Response): never {
  throw new Refusal('not-found')
}

/** Faults of reading a request, by the names the body parser gives them. */
const readingFaults: Record<string, ProblemCode> = {
  'entity.parse.failed': 'malformed-json',
  'entity.too.large': 'too-large',
  'encoding.unsupported': 'unsupported-media-type',
  'charset.unsupported': 'unsupported-media-type',
  'request.size.invalid': 'malformed-json',
  'request.aborted': 'malformed-json',
}

function refusalOf(error: unknown): Refusal {
  if (error instanceof Refusal) return error
  const { type, status } = (error ?? {}) as { type?: unknown; status?: unknown }
  const code = typeof type === 'string' ? readingFaults[type] : undefined
  if (code) return new Refusal(code)
  return new Refusal(typeof status === 'number' && status >= 400 && status < 500 ? 'validation-failed' : 'internal')
}

/** A fault of ours is logged with its stack and answered without it. */
export function answerProblem(log: Logger) {
  return (error: unknown, req: Request, res: Response, _next: NextFunction): void => {
    const refusal = refusalOf(error)
    const requestId = requestIdOf(res)
    if (refusal.status >= 500) log.error({ err: error, requestId, route: res.locals.route }, 'request failed')
    if (res.headersSent) {
      res.destroy()
      return
    }
    if (refusal.retryAfter !== undefined) res.setHeader('Retry-After', String(Math.max(1, Math.ceil(refusal.retryAfter))))
    res.setHeader('Cache-Control', 'no-store')
    res.removeHeader('Content-Disposition')
    res.status(refusal.status).type('application/problem+json')
    res.send(JSON.stringify(problemDocument(refusal, languageOf(req), requestId)))
  }
}
