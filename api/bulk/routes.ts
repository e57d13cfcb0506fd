/** Bulk runs and kept queues over HTTP. */
import { staffDid } from '#api/audit/staff-did.ts'
import type { Staff } from '#api/auth/staff.ts'
import * as contract from '#api/contract/bulk.ts'
import type { Deps } from '#api/deps.ts'
import { Refusal } from '#api/errors.ts'
import type { Bind } from '#api/http/bind.ts'
import { newId } from '#api/new-id.ts'
import { readOfficers } from '#api/users/read-officers.ts'
import type { Prisma, PrismaClient } from '#prisma/generated/client.ts'
import { assignMany, readRuns, undoMany } from './assign-many.ts'

export function bulkRoutes(bind: Bind, deps: Deps): void {
  const { prisma, now } = deps
  bind(contract.listOfficers, async ({ staff }) => ({ items: await readOfficers(prisma, staff.districtCode, staff) }))

  bind(contract.bulkAssign, async ({ body, staff }) => {
    const result = await assignMany(prisma, staff, body, now())
    const { runId, changed } = result
    if (runId) await staffDid(deps, staff, 'case.bulk-assign', `bulk:${runId}`, { assigneeId: body.assigneeId, changed })
    return result
  })

  bind(contract.listBulkRuns, async ({ staff }) => ({ items: await readRuns(prisma, staff, now()) }))

  bind(contract.undoBulk, async ({ params: { id }, staff }) => {
    const result = await undoMany(prisma, staff, id, now())
    await staffDid(deps, staff, 'case.bulk-undo', `bulk:${id}`, result)
    return result
  })

  bind(contract.listViews, ({ staff }) => readViews(prisma, staff))

  bind(contract.saveView, async ({ body: { name, query, shared }, staff }) => {
    const kept = { query, shared, districtCode: staff.districtCode }
    await prisma.savedView.upsert({
      where: { ownerId_name: { ownerId: staff.id, name } },
      create: { id: newId(), ownerId: staff.id, name, createdAt: now(), ...kept },
      update: kept,
    })
    return readViews(prisma, staff)
  })

  bind(contract.alertView, async ({ params: { id: viewId }, body: { atLeast }, staff }) => {
    await mustSeeView(prisma, staff, viewId)
    const key = { viewId, userId: staff.id }
    if (atLeast === null) await prisma.viewAlert.deleteMany({ where: key })
    else
      await prisma.viewAlert.upsert({
        where: { viewId_userId: key },
        create: { ...key, atLeast, seenAt: now() },
        update: { atLeast },
      })
    return readViews(prisma, staff)
  })

  bind(contract.lookAtView, async ({ params: { id: viewId }, staff }) => {
    await mustSeeView(prisma, staff, viewId)
    await prisma.viewAlert.updateMany({ where: { viewId, userId: staff.id }, data: { seenAt: now() } })
    return readViews(prisma, staff)
  })

  bind(contract.deleteView, async ({ params: { id }, staff }) => {
    await prisma.savedView.deleteMany({ where: { id, ownerId: staff.id } })
    return readViews(prisma, staff)
  })
}

/** One's own, and those shared by the whole city or the own district. Whoever sees the city sees what its districts share. */
function seenBy({ id, districtCode }: Staff): Prisma.SavedViewWhereInput {
  const shared = districtCode === null ? { shared: true } : { shared: true, OR: [{ districtCode }, { districtCode: null }] }
  return { OR: [{ ownerId: id }, shared] }
}

async function mustSeeView(prisma: PrismaClient, staff: Staff, id: string): Promise<void> {
  if ((await prisma.savedView.count({ where: { id, ...seenBy(staff) } })) === 0) throw new Refusal('not-found')
}

async function readViews(prisma: PrismaClient, staff: Staff) {
  const rows = await prisma.savedView.findMany({
    where: seenBy(staff),
    orderBy: { name: 'asc' },
    take: 200,
    include: { alerts: { where: { userId: staff.id } } },
  })
  return {
    items: rows.map(({ ownerId, createdAt, id, name, query, shared, alerts: [alert] }) => ({
      ...{ id, name, query, shared },
      mine: ownerId === staff.id,
      createdAt: createdAt.toISOString(),
      alert: alert ? { atLeast: alert.atLeast, seenAt: alert.seenAt.toISOString() } : null,
    })),
  }
}
