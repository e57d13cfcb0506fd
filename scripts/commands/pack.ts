/** jianfu pack: the settings of an office as one file that is read, compared and put in force elsewhere. */
import { readFileSync } from 'node:fs'
import type { Command } from 'commander'
import { canonicalJson, sha256 } from '#api/canonical-json.ts'
import { dayOf } from '#api/cases/day-of.ts'
import { readEnv } from '#api/env.ts'
import { type Pack, packFile } from '#api/packs/format.ts'
import { applyPack, comparePack, exportPack, type PackChange, packFaults } from '#api/packs/packs.ts'
import { isRole, may } from '#policy/roles.ts'
import { makePrisma } from '#prisma/client.ts'
import type { PrismaClient } from '#prisma/generated/client.ts'
import { migrate } from '#prisma/migrate.ts'
import { seedReference } from '#prisma/seed-reference.ts'
import { openDatabase } from '../database.ts'
import { mustBeMigrated } from '../parts.ts'
import { CallProblem, perform, WorkProblem } from '../problem.ts'

const settings = (count: number): string => `${count} ${count === 1 ? 'setting' : 'settings'}`
const print = (line: string) => void process.stdout.write(`${line}\n`)

async function withDatabase(prepare: (url: string) => Promise<unknown>, use: (prisma: PrismaClient) => Promise<void>) {
  const database = await openDatabase(readEnv())
  const prisma = makePrisma(database.url, 2)
  try {
    await prepare(database.url)
    await use(prisma)
  } finally {
    await prisma.$disconnect()
    await database.close()
  }
}

const write = () => withDatabase(mustBeMigrated, async (prisma) => print(JSON.stringify(await exportPack(prisma), null, 2)))

const compare = (file: string) =>
  withDatabase(mustBeMigrated, async (prisma) => {
    const pack = readPack(file)
    const { changes, stay } = await comparePack(prisma, pack, dayOf(new Date()))
    for (const change of changes) printChange(change)
    for (const { part, id } of stay) print(`  ${part} ${id}: set here, not in the pack, stays`)
    print(`${changes.length} of ${settings(countOf(pack))} would change`)
  })

interface Options {
  yes?: boolean
  by?: string
  note?: string
}

/** An empty system is made ready on the way. */
const install = (file: string, { yes = false, by, note }: Options) =>
  withDatabase(migrate, async (prisma) => {
    const pack = readPack(file)
    const now = new Date()
    const { changes } = await comparePack(prisma, pack, dayOf(now))
    for (const change of changes) printChange(change)
    if (changes.length === 0) return print('nothing to change')
    if (!yes) throw new WorkProblem(`${settings(changes.length)} would change, nothing was changed: look at them, then add --yes`)
    await seedReference(prisma)
    const actorId = by === undefined ? null : await administrator(prisma, by)
    const words = note ?? `政策包 ${sha256(canonicalJson(pack)).slice(0, 12)}`
    const changed = await applyPack(prisma, pack, dayOf(now), { note: words, actorId, at: now })
    print(`${settings(changed.length)} changed`)
  })

async function administrator(prisma: PrismaClient, username: string): Promise<string> {
  const user = await prisma.user.findUnique({ where: { username }, select: { id: true, role: true, disabled: true } })
  if (!user || user.disabled || !isRole(user.role) || !may(user.role, 'routing.manage'))
    throw new CallProblem(`${username} is no administrator with an open account`)
  return user.id
}

/** Every fault is told, one a line; a pack with one is put in force nowhere. */
function readPack(file: string): Pack {
  const told = packFile.safeParse(parsed(file))
  const faults = told.success
    ? packFaults(told.data).map(({ part, id, en }) => `${part} ${id}: ${en}`)
    : told.error.issues.map(({ path, message }) => `${path.join(' ') || 'file'}: ${message}`)
  if (told.success && faults.length === 0) return told.data
  for (const fault of faults) process.stderr.write(`${fault}\n`)
  throw new WorkProblem(`${file} has ${faults.length} ${faults.length === 1 ? 'fault' : 'faults'}, nothing was changed`)
}

function parsed(file: string): unknown {
  const text = readFileSync(file === '-' ? 0 : file, 'utf8')
  try {
    return JSON.parse(text)
  } catch {
    throw new CallProblem(`${file} is no JSON`)
  }
}

const countOf = ({ format: _, ...parts }: Pack): number =>
  Object.values(parts).reduce((sum, settings) => sum + Object.keys(settings).length, 0)

/** Only lines that differ: of a text its paragraphs, of facts each one. */
function printChange({ part, id, old, next }: PackChange): void {
  const [was, is] = [linesOf(old), linesOf(next)]
  print(`${part} ${id}`)
  for (const line of was) if (!is.includes(line)) print(`  - ${line}`)
  for (const line of is) if (!was.includes(line)) print(`  + ${line}`)
}

function linesOf(value: unknown): string[] {
  if (Array.isArray(value)) return value.map((one) => (typeof one === 'string' ? one : canonicalJson(one)))
  return Object.entries(value as object).map(([key, one]) => `${key}: ${typeof one === 'string' ? one : canonicalJson(one)}`)
}

export function register(program: Command): void {
  const pack = program
    .command('pack')
    .description('the settings of an office as one file: routes, words, contacts, calendar, deadlines')
  const writing = pack
    .command('export')
    .description('write every setting that was ever put in force to standard output')
    .action(() => perform(writing, write))
  const comparing = pack
    .command('diff')
    .argument('<file>', 'a pack, or - for standard input')
    .description('show what a pack would change here')
    .action((file: string) => perform(comparing, () => compare(file)))
  const applying = pack
    .command('apply')
    .argument('<file>', 'a pack, or - for standard input')
    .option('--yes', 'put it in force; without it the changes are only shown')
    .option('--by <username>', 'the administrator who answers for it (else: the command line)')
    .option('--note <words>', 'why, as the history of each setting tells it')
    .description('show what a pack changes here and put all of it in force, or nothing')
  applying.action((file: string, options: Options) => perform(applying, () => install(file, options)))
}
