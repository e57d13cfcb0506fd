/** Who can stand in for whom: somebody with at least one step of the procedure in common; work that one may not do helps nobody who is away. */
import { transitions } from './case-flow.ts'
import { complaintTransitions } from './complaint-flow.ts'
import { type Role, roles } from './roles.ts'

const steps = [...transitions, ...complaintTransitions]

/** The same role first, then those that share steps with it, most first. */
export function rolesStandingInFor(absent: Role): Role[] {
  const shared = (role: Role) => steps.filter((step) => step.roles.includes(absent) && step.roles.includes(role)).length
  const others = roles.filter((role) => role !== absent && shared(role) > 0).sort((a, b) => shared(b) - shared(a))
  return [absent, ...others]
}
