import { type ChildProcess, spawn } from 'node:child_process'
import { chmodSync, mkdirSync, mkdtempSync, readFileSync, rmSync, statSync, utimesSync, writeFileSync } from 'node:fs'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { createInterface } from 'node:readline'
import { fileURLToPath } from 'node:url'
import { Client } from 'pg'
import { afterAll, afterEach, describe, expect, it } from 'vitest'
import { clusterFolder } from '#api/database/cluster.ts'
import { type EmbeddedServer, startEmbedded } from '#api/database/embedded.ts'
import { closedFolder } from '#api/database/identity.ts'
import { findRunning, isAlive } from '#api/database/running.ts'
import { claimStart } from '#api/database/users.ts'

const scratch = mkdtempSync(join(tmpdir(), 'jianfu-embedded-'))
chmodSync(scratch, 0o755)
const isRoot = process.getuid?.() === 0
const open: EmbeddedServer[] = []
const start = async (folder: string, purpose: 'app' | 'test' = 'test') => {
  const server = await startEmbedded({ folder: join(scratch, folder), purpose })
  open.push(server)
  return server
}
const ask = async (url: string, sql: string) => {
  const client = new Client({ connectionString: url })
  await client.connect()
  return (await client.query(sql).finally(() => client.end())).rows
}
const gone = async (pid: number) => {
  for (let i = 0; i < 200 && isAlive(pid); i++) await new Promise((resolve) => setTimeout(resolve, 50))
  return !isAlive(pid)
}
interface Neighbour {
  process: ChildProcess
  said: { pid: number; attached: boolean; url: string }
}
async function neighbour(folder: string, then = 'wait'): Promise<Neighbour> {
  const script = fileURLToPath(new URL('./use-server.ts', import.meta.url))
  const child = spawn(process.execPath, ['--import', 'tsx', script, join(scratch, folder), then], {
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  const said = await new Promise<string>((resolve, reject) => {
    createInterface({ input: child.stdout! }).once('line', resolve)
    child.once('exit', () => reject(new Error('the neighbour ended without a word')))
  })
  return { process: child, said: JSON.parse(said) }
}

afterAll(() => rmSync(scratch, { recursive: true, force: true }))

describe('the embedded PostgreSQL', () => {
  afterEach(async () => {
    for (const server of open.splice(0)) await server.stop()
  })

  it('starts from nothing, keeps what it was told over a restart, and ends when it is stopped', async () => {
    const first = await start('plain')
    await ask(first.url, 'CREATE TABLE kept (word text)')
    await ask(first.url, "INSERT INTO kept VALUES ('减负')")
    await first.stop()
    expect(isAlive(first.pid)).toBe(false)
    const second = await start('plain')
    expect(second.attached).toBe(false)
    expect(second.port).toBe(first.port)
    expect(await ask(second.url, 'SELECT word FROM kept')).toEqual([{ word: '减负' }])
  })

  it('compares Chinese words and lets nobody in without the password', async () => {
    const { url } = await start('plain')
    await ask(url, 'CREATE EXTENSION IF NOT EXISTS pg_trgm')
    expect(await ask(url, "SELECT array_length(show_trgm('学海教育'), 1) > 0 AS some")).toEqual([{ some: true }])
    const wrong = new URL(url)
    wrong.password = 'guessed'
    await expect(ask(wrong.href, 'SELECT 1')).rejects.toThrow(/password/)
    expect(statSync(join(scratch, 'plain/password')).mode & 0o077).toBe(0)
  })

  it('attaches to the server that a killed process left, with everything in it', async () => {
    const killed = await neighbour('orphan')
    await ask(killed.said.url, 'CREATE TABLE survived (id int)')
    killed.process.kill('SIGKILL')
    const server = await start('orphan')
    expect(server).toMatchObject({ attached: true, pid: killed.said.pid })
    expect(await ask(server.url, "SELECT to_regclass('survived') IS NOT NULL AS there")).toEqual([{ there: true }])
    await server.stop()
    expect(await gone(server.pid)).toBe(true)
  })

  it('recovers when the server itself was killed, and from a note of it that now names a stranger', async () => {
    const server = await start('crashed', 'app')
    await ask(server.url, 'CREATE TABLE committed (id int)')
    process.kill(server.pid, 'SIGKILL')
    await gone(server.pid)
    const pidFile = join(scratch, 'crashed/cluster/postmaster.pid')
    writeFileSync(pidFile, readFileSync(pidFile, 'utf8').replace(/^\d+/, String(process.pid)))
    await new Promise((resolve) => setTimeout(resolve, 300))
    const again = await start('crashed', 'app')
    expect(again.attached).toBe(false)
    expect(await ask(again.url, "SELECT to_regclass('committed') IS NOT NULL AS there")).toEqual([{ there: true }])
  })

  it('leaves the note of a server alone that is just writing it, and removes what a crash left of one', () => {
    const note = join(clusterFolder(join(scratch, 'half')), 'postmaster.pid')
    mkdirSync(dirname(note), { recursive: true })
    for (const half of ['', '12', `${process.pid}\n/srv`]) {
      writeFileSync(note, half)
      expect(findRunning(join(scratch, 'half'))).toBeNull()
      expect(readFileSync(note, 'utf8')).toBe(half)
    }
    utimesSync(note, new Date(0), new Date(0))
    expect(findRunning(join(scratch, 'half'))).toBeNull()
    expect(statSync(note, { throwIfNoEntry: false })).toBeUndefined()
  })

  it('stays up while somebody else uses it', async () => {
    const server = await start('shared')
    const visitor = await neighbour('shared')
    expect(visitor.said.attached).toBe(true)
    await server.stop()
    expect(isAlive(server.pid)).toBe(true)
    const exited = new Promise((resolve) => visitor.process.once('exit', resolve))
    visitor.process.kill('SIGKILL')
    await exited
    await neighbour('shared', 'leave')
    expect(await gone(server.pid)).toBe(true)
  })

  it('gives the right to be the one start of a folder once, and again after it was released', async () => {
    const { url } = await start('plain')
    const claim = await claimStart(url)
    expect(claim).not.toBeNull()
    expect(await claimStart(url)).toBeNull()
    await claim!.release()
    const again = await claimStart(url)
    expect(again).not.toBeNull()
    await again!.release()
  })

  it('takes another port when the remembered one is taken', async () => {
    const { port, stop } = await start('plain')
    await stop()
    const squatter = createServer().listen(port, '127.0.0.1')
    await new Promise((resolve) => squatter.once('listening', resolve))
    expect((await start('plain')).port).not.toBe(port)
    squatter.close()
  })

  it('says in one line that it was given a folder it cannot make', async () => {
    writeFileSync(join(scratch, 'a-file'), '')
    await expect(startEmbedded({ folder: join(scratch, 'a-file/postgres') })).rejects.toThrow(/cannot be made \(E\w+\): choose/)
  })
})

describe.runIf(isRoot)('the embedded PostgreSQL under root', () => {
  it('runs as somebody else', async () => {
    const server = await start('as-root')
    const status = readFileSync(`/proc/${server.pid}/status`, 'utf8')
    expect(status).not.toMatch(/^Uid:\t0\t/m)
    expect(statSync(join(scratch, 'as-root/cluster')).uid).not.toBe(0)
    await server.stop()
  })

  it('also runs below a folder that is closed to everybody else', async () => {
    mkdirSync(join(scratch, 'private'), { mode: 0o700 })
    expect(closedFolder(join(scratch, 'private/data'))).toBe(join(scratch, 'private'))
    expect(closedFolder(scratch)).toBeNull()
    const server = await start('private/data')
    expect(await ask(server.url, 'SELECT 1 AS one')).toEqual([{ one: 1 }])
    await server.stop()
  })
})
