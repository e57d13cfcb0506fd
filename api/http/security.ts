/** What browsers are told, and the check that a changing request comes from our own pages. */
import type { NextFunction, Request, Response } from 'express'
import helmet from 'helmet'
import { Refusal } from '#api/errors.ts'

/** Own origin only. Inline styles are how the component library writes its styles; inline scripts are never allowed. */
export const securityHeaders = helmet({
  contentSecurityPolicy: {
    useDefaults: false,
    directives: {
      'default-src': ["'self'"],
      'base-uri': ["'self'"],
      'connect-src': ["'self'"],
      'font-src': ["'self'", 'data:'],
      'form-action': ["'self'"],
      'frame-ancestors': ["'self'"],
      'frame-src': ["'self'"],
      'img-src': ["'self'", 'data:', 'blob:'],
      'object-src': ["'none'"],
      'script-src': ["'self'"],
      'style-src': ["'self'", "'unsafe-inline'"],
      'worker-src': ["'self'"],
    },
  },
  referrerPolicy: { policy: 'same-origin' },
})

const changing = new Set(['POST', 'PUT', 'PATCH', 'DELETE'])

/** Same-site cookies keep most foreign requests out; this keeps out the rest (and pages on a sibling host). */
export const sameOriginOnly =
  (publicUrl: string | undefined) =>
  (req: Request, _res: Response, next: NextFunction): void => {
    if (changing.has(req.method) && !isOwn(req, publicUrl)) throw new Refusal('cross-site')
    next()
  }

/** Programs that are no browser send neither header; they hold no cookie they were tricked into sending. */
function isOwn(req: Request, publicUrl: string | undefined): boolean {
  const origin = req.get('origin')
  if (origin === undefined) return ['same-origin', 'none', undefined].includes(req.get('sec-fetch-site'))
  if (!URL.canParse(origin)) return false
  const { host } = new URL(origin)
  return host === req.get('host') || (publicUrl !== undefined && host === new URL(publicUrl).host)
}
