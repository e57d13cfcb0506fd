/** jianfu start: everything, until it is told to stop. */
import { resolve } from 'node:path'
import { type Command, InvalidArgumentError } from 'commander'
import { readEnv } from '#api/env.ts'
import { Closing, untilSignal } from '../closing.ts'
import { explain, perform } from '../problem.ts'
import type { Started } from '../start.ts'

interface Options {
  demo: boolean
  port?: number
  data?: string
}

class CalledOff extends Error {}

const say = (line: string) => process.stderr.write(`${line}\n`)

export function asPort(text: string): number {
  const port = Number(text)
  if (!Number.isInteger(port) || port < 1 || port > 65_535) throw new InvalidArgumentError('a port is a number from 1 to 65535')
  return port
}

async function run({ demo, port, data }: Options): Promise<void> {
  const env = { ...readEnv(), ...(port ? { PORT: port } : {}), ...(data ? { JIANFU_DATA: resolve(data) } : {}) }
  const closing = new Closing()
  const stopped = untilSignal(() => process.exit(130))
  let calledOff = false
  void stopped.then(() => {
    calledOff = true
  })
  const goOn = () => {
    if (calledOff) throw new CalledOff()
  }
  try {
    const { start } = await import('../start.ts')
    await greet(await start({ env, demo, closing, say, goOn }))
    goOn()
    await stopped
    say('\nStopping')
  } catch (error) {
    if (!(error instanceof CalledOff)) throw error
  } finally {
    await closing.close((error) => say(`while stopping: ${explain(error)}`))
  }
}

/** The address and the logins are the result of the command: stdout. */
async function greet({ url, demo, setUpToken }: Started): Promise<void> {
  const lines = ['', `Jianfu is ready: ${url}  (staff: ${url}/console)`]
  if (demo) {
    const [{ demoUsers }, { roleNames }] = await Promise.all([import('#api/auth/demo-users.ts'), import('#policy/roles.ts')])
    lines.push('', 'Logins of the demonstration:')
    for (const { username, password, name, role } of demoUsers)
      lines.push(`  ${username.padEnd(12)}${password}  ${name}, ${roleNames[role].zh} / ${roleNames[role].en}`)
  }
  if (setUpToken) lines.push('', `Become the first administrator: ${url}/setup`, `Set-up token: ${setUpToken}`)
  lines.push('', 'Ctrl-C stops it.', '')
  process.stdout.write(`${lines.join('\n')}\n`)
}

export function register(program: Command): void {
  const command = program
    .command('start')
    .description('everything in one process group on embedded defaults')
    .option('--port <n>', 'port of the web app (default: PORT or 8080)', asPort)
    .option('--no-demo', 'a real, empty installation that asks for its first administrator')
    .option('--data <folder>', 'where everything is kept (default: JIANFU_DATA or .data)')
    .action(async (options: Options) => {
      await perform(command, () => run(options))
      // whatever a library still holds open must not keep a stopped program alive
      process.exit()
    })
}
