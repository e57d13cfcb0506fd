/** The short form of bench/kill.ts: everything that can die dies in the middle of a crawl, and every page is on file once. */
import { spawnSync } from 'node:child_process'
import { chmodSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, describe, expect, it } from 'vitest'
import { killFleet } from '../../bench/kill-fleet.ts'

const hasRedis = spawnSync('redis-server', ['--version']).status === 0
const scratch = mkdtempSync(join(tmpdir(), 'jianfu-kill-'))
// PostgreSQL runs as another user than root
chmodSync(scratch, 0o755)
afterAll(() => rmSync(scratch, { recursive: true, force: true }))

describe.skipIf(!hasRedis)('a fleet whose parts are killed', () => {
  it('loses no page, doubles none, and leaves nothing waiting', { timeout: 300_000 }, async () => {
    const report = await killFleet({
      folder: join(scratch, 'fleet'),
      hosts: 6,
      pagesPerHost: 25,
      workers: 2,
      kills: 7,
      pauses: [200, 1000],
      pagesBetween: 5,
      seed: 7,
      ratePerSecond: 4,
      limitMs: 240_000,
      say: () => {},
    })
    expect(report).toMatchObject({
      kills: { worker: 3, postgres: 1, redis: 1, flush: 1, api: 1 },
      pages: 150,
      captures: 150,
      others: {},
      runsOpen: 0,
      listingsOpen: 0,
      counted: true,
      evidence: { captures: 150, broken: 0 },
    })
  })
})
