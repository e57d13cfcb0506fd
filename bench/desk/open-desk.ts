/** The API on a port of this machine, and people who ask it. */
import type { AddressInfo } from 'node:net'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import pino from 'pino'
import { createApp } from '#api/app.ts'
import { createUser } from '#api/auth/users.ts'
import { warmUp } from '#api/cases/warm-up.ts'
import { makeEvidenceStore } from '#api/evidence/store.ts'
import type { Role } from '#policy/roles.ts'
import type { PrismaClient } from '#prisma/generated/client.ts'

export type Ask = (path: string, body?: unknown) => Promise<unknown>
/** `hands`: those who may have cases; `warmUp`: what the product does at its start, once there are cases */
export type Desk = { base: string; city: Ask; district: Ask; hands: string[]; warmUp(): Promise<void>; close(): Promise<void> }

export const password = 'correct horse of the bench'

/** `webRoot`: folder of the built console, where somebody looks at it */
export async function openDesk(prisma: PrismaClient, scratch: string, webRoot?: string): Promise<Desk> {
  const settings = { secret: 'a secret of the bench, thirty-two characters', demo: false, dataDir: scratch, trustProxy: 0 }
  const evidence = makeEvidenceStore(pathToFileURL(join(scratch, 'evidence/')).href)
  const deps = {
    settings,
    prisma,
    evidence,
    doorbell: { ring: () => {} },
    log: pino({ level: 'silent' }),
    now: () => new Date('2026-11-23T02:00:00Z'),
  }
  const server = createApp({ ...deps, checkAnswers: false }, webRoot).listen(0, '127.0.0.1')
  await new Promise((resolve) => server.once('listening', resolve))
  const base = `http://127.0.0.1:${(server.address() as AddressInfo).port}`
  const other = await createUser(prisma, {
    username: 'bench-other',
    name: 'other',
    password,
    role: 'officer',
    districtCode: null,
  })
  const city = await signedIn(prisma, base, { username: 'bench-triage', role: 'triage', districtCode: null })
  const district = await signedIn(prisma, base, { username: 'bench-officer', role: 'officer', districtCode: '510107' })
  return {
    base,
    city: city.ask,
    district: district.ask,
    hands: [city.id, district.id, other.id],
    warmUp: () => warmUp({ ...deps, checkAnswers: false }),
    close: async () => void server.close(),
  }
}

type Who = { username: string; role: Role; districtCode: string | null }

async function signedIn(prisma: PrismaClient, base: string, who: Who): Promise<{ id: string; ask: Ask }> {
  const { username } = who
  const { id } = await createUser(prisma, { ...who, name: username, password })
  const json = { 'content-type': 'application/json', origin: base }
  const answer = await fetch(`${base}/api/auth/sign-in/username`, {
    method: 'POST',
    headers: json,
    body: JSON.stringify({ username, password }),
  })
  const cookie = answer.headers
    .getSetCookie()
    .map((line) => line.split(';')[0])
    .join('; ')
  const ask: Ask = async (path, body) => {
    const call = body === undefined ? {} : { method: 'POST', body: JSON.stringify(body) }
    const told = await fetch(base + path, { ...call, headers: { ...json, cookie } })
    const text = await told.text()
    if (!told.ok) throw new Error(`${path}: ${told.status} ${text.slice(0, 300)}`)
    return text === '' ? null : JSON.parse(text)
  }
  return { id, ask }
}
