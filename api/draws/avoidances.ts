/** Whom an inspector must not inspect: declared by the inspector or written down by who runs draws. Draws keep to what is approved. */
import type { z } from 'zod'
import { staffDid } from '#api/audit/staff-did.ts'
import { can, type Staff, sees } from '#api/auth/staff.ts'
import { all } from '#api/cases/case-where.ts'
import type { avoidance } from '#api/contract/draws.ts'
import type { Deps } from '#api/deps.ts'
import { Refusal } from '#api/errors.ts'
import { Prisma } from '#prisma/generated/client.ts'

type View = z.input<typeof avoidance>
type Stored = Omit<View, 'inspector' | 'institution' | 'declaredAt' | 'decidedAt' | 'mayDecide'> & {
  inspectorId: string
  inspectorName: string
  institutionId: string
  institutionName: string
  at: Date
  decidedAt: Date | null
}

const { sql } = Prisma
const most = 500
const settled = { zh: '已经批准，无须再次申报', en: 'It has been approved already' }
const own = { zh: '不能审批自己的回避', en: 'Nobody decides the own declaration' }

/** At once approved: whoever runs draws decides anyway. */
export async function avoidInspection(
  deps: Deps,
  staff: Staff,
  { inspector, institutionId, reason }: { inspector: string; institutionId: string; reason: string },
): Promise<void> {
  const user = await deps.prisma.user.findUnique({ where: { username: inspector } })
  if (!user || !sees(staff, user.districtCode)) throw new Refusal('not-found')
  await findInstitution(deps, staff, institutionId)
  const key = { inspectorId: user.id, institutionId }
  const told = { reason, actorId: staff.id, at: deps.now(), state: 'APPROVED', deciderId: staff.id, decidedAt: deps.now() }
  await deps.prisma.inspectorAvoidance.upsert({
    where: { inspectorId_institutionId: key },
    create: { ...key, ...told },
    update: told,
  })
  await staffDid(deps, staff, 'inspector.avoid', `user:${user.id}`, { institutionId })
}

export async function declareAvoidance(
  deps: Deps,
  staff: Staff,
  { institutionId, reason }: { institutionId: string; reason: string },
): Promise<void> {
  await findInstitution(deps, staff, institutionId)
  const key = { inspectorId: staff.id, institutionId }
  const told = { reason, actorId: staff.id, at: deps.now(), state: 'DECLARED' }
  await deps.prisma.$transaction(async (tx) => {
    const there = await tx.inspectorAvoidance.findUnique({ where: { inspectorId_institutionId: key } })
    if (there?.state === 'APPROVED') throw new Refusal('not-allowed-now', { detail: settled })
    await tx.inspectorAvoidance.upsert({
      where: { inspectorId_institutionId: key },
      create: { ...key, ...told },
      update: { ...told, deciderId: null, decidedAt: null, decisionNote: null },
    })
  })
  await staffDid(deps, staff, 'inspector.declare-avoidance', `user:${staff.id}`, { institutionId })
}

type Decision = { inspectorId: string; institutionId: string; state: 'APPROVED' | 'REFUSED'; note: string }

export async function decideAvoidance(
  deps: Deps,
  staff: Staff,
  { inspectorId, institutionId, state, note }: Decision,
): Promise<void> {
  const [there] = await read(deps, staff, sql`a."inspectorId" = ${inspectorId} AND a."institutionId" = ${institutionId}::uuid`)
  if (!there) throw new Refusal('not-found')
  if (inspectorId === staff.id) throw new Refusal('not-allowed-now', { detail: own })
  await deps.prisma.inspectorAvoidance.update({
    where: { inspectorId_institutionId: { inspectorId, institutionId } },
    data: { state, deciderId: staff.id, decidedAt: deps.now(), decisionNote: note },
  })
  await staffDid(deps, staff, 'inspector.decide-avoidance', `user:${inspectorId}`, { institutionId, state })
}

async function findInstitution(deps: Deps, staff: Staff, id: string): Promise<void> {
  const found = await deps.prisma.institution.findUnique({ where: { id }, select: { districtCode: true } })
  if (!found || !sees(staff, found.districtCode)) throw new Refusal('not-found')
}

/** Who runs draws sees those of the district's inspectors; anybody else the own. */
function read({ prisma }: Deps, staff: Staff, which: Prisma.Sql): Promise<Stored[]> {
  const seen = !can(staff, 'draw.manage')
    ? sql`a."inspectorId" = ${staff.id}`
    : staff.districtCode === null
      ? sql`TRUE`
      : sql`u."districtCode" = ${staff.districtCode}::bpchar`
  return prisma.$queryRaw<Stored[]>`
    SELECT a."inspectorId", u.name AS "inspectorName", a."institutionId"::text, i.name AS "institutionName", a.reason, a.state, a.at,
      a."decidedAt", d.name AS "decidedBy", a."decisionNote" AS note
    FROM inspector_avoidance a JOIN "user" u ON u.id = a."inspectorId" JOIN institution i ON i.id = a."institutionId"
      LEFT JOIN "user" d ON d.id = a."deciderId"
    WHERE ${all([seen, which])} ORDER BY a.state <> 'DECLARED', a.at DESC, a."inspectorId", a."institutionId" LIMIT ${most}`
}

export async function readAvoidances(deps: Deps, staff: Staff): Promise<View[]> {
  const rows = await read(deps, staff, sql`TRUE`)
  return rows.map(({ inspectorId, inspectorName, institutionId, institutionName, at, decidedAt, ...told }) => ({
    ...told,
    inspector: { id: inspectorId, name: inspectorName },
    institution: { id: institutionId, name: institutionName },
    declaredAt: at.toISOString(),
    decidedAt: decidedAt?.toISOString() ?? null,
    mayDecide: can(staff, 'draw.manage') && inspectorId !== staff.id,
  }))
}
