/** A short walk at once, to see whether a declaration works; what it fetches is kept like everything else. */
import { Refusal } from '#api/errors.ts'
import { declarationOf, startRun } from '#api/jobs/frontier/start-run.ts'
import { canonicalUrl } from '#crawler/canonical-url.ts'
import { walkFor } from '#crawler/sources/index.ts'
import type { PrismaClient } from '#prisma/generated/client.ts'

const pagesOfTest = 10
/** Below complaints, above everything that is regular. */
const testPriority = 5

/** Returns the id of the run; a test that is under way is not begun again. */
export const testSource = (prisma: PrismaClient, id: string): Promise<string> =>
  prisma.$transaction(async (tx) => {
    const [locked] = await tx.$queryRaw<{ id: string }[]>`SELECT id::text FROM source WHERE id = ${id}::uuid FOR UPDATE`
    if (!locked) throw new Refusal('not-found')
    const before = await tx.crawlRun.findFirst({ where: { sourceId: id, state: 'RUNNING', cause: 'test' }, select: { id: true } })
    if (before) return before.id
    const source = await tx.source.findUniqueOrThrow({ where: { id }, include: { group: true } })
    // whoever asks for it waits for it, at whatever hour
    const { hours: _, ...declared } = declarationOf(source)
    const declaration = { ...declared, maxPages: pagesOfTest }
    const starts = walkFor(declaration).start(declaration)
    const only = starts.map((url) => ({ url, key: canonicalUrl(url) ?? url, depth: 0 }))
    return startRun(tx, source, { cause: 'test', declaration, only, priority: testPriority })
  })
