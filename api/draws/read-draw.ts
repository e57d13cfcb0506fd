/** Draws as staff and the public see them. The secret leaves the house only with the result. */
import type { z } from 'zod'
import { can, type Staff, sees } from '#api/auth/staff.ts'
import { dayOf } from '#api/cases/day-of.ts'
import type { drawView, inspectionTask, listDraws, listPublicDraws, publicDraw } from '#api/contract/draws.ts'
import type { Deps } from '#api/deps.ts'
import { Refusal } from '#api/errors.ts'
import { type Drawn, type Layer, layers, type Pool } from '#policy/draws/draw.ts'
import type { InspectionResult } from '#policy/draws/results.ts'
import type { Draw, InspectionTask } from '#prisma/generated/client.ts'

type View = z.input<typeof drawView>
type TaskView = z.input<typeof inspectionTask>

const rowOf = (draw: Draw) => {
  const pool = draw.pool as Pool
  return {
    id: draw.id,
    title: draw.title,
    districtCode: draw.districtCode,
    createdAt: draw.createdAt.toISOString(),
    drawnAt: draw.drawnAt?.toISOString() ?? null,
    commitment: draw.commitment,
    poolHash: draw.poolHash,
    targets: pool.targets.length,
    inspectors: pool.inspectors.length,
    drawn: (draw.result as Drawn[] | null)?.length ?? 0,
  }
}

const isLate = ({ publishBy, publishedAt }: InspectionTask, today: string): boolean =>
  publishBy !== null && publishedAt === null && today > publishBy

export async function findDraw({ prisma }: Deps, id: string, staff: Staff) {
  const draw = await prisma.draw.findUnique({ where: { id }, include: { tasks: { orderBy: { position: 'asc' } } } })
  if (!draw || !sees(staff, draw.districtCode)) throw new Refusal('not-found')
  return draw
}

export async function readDraws(
  { prisma, now }: Deps,
  { cursor, limit }: { cursor?: string | undefined; limit: number },
  staff: Staff,
): Promise<z.input<(typeof listDraws)['response']>> {
  const where = staff.districtCode === null ? {} : { districtCode: staff.districtCode }
  const skip = Number(cursor ?? 0)
  if (!Number.isSafeInteger(skip) || skip < 0) throw new Refusal('bad-cursor')
  const [draws, total] = await Promise.all([
    prisma.draw.findMany({
      where,
      include: { tasks: true },
      orderBy: [{ createdAt: 'desc' }, { id: 'desc' }],
      skip,
      take: limit,
    }),
    prisma.draw.count({ where }),
  ])
  const today = dayOf(now())
  const items = draws.map(({ tasks, ...draw }) => ({
    ...rowOf(draw),
    done: tasks.filter(({ result }) => result !== null).length,
    overdue: tasks.filter((task) => isLate(task, today)).length,
  }))
  return { items, total, nextCursor: skip + limit < total ? String(skip + limit) : null }
}

export async function readDraw(deps: Deps, id: string, staff: Staff): Promise<View> {
  const draw = await findDraw(deps, id, staff)
  const pool = draw.pool as Pool
  return {
    ...rowOf(draw),
    layers: (Object.keys(layers) as Layer[]).map((layer) => ({
      layer,
      size: pool.targets.filter((target) => target.layer === layer).length,
      share: pool.shares[layer],
    })),
    witness: draw.witness,
    seed: draw.seed,
    tasks: await viewsOf(deps, draw.tasks),
    mayDraw: draw.drawnAt === null && can(staff, 'draw.manage'),
  }
}

export async function viewsOf({ prisma, now }: Deps, tasks: InspectionTask[]): Promise<TaskView[]> {
  const [institutions, users] = await Promise.all([
    prisma.institution.findMany({
      where: { id: { in: tasks.map((task) => task.institutionId) } },
      select: { id: true, name: true },
    }),
    prisma.user.findMany({ where: { id: { in: tasks.flatMap((task) => task.inspectorIds) } }, select: { id: true, name: true } }),
  ])
  const names = new Map([...institutions, ...users].map(({ id, name }) => [id, name]))
  const named = (id: string) => ({ id, name: names.get(id) ?? id })
  const today = dayOf(now())
  return tasks.map((task) => ({
    id: task.id,
    institution: named(task.institutionId),
    inspectors: task.inspectorIds.map(named),
    result: task.result as InspectionResult | null,
    note: task.note,
    inspectedOn: task.inspectedOn,
    publishBy: task.publishBy,
    publishedAt: task.publishedAt?.toISOString() ?? null,
    overdue: isLate(task, today),
  }))
}

export async function readPublicDraws({ prisma }: Deps): Promise<z.input<(typeof listPublicDraws)['response']>> {
  const draws = await prisma.draw.findMany({ orderBy: [{ createdAt: 'desc' }, { id: 'desc' }], take: 100 })
  return { items: draws.map(rowOf) }
}

/** Results of inspections are public once they are published. */
export async function readPublicDraw({ prisma, now }: Deps, id: string): Promise<z.input<(typeof publicDraw)['response']>> {
  const draw = await prisma.draw.findUnique({ where: { id }, include: { tasks: { orderBy: { position: 'asc' } } } })
  if (!draw?.drawnAt) throw new Refusal('not-found')
  const today = dayOf(now())
  return {
    title: draw.title,
    districtCode: draw.districtCode,
    preparedAt: draw.createdAt.toISOString(),
    drawnAt: draw.drawnAt.toISOString(),
    pool: draw.pool as Pool,
    poolHash: draw.poolHash,
    commitment: draw.commitment,
    secret: draw.secret,
    witness: draw.witness ?? '',
    seed: draw.seed ?? '',
    result: draw.result as Drawn[],
    inspections: draw.tasks.map((task) => ({
      target: task.institutionId,
      result: task.publishedAt ? (task.result as InspectionResult) : null,
      inspectedOn: task.publishedAt ? task.inspectedOn : null,
      overdue: isLate(task, today),
    })),
  }
}
