/** Starts contestants, ours and Debian's python3-sklearn and python3-fasttext where they are installed, and hands them their jobs. */
import { spawn, spawnSync } from 'node:child_process'
import { createInterface } from 'node:readline'
import { fileURLToPath } from 'node:url'
import type { Labelled } from '#classifier/model/learn.ts'

const ours = fileURLToPath(new URL('./contestant.ts', import.meta.url))
const theirs = fileURLToPath(new URL('./peers.py', import.meta.url))
const python = process.env.PYTHON ?? '/usr/bin/python3'

const needs: Record<string, { module: string; debian: string }> = {
  'linear-svm': { module: 'sklearn', debian: 'python3-sklearn' },
  'linear-svm-at-once': { module: 'sklearn', debian: 'python3-sklearn' },
  fasttext: { module: 'fasttext', debian: 'python3-fasttext' },
}

/** Says so in one line where it is not. */
export function isInstalled(name: string): boolean {
  const need = needs[name]
  if (!need || spawnSync(python, ['-c', `import ${need.module}`]).status === 0) return true
  console.log(`${name}: ${python} has no ${need.module} (Debian: ${need.debian}), left out`)
  return false
}

/** `seconds` counts the work alone, without the passing of texts; `megabytes` is the most memory the process ever had. */
export type Answer = { seconds: number; megabytes: number; said?: string[] }
export type Contestant = {
  train: (lessons: readonly Labelled[]) => Promise<Answer>
  read: (texts: readonly string[]) => Promise<Answer>
  end: () => void
}

/** One job at a time. Lines that are no answer, such as node-nlp's remarks, are passed over. */
export function start(name: string): Contestant {
  const [program, args] = needs[name] ? [python, [theirs, name]] : [process.execPath, [...process.execArgv, ours, name]]
  const child = spawn(program, args, { stdio: ['pipe', 'pipe', 'inherit'] })
  let answered: (answer: Answer) => void = () => undefined
  let failed: (error: Error) => void = () => undefined
  createInterface({ input: child.stdout }).on('line', (line) => {
    if (line.startsWith('{"seconds"')) answered(JSON.parse(line) as Answer)
  })
  child.on('exit', (code) => failed(new Error(`${name} ended with code ${code}`)))
  const ask = (job: object) =>
    new Promise<Answer>((resolve, reject) => {
      answered = resolve
      failed = reject
      child.stdin.write(`${JSON.stringify(job)}\n`)
    })
  return {
    train: (lessons) => ask({ train: lessons.map(({ label, text }) => [label, text]) }),
    read: (texts) => ask({ texts }),
    end: () => child.stdin.end(),
  }
}
