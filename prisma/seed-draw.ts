/** A double random draw of the demonstration, drawn as the office draws; half of its results are published. */
import type { Staff } from '#api/auth/staff.ts'
import { dayOf } from '#api/cases/day-of.ts'
import type { Deps } from '#api/deps.ts'
import { prepareDraw, recordInspection, runDraw } from '#api/draws/act-on-draw.ts'
import type { PrismaClient } from './generated/client.ts'

/** `office`: user name of whoever runs the draw. Needs two officers with a card and institutions with a licence. */
export async function seedDraw(prisma: PrismaClient, office: string): Promise<void> {
  const deps = { prisma, now: () => new Date() } as Deps
  const user = await prisma.user.findUniqueOrThrow({ where: { username: office } })
  const city: Staff = { ...user, username: office, role: 'unit-head', districtCode: null, institutionId: null }
  const categories = ['subject', 'sport', 'culture', 'science']
  const id = await prepareDraw(deps, city, { title: '校外培训机构双随机抽查（演示）', districtCode: null, categories })
  await runDraw(deps, city, id, '3')
  const tasks = await prisma.inspectionTask.findMany({ where: { drawId: id }, orderBy: { position: 'asc' } })
  for (const [at, task] of tasks.slice(0, Math.ceil(tasks.length / 2)).entries()) {
    const inspector: Staff = { ...city, id: task.inspectorIds[0] ?? '', role: 'officer' }
    const result = at % 3 === 1 ? 'correct' : 'none'
    const note = result === 'correct' ? '未在显著位置公示从业人员资格，责令改正' : '证照、收费公示、备案班次与现场一致'
    await recordInspection(deps, inspector, task.id, { result, inspectedOn: dayOf(deps.now()), note, publish: true })
  }
}
