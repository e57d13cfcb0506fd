/** Answers one batch of lines after the other for `jianfu classify`, until it is ended. */
import { parentPort } from 'node:worker_threads'
import type { Lines } from './answer-pool.ts'
import { answerBatch } from './jsonl.ts'
import { judgeLines } from './judge-lines.ts'

const encoder = new TextEncoder()

parentPort?.on('message', ({ first, bytes }: Lines) => {
  const lines = Buffer.from(bytes.buffer).toString('utf8').split('\n')
  const answers = encoder.encode(answerBatch({ first, lines }, judgeLines))
  parentPort?.postMessage(answers, [answers.buffer])
})
