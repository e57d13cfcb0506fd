/** Answers one page after the other for the thread that fetches. */
import { parentPort } from 'node:worker_threads'
import { ExtractError } from './errors.ts'
import { readPage } from './read-page.ts'
import type { ReadResult, ReadTask } from './reader.ts'

function answer({ id, input }: ReadTask): ReadResult {
  try {
    return { id, read: readPage(input) }
  } catch (error) {
    const code = error instanceof ExtractError ? error.code : 'unreadable'
    return { id, refused: { message: (error as Error).message, code } }
  }
}

parentPort?.on('message', (task: ReadTask) => parentPort?.postMessage(answer(task)))
parentPort?.postMessage('ready')
