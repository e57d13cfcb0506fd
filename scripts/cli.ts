/** The commands of `jianfu`. A command's file is loaded when it is called, and all of them for the general help. */
import { readFileSync } from 'node:fs'
import { Command, CommanderError } from 'commander'

type Module = { register(program: Command): void }

const commands: Record<string, () => Promise<Module>> = {
  start: () => import('./commands/start.ts'),
  api: () => import('./commands/api.ts'),
  worker: () => import('./commands/worker.ts'),
  scan: () => import('./commands/scan.ts'),
  crawl: () => import('./commands/crawl.ts'),
  extract: () => import('./commands/extract.ts'),
  classify: () => import('./commands/classify.ts'),
  times: () => import('./commands/times.ts'),
  evaluate: () => import('./commands/evaluate.ts'),
  backtest: () => import('./commands/backtest.ts'),
  robots: () => import('./commands/robots.ts'),
  resolve: () => import('./commands/resolve.ts'),
  source: () => import('./commands/source.ts'),
  import: () => import('./commands/import.ts'),
  user: () => import('./commands/user.ts'),
  migrate: () => import('./commands/migrate.ts'),
  evidence: () => import('./commands/evidence.ts'),
  audit: () => import('./commands/audit.ts'),
  keys: () => import('./commands/keys.ts'),
  draw: () => import('./commands/draw.ts'),
  doctor: () => import('./commands/doctor.ts'),
}

const { version } = JSON.parse(readFileSync(new URL('../package.json', import.meta.url), 'utf8')) as { version: string }

const program = new Command('jianfu')
  .description('减负: finds, proves and follows up unlawful training adverts and public complaints')
  .version(version)
  .exitOverride()
  .configureOutput({
    outputError: (text, write) =>
      write(
        `jianfu: ${text
          .trim()
          .replace(/^error: /, '')
          .replace(/\s*\n\s*/g, ' ')} (see --help)\n`,
      ),
  })

const called = commands[process.argv[2] ?? '']
for (const module of await Promise.all(called ? [called()] : Object.values(commands).map((load) => load())))
  module.register(program)

try {
  await program.parseAsync()
} catch (error) {
  if (!(error instanceof CommanderError)) throw error
  process.exitCode = error.exitCode === 0 ? 0 : 2
}
