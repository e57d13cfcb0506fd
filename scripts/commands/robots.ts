/** jianfu robots: may this agent fetch this address? Exit 0 allowed, 3 disallowed. */
import { readFile } from 'node:fs/promises'
import type { Command } from 'commander'

async function run(url: string, agent: string, file: string): Promise<void> {
  if (!/^https?:\/\//i.test(url) && !url.startsWith('/'))
    throw new Error(`"${url.slice(0, 100)}" is no address: give one with http:// or https://, or a path`)
  if (agent.trim() === '') throw new Error('--agent is empty: give the name of the crawler, such as JianfuBot')
  const source = await readFile(file).catch(() => {
    throw new Error(`cannot read ${file}: --robots takes the path of a robots.txt`)
  })
  const { isAllowed, parseRobots } = await import('#crawler/robots.ts')
  const allowed = isAllowed(parseRobots(source), agent, url)
  process.stdout.write(allowed ? 'allowed\n' : 'disallowed\n')
  process.exitCode = allowed ? 0 : 3
}

export function register(program: Command): void {
  program
    .command('robots')
    .argument('<url>', 'the address in question')
    .requiredOption('--agent <name>', 'user agent or its product token')
    .requiredOption('--robots <file>', 'a saved robots.txt')
    .description('may this agent fetch this address, by RFC 9309 (exit 0 allowed, 3 disallowed)')
    .action(async (url: string, options: { agent: string; robots: string }) => {
      try {
        await run(url, options.agent, options.robots)
      } catch (error) {
        process.stderr.write(`jianfu robots: ${(error as Error).message}\n`)
        process.exitCode = 2
      }
    })
}
