/** What travels with a request: its id, the caller's language. */
import { randomUUID } from 'node:crypto'
import type { NextFunction, Request, Response } from 'express'
import type { Language } from '#api/errors.ts'

const saneId = /^[A-Za-z0-9._-]{8,64}$/

/** A caller's own id is kept when it is harmless, so that a proxy's log and ours can be laid side by side. */
export function giveRequestId(req: Request, res: Response, next: NextFunction): void {
  const offered = req.get('x-request-id')
  const id = offered && saneId.test(offered) ? offered : randomUUID()
  res.locals.requestId = id
  res.setHeader('X-Request-Id', id)
  next()
}

export const requestIdOf = (res: Response): string => String(res.locals.requestId ?? '')

/** Chinese unless the caller asks for English first. */
export const languageOf = (req: Request): Language => (req.acceptsLanguages('zh', 'zh-CN', 'en') === 'en' ? 'en' : 'zh')
