/** Orders that a system sends, and what it fetches back. The same request sent again changes nothing and gets the same answer. */
import type { z } from 'zod'
import { canonicalJson, sha256 } from '#api/canonical-json.ts'
import { publicCourse } from '#api/complaints/track-complaint.ts'
import type { pushOrders, pushResults } from '#api/contract/push.ts'
import type { Deps } from '#api/deps.ts'
import { Refusal } from '#api/errors.ts'
import type { HotlineChannel } from '#api/hotline/columns.ts'
import { keepOrders } from '#api/hotline/keep-orders.ts'
import { readOrder } from '#api/hotline/order.ts'
import { publicStatusTexts } from '#policy/case-flow.ts'
import type { PushSourceModel } from '#prisma/generated/models.ts'

type Orders = z.output<(typeof pushOrders)['body']>['orders']
type Answer = z.input<(typeof pushOrders)['response']>
type Results = z.input<(typeof pushResults)['response']>

export async function takeOrders(deps: Deps, source: PushSourceModel, orders: Orders, key: string): Promise<Answer> {
  const bodyHash = sha256(canonicalJson(orders))
  return deps.prisma.$transaction(async (tx) => {
    // two tries at once wait for each other here
    await tx.$executeRaw`SELECT pg_advisory_xact_lock(hashtext(${`push ${source.id} ${key}`}))`
    const before = await tx.pushReceipt.findUnique({ where: { sourceId_key: { sourceId: source.id, key } } })
    if (before && before.bodyHash !== bodyHash) throw new Refusal('not-possible', { detail: otherBody })
    if (before) return before.answer as Answer
    const intake = {
      secret: deps.settings.secret,
      channel: source.channel as HotlineChannel,
      importBatchId: null,
      pushSourceId: source.id,
      now: deps.now(),
    }
    const read = orders.map((order, at) => {
      const one = readOrder((field) => (field === 'receivedAt' ? chengdu(order.receivedAt) : order[field]))
      if ('problem' in one) throw new Refusal('validation-failed', { errors: [{ path: `orders.${at}`, message: one.problem }] })
      return one
    })
    const answer = await keepOrders(tx, intake, read)
    await tx.pushReceipt.create({ data: { sourceId: source.id, key, bodyHash, answer: { ...answer }, createdAt: deps.now() } })
    return answer
  })
}

/** As a cell of a sheet would hold it: what is printed there is the time in Chengdu. */
const chengdu = (instant: string): Date => new Date(new Date(instant).getTime() + 8 * 3_600_000)

const otherBody = {
  zh: '相同的 Idempotency-Key 用于不同的内容',
  en: 'This Idempotency-Key was used with another body',
}

const mostResults = 500

export async function readResults(
  { prisma, settings }: Deps,
  source: PushSourceModel,
  since: string | undefined,
): Promise<Results> {
  const rows = await prisma.complaint.findMany({
    where: { pushSourceId: source.id, ...(since ? { updatedAt: { gt: new Date(since) } } : {}) },
    orderBy: [{ updatedAt: 'asc' }, { id: 'asc' }],
    take: mostResults,
  })
  const items: Results['items'] = []
  for (const row of rows) {
    const { standing, messages } = await prisma.$transaction((tx) => publicCourse(tx, row.id, settings.secret))
    const { zh, en } = publicStatusTexts[standing.status]
    items.push({
      orderNo: row.originNo ?? row.number,
      status: standing.status,
      statusText: { zh, en },
      dueDay: row.dueDay,
      originDueAt: (row.origin as { dueAt?: string } | null)?.dueAt ?? null,
      answer: messages.filter(({ sender }) => sender === 'staff').at(-1)?.text ?? null,
      changedAt: row.updatedAt.toISOString(),
    })
  }
  return { items }
}
