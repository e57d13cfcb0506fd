/** The loop that everybody writes: undici fetches, cheerio reads title, text and links, a set knows what was seen. */
import * as cheerio from 'cheerio'
import { Agent, request } from 'undici'

const [start, most, concurrency] = [process.argv[2], Number(process.argv[3]), Number(process.argv[4])]
const dispatcher = new Agent({ connections: concurrency })
const seen = new Set([start])
const waiting = [start]
const counts = { pages: 0, characters: 0, links: 0 }

async function visit(url) {
  const { statusCode, body } = await request(url, { dispatcher })
  const html = await body.text()
  if (statusCode !== 200) return
  const $ = cheerio.load(html)
  const title = $('title').text()
  const links = $('a[href]')
    .map((_, link) => new URL($(link).attr('href'), url).href)
    .get()
  $('script, style, noscript').remove()
  const text = $('body').text().replace(/\s+/g, ' ')
  counts.pages += 1
  counts.characters += title.length + text.length
  counts.links += links.length
  for (const link of links) {
    if (seen.has(link) || seen.size >= most) continue
    seen.add(link)
    waiting.push(link)
  }
}

let running = 0
const began = performance.now()
await new Promise((resolve) => {
  const next = () => {
    while (running < concurrency && waiting.length > 0) {
      running += 1
      visit(waiting.shift()).finally(() => {
        running -= 1
        next()
      })
    }
    if (running === 0 && waiting.length === 0) resolve()
  }
  next()
})
const seconds = (performance.now() - began) / 1000
const { user, system } = process.cpuUsage()
const processorSeconds = (user + system) / 1e6
process.stdout.write(
  `${JSON.stringify({ ...counts, seconds, processorSeconds, peakRssMb: process.resourceUsage().maxRSS / 1024 })}\n`,
)
process.exit(0)
