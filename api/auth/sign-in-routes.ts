/** The doors of better-auth that are open: sign in and its second step, sign out, who am I. Everything else of it stays shut. */
import { fromNodeHeaders } from 'better-auth/node'
import express, { type Request, type Response, type Router } from 'express'
import { z } from 'zod'
import { appendAudit } from '#api/audit/append-audit.ts'
import { endpoint } from '#api/contract/endpoint.ts'
import type { Deps } from '#api/deps.ts'
import { Refusal } from '#api/errors.ts'
import { languageOf } from '#api/http/call.ts'
import type { Limits } from '#api/http/limits.ts'
import { parseRequest } from '#api/http/parse.ts'
import type { Auth } from './auth.ts'

const signIn = endpoint({
  id: 'signIn',
  method: 'post',
  path: '/api/auth/sign-in/username',
  tag: 'staff',
  summary: 'Sign in',
  access: 'public',
  body: z.object({ username: z.string().trim().min(1).max(100), password: z.string().min(1).max(200) }).loose(),
})

/** The code of the app, or one of the backup codes when the phone is lost. */
const secondSteps = ['/api/auth/two-factor/verify-totp', '/api/auth/two-factor/verify-backup-code'] as const
const codeBody = z.object({ code: z.string().trim().min(6).max(20) })

/** Lets better-auth answer and hands its answer on, cookies included. */
async function ask(auth: Auth, req: Request, body?: unknown): Promise<globalThis.Response> {
  const headers = fromNodeHeaders(req.headers)
  headers.delete('content-length')
  headers.set('content-type', 'application/json')
  const url = new URL(req.originalUrl, 'http://localhost')
  return auth.handler(
    new Request(url, { method: req.method, headers, ...(body === undefined ? {} : { body: JSON.stringify(body) }) }),
  )
}

async function handOn(answer: globalThis.Response, res: Response): Promise<void> {
  for (const cookie of answer.headers.getSetCookie()) res.append('Set-Cookie', cookie)
  res
    .status(answer.status)
    .set('Cache-Control', 'no-store')
    .type('application/json')
    .send(await answer.text())
}

export function signInRoutes(router: Router, { prisma, now }: Deps, auth: Auth, limits: Limits): void {
  const readJson = express.json({ limit: '10kb' })
  const audit = (actorId: string | null, action: string, subject: string) =>
    prisma.$transaction((tx) => appendAudit(tx, { actorId, action, subject }, now()))

  router.post(signIn.path, readJson, async (req, res) => {
    res.locals.route = signIn.path
    const { body } = parseRequest(signIn, { params: {}, query: req.query, body: req.body }, languageOf(req))
    const { username, password } = body as { username: string; password: string }
    await limits.wrongPassword.check(req)
    await limits.signIn.check(req, username)
    const user = await prisma.user.findUnique({
      where: { username: username.toLowerCase() },
      select: { id: true, disabled: true },
    })
    const answer = await ask(auth, req, { username, password })
    if (!answer.ok) {
      await Promise.all([limits.signIn.failed(req, username), limits.wrongPassword.failed(req)])
      if (user) await audit(null, 'sign-in.refused', `user:${user.id}`)
      throw new Refusal('bad-credentials')
    }
    await limits.signIn.succeeded(req, username)
    if (!user || user.disabled) {
      if (user) await prisma.session.deleteMany({ where: { userId: user.id } })
      throw new Refusal('account-disabled')
    }
    // with a second factor the password alone opens nothing: the answer says so, and the code is the sign-in
    const half = (await answer.clone().json()) as { twoFactorRedirect?: boolean }
    if (!half.twoFactorRedirect) await audit(user.id, 'sign-in', `user:${user.id}`)
    await handOn(answer, res)
  })

  for (const path of secondSteps) {
    router.post(path, readJson, async (req, res) => {
      res.locals.route = path
      const { body } = parseRequest(
        { ...signIn, path, body: codeBody },
        { params: {}, query: {}, body: req.body },
        languageOf(req),
      )
      await limits.wrongPassword.check(req)
      const answer = await ask(auth, req, { code: (body as { code: string }).code })
      if (!answer.ok) {
        await limits.wrongPassword.failed(req)
        throw new Refusal(answer.status === 429 ? 'too-many-requests' : 'bad-code')
      }
      const { user } = (await answer.clone().json()) as { user: { id: string } }
      await audit(user.id, path.endsWith('backup-code') ? 'sign-in.backup-code' : 'sign-in', `user:${user.id}`)
      await handOn(answer, res)
    })
  }

  router.post('/api/auth/sign-out', async (req, res) => {
    res.locals.route = '/api/auth/sign-out'
    await handOn(await ask(auth, req, {}), res)
  })

  router.get('/api/auth/get-session', async (req, res) => {
    res.locals.route = '/api/auth/get-session'
    await handOn(await ask(auth, req), res)
  })
}
