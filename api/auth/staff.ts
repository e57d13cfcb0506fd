/** Who is calling: a member of staff with a role and a district, or nobody. */
import { fromNodeHeaders } from 'better-auth/node'
import type { Request, Response } from 'express'
import { Refusal } from '#api/errors.ts'
import { type EndpointId, mayCall } from '#policy/permissions.ts'
import { isRole, type Role } from '#policy/roles.ts'
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
}

async function staffOf(auth: Auth, req: Request): Promise<Staff | null> {
  const session = await auth.api.getSession({ headers: fromNodeHeaders(req.headers), query: { disableRefresh: false } })
  if (!session) return null
  const { id, name, username, role, districtCode, departmentCode, institutionId, disabled } = session.user
  if (disabled || !isRole(role) || role === 'citizen') return null
  return {
    id,
    name,
    username: username ?? '',
    role,
    districtCode: districtCode ?? null,
    departmentCode: departmentCode ?? null,
    institutionId: institutionId ?? null,
  }
}

export async function requireStaff(auth: Auth, req: Request, res: Response, endpoint: EndpointId): Promise<Staff> {
  const staff = await staffOf(auth, req)
  if (!staff) throw new Refusal('not-signed-in')
  res.locals.staffId = staff.id
  if (!mayCall(staff.role, endpoint)) throw new Refusal('forbidden')
  return staff
}

/** Row scope: staff of a district see its rows only, never those whose district is unknown. */
export const sees = (staff: Staff, districtCode: string | null): boolean =>
  staff.districtCode === null || staff.districtCode === districtCode
