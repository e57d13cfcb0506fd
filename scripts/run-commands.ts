/** Commander with our commands: one line for a wrong call, exit code 2. */
import { readFileSync } from 'node:fs'
import { Command, CommanderError } from 'commander'

export type CommandModule = { register(program: Command): void }

const { version } = JSON.parse(readFileSync(new URL('../package.json', import.meta.url), 'utf8')) as { version: string }

export async function runCommands(modules: CommandModule[]): Promise<void> {
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
  for (const module of modules) module.register(program)
  try {
    await program.parseAsync()
  } catch (error) {
    if (!(error instanceof CommanderError)) throw error
    process.exitCode = error.exitCode === 0 ? 0 : 2
  }
}
