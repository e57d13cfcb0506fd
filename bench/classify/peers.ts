/** Calls the Python peers where Debian's python3-sklearn and python3-fasttext are installed. */
import { spawnSync } from 'node:child_process'
import { fileURLToPath } from 'node:url'
import type { Labelled } from '#classifier/model/learn.ts'

const script = fileURLToPath(new URL('./peers.py', import.meta.url))
const python = process.env.PYTHON ?? '/usr/bin/python3'
const mostOutput = 64 * 1024 * 1024

export const peers = { 'linear-svm': 'sklearn', fasttext: 'fasttext' } as const
export type Peer = keyof typeof peers

export const isInstalled = (peer: Peer): boolean => spawnSync(python, ['-c', `import ${peers[peer]}`]).status === 0

/** Trains and answers in one process; `seconds` counts the answering alone. */
export function askPeer(peer: Peer, train: readonly Labelled[], test: readonly string[]): { said: string[]; seconds: number } {
  const input = JSON.stringify({ train: train.map(({ label, text }) => [label, text]), test })
  const { status, stdout, stderr } = spawnSync(python, [script, peer], { input, maxBuffer: mostOutput, encoding: 'utf8' })
  if (status !== 0) throw new Error(`${peer} failed: ${stderr.trim().split('\n').at(-1)}`)
  return JSON.parse(stdout) as { said: string[]; seconds: number }
}
