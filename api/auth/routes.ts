/** Who am I, what may I do, and the very first administrator. */
import { appendAudit } from '#api/audit/append-audit.ts'
import { installationState, setUp } from '#api/contract/public.ts'
import { me } from '#api/contract/staff.ts'
import type { Deps } from '#api/deps.ts'
import { Refusal } from '#api/errors.ts'
import type { Bind } from '#api/http/bind.ts'
import type { Limits } from '#api/http/limits.ts'
import { abilitiesOf, roleNames } from '#policy/roles.ts'
import { demoUsers } from './demo-users.ts'
import { hasFactor, needsFactor } from './second-factor.ts'
import { forgetSetUpToken, isSetUpToken } from './set-up-token.ts'
import { createUser } from './users.ts'

/** Two people setting up at once would both be first. */
const setUpLock = 7_201_002

export function authRoutes(bind: Bind, deps: Deps, limits: Limits): void {
  const { prisma, settings, now } = deps

  bind(me, async ({ staff: { off = [], ...staff } }) => ({
    ...staff,
    abilities: abilitiesOf(staff.role, staff.districtCode).filter((ability) => !off.includes(ability)),
    demo: settings.demo,
    mustEnrol: needsFactor(settings, staff) && !(await hasFactor(prisma, staff.id)),
  }))

  bind(installationState, async () => ({
    needsSetup: (await prisma.user.count({ take: 1 })) === 0,
    demo: settings.demo,
    demoLogins: settings.demo
      ? demoUsers.map(({ username, password, role }) => ({ username, password, role: { ...roleNames[role] } }))
      : [],
  }))

  bind(setUp, async ({ body, req }) => {
    const { token, ...user } = body
    await limits.wrongToken.check(req)
    await prisma.$transaction(async (tx) => {
      await tx.$executeRaw`SELECT pg_advisory_xact_lock(${setUpLock}::bigint)`
      if ((await tx.user.count({ take: 1 })) > 0) throw new Refusal('already-set-up')
      // looked at under the lock: whoever waited for it finds the token spent, and should hear why
      if (!(await isSetUpToken(settings.dataDir, token))) {
        await limits.wrongToken.failed(req)
        throw new Refusal('set-up-token')
      }
      const { id } = await createUser(tx, { ...user, role: 'admin' })
      await appendAudit(tx, { actorId: id, action: 'set-up', subject: `user:${id}` }, now())
    })
    await forgetSetUpToken(settings.dataDir)
    return { username: user.username }
  })
}
