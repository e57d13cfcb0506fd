/** Binds a handler to a declared endpoint: who may call, what is read, what is answered. */
import express, { type NextFunction, type Request, type Response, type Router } from 'express'
import type { z } from 'zod'
import type { Auth } from '#api/auth/auth.ts'
import { requireStaff, type Staff } from '#api/auth/staff.ts'
import type { Endpoint } from '#api/contract/endpoint.ts'
import type { Deps } from '#api/deps.ts'
import { type Language, Refusal } from '#api/errors.ts'
import { languageOf } from './call.ts'
import { parseRequest } from './parse.ts'

type Out<T> = T extends z.ZodType ? z.output<T> : undefined
type Part<E extends Endpoint, K extends 'params' | 'query' | 'body'> = E extends Record<K, infer T> ? Out<T> : undefined

type Call<E extends Endpoint> = {
  params: Part<E, 'params'>
  query: Part<E, 'query'>
  body: Part<E, 'body'>
  staff: E['access'] extends 'staff' ? Staff : undefined
  language: Language
  req: Request
  res: Response
}
/** JSON endpoints return their answer; the others write to `res` themselves. */
type Answer<E extends Endpoint> = E extends { response: infer T extends z.ZodType } ? z.input<T> : undefined
type Handler<E extends Endpoint> = (call: Call<E>) => Promise<Answer<E>>
export type Bind = <E extends Endpoint>(endpoint: E, handler: Handler<E>) => void

const largestBody = '1mb'
const readJson = express.json({ limit: largestBody, strict: false, type: ['application/json', 'application/*+json'] })

const bodyOf = (req: Request, res: Response): Promise<unknown> =>
  new Promise((resolve, reject) => {
    if (!req.is(['application/json', 'application/*+json'])) return reject(new Refusal('unsupported-media-type'))
    readJson(req, res, (error?: unknown) => (error ? reject(error) : resolve(req.body)))
  })

export function makeBind(router: Router, deps: Deps, auth: Auth): Bind {
  const who = { auth, prisma: deps.prisma }
  return (endpoint, handler) => {
    const answer = async (req: Request, res: Response, next: NextFunction): Promise<void> => {
      res.locals.route = endpoint.path
      res.setHeader('Cache-Control', 'no-store')
      const language = languageOf(req)
      const staff =
        endpoint.access === 'staff' ? await requireStaff(who, req, res, endpoint.id, deps.settings.totpRoles) : undefined
      const body = endpoint.body ? await bodyOf(req, res) : undefined
      const parts = parseRequest(endpoint, { params: req.params, query: req.query, body }, language)
      const call = { ...parts, staff, language, req, res } as unknown as Call<typeof endpoint>
      const result = await handler(call)
      if (!endpoint.response) return res.headersSent ? undefined : next()
      if (deps.checkAnswers) endpoint.response.parse(result)
      res.status(endpoint.status ?? 200).json(result)
    }
    router[endpoint.method](endpoint.path, answer)
  }
}
