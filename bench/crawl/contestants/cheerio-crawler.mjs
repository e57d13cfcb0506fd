/** Crawlee's CheerioCrawler as its documentation shows it: a handler, enqueueLinks, pushData. */
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { CheerioCrawler, Configuration, LogLevel, log } from 'crawlee'

const [start, most, concurrency] = [process.argv[2], Number(process.argv[3]), Number(process.argv[4])]
const folder = mkdtempSync(join(tmpdir(), 'crawlee-'))
Configuration.getGlobalConfig().set('storageClientOptions', { localDataDirectory: folder })
log.setLevel(LogLevel.ERROR)
const counts = { pages: 0, characters: 0, links: 0 }
const crawler = new CheerioCrawler({
  maxRequestsPerCrawl: most,
  minConcurrency: concurrency,
  maxConcurrency: concurrency,
  async requestHandler({ $, request, enqueueLinks, pushData }) {
    const title = $('title').text()
    const links = $('a[href]').length
    await enqueueLinks()
    $('script, style, noscript').remove()
    const text = $('body').text().replace(/\s+/g, ' ')
    counts.pages += 1
    counts.characters += title.length + text.length
    counts.links += links
    await pushData({ url: request.loadedUrl, title, textLength: text.length })
  },
})
const began = performance.now()
await crawler.run([start])
const seconds = (performance.now() - began) / 1000
const { user, system } = process.cpuUsage()
const processorSeconds = (user + system) / 1e6
process.stdout.write(
  `${JSON.stringify({ ...counts, seconds, processorSeconds, peakRssMb: process.resourceUsage().maxRSS / 1024 })}\n`,
)
rmSync(folder, { recursive: true, force: true })
process.exit(0)
