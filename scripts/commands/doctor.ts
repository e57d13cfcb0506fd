/** jianfu doctor: is this machine able to run Jianfu, and if not, what would mend it? */
import type { Command } from 'commander'
import { readEnv } from '#api/env.ts'
import type { Check } from '../doctor/checks.ts'
import { perform } from '../problem.ts'

const marks = { ok: '✔', warning: '!', error: '✘' } as const

const asText = ({ name, status, detail, mend }: Check): string =>
  `${marks[status]} ${name.padEnd(12)} ${detail}${mend ? `\n  ${' '.repeat(13)}→ ${mend}` : ''}\n`

async function run({ json }: { json?: boolean }): Promise<void> {
  const env = readEnv()
  const { checks } = await import('../doctor/checks.ts')
  const results: Check[] = []
  for (const check of checks) results.push(...(await check(env)))
  const ok = results.every(({ status }) => status !== 'error')
  process.stdout.write(json ? `${JSON.stringify({ ok, checks: results })}\n` : results.map(asText).join(''))
  if (!ok) process.exitCode = 1
}

export function register(program: Command): void {
  const command = program
    .command('doctor')
    .description('checks Node, disk, browser, fonts, database, Redis, clock and ports, and says how to mend what is missing')
    .option('--json', 'one JSON object: { ok, checks: [{ name, status, detail, mend? }] }')
    .action((options) => perform(command, () => run(options)))
}
