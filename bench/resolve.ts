/**
 * npx tsx bench/resolve.ts [institutions] [folder]: who is meant, asked one mention after another of a master of 200,000. Beside
 * it, in the same run, what one would write first: the most similar name by pg_trgm. Prints times, and how often each named the
 * right one. With a folder the data are kept there for the next run. Needs nothing but this machine.
 */
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { startEmbedded } from '#api/database/embedded.ts'
import { nameIdentifiers } from '#api/institutions/keep.ts'
import type { Mention } from '#api/institutions/mention.ts'
import { resolveMentions } from '#api/institutions/resolve.ts'
import { districts } from '#policy/districts.ts'
import { makePrisma } from '#prisma/client.ts'
import type { Prisma, PrismaClient } from '#prisma/generated/client.ts'
import { migrate } from '#prisma/migrate.ts'
import { seedReference } from '#prisma/seed-reference.ts'
import { chance } from './chance.ts'

const syllables = [
  ...'星海启智博文金沙学思明德弘毅致远卓越新育才英华锦程慧聪子墨竹青云帆晨曦朗润嘉禾瑞安乐学优品格蓝天翰林知行睿泽方圆同舟百川千叶',
]
const trades = ['教育咨询', '艺术培训', '文化传播', '科技', '体育发展', '外语培训', '美术培训', '数学思维', '信息技术']
const forms = ['有限公司', '有限责任公司', '培训学校', '工作室', '培训中心']
const portion = 4000

interface Known {
  id: string
  name: string
  brand: string
  districtCode: string
  phone: string
}

/** The same institutions every time: a brand of three or four characters, a county, a trade and a legal form. */
function makeInstitutions(count: number): Known[] {
  const random = chance(20_261_126)
  const pick = <T>(list: readonly T[]): T => list[Math.floor(random() * list.length)] as T
  return Array.from({ length: count }, (_, n) => {
    const district = pick(districts)
    const brand = Array.from({ length: random() < 0.4 ? 3 : 4 }, () => pick(syllables)).join('')
    const name = `成都市${random() < 0.7 ? district.name : ''}${brand}${pick(trades)}${pick(forms)}`
    return {
      id: `00000000-0000-7000-8000-${n.toString(16).padStart(12, '0')}`,
      name,
      brand,
      districtCode: district.code,
      phone: `138${String(n).padStart(8, '0')}`,
    }
  })
}

/** Adds those who are not there yet, also when a run before was smaller or was stopped. */
async function fill(prisma: PrismaClient, known: Known[]): Promise<void> {
  const there = new Set((await prisma.institution.findMany({ select: { id: true } })).map(({ id }) => id))
  const missing = known.filter(({ id }) => !there.has(id))
  for (let from = 0; from < missing.length; from += portion) {
    await prisma.$transaction((tx) => insert(tx, missing.slice(from, from + portion)), { timeout: 300_000 })
  }
  if (missing.length === 0) return
  await prisma.$executeRaw`VACUUM ANALYZE institution`
  await prisma.$executeRaw`VACUUM ANALYZE institution_identifier`
}

async function insert(tx: Prisma.TransactionClient, some: Known[]): Promise<void> {
  const identifiers = some.flatMap(({ id, name, phone }) => [
    ...nameIdentifiers(id, [name], 'register'),
    { institutionId: id, kind: 'phone', value: phone, source: 'register' },
  ])
  await tx.$executeRaw`
    INSERT INTO institution (id, name, "districtCode", origin, "updatedAt")
    SELECT r.*, 'register', now() FROM unnest(${some.map(({ id }) => id)}::uuid[], ${some.map(({ name }) => name)}::text[],
      ${some.map(({ districtCode }) => districtCode)}::bpchar[]) r`
  await tx.$executeRaw`
    INSERT INTO institution_identifier (id, "institutionId", kind, value, source)
    SELECT gen_random_uuid(), r.*, 'register' FROM unnest(${identifiers.map(({ institutionId }) => institutionId)}::uuid[],
      ${identifiers.map(({ kind }) => kind)}::text[], ${identifiers.map(({ value }) => value)}::text[]) r
    ON CONFLICT DO NOTHING`
}

/** As people write: the whole name, without the city, the brand with its county, a slip of the pen, a telephone number. */
function mentionOf(known: Known, n: number): Mention {
  const { name, brand, districtCode, phone } = known
  const typed = `${name.slice(0, -6)}${name.slice(-5)}`
  const printed = [name, name.replace('成都市', ''), `${brand}教育`, typed, '某培训班'][n % 5] as string
  const marks = n % 5 === 4 ? [{ kind: 'phone' as const, value: phone }] : []
  return { names: [printed], marks, addresses: [], districtCode, source: 'bench' }
}

const naive = (prisma: PrismaClient, name: string) =>
  prisma.$queryRaw<{ id: string }[]>`
    SELECT id::text FROM institution WHERE name % ${name} ORDER BY similarity(name, ${name}) DESC LIMIT 1`

async function measure(known: Known[], every: number, ask: (mention: Mention) => Promise<string | undefined>) {
  const times: number[] = []
  let right = 0
  for (let at = 0, n = 0; at < known.length; at += every, n++) {
    const meant = known[at] as Known
    const mention = mentionOf(meant, n)
    const began = performance.now()
    const id = await ask(mention)
    times.push(performance.now() - began)
    if (id === meant.id) right++
  }
  times.sort((a, b) => a - b)
  const quantile = (q: number) => times[Math.min(times.length - 1, Math.floor(q * times.length))] ?? 0
  return { asked: times.length, right, p50: quantile(0.5), p95: quantile(0.95), p99: quantile(0.99) }
}

type Measured = Awaited<ReturnType<typeof measure>>
const line = (name: string, { asked, right, p50, p95, p99 }: Measured): string =>
  `${name}: ${asked} mentions, ${right} named right; p50 ${p50.toFixed(1)} ms, p95 ${p95.toFixed(1)} ms, p99 ${p99.toFixed(1)} ms`

async function main(count: number, folder: string | undefined): Promise<void> {
  const home = folder ?? mkdtempSync(join(tmpdir(), 'jianfu-bench-'))
  const server = await startEmbedded({ folder: join(home, 'postgres'), purpose: 'app' })
  const prisma = makePrisma(server.url, 2)
  try {
    await migrate(server.url)
    await seedReference(prisma)
    const known = makeInstitutions(count)
    await fill(prisma, known)
    const resolve = async (mention: Mention) => (await resolveMentions(prisma, [mention]))[0]?.institution?.id
    // a server that has just begun reads from the disk what one at work holds in memory: a thousand other mentions first
    await measure(known.slice(1), Math.ceil(count / 1000), resolve)
    const ours = await measure(known, Math.ceil(count / 500), resolve)
    const plain = await measure(known, Math.ceil(count / 60), async ({ names }) => (await naive(prisma, names[0] ?? ''))[0]?.id)
    console.log(`${count} institutions`)
    console.log(line('resolveMentions', ours))
    console.log(line('pg_trgm, most similar name', plain))
    console.log(`p95: ${(plain.p95 / ours.p95).toFixed(1)} times as long for the naive query; the bound is 20 ms`)
  } finally {
    await prisma.$disconnect()
    await server.stop()
    if (!folder) rmSync(home, { recursive: true, force: true })
  }
}

await main(Number(process.argv[2] ?? 200_000), process.argv[3])
