/** Bulk runs and kept queues over HTTP. */
import { staffDid } from '#api/audit/staff-did.ts'
import type { Staff } from '#api/auth/staff.ts'
import * as contract from '#api/contract/bulk.ts'
import type { Deps } from '#api/deps.ts'
import type { Bind } from '#api/http/bind.ts'
import { newId } from '#api/new-id.ts'
import { readOfficers } from '#api/users/read-officers.ts'
import type { PrismaClient } from '#prisma/generated/client.ts'
import { assignMany, undoMany } from './assign-many.ts'

export function bulkRoutes(bind: Bind, deps: Deps): void {
  const { prisma, now } = deps
  bind(contract.listOfficers, async ({ staff }) => ({ items: await readOfficers(prisma, staff.districtCode, staff) }))

  bind(contract.bulkAssign, async ({ body, staff }) => {
    const result = await assignMany(prisma, staff, body, now())
    const { runId, changed } = result
    if (runId) await staffDid(deps, staff, 'case.bulk-assign', `bulk:${runId}`, { assigneeId: body.assigneeId, changed })
    return result
  })

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

  bind(contract.deleteView, async ({ params: { id }, staff }) => {
    await prisma.savedView.deleteMany({ where: { id, ownerId: staff.id } })
    return readViews(prisma, staff)
  })
}

/** One's own, and those shared by the whole city or the own district. Whoever sees the city sees what its districts share. */
async function readViews(prisma: PrismaClient, { id, districtCode }: Staff) {
  const shared = districtCode === null ? { shared: true } : { shared: true, OR: [{ districtCode }, { districtCode: null }] }
  const rows = await prisma.savedView.findMany({ where: { OR: [{ ownerId: id }, shared] }, orderBy: { name: 'asc' }, take: 200 })
  return {
    items: rows.map(({ ownerId, createdAt, id: viewId, name, query, shared: isShared }) => ({
      ...{ id: viewId, name, query, shared: isShared },
      mine: ownerId === id,
      createdAt: createdAt.toISOString(),
    })),
  }
}
