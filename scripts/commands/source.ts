/** jianfu source: write, check and record the declaration of a source. */
import type { Command } from 'commander'
import { sourceKinds } from '#policy/nouns.ts'

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
  if (!offline && declaration.kind !== 'upload') {
    const live = await checks.checkLive(declaration, today(), { allowPrivate })
    problems.push(...live.problems)
    fetched = live.recordings.length
    if (keep && live.problems.length === 0) await folders.record(folder, live.recordings)
  } else if (pages.length === 0) problems.push('nothing is recorded: run once with --record where the source can be reached')
  for (const problem of problems) process.stdout.write(`${problem}\n`)
  const versions = `${declaration.versions.length} version${declaration.versions.length === 1 ? '' : 's'}`
  const verdict = problems.length === 0 ? 'agrees' : `${problems.length} problem${problems.length === 1 ? '' : 's'}`
  process.stdout.write(
    `${declaration.key}: ${versions}, ${pages.length} pages recorded, ${fetched} pages fetched twice: ${verdict}\n`,
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
  source
    .command('new')
    .argument('<folder>', 'where the declaration will stand')
    .description('write a first declaration to fill in')
    .requiredOption('--kind <kind>', `one of ${sourceKinds.join(', ')}`)
    .requiredOption('--url <url>', 'address to begin with')
    .action((folder: string, options: { kind: string; url: string }) => reporting(() => create(folder, options), 2))
}
