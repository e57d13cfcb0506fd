/** jianfu source: write, check and record the declaration of a source. */
import type { Command } from 'commander'
import { type Source, sourceKinds } from '#policy/nouns.ts'
import { CallProblem, perform } from '../problem.ts'

const today = () => new Date(Date.now() + 8 * 3_600_000).toISOString().slice(0, 10)

interface Options {
  offline?: boolean
  record?: boolean
  allowPrivate?: boolean
}

/** Exit 0 when everything agrees; problems are lines on standard output. */
async function validate(target: string, { offline, record: keep, allowPrivate = false }: Options): Promise<boolean> {
  const [folders, checks] = await Promise.all([
    import('#crawler/sources/declared-folder.ts'),
    import('#crawler/sources/validate.ts'),
  ])
  const declared = await folders.openDeclared(target)
  const { declaration, pages, folder } = declared
  const problems = keep ? [] : checks.checkRecorded(declared)
  let fetched = 0
  let kept = 0
  if (!offline && declaration.kind !== 'upload') {
    const live = await checks.checkLive(declaration, today(), { allowPrivate })
    problems.push(...live.problems)
    fetched = live.recordings.length
    if (keep && live.problems.length === 0) {
      await folders.record(folder, live.recordings)
      kept = live.recordings.length
    }
  } else if (pages.length === 0) problems.push('nothing is recorded: run once with --record where the source can be reached')
  for (const problem of problems) process.stdout.write(`${problem}\n`)
  const versions = `${declaration.versions.length} version${declaration.versions.length === 1 ? '' : 's'}`
  const verdict = problems.length === 0 ? 'agrees' : `${problems.length} problem${problems.length === 1 ? '' : 's'}`
  if (kept > 0) process.stdout.write(`${kept} pages kept in ${folder}: read what pages.json expects of them\n`)
  process.stdout.write(
    `${declaration.key}: ${versions}, ${kept || pages.length} pages recorded, ${fetched} pages fetched twice: ${verdict}\n`,
  )
  return problems.length === 0
}

async function create(folder: string, { kind, url }: { kind: string; url: string }): Promise<void> {
  if (!(sourceKinds as readonly string[]).includes(kind)) throw new Error(`--kind must be one of ${sourceKinds.join(', ')}`)
  if (!/^https?:\/\//i.test(url) || !URL.canParse(url)) throw new Error(`--url must be an http(s) address, not "${url}"`)
  const { writeTemplate } = await import('#crawler/sources/declared-folder.ts')
  await writeTemplate(folder, { kind, url }, today())
  process.stdout.write(`${folder}/declaration.json written: fill it in, then run jianfu source validate ${folder} --record\n`)
}

/** As it holds today, into the database that the environment names; declared again, it is a new version. */
async function add(target: string): Promise<void> {
  const { openDeclared } = await import('#crawler/sources/declared-folder.ts')
  const { declaration } = await openDeclared(target).catch((error: Error) => {
    throw new CallProblem(error.message)
  })
  const { sourceOn } = await import('#policy/source-declaration.ts')
  const { key, version } = await declare(sourceOn(declaration, today()))
  process.stdout.write(`${key} is watched from now on (version ${version})\n`)
}

/** What needs a database is loaded here alone: the other acts need none. */
async function declare(source: Source): Promise<{ key: string; version: number }> {
  const [{ appendAudit }, { readEnv }, { declareSource }, { makePrisma }, { migrate }, { openDatabase }] = await Promise.all([
    import('#api/audit/append-audit.ts'),
    import('#api/env.ts'),
    import('#api/sources/declare-source.ts'),
    import('#prisma/client.ts'),
    import('#prisma/migrate.ts'),
    import('../database.ts'),
  ])
  const database = await openDatabase(readEnv())
  try {
    await migrate(database.url)
    const prisma = makePrisma(database.url, 2)
    try {
      return await prisma.$transaction(async (tx) => {
        const id = await declareSource(tx, source)
        const { key, version } = await tx.source.findUniqueOrThrow({ where: { id } })
        const detail = { key, version, by: 'command line' }
        await appendAudit(tx, { actorId: null, action: 'source.declare', subject: `source:${id}`, detail })
        return { key, version }
      })
    } finally {
      await prisma.$disconnect()
    }
  } finally {
    await database.close()
  }
}

async function reporting(work: () => Promise<unknown>, exitCode: number): Promise<void> {
  try {
    if ((await work()) === false) process.exitCode = 1
  } catch (error) {
    process.stderr.write(`jianfu source: ${(error as Error).message}\n`)
    process.exitCode = exitCode
  }
}

export function register(program: Command): void {
  const source = program.command('source').description('declarations of sources: write one, check it, record its pages')
  source
    .command('validate')
    .argument('<declaration>', 'a folder with declaration.json, the file itself, or the key of a shipped source')
    .description('read the recorded pages and compare with what is expected; then fetch twice and compare')
    .option('--offline', 'only what is recorded')
    .option('--record', 'keep the pages of the first fetch as the new recording')
    .option('--allow-private', 'permit loopback addresses (own test servers)')
    .action((target: string, options: Options) => reporting(() => validate(target, options), 2))
  const adding = source
    .command('add')
    .argument('<declaration>', 'a folder with declaration.json, the file itself, or the key of a shipped source')
    .description('put a checked declaration into the database; declared again, it is a new version')
  adding.action((target: string) => perform(adding, () => add(target)))
  source
    .command('new')
    .argument('<folder>', 'where the declaration will stand')
    .description('write a first declaration to fill in')
    .requiredOption('--kind <kind>', `one of ${sourceKinds.join(', ')}`)
    .requiredOption('--url <url>', 'address to begin with')
    .action((folder: string, options: { kind: string; url: string }) => reporting(() => create(folder, options), 2))
}
