/** A draw is prepared, drawn once, and its inspections are recorded by those who were drawn. */
import { randomBytes } from 'node:crypto'
import { appendAudit } from '#api/audit/append-audit.ts'
import { staffDid } from '#api/audit/staff-did.ts'
import { type Staff, sees } from '#api/auth/staff.ts'
import { dayOf } from '#api/cases/day-of.ts'
import type { Deps } from '#api/deps.ts'
import { Refusal } from '#api/errors.ts'
import { newId } from '#api/new-id.ts'
import { districtByCode } from '#policy/districts.ts'
import { commitmentOf, draw as drawFrom, type Pool, poolHash, seedOf } from '#policy/draws/draw.ts'
import type { InspectionResult } from '#policy/draws/results.ts'
import { makePool } from './make-pool.ts'
import { publicationDue } from './publication-due.ts'
import { findDraw } from './read-draw.ts'

const nobody = {
  zh: '名录库中没有可抽取的机构，或有执法证的检查人员不足两人',
  en: 'There is no institution to draw, or there are fewer than two inspectors with a card',
}
const drawnAlready = { zh: '已经抽取，不能重复抽取', en: 'It has been drawn already' }
const notYours = { zh: '只有被抽中的检查人员可以登记结果', en: 'Only those who were drawn record the result' }
const published = { zh: '结果已经公布，不能再修改', en: 'The result has been published and is not changed any more' }
const badDay = { zh: '检查日期应在抽取之后、今天之前', en: 'The day of the inspection lies between the draw and today' }

export async function prepareDraw(
  deps: Deps,
  staff: Staff,
  { title, districtCode, categories }: { title: string; districtCode: string | null; categories: string[] },
): Promise<string> {
  const { prisma, now } = deps
  const scope = staff.districtCode ?? districtCode
  if (districtCode !== null && (!districtByCode(districtCode) || !sees(staff, districtCode))) throw new Refusal('not-found')
  const pool = await makePool(prisma, { districtCode: scope, categories }, dayOf(now()))
  if (pool.targets.length === 0 || pool.inspectors.length < 2) throw new Refusal('not-possible', { detail: nobody })
  const secret = randomBytes(32).toString('hex')
  const hashes = { poolHash: await poolHash(pool), commitment: await commitmentOf(secret) }
  const id = newId()
  const data = { id, title, districtCode: scope, pool, ...hashes, secret, createdById: staff.id, createdAt: now() }
  await prisma.draw.create({ data })
  await staffDid(deps, staff, 'draw.prepare', `draw:${id}`, hashes)
  return id
}

export async function runDraw(deps: Deps, staff: Staff, id: string, witness: string): Promise<void> {
  const { prisma, now } = deps
  const { pool, secret } = await findDraw(deps, id, staff)
  const seed = await seedOf(secret, witness)
  const result = await drawFrom(pool as Pool, seed)
  await prisma.$transaction(async (tx) => {
    const { count } = await tx.draw.updateMany({
      where: { id, drawnAt: null },
      data: { witness, seed, result, drawnAt: now() },
    })
    if (count === 0) throw new Refusal('not-allowed-now', { detail: drawnAlready })
    await tx.inspectionTask.createMany({
      data: result.map(({ target, inspectors }, position) => ({
        id: newId(),
        drawId: id,
        institutionId: target,
        position,
        inspectorIds: inspectors,
      })),
    })
    await appendAudit(tx, { actorId: staff.id, action: 'draw.draw', subject: `draw:${id}`, detail: { seed } }, now())
  })
}

export async function recordInspection(
  deps: Deps,
  staff: Staff,
  id: string,
  given: { result: InspectionResult; inspectedOn: string; note: string; publish: boolean },
) {
  const { prisma, now } = deps
  const task = await prisma.inspectionTask.findUnique({ where: { id }, include: { draw: true } })
  if (!task || !sees(staff, task.draw.districtCode)) throw new Refusal('not-found')
  if (!task.inspectorIds.includes(staff.id)) throw new Refusal('not-possible', { detail: notYours })
  const { publish, inspectedOn, ...said } = given
  if (inspectedOn > dayOf(now()) || inspectedOn < dayOf(task.draw.drawnAt ?? now()))
    throw new Refusal('not-possible', { detail: badDay })
  const saved = {
    ...said,
    inspectedOn,
    publishBy: await publicationDue(prisma, inspectedOn),
    ...(publish ? { publishedAt: now() } : {}),
  }
  const { count } = await prisma.inspectionTask.updateMany({ where: { id, publishedAt: null }, data: saved })
  if (count === 0) throw new Refusal('not-allowed-now', { detail: published })
  await staffDid(deps, staff, 'inspection.record', `inspection:${id}`, { result: given.result, publish })
  return prisma.inspectionTask.findUniqueOrThrow({ where: { id } })
}
