/** What everybody may do about their own account: a second factor, and ending sessions left open elsewhere. */
import type { Request } from 'express'
import { staffDid } from '#api/audit/staff-did.ts'
import * as contract from '#api/contract/security.ts'
import type { Deps } from '#api/deps.ts'
import type { Bind } from '#api/http/bind.ts'
import type { Auth } from './auth.ts'
import { confirm, enrol, hasFactor, needsFactor } from './second-factor.ts'
import { type Staff, sessionOf } from './staff.ts'

export function securityRoutes(bind: Bind, deps: Deps, auth: Auth): void {
  const { prisma, settings } = deps

  async function security(staff: Staff, req: Request) {
    const current = (await sessionOf(auth, req))?.session.id
    const rows = await prisma.session.findMany({
      where: { userId: staff.id, expiresAt: { gt: new Date() } },
      orderBy: { updatedAt: 'desc' },
      take: 100,
    })
    return {
      totp: { enabled: await hasFactor(prisma, staff.id), required: needsFactor(settings, staff) },
      sessions: rows.map(({ id, userAgent, createdAt, updatedAt }) => ({
        ...{ id, device: userAgent || null, current: id === current },
        ...{ startedAt: createdAt.toISOString(), seenAt: updatedAt.toISOString() },
      })),
    }
  }

  bind(contract.mySecurity, ({ staff, req }) => security(staff, req))

  bind(contract.enrolTotp, ({ staff, req, body }) => enrol(auth, req, staff.username, body.password))

  bind(contract.confirmTotp, async ({ staff, req, res, body }) => {
    await confirm(auth, req, res, body.code)
    await staffDid(deps, staff, 'user.totp-on', `user:${staff.id}`)
    return { enabled: true as const }
  })

  bind(contract.endSessions, async ({ staff, req, body }) => {
    const current = (await sessionOf(auth, req))?.session.id ?? ''
    const which = body.id === null ? { not: current } : body.id
    const { count } = await prisma.session.deleteMany({ where: { userId: staff.id, id: which } })
    if (count > 0) await staffDid(deps, staff, 'session.end', `user:${staff.id}`, { sessions: count })
    return security(staff, req)
  })
}
