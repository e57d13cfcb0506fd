/**
 * Open311 GeoReport v2 (wiki.open311.org/GeoReport_v2) under /open311/v2, in XML and JSON. Filing needs an api_key, which is the key
 * of a system that may send (api/push); reading shows status and dates to everybody, words only to the system that sent them.
 */
import express, { type Express, type NextFunction, type Request, type Response } from 'express'
import type { Deps } from '#api/deps.ts'
import { Refusal } from '#api/errors.ts'
import type { Limits } from '#api/http/limits.ts'
import { makeQuotas } from '#api/push/quotas.ts'
import { sourceOfKey } from '#api/push/sources.ts'
import { Open311Error, send, sendError, type Value } from './formats.ts'
import { fileRequest, readRequests } from './requests.ts'
import { codeOf, definition, services } from './services.ts'

const base = '/open311/v2'
const jurisdictions = ['', 'chengdu']

const one = (value: unknown): string => (typeof value === 'string' ? value : '')

export function open311Routes(app: Express, deps: Deps, limits: Limits): void {
  const { prisma, now, doorbell } = deps
  const quota = makeQuotas()
  const keyOf = (req: Request, required: boolean) => {
    const key = one(req.query.api_key) || one((req.body as Record<string, unknown> | undefined)?.api_key)
    return key || required ? sourceOfKey(prisma, key, now()) : Promise.resolve(null)
  }

  answering('get', '/discovery', 'discovery', async () => ({ value: discovery(deps) }))
  answering('get', '/services', 'services', async () => ({ value: services() }))
  answering('get', '/services/:code', 'service_definition', async ({ params }) => ({ value: definition(codeOf(params.code)) }))
  answering('get', '/tokens/:token', 'service_requests', async ({ params }) => {
    // requests are numbered at once, so that a token is the number itself
    const [found] = await readRequests(deps, null, { ids: [one(params.token)] })
    if (!found) throw new Open311Error(404, 'token is not known')
    return { value: [{ service_request_id: one(params.token), token: one(params.token) }] }
  })
  answering('get', '/requests', 'service_requests', async (req) => ({
    value: await readRequests(deps, await keyOf(req, false), wanted(req)),
  }))
  answering('get', '/requests/:number', 'service_requests', async (req) => {
    const found = await readRequests(deps, await keyOf(req, false), { ids: [one(req.params.number)] })
    if (found.length === 0) throw new Open311Error(404, 'service_request_id is not known')
    return { value: found }
  })
  const readForm = express.urlencoded({ extended: false, limit: '64kb' })
  app.post(`${base}/requests.:format`, readForm)
  answering('post', '/requests', 'service_requests', async (req) => {
    const source = await keyOf(req, true)
    if (!source) throw new Open311Error(403, 'api_key was not provided')
    await quota(source, 1)
    const value = await fileRequest(deps, source, (req.body ?? {}) as Record<string, unknown>)
    await doorbell.ring('complaint')
    return { value, status: 201 }
  })

  type Handler = (req: Request) => Promise<{ value: Value; status?: number }>
  function answering(method: 'get' | 'post', path: string, root: string, handle: Handler): void {
    app[method](`${base}${path}.:format`, async (req: Request, res: Response, next: NextFunction) => {
      const format = one(req.params.format)
      if (format !== 'json' && format !== 'xml') return next()
      res.locals.route = `${base}${path}`
      try {
        await limits.search.take(req)
        if (!jurisdictions.includes(one(req.query.jurisdiction_id))) throw new Open311Error(404, 'jurisdiction_id is not known')
        const { value, status } = await handle(req)
        send(res, format, root, value, status)
      } catch (error) {
        sendError(res, format, asOpen311(error))
      }
    })
  }
}

/** What the rest of the house refuses, in the words of the specification; faults stay faults. */
function asOpen311(error: unknown): Open311Error {
  if (error instanceof Open311Error) return error
  if (!(error instanceof Refusal)) throw error
  if (error.code === 'bad-key') return new Open311Error(403, 'api_key is missing or not valid')
  if (error.status === 429) return new Open311Error(429, 'too many requests')
  return new Open311Error(400, error.message)
}

function wanted({ query }: Request) {
  const list = (name: string) => {
    const words = one(query[name])
    return words ? words.split(',').map((word) => word.trim()) : undefined
  }
  return {
    ids: list('service_request_id')?.slice(0, 50),
    code: query.service_code === undefined ? undefined : codeOf(one(query.service_code)),
    from: instant(query.start_date, 'start_date'),
    to: instant(query.end_date, 'end_date'),
    status: list('status'),
  }
}

/** W3C date and time, as the specification wants it. */
function instant(value: unknown, name: string): Date | undefined {
  if (value === undefined) return undefined
  const at = /^\d{4}-\d{2}-\d{2}/.test(one(value)) ? new Date(one(value).replace(' ', '+')) : new Date(Number.NaN)
  if (Number.isNaN(at.getTime())) throw new Open311Error(400, `${name} must be a W3C date and time`)
  return at
}

const discovery = ({ settings, now }: Deps): Value => ({
  changeset: now().toISOString(),
  contact: '向本系统管理员申请 api_key',
  key_service: '管理员在“推送来源”中生成',
  endpoints: [
    {
      specification: 'http://wiki.open311.org/GeoReport_v2',
      url: `${settings.publicUrl ?? ''}${base}`,
      changeset: now().toISOString(),
      type: 'production',
      formats: ['text/xml', 'application/json'],
    },
  ],
})
