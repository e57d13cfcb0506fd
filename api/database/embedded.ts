/** Starts the PostgreSQL that came by npm, or attaches to the one that is running, and stops it when the last user leaves. */
import { type ChildProcess, spawn } from 'node:child_process'
import { closeSync, existsSync, openSync, readFileSync, renameSync, statSync } from 'node:fs'
import { resolve } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { findBinaries } from './binaries.ts'
import {
  clusterFolder,
  ensureCluster,
  lastLine,
  logFile,
  makeServerFolder,
  readPassword,
  rememberedPort,
  rememberPort,
} from './cluster.ts'
import { freePort } from './free-port.ts'
import { chooseIdentity, type Identity } from './identity.ts'
import { DatabaseProblem } from './problem.ts'
import { findRunning, isAlive, type Running } from './running.ts'
import { type Purpose, serverArguments } from './settings.ts'
import { ensureDatabase, leave, use } from './users.ts'

export interface EmbeddedServer {
  /** connection URL of the database `jianfu` as its owner */
  url: string
  port: number
  pid: number
  /** true when the server ran before we came */
  attached: boolean
  /** leaves the server, and stops it if nobody else uses it */
  stop(): Promise<void>
}

const START_SECONDS = 90
const LEAVING_SECONDS = 30
const LARGEST_LOG = 10 * 1024 * 1024

export async function startEmbedded(options: { folder: string; purpose?: Purpose }): Promise<EmbeddedServer> {
  const folder = resolve(options.folder)
  const purpose = options.purpose ?? 'app'
  makeServerFolder(folder)
  const before = findRunning(folder)
  const running = before ? await untilReady(folder) : null
  const server = running ?? (await launch(folder, purpose))
  const url = `postgresql://postgres:${readPassword(folder)}@127.0.0.1:${server.port}/jianfu`
  await ensureDatabase(url)
  const user = await use(url)
  const stop = async () => {
    if (await leave(user)) await end(server.pid)
  }
  return { url, port: server.port, pid: server.pid, attached: running !== null, stop }
}

async function launch(folder: string, purpose: Purpose): Promise<Running> {
  const binaries = findBinaries()
  const identity = chooseIdentity(binaries.postgres, folder)
  ensureCluster(folder, binaries, identity, purpose)
  const port = await freePort(rememberedPort(folder))
  const log = logFile(folder)
  if (existsSync(log) && statSync(log).size > LARGEST_LOG) renameSync(log, `${log}.old`)
  const command = [binaries.postgres, '-D', clusterFolder(folder), '-p', String(port), ...serverArguments(purpose)]
  const running = await begin(folder, () => spawnServer(folder, identity, command))
  rememberPort(folder, running.port)
  return running
}

/** The children of a server that was killed hold its memory for a moment more; until they are gone no other may start. */
async function begin(folder: string, spawnIt: () => ChildProcess): Promise<Running> {
  const log = logFile(folder)
  for (const started = Date.now(); ; await sleep(250)) {
    const logStart = existsSync(log) ? statSync(log).size : 0
    const child = spawnIt()
    const hasEnded = () => child.exitCode !== null || child.signalCode !== null || child.pid === undefined
    const running = await untilReady(folder, { logStart, hasEnded })
    if (running) return running
    const said = logSince(folder, logStart)
    const isLeaving = /shared memory block .* is still in use/.test(said) && Date.now() - started < LEAVING_SECONDS * 1000
    if (!isLeaving) throw new DatabaseProblem(`PostgreSQL did not start: ${lastLine(said) || `see ${log}`}`)
  }
}

/** In a process group of its own: Ctrl-C reaches us first, and we stop it when the rest has been closed. */
function spawnServer(folder: string, identity: Identity, command: string[]): ChildProcess {
  const log = openSync(logFile(folder), 'a', 0o600)
  const [program, ...rest] = [...identity.prefix, ...command]
  const options = {
    ...identity.spawnAs,
    detached: true,
    stdio: ['ignore', log, log] as ['ignore', number, number],
    env: { LC_ALL: 'C' },
  }
  const child = spawn(program ?? '', rest, options)
  child.on('error', () => {}) // told by untilReady: no server appears
  child.unref()
  closeSync(log)
  return child
}

const logSince = (folder: string, start: number) => readFileSync(logFile(folder)).subarray(start).toString('utf8')

interface Launched {
  /** length of the log before */
  logStart: number
  hasEnded(): boolean
}

/** Waits for the server of the folder; null when it ended (or never appeared) instead of becoming ready. */
async function untilReady(folder: string, launched?: Launched): Promise<Running | null> {
  const started = Date.now()
  while (Date.now() - started < START_SECONDS * 1000) {
    const running = findRunning(folder)
    if (running?.ready) return running
    if (!running) {
      // just launched: not there yet, unless it has ended or already said why it will
      if (!launched || launched.hasEnded()) return null
      if (/FATAL|PANIC|could not|error while loading/.test(logSince(folder, launched.logStart))) return null
    }
    await sleep(50)
  }
  throw new DatabaseProblem(`PostgreSQL is not ready after ${START_SECONDS} seconds: see ${logFile(folder)}`)
}

/** Fast shutdown; after ten seconds the immediate one, which the next start recovers from. */
async function end(pid: number): Promise<void> {
  signal(pid, 'SIGINT')
  for (let i = 0; i < 600 && isAlive(pid); i++) {
    if (i === 200) signal(pid, 'SIGQUIT')
    await sleep(50)
  }
}

function signal(pid: number, name: NodeJS.Signals): void {
  try {
    process.kill(pid, name)
  } catch {
    // it has ended by itself
  }
}
