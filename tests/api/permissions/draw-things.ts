/** A draw of a side that was drawn, with one inspection. */
import { newId } from '#api/new-id.ts'
import type { HttpWorld } from '../http-world.ts'

export async function drawThings({ prisma, clock }: HttpWorld, institutionId: string, districtCode: string) {
  const [drawId, taskId, inspectorId, inspectorName] = [newId(), newId(), newId(), `inspector-${districtCode}`]
  await prisma.user.create({
    data: { id: inspectorId, name: '检查员', email: `${inspectorName}@x.example`, username: inspectorName, districtCode },
  })
  await prisma.inspectorAvoidance.create({
    data: { inspectorId, institutionId, reason: '亲属任职', actorId: inspectorId, state: 'DECLARED' },
  })
  const hash = '0'.repeat(64)
  await prisma.draw.create({
    data: {
      id: drawId,
      title: '抽查',
      districtCode,
      pool: { targets: [], inspectors: [], shares: { high: 50, raised: 20, usual: 5 } },
      poolHash: hash,
      commitment: hash,
      secret: 'x',
      witness: '17',
      seed: hash,
      result: [],
      createdById: 'x',
      drawnAt: clock.now,
      tasks: { create: { id: taskId, institutionId, position: 0, inspectorIds: [] } },
    },
  })
  return { drawId, taskId, inspectorId, inspectorName }
}
