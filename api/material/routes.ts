/** Material that others recorded: handed in here, read by a worker. */
import { staffDid } from '#api/audit/staff-did.ts'
import { readUpload } from '#api/complaints/read-upload.ts'
import * as contract from '#api/contract/material.ts'
import type { Deps } from '#api/deps.ts'
import type { Bind } from '#api/http/bind.ts'
import { addMaterial } from './add-material.ts'
import { readMaterial } from './read-material.ts'

const largestMaterial = 50 * 1024 * 1024

export function materialRoutes(bind: Bind, deps: Deps): void {
  const { prisma, doorbell } = deps
  bind(contract.listMaterial, async ({ staff }) => ({ items: await readMaterial(prisma, staff) }))

  bind(contract.addMaterial, async ({ query, staff, req }) => {
    const id = await addMaterial(deps, staff, query, await readUpload(req, largestMaterial))
    const [row] = await readMaterial(prisma, staff, id)
    await staffDid(deps, staff, 'material.add', `material:${id}`, { name: query.name, sha256: row?.sha256 ?? '' })
    await doorbell.ring('material')
    return row as NonNullable<typeof row>
  })
}
