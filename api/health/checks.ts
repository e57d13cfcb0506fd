/** Can this process do its work? Each part it leans on is asked, with a time limit. */
import type { Deps } from '#api/deps.ts'

export type Check = { status: 'ok' | 'error'; ms: number }

const patienceMs = 3000

async function timed(work: () => Promise<unknown>): Promise<Check> {
  const began = performance.now()
  let timer: NodeJS.Timeout | undefined
  const late = new Promise((_, reject) => {
    timer = setTimeout(() => reject(new Error('too slow')), patienceMs)
  })
  const status = await Promise.race([work(), late]).then(
    () => 'ok' as const,
    () => 'error' as const,
  )
  clearTimeout(timer)
  return { status, ms: Math.round(performance.now() - began) }
}

/** The probe is content-addressed: writing it again and again keeps one file. */
const probe = Buffer.from('jianfu evidence store probe\n')

export async function readiness({ prisma, evidence, queueReady }: Deps): Promise<Record<string, Check>> {
  const [database, queue, store] = await Promise.all([
    timed(() => prisma.$queryRaw`SELECT 1`),
    timed(async () => {
      if (!(await (queueReady?.() ?? true))) throw new Error('the queue does not answer')
    }),
    timed(() => evidence.put(probe)),
  ])
  return { database, queue, evidence: store }
}
