/** One line and one measurement per request: which route, how long, how it ended. Never a body, a query, an address or a name. */
import type { NextFunction, Request, Response } from 'express'
import type { Logger } from 'pino'
import type { Metrics } from '#api/health/metrics.ts'
import { requestIdOf } from './call.ts'

export const logRequests =
  (log: Logger, metrics: Metrics) =>
  (req: Request, res: Response, next: NextFunction): void => {
    const began = performance.now()
    res.on('close', () => {
      const seconds = (performance.now() - began) / 1000
      const route = String(res.locals.route ?? 'other')
      const status = res.writableFinished ? res.statusCode : 499
      metrics.observe(req.method, route, status, seconds)
      const line = { requestId: requestIdOf(res), method: req.method, route, status, ms: Math.round(seconds * 1000) }
      if (status >= 500) log.error(line, 'request')
      else if (route === 'other' || route.startsWith('/health')) log.debug(line, 'request')
      else log.info({ ...line, ...(res.locals.staffId ? { staff: res.locals.staffId } : {}) }, 'request')
    })
    next()
  }
