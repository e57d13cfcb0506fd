/** npx tsx bench/kill.ts [--pages 6000] [--kills 50] [--hosts 60] [--pause 2-8] [--seed 1]: kills a fleet's parts at random while it crawls; exit 1 if anything was lost or doubled. */
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { killFleet } from './kill-fleet.ts'

const { values } = parseArgs({
  options: {
    pages: { type: 'string', default: '6000' },
    kills: { type: 'string', default: '50' },
    workers: { type: 'string', default: '3' },
    hosts: { type: 'string', default: '60' },
    pause: { type: 'string', default: '2-8' },
    seed: { type: 'string', default: '1' },
  },
})
const hosts = Number(values.hosts)
const [from = 2, to = 8] = values.pause.split('-').map(Number)
const report = await killFleet({
  folder: join(tmpdir(), 'jianfu-kill'),
  hosts,
  pagesPerHost: Math.ceil(Number(values.pages) / hosts),
  workers: Number(values.workers),
  kills: Number(values.kills),
  pauses: [from * 1000, to * 1000],
  pagesBetween: 5,
  seed: Number(values.seed),
  ratePerSecond: 2,
  limitMs: 45 * 60_000,
  say: (line) => console.error(line),
})
console.log(JSON.stringify(report, null, 2))
const { expected, pages, captures, others, runsOpen, listingsOpen, counted, evidence } = report
const whole = pages === expected && captures === expected && Object.keys(others).length === 0 && counted
process.exit(whole && runsOpen === 0 && listingsOpen === 0 && evidence.broken === 0 ? 0 : 1)
