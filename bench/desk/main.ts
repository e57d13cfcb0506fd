/**
 * npx tsx bench/desk/main.ts [findings]: how long an officer waits at 1,000,000 findings, 300,000 complaints, 200,000 leads and
 * 20,000 cases, and how much longer than at a tenth of it. Each question goes over HTTP, one at a time, to the real API on the
 * PostgreSQL of this installation. Some minutes and 4 GB of disk; nothing is left behind.
 */
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { startEmbedded } from '#api/database/embedded.ts'
import { makePrisma } from '#prisma/client.ts'
import { migrate } from '#prisma/migrate.ts'
import { seedReference } from '#prisma/seed-reference.ts'
import { fill, type Size, sizeOf } from './fill.ts'
import { type Figure, measure } from './measure.ts'
import { openDesk } from './open-desk.ts'

async function figuresOf(size: Size): Promise<Figure[]> {
  const scratch = mkdtempSync(join(tmpdir(), 'jianfu-bench-'))
  const server = await startEmbedded({ folder: join(scratch, 'postgres'), purpose: 'app' })
  const prisma = makePrisma(server.url, 10)
  try {
    await migrate(server.url)
    await seedReference(prisma)
    const desk = await openDesk(prisma, scratch)
    const began = performance.now()
    await fill(prisma, size, desk.hands)
    console.log(`${JSON.stringify(size)} filled in ${((performance.now() - began) / 1000).toFixed(0)} s`)
    const figures = await measure(desk, size.leads + size.cases)
    await desk.close()
    return figures
  } finally {
    await prisma.$disconnect()
    await server.stop()
    rmSync(scratch, { recursive: true, force: true })
  }
}

function print(small: Figure[], large: Figure[]): void {
  const rows = large.map(({ what, atMost, p50, p95, most }, at) => ({
    what,
    'p50 ms': Math.round(p50),
    'p95 ms': Math.round(p95),
    'slowest ms': Math.round(most),
    'at most': atMost,
    met: p95 <= atMost,
    'p95 at 10 %': Math.round(small[at]?.p95 ?? 0),
    ratio: Number((p95 / (small[at]?.p95 ?? 1)).toFixed(1)),
  }))
  console.table(rows)
  if (rows.some(({ met }) => !met)) process.exitCode = 1
}

const findings = Number(process.argv[2] ?? 1_000_000)
if (!Number.isInteger(findings / 500) || findings < 5000) throw new Error('findings: a multiple of 500, at least 5000')
print(await figuresOf(sizeOf(findings / 10)), await figuresOf(sizeOf(findings)))
