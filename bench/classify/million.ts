/** Whether memory stays flat: 1,000,000 texts in one process, looked at every 100,000. */
import { classifyAll } from '#classifier/classify.ts'

const all = 1_000_000
const every = 100_000
const together = 100

export function readAMillion(texts: readonly string[]): void {
  const started = performance.now()
  for (let read = 0; read <= all; read += together) {
    if (read % every === 0) {
      const { rss, heapUsed } = process.memoryUsage()
      const seconds = (performance.now() - started) / 1000
      const line = [read.toString().padStart(9), 'texts', megabytes(rss), 'MB in all,', megabytes(heapUsed), 'MB of heap']
      console.log(`${line.join(' ')}, ${seconds.toFixed(0)} s`)
    }
    classifyAll(Array.from({ length: together }, (_, at) => ({ id: 'x', text: texts[(read + at) % texts.length] ?? '' })))
  }
}

const megabytes = (bytes: number) => (bytes / 1e6).toFixed(0).padStart(4)
