import { chmodSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { Client } from 'pg'
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest'
import { startEmbedded } from '#api/database/embedded.ts'
import { freePort } from '#api/database/free-port.ts'
import { buildWeb } from '#web/build.ts'
import { begin, jianfu, processesNaming, type Running } from './jianfu.ts'

const scratch = mkdtempSync(join(tmpdir(), 'jianfu-start-'))
chmodSync(scratch, 0o755)
const running: Running[] = []

async function start(folder: string, ...more: string[]): Promise<Running & { url: string }> {
  const port = await freePort()
  const demoPort = String(await freePort())
  const args = ['start', '--port', String(port), '--data', join(scratch, folder), ...more]
  const started = begin(args, { JIANFU_DEMO_PORT: demoPort, LOG_LEVEL: 'error' })
  running.push(started)
  return { ...started, url: `http://localhost:${port}` }
}

const count = async (folder: string, sql: string) => {
  const server = await startEmbedded({ folder: join(scratch, folder, 'postgres') })
  const client = new Client({ connectionString: server.url })
  await client.connect()
  const { rows } = await client.query(sql).finally(() => client.end())
  await server.stop()
  return rows
}

// generous: the machine may be busy with other tests
describe('jianfu start', { timeout: 180_000 }, () => {
  beforeAll(async () => {
    await buildWeb()
  })
  afterEach(async () => {
    for (const { process: child, ended } of running.splice(0)) {
      child.kill('SIGTERM')
      await ended
    }
  })
  afterAll(() => rmSync(scratch, { recursive: true, force: true }))

  it('without the demonstration asks for the first administrator, and refuses a second start on the same folder', async () => {
    const first = await start('real', '--no-demo')
    expect(await first.says('Ctrl-C')).toMatch(/Set-up token: [0-9a-f]{24}/)
    expect((await fetch(`${first.url}/health/ready`)).status).toBe(200)
    expect(await (await fetch(`${first.url}/console`)).text()).toContain('<script')
    const second = await start('real', '--no-demo')
    expect(await second.ended).toBe(1)
    expect(second.stderr()).toMatch(/already runs on .*--data/)
    expect(first.stderr()).not.toMatch(/"level":"error"/)
    first.process.kill('SIGKILL')
    await first.ended
  })

  it('recovers after kill -9, and ends without leaving a process when only npm is told to', async () => {
    const port = await freePort()
    const args = ['--no-demo', '--port', String(port), '--data', join(scratch, 'real')]
    const npm = begin(args, { LOG_LEVEL: 'error' }, ['npm', 'start', '--silent', '--'])
    await npm.says('Ctrl-C')
    npm.process.kill('SIGINT')
    expect(await npm.ended).toBe(0)
    expect(npm.stderr()).not.toMatch(/"level":"error"/)
    expect(processesNaming(join(scratch, 'real'))).toEqual([])
  })

  it('never mixes a real installation with the demonstration', async () => {
    const forgetful = await start('real')
    expect(await forgetful.says('Ctrl-C')).not.toContain('jianfu-demo')
    forgetful.process.kill('SIGTERM')
    expect(await forgetful.ended).toBe(0)
    expect(processesNaming(join(scratch, 'real'))).toEqual([])
  })

  it('with the demonstration can be stopped in the middle of the crawl, and doubles nothing at the next start', async () => {
    const counts =
      'SELECT (SELECT count(*) FROM source) AS sources, (SELECT count(*) FROM "user") AS users, (SELECT count(*) FROM complaint) AS complaints'
    const first = await start('demo')
    expect(await first.says('Ctrl-C')).toContain('officer')
    first.process.kill('SIGINT')
    expect(await first.ended).toBe(0)
    expect(processesNaming(join(scratch, 'demo'))).toEqual([])
    const before = await count('demo', counts)
    const second = await start('demo')
    await second.says('Ctrl-C')
    second.process.kill('SIGINT')
    expect(await second.ended).toBe(0)
    expect(await count('demo', counts)).toEqual(before)
    const real = jianfu(['start', '--no-demo', '--data', join(scratch, 'demo'), '--port', String(await freePort())])
    expect(real).toMatchObject({ code: 2, stderr: expect.stringMatching(/holds the demonstration/) })
  })
})
