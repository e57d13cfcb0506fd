/** Answers one batch of lines after the other for `jianfu classify`, until it is ended. */
import { parentPort } from 'node:worker_threads'
import { answerBatch, type Batch } from './jsonl.ts'
import { judgeLines } from './judge-lines.ts'

parentPort?.on('message', (batch: Batch) => parentPort?.postMessage(answerBatch(batch, judgeLines)))
