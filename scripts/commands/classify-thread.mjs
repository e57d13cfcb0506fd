/** A thread of `jianfu classify`: answers batches of lines until it is ended. */
import { parentPort } from 'node:worker_threads'
import { register } from 'tsx/esm/api'

register()
const [{ answerBatch }, { judgeLine }] = await Promise.all([import('./jsonl.ts'), import('./judge-line.ts')])
parentPort.on('message', ({ number, batch }) => parentPort.postMessage({ number, text: answerBatch(batch, judgeLine) }))
