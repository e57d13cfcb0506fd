/** An administrator of the city switches functions of a role off or on. Versions are kept; the newest holds. */
import { appendAudit } from '#api/audit/append-audit.ts'
import type { Staff } from '#api/auth/staff.ts'
import { Refusal } from '#api/errors.ts'
import { newId } from '#api/new-id.ts'
import { lockSettings } from '#api/versioned/sign.ts'
import { switchable } from '#policy/permissions.ts'
import { restoredNote } from '#policy/restored.ts'
import { type Ability, isRole, type Role } from '#policy/roles.ts'
import type { PrismaClient } from '#prisma/generated/client.ts'
import { known, newestSwitches } from './in-force.ts'

type Wish = { off: readonly string[]; note: string; seen: number | null }

/** Citizens have no account whose functions could be switched. */
export function roleOf(name: string): Role {
  if (!isRole(name) || name === 'citizen') throw new Refusal('not-found')
  return name
}

export async function changeSwitches(prisma: PrismaClient, staff: Staff, name: string, wish: Wish, now: Date) {
  const role = roleOf(name)
  const fixed = wish.off.filter((ability) => !switchable(role).includes(ability as Ability))
  if (fixed.length > 0) {
    const message = { zh: `不能关闭：${fixed.join('、')}`, en: `cannot be switched off: ${fixed.join(', ')}` }
    throw new Refusal('validation-failed', { errors: [{ path: 'off', message }] })
  }
  await put(prisma, staff, role, wish, now)
}

/** As it stood at that version; 0 is all on. */
export async function revertSwitches(prisma: PrismaClient, staff: Staff, name: string, version: number, now: Date) {
  const role = roleOf(name)
  const kept = version === 0 ? { off: [] } : await prisma.switchVersion.findUnique({ where: { role_version: { role, version } } })
  if (!kept) throw new Refusal('not-found')
  await put(prisma, staff, role, { off: kept.off, note: restoredNote(version), seen: null }, now)
}

async function put(prisma: PrismaClient, { id: byId }: Staff, role: Role, { off, note, seen }: Wish, now: Date): Promise<void> {
  const next = known(off)
  await prisma.$transaction(async (tx) => {
    await lockSettings(tx)
    const before = (await newestSwitches(tx, role)).get(role) ?? { version: 0, off: [] }
    if (seen !== null && seen !== before.version) throw new Refusal('stale-version')
    if (before.off.join() === next.join())
      throw new Refusal('not-possible', { detail: { zh: '与现行设置相同，没有变化', en: 'This is what holds already' } })
    const version = before.version + 1
    await tx.switchVersion.create({ data: { id: newId(), role, version, off: next, note, byId, at: now } })
    const detail = { version, note, old: before.off, new: next }
    await appendAudit(tx, { actorId: byId, action: 'switch.change', subject: `role:${role}`, detail }, now)
  })
}
