/** jianfu classify --jsonl: a classification record for every text. */
import type { Command } from 'commander'
import { answerLines, refuseTerminal, toleratePipeEnd } from './jsonl.ts'

async function run(): Promise<void> {
  toleratePipeEnd()
  const [{ classify }, { documentSchema }] = await Promise.all([import('#classifier/classify.ts'), import('#policy/nouns.ts')])
  await answerLines((value) => classify(documentSchema.parse(value)))
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
