/** `jianfu classify --jsonl` as a whole: start, threads, reading and writing of lines included. */
import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { availableParallelism } from 'node:os'
import { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import { fileURLToPath } from 'node:url'

const command = fileURLToPath(new URL('../../scripts/jianfu.mjs', import.meta.url))
/** The first ten thousand take twice as long as those after them: code becomes fast by being used. */
const lengths = [40_000, 200_000]

/** One text shows what the start costs, many what one process judges in a second. */
export async function timeCommand(texts: readonly string[], peer: number): Promise<void> {
  await secondsFor(texts, 1)
  const start = await secondsFor(texts, 1)
  for (const count of lengths) {
    const speed = count / (await secondsFor(texts, count))
    const ratio = peer > 0 ? `   ${(speed / peer).toFixed(2)} times LinearSVC, text by text` : ''
    console.log(
      `${'jianfu classify, the whole process'.padEnd(36)} ${speed.toFixed(0).padStart(7)} texts/s${ratio}   over ${count} texts, start included`,
    )
  }
  console.log(`  one text ${start.toFixed(2)} s; it judges in ${availableParallelism()} threads`)
}

async function secondsFor(texts: readonly string[], count: number): Promise<number> {
  const started = performance.now()
  const child = spawn(process.execPath, [command, 'classify', '--jsonl'], { stdio: ['pipe', 'ignore', 'inherit'] })
  const ended = once(child, 'exit')
  await pipeline(Readable.from(linesOf(texts, count)), child.stdin)
  const [code] = await ended
  if (code !== 0) throw new Error(`jianfu classify ended with code ${code}`)
  return (performance.now() - started) / 1000
}

function* linesOf(texts: readonly string[], count: number): Generator<string> {
  for (let at = 0; at < count; at += 1) yield `${JSON.stringify({ id: at, text: texts[at % texts.length] })}\n`
}
