/**
 * npx tsx bench/hotline-import.ts [rows]: a sheet of 50,000 work orders comes in through the same batch that the console uses.
 * Prints how long it takes and how much memory at most; kills the importing process at about 40 % and goes on with another;
 * imports the same sheet again. Needs nothing but this machine.
 */
import { type ChildProcess, fork } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { readFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import ExcelJS from 'exceljs'
import { sha256 } from '#api/canonical-json.ts'
import { sealFile } from '#api/complaints/seal.ts'
import { startEmbedded } from '#api/database/embedded.ts'
import { suggestColumns } from '#api/hotline/columns.ts'
import { runBatch } from '#api/hotline/run-batch.ts'
import { newId } from '#api/new-id.ts'
import { makePrisma } from '#prisma/client.ts'
import type { PrismaClient } from '#prisma/generated/client.ts'
import { migrate } from '#prisma/migrate.ts'
import { seedReference } from '#prisma/seed-reference.ts'

const secret = 'a secret of the bench, thirty-two characters long'
const headings = ['受理编号', '标题', '主要内容', '业务类型', '来电人', '联系电话', '问题点位', '创建时间', '处理时限']

/** The importing process: one batch, and its largest memory. */
async function importOnce(url: string): Promise<void> {
  const prisma = makePrisma(url, 3)
  const before = process.memoryUsage().rss
  let most = before
  let alive = 0
  const watch = setInterval(() => {
    most = Math.max(most, process.memoryUsage().rss)
  }, 100)
  const collect = setInterval(() => {
    globalThis.gc?.()
    const { heapUsed, external } = process.memoryUsage()
    alive = Math.max(alive, heapUsed + external)
  }, 1000)
  const began = performance.now()
  await runBatch({ prisma, secret, now: () => new Date() })
  clearInterval(watch)
  clearInterval(collect)
  process.send?.({ seconds: (performance.now() - began) / 1000, before: before / 1e6, most: most / 1e6, alive: alive / 1e6 })
  await prisma.$disconnect()
}

const spawnImport = (url: string): ChildProcess =>
  fork(fileURLToPath(import.meta.url), ['--import', url], {
    execArgv: [...process.execArgv, '--expose-gc', `--max-old-space-size=${heapMb}`],
  })

/** The importing process may keep this much alive; a sheet that needed more the longer it is would end it. */
const heapMb = 192

/** MB; `most` is what the system has given the process, garbage included, `alive` what a collection leaves */
type Report = { seconds: number; before: number; most: number; alive: number }
const reportOf = (child: ChildProcess): Promise<Report> =>
  new Promise((resolve, reject) => {
    child.once('message', (report) => resolve(report as Report))
    child.once('exit', (code) => code === 0 || reject(new Error(`the import ended with ${code}`)))
  })

async function writeSheet(path: string, rows: number): Promise<void> {
  const book = new ExcelJS.stream.xlsx.WorkbookWriter({ filename: path, useSharedStrings: true })
  const sheet = book.addWorksheet('工单')
  sheet.addRow(['教育类诉求']).commit()
  sheet.addRow(headings).commit()
  for (let n = 0; n < rows; n++) {
    const number = `2611${String(n).padStart(8, '0')}-01`
    const text = `第${n}件：小区${n % 700}栋楼下的某某教育周六上午给初二学生补数学，一个班十来个娃娃，要求查处。`.repeat(3)
    const phone = `138${String(n % 30_000).padStart(8, '0')}`
    sheet
      .addRow([number, '校外培训', text, '举报', `张${n % 97}`, phone, '锦江区东大街', 46344 + (n % 300) / 300, 46360])
      .commit()
  }
  await sheet.commit()
  await book.commit()
}

async function queueSheet(prisma: PrismaClient, bytes: Buffer, rows: number): Promise<string> {
  const id = newId()
  const columns = suggestColumns(headings)
  const file = { create: { sealed: sealFile(secret, id, bytes) } }
  const told = { fileName: 'bench.xlsx', channel: 'hotline-12345', state: 'WAITING', createdById: 'bench', columns }
  await prisma.importBatch.create({
    data: { id, ...told, sha256: sha256(bytes), size: bytes.length, rowsTotal: rows, file },
  })
  return id
}

async function killedAt(prisma: PrismaClient, url: string, id: string, rows: number): Promise<number> {
  const child = spawnImport(url)
  for (;;) {
    await new Promise((resolve) => setTimeout(resolve, 50))
    const { rowsDone } = await prisma.importBatch.findUniqueOrThrow({ where: { id } })
    if (rowsDone < rows * 0.4) continue
    child.kill('SIGKILL')
    // its lease would run out in two minutes
    await new Promise((resolve) => child.once('exit', resolve))
    await prisma.importBatch.update({ where: { id }, data: { claimedUntil: null } })
    return (await prisma.importBatch.findUniqueOrThrow({ where: { id } })).rowsDone
  }
}

const told = ({ seconds, before, most, alive }: Report): string =>
  `${seconds.toFixed(1)} s, memory ${before.toFixed(0)} → at most ${most.toFixed(0)} MB, alive at most ${alive.toFixed(0)} MB`

async function main(rows: number): Promise<void> {
  const scratch = mkdtempSync(join(tmpdir(), 'jianfu-bench-'))
  const server = await startEmbedded({ folder: join(scratch, 'postgres'), purpose: 'test' })
  const prisma = makePrisma(server.url, 3)
  try {
    await migrate(server.url)
    await seedReference(prisma)
    const count = (importBatchId: string) => prisma.complaint.count({ where: { importBatchId } })
    for (const size of [rows / 10, rows]) {
      const path = join(scratch, `${size}.xlsx`)
      await writeSheet(path, size)
      const bytes = await readFile(path)
      const id = await queueSheet(prisma, bytes, size)
      console.log(`${size} rows (${(bytes.length / 1e6).toFixed(1)} MB): ${told(await reportOf(spawnImport(server.url)))}`)
      console.log(`  came in: ${await count(id)}`)
      const again = await queueSheet(prisma, bytes, size)
      console.log(`  the same sheet again: ${told(await reportOf(spawnImport(server.url)))}; came in: ${await count(again)}`)
      await prisma.complaint.deleteMany({ where: { importBatchId: id } })
    }
    const bytes = await readFile(join(scratch, `${rows}.xlsx`))
    const id = await queueSheet(prisma, bytes, rows)
    const at = await killedAt(prisma, server.url, id, rows)
    const whole = await count(id)
    await reportOf(spawnImport(server.url))
    console.log(`killed at row ${at} with ${whole} complaints, gone on by another process: ${await count(id)} of ${rows}`)
  } finally {
    await prisma.$disconnect()
    await server.stop()
    rmSync(scratch, { recursive: true, force: true })
  }
}

if (process.argv[2] === '--import') await importOnce(process.argv[3] ?? '')
else await main(Number(process.argv[2] ?? 50_000))
