/** A thread of `jianfu classify`: answers batches of lines until it is ended. */
import { parentPort } from 'node:worker_threads'
import { register } from 'tsx/esm/api'

register()
const [{ answerBatch }, { judgeLines }] = await Promise.all([import('./jsonl.ts'), import('./judge-lines.ts')])
parentPort.on('message', ({ number, batch }) => parentPort.postMessage({ number, text: answerBatch(batch, judgeLines) }))
