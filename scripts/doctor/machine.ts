/** Node, disk, clock and ports. */
import { mkdirSync, rmSync, statfsSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { freePort } from '#api/database/free-port.ts'
import type { Env } from '#api/env.ts'
import { explain } from '../problem.ts'
import { readStartState } from '../start-state.ts'
import type { Check } from './checks.ts'

const GIGABYTE = 1e9

export async function checkNode(): Promise<Check[]> {
  const major = Number(process.versions.node.split('.')[0])
  const known = major >= 20 && major <= 24
  const detail = `Node.js ${process.versions.node} on ${process.platform} ${process.arch}`
  return [
    {
      name: 'node',
      status: known ? 'ok' : 'warning',
      detail,
      ...(known ? {} : { mend: 'Jianfu is tested with Node.js 20, 22 and 24' }),
    },
  ]
}

/** Being able to write is tried, not asked: quotas and read-only disks show only then. */
export async function checkDisk({ JIANFU_DATA: data }: Env): Promise<Check[]> {
  try {
    mkdirSync(data, { recursive: true })
    const probe = join(data, `.doctor-${process.pid}`)
    writeFileSync(probe, 'probe')
    rmSync(probe)
  } catch (error) {
    return [{ name: 'disk', status: 'error', detail: `${data} cannot be written`, mend: explain(error) }]
  }
  const { bavail, bsize } = statfsSync(data)
  const free = (bavail * bsize) / GIGABYTE
  const status = free < 0.5 ? 'error' : free < 5 ? 'warning' : 'ok'
  const detail = `${data} is writable, ${free.toFixed(1)} GB are free`
  return [
    { name: 'disk', status, detail, ...(status === 'ok' ? {} : { mend: 'make room, or move the folder with JIANFU_DATA' }) },
  ]
}

/** Deadlines and evidence depend on the day: a clock before this version was written is certainly wrong. */
export async function checkClock(): Promise<Check[]> {
  const now = new Date()
  const detail = `${now.toLocaleString('sv-SE', { timeZone: 'Asia/Shanghai' })} in Asia/Shanghai`
  const right = now.getFullYear() >= 2025
  return [
    {
      name: 'clock',
      status: right ? 'ok' : 'error',
      detail,
      ...(right ? {} : { mend: 'set the clock (timedatectl set-ntp true)' }),
    },
  ]
}

export async function checkPorts({ PORT: port, HOST: host, JIANFU_DATA: data, JIANFU_DEMO_PORT }: Env): Promise<Check[]> {
  const demo = readStartState(data)?.demoPort ?? JIANFU_DEMO_PORT
  const one = async (name: string, wanted: number, at: string, mend: string): Promise<Check> => {
    const free = (await freePort(wanted, at)) === wanted
    const detail = `port ${wanted} is ${free ? 'free' : 'in use, perhaps by a Jianfu that runs'}`
    return { name, status: free ? 'ok' : 'warning', detail, ...(free ? {} : { mend }) }
  }
  return [
    await one('port', port, host, 'stop the program that uses it, or set PORT'),
    await one('demo port', demo, '127.0.0.1', 'stop the program that uses it, or set JIANFU_DEMO_PORT'),
  ]
}
