/**
 * npx tsx bench/citizens/main.ts [findings] [folder] [seconds]: how long a citizen waits at 1,000,000 findings and 300,000 complaints: filing at
 * 50 a second, following by code, the hint of look-alikes. The server is `jianfu api` in a process of its own, asked over HTTP on this
 * machine; each report carries a proof of work, whose cost for the sender is not counted. With a folder the data are kept there for
 * the next run. Filling takes some minutes and 4 GB of disk; reports come in for 18 seconds, after three minutes of gathering proofs.
 */
import { mkdirSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createUser } from '#api/auth/users.ts'
import { startEmbedded } from '#api/database/embedded.ts'
import { fill, sizeOf } from '#bench/desk/fill.ts'
import { makePrisma } from '#prisma/client.ts'
import type { PrismaClient } from '#prisma/generated/client.ts'
import { migrate } from '#prisma/migrate.ts'
import { seedReference } from '#prisma/seed-reference.ts'
import { type Figure, measure } from './measure.ts'
import { giveCodes, secret, serve } from './serve.ts'

/** Fills a database without findings; one that has them was filled by a run before, all of it in one transaction. */
async function filled(prisma: PrismaClient, findings: number): Promise<void> {
  if ((await prisma.finding.findFirst({ select: { id: true } })) !== null) return
  await seedReference(prisma)
  const officer = { username: 'bench', name: 'bench', password: 'correct horse of the bench', role: 'officer' as const }
  const { id } = await createUser(prisma, { ...officer, districtCode: null })
  const began = performance.now()
  await fill(prisma, sizeOf(findings), [id])
  console.log(`${JSON.stringify(sizeOf(findings))} filled in ${((performance.now() - began) / 1000).toFixed(0)} s`)
}

async function figuresOf(findings: number, home: string): Promise<Figure[]> {
  mkdirSync(home, { recursive: true })
  const server = await startEmbedded({ folder: join(home, 'postgres'), purpose: 'app' })
  const prisma = makePrisma(server.url, 2)
  try {
    await migrate(server.url)
    await filled(prisma, findings)
    const codes = await giveCodes(prisma, findings * 0.3)
    const api = await serve({ DATABASE_URL: server.url, JIANFU_DATA: join(home, 'data'), JIANFU_SECRET: secret })
    try {
      return await measure({ base: api.url, codes, cases: findings * 0.22, seconds: Number(process.argv[4] ?? 18) })
    } finally {
      await api.stop()
    }
  } finally {
    await prisma.$disconnect()
    await server.stop()
  }
}

function print(figures: Figure[]): void {
  const rows = figures.map(({ what, bound, times }) => {
    times.sort((a, b) => a - b)
    const at = (quantile: number) => Math.round(times[Math.min(times.length - 1, Math.floor(quantile * times.length))] ?? 0)
    const met = at(bound.quantile) <= bound.ms
    return {
      what,
      asked: times.length,
      'p50 ms': at(0.5),
      'p95 ms': at(0.95),
      'p99 ms': at(0.99),
      'slowest ms': at(1),
      'at most': `p${bound.quantile * 100} ${bound.ms}`,
      met,
    }
  })
  console.table(rows)
  if (rows.some(({ met }) => !met)) process.exitCode = 1
}

const findings = Number(process.argv[2] ?? 1_000_000)
if (!Number.isInteger(findings / 500) || findings < 5000) throw new Error('findings: a multiple of 500, at least 5000')
const home = process.argv[3] ?? mkdtempSync(join(tmpdir(), 'jianfu-bench-'))
try {
  print(await figuresOf(findings, home))
} finally {
  if (process.argv[3] === undefined) rmSync(home, { recursive: true, force: true })
}
