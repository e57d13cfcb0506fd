/** Who is calling: a member of staff with a role and a district, or nobody. */
import { fromNodeHeaders } from 'better-auth/node'
import type { Request, Response } from 'express'
import { Refusal } from '#api/errors.ts'
import { switchedOff } from '#api/switches/in-force.ts'
import { type EndpointId, mayCall } from '#policy/permissions.ts'
import { type Ability, isRole, may, type Role } from '#policy/roles.ts'
import type { PrismaClient } from '#prisma/generated/client.ts'
import type { Auth } from './auth.ts'

export type Staff = {
  id: string
  name: string
  username: string
  role: Role
  /** null: the whole city */
  districtCode: string | null
  departmentCode: string | null
  /** the school or institution whose ledgers the person keeps */
  institutionId: string | null
  /** functions that are switched off for the role */
  off?: readonly Ability[]
  /** whose work is theirs today, with their own; read where a queue is asked for */
  worksFor?: string[]
}

/** However busy: whoever took over a browser yesterday is outside today. */
const longestSessionMs = 12 * 3600_000

/** What a role that needs a second factor may call before it has one. */
const beforeTheFactor: ReadonlySet<EndpointId> = new Set(['me', 'mySecurity', 'enrolTotp', 'confirmTotp', 'endSessions'])

export const sessionOf = (auth: Auth, req: Request) =>
  auth.api.getSession({ headers: fromNodeHeaders(req.headers), query: { disableRefresh: false } })

type Caller = { staff: Staff; hasFactor: boolean }

async function callerOf(auth: Auth, req: Request): Promise<Caller | null> {
  const session = await sessionOf(auth, req)
  if (!session || Date.now() - session.session.createdAt.getTime() > longestSessionMs) return null
  const { id, name, username, role, districtCode, departmentCode, institutionId, disabled } = session.user
  if (disabled || !isRole(role) || role === 'citizen') return null
  const staff: Staff = {
    id,
    name,
    username: username ?? '',
    role,
    districtCode: districtCode ?? null,
    departmentCode: departmentCode ?? null,
    institutionId: institutionId ?? null,
  }
  return { staff, hasFactor: session.user.twoFactorEnabled === true }
}

export async function requireStaff(
  { auth, prisma }: { auth: Auth; prisma: PrismaClient },
  req: Request,
  res: Response,
  endpoint: EndpointId,
  totpRoles: readonly string[] = [],
): Promise<Staff> {
  const caller = await callerOf(auth, req)
  if (!caller) throw new Refusal('not-signed-in')
  const { staff, hasFactor } = caller
  res.locals.staffId = staff.id
  if (!hasFactor && totpRoles.includes(staff.role) && !beforeTheFactor.has(endpoint)) throw new Refusal('second-factor-needed')
  const off = await switchedOff(prisma, staff.role)
  if (!mayCall(staff.role, endpoint, staff.districtCode, off)) throw new Refusal('forbidden')
  return { ...staff, off }
}

/** Whether the person may do it: the role does, and it is not switched off. */
export const can = ({ role, districtCode, off = [] }: Pick<Staff, 'role' | 'districtCode' | 'off'>, ability: Ability): boolean =>
  !off.includes(ability) && may(role, ability, districtCode)

/** Row scope: staff of a district see its rows only, never those whose district is unknown. */
export const sees = (staff: Pick<Staff, 'districtCode'>, districtCode: string | null): boolean =>
  staff.districtCode === null || staff.districtCode === districtCode
