/** The demo crawl at a glance: one line that is written over on a terminal, a line every few seconds elsewhere. */
import { isIdle, type Progress } from '#api/jobs/progress.ts'

const EVERY_MS = 5000

const describe = ({ pages, findings, cases, ...waiting }: Progress): string =>
  `${pages} pages, ${findings} findings, ${cases} cases; waiting: ${waiting.runsWaiting} sources, ${waiting.listingsWaiting} listings, ${waiting.complaintsWaiting} complaints, ${waiting.copiesWaiting} adverts to compare, ${waiting.rowsWaiting} rows`

export function progressLine(stream: NodeJS.WriteStream = process.stderr): (progress: Progress) => void {
  const began = Date.now()
  let last = 0
  return (progress) => {
    const done = isIdle(progress)
    const seconds = Math.round((Date.now() - began) / 1000)
    const line = `${done ? 'All read' : 'Reading'} (${seconds} s): ${describe(progress)}`
    if (stream.isTTY) stream.write(`\r\x1b[2K${line}${done ? '\n' : ''}`)
    else if (done || Date.now() - last >= EVERY_MS) {
      last = Date.now()
      stream.write(`${line}\n`)
    }
  }
}
