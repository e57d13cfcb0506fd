/** The commands of `jianfu`. A command's file is loaded when it is called, and all of them for the general help. */
import { type CommandModule, runCommands } from './run-commands.ts'

const commands: Record<string, () => Promise<CommandModule>> = {
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
  pack: () => import('./commands/pack.ts'),
  doctor: () => import('./commands/doctor.ts'),
}

const called = commands[process.argv[2] ?? '']
await runCommands(await Promise.all(called ? [called()] : Object.values(commands).map((load) => load())))
