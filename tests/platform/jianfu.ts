/** Runs the command as a person would: its own process, its own folder. */
import { type ChildProcess, spawn, spawnSync } from 'node:child_process'
import { readdirSync, readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'

const project = fileURLToPath(new URL('../..', import.meta.url))
const script = `${project}scripts/jianfu.mjs`

/** The surroundings of the test run must not decide what the command does. */
function surroundings(extra: Record<string, string>): NodeJS.ProcessEnv {
  const { DATABASE_URL, REDIS_URL, EVIDENCE_URL, JIANFU_DATA, JIANFU_SECRET, PORT, HOST, NODE_ENV, VITEST, ...rest } = process.env
  return { ...rest, ...extra }
}

interface Answer {
  code: number | null
  stdout: string
  stderr: string
}

export function jianfu(args: string[], { env = {}, input = '', node = [] as string[] } = {}): Answer {
  const run = spawnSync(process.execPath, [...node, script, ...args], {
    env: surroundings(env),
    input,
    encoding: 'utf8',
    cwd: project,
  })
  return { code: run.status, stdout: run.stdout, stderr: run.stderr }
}

export interface Running {
  process: ChildProcess
  pid: number
  stdout(): string
  stderr(): string
  /** resolves with everything on stdout once it contains the words, rejects when the command ends before */
  says(words: string, seconds?: number): Promise<string>
  ended: Promise<number | null>
}

export function begin(args: string[], env: Record<string, string> = {}, command = [process.execPath, script]): Running {
  const [program = '', ...before] = command
  const child = spawn(program, [...before, ...args], {
    env: surroundings(env),
    stdio: ['ignore', 'pipe', 'pipe'],
    cwd: project,
  })
  let [stdout, stderr] = ['', '']
  child.stdout.on('data', (text) => {
    stdout += text
  })
  child.stderr.on('data', (text) => {
    stderr += text
  })
  const ended = new Promise<number | null>((resolve) => child.once('close', (code) => resolve(code)))
  let over = false
  void ended.then(() => {
    over = true
  })
  const says = async (words: string, seconds = 90) => {
    for (let i = 0; i < seconds * 20; i++) {
      if (stdout.includes(words)) return stdout
      if (over) throw new Error(`ended before it said "${words}":\n${stdout}${stderr}`)
      await new Promise((resolve) => setTimeout(resolve, 50))
    }
    throw new Error(`did not say "${words}" within ${seconds} s:\n${stdout}${stderr}`)
  }
  return { process: child, pid: child.pid ?? 0, stdout: () => stdout, stderr: () => stderr, says, ended }
}

/** Command lines of all processes of this machine that name the folder. */
export function processesNaming(folder: string): string[] {
  const numbers = readdirSync('/proc').filter((name) => /^\d+$/.test(name) && Number(name) !== process.pid)
  return numbers.flatMap((number) => {
    try {
      const line = readFileSync(`/proc/${number}/cmdline`, 'utf8').replaceAll('\0', ' ')
      return line.includes(folder) ? [line] : []
    } catch {
      return []
    }
  })
}
