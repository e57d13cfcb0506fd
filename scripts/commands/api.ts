import type { Command } from 'commander'
import { perform } from '../problem.ts'
import { asPort } from './start.ts'

export function register(program: Command): void {
  const command = program
    .command('api')
    .description('the API and the web app as a process of their own (DATABASE_URL, REDIS_URL, EVIDENCE_URL)')
    .option('--port <n>', 'port (default: PORT or 8080)', asPort)
    .action(async (options) => {
      await perform(command, async () => (await import('../api.ts')).runApi(options))
      process.exit()
    })
}
