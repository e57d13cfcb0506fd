/** For load balancers and monitoring: alive, able to work, and the numbers. No error text leaves the house. */
import type { Request, Response, Router } from 'express'
import type { Deps } from '#api/deps.ts'
import { readiness } from './checks.ts'
import type { Metrics } from './metrics.ts'

export function healthRoutes(router: Router, deps: Deps, metrics: Metrics): void {
  const route = (path: string, answer: (res: Response) => Promise<void>) =>
    router.get(path, async (_req: Request, res: Response) => {
      res.locals.route = path
      res.setHeader('Cache-Control', 'no-store')
      await answer(res)
    })

  route('/health/live', async (res) => void res.json({ status: 'ok' }))

  route('/health/ready', async (res) => {
    const checks = await readiness(deps)
    const ok = Object.values(checks).every(({ status }) => status === 'ok')
    if (!ok) deps.log.warn({ checks }, 'not ready')
    res.status(ok ? 200 : 503).json({ status: ok ? 'ok' : 'error', checks })
  })

  route('/metrics', async (res) => void res.type(metrics.contentType).send(await metrics.text()))
}
