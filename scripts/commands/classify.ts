/** jianfu classify --jsonl: a classification record for every text. */
import { setFlagsFromString } from 'node:v8'
import type { Command } from 'commander'
import { refuseTerminal, toleratePipeEnd } from './jsonl.ts'

const { compiledFolder } = globalThis as { compiledFolder?: string }
/** Where we were made plain JavaScript, so was the thread (scripts/compiled.mjs); else it brings a loader of its own. */
const threadFile = compiledFolder
  ? new URL('serve-judging.mjs', compiledFolder)
  : new URL('./classify-thread.mjs', import.meta.url)

async function run(): Promise<void> {
  toleratePipeEnd()
  // Code is made ready at its first call and not after many: the first thousands of texts take half the time.
  setFlagsFromString('--always-sparkplug')
  // Half of the time of the first ten thousand texts went into making the same functions fast again and again, in every thread: later, and with less in one.
  setFlagsFromString('--interrupt-budget=300000')
  setFlagsFromString('--max-inlined-bytecode-size-cumulative=650')
  // What one text needs for a moment is not to lie among what stays.
  setFlagsFromString('--no-allocation-site-pretenuring')
  // Every processor has a thread that judges: helpers for the clearing of its memory would only be in its way.
  setFlagsFromString('--no-parallel-scavenge')
  const { answerInParallel } = await import('./answer-pool.ts')
  await answerInParallel(threadFile)
}

export function register(program: Command): void {
  program
    .command('classify')
    .description(
      'judge texts: JSON lines {"id", "text", "title"?, "url"?, "publishedAt"?, "kind"?} in, classification records out',
    )
    .requiredOption('--jsonl', 'read JSON lines from standard input')
    .action(async () => {
      if (!refuseTerminal('classify')) await run()
    })
}
