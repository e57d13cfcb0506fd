import type { Command } from 'commander'
import { perform } from '../problem.ts'

export function register(program: Command): void {
  const command = program
    .command('worker')
    .description('the workers as a process of their own, as many as wanted (DATABASE_URL, REDIS_URL, EVIDENCE_URL)')
    .action(async () => {
      await perform(command, async () => (await import('../worker.ts')).runWorker())
      process.exit()
    })
}
