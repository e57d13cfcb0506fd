/** jianfu times --jsonl: every teaching time named in every text. */
import type { Command } from 'commander'
import { answerLines, refuseTerminal, toleratePipeEnd } from './jsonl.ts'

async function run(): Promise<void> {
  toleratePipeEnd()
  const [{ timesIn }, { dayOf }, { documentSchema }] = await Promise.all([
    import('#classifier/times.ts'),
    import('#classifier/context.ts'),
    import('#policy/nouns.ts'),
  ])
  const lineSchema = documentSchema.pick({ id: true, text: true, publishedAt: true })
  await answerLines((value) => {
    const { id, text, publishedAt } = lineSchema.parse(value)
    return { id, slots: timesIn(text, dayOf(publishedAt)) }
  })
}

export function register(program: Command): void {
  program
    .command('times')
    .description('teaching times: JSON lines {"id", "text", "publishedAt"?} in, {"id", "slots"} out')
    .requiredOption('--jsonl', 'read JSON lines from standard input')
    .action(async () => {
      if (!refuseTerminal('times')) await run()
    })
}
