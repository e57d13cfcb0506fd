/** Every endpoint, every role, about its own district and another, over HTTP, against the table in policy/permissions.ts. */
import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Staff } from '#api/auth/staff.ts'
import type { Endpoint } from '#api/contract/endpoint.ts'
import { endpoints } from '#api/contract/index.ts'
import { seesLedger } from '#api/ledgers/visible.ts'
import { ledgerById } from '#policy/ledgers/index.ts'
import { type EndpointId, permissions } from '#policy/permissions.ts'
import { may, type Role, roles } from '#policy/roles.ts'
import { districts, type HttpWorld, httpWorld, password } from '../http-world.ts'
import { type About, calls } from './calls.ts'
import { cityThings, type Side, side } from './sides.ts'

type Called = keyof typeof calls
const userIds = new Map<string, string>()
type Answer = { status: number; code: string | undefined; text: string }

let world: HttpWorld
let server: Server
let origin: string
let own: About
let other: About
const cookies = new Map<string, string>()
const staffRoles = roles.filter((role) => role !== 'citizen')
const clerks: Role[] = ['school', 'institution', 'department']

beforeAll(async () => {
  world = await httpWorld()
  const here = await side(world, districts.wuhou)
  const things = await cityThings(world, here.sourceId)
  own = { ...here, ...things, callerId: '' }
  other = { ...(await side(world, districts.jinjiang)), ...things, callerId: '' }
  server = createServer(world.app)
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`
  for (const role of staffRoles) {
    await signIn(role, districts.wuhou, own)
    await signIn(role, null, own)
  }
})
afterAll(async () => {
  server.closeAllConnections()
  server.close()
  await world.drop()
})

const keyOf = (role: Role, district: string | null) => `${role}-${district ?? 'city'}`

async function signIn(role: Role, district: string | null, { schoolId }: Side): Promise<void> {
  const { username, userId } = await world.signedIn(role, district, {
    departmentCode: 'DEP-EDU',
    ...(role === 'school' || role === 'institution' ? { institutionId: schoolId } : {}),
  })
  userIds.set(keyOf(role, district), userId)
  const headers = { 'Content-Type': 'application/json' }
  const body = JSON.stringify({ username, password })
  const answer = await fetch(`${origin}/api/auth/sign-in/username`, { method: 'POST', headers, body })
  cookies.set(
    keyOf(role, district),
    answer.headers
      .getSetCookie()
      .map((cookie) => cookie.split(';')[0])
      .join('; '),
  )
}

const declared = new Map(endpoints.map((endpoint) => [endpoint.id, endpoint]))
const ids = Object.keys(calls) as Called[]

async function call(id: Called, about: About, cookie = ''): Promise<Answer> {
  const { method, path, upload } = declared.get(id) as Endpoint
  const { id: of = '', year = '', ledger = '', link = '', task = '', file = '', sha256 = '', query = {}, body } = calls[id](about)
  const parts = { id: of, year, ledger, link, task, file, sha256 }
  const url = new URL(
    path.replace(/:(id|year|ledger|link|task|file|sha256)/g, (_, name: keyof typeof parts) => parts[name]),
    origin,
  )
  url.search = new URLSearchParams(query).toString()
  const gone = new AbortController()
  const answer = await fetch(url, {
    method: method.toUpperCase(),
    signal: gone.signal,
    headers: {
      cookie,
      ...(body === undefined ? {} : { 'Content-Type': upload ? 'application/octet-stream' : 'application/json' }),
    },
    ...(body === undefined ? {} : { body: upload ? String(body) : JSON.stringify(body) }),
  })
  if (answer.headers.get('content-type')?.startsWith('text/event-stream')) {
    gone.abort()
    return { status: answer.status, code: undefined, text: '' }
  }
  const text = await answer.text()
  const code = answer.headers.get('content-type')?.includes('problem') ? JSON.parse(text).code : undefined
  return { status: answer.status, code, text }
}

/** Beside the ability, a ledger names its own readers and writers (policy/ledgers). */
function ledgerAllows(id: Called, role: Role): true | 'hidden' | 'forbidden' {
  const ledger = ledgerById(calls[id](own).ledger ?? '')
  if (!ledger || permissions[id][0] === 'anyone') return true
  if (!seesLedger({ role } as Staff, ledger)) return 'hidden'
  return permissions[id][0] !== 'ledger.write' || ledger.writers.includes(role) || 'forbidden'
}

/** To staff of the district. */
const isOpenTo = (id: EndpointId, role: Role): boolean => {
  const [who] = permissions[id]
  return who === 'anyone' || who === 'staff' || may(role, who, districts.wuhou)
}

describe('the table of permissions', () => {
  it('has a row for every endpoint, and no row for what is not there', () => {
    expect(Object.keys(permissions).sort()).toEqual([...endpoints.map(({ id }) => id), 'signIn'].sort())
    for (const { id, access } of endpoints) expect([id, permissions[id][0] === 'anyone']).toEqual([id, access === 'public'])
  })

  it('lets nobody in without an account, except where it says so', async () => {
    for (const id of ids) {
      const { status, code } = await call(id, own)
      if (permissions[id][0] === 'anyone') expect([id, code]).not.toEqual([id, 'not-signed-in'])
      else expect([id, status, code]).toEqual([id, 401, 'not-signed-in'])
    }
  })

  it.each(staffRoles)('a %s is let in to what the table gives, in the own district', async (role) => {
    const cookie = cookies.get(keyOf(role, districts.wuhou))
    const about = { ...own, callerId: userIds.get(keyOf(role, districts.wuhou)) ?? '' }
    await world.prisma.case.updateMany({ data: { assigneeId: null } })
    for (const id of ids) {
      const { status, code } = await call(id, about, cookie)
      const asked = `${id} → ${status} ${code}`
      expect(status, asked).toBeLessThan(500)
      expect(code, asked).not.toBe('not-signed-in')
      const ledger = ledgerAllows(id, role)
      if (!isOpenTo(id, role)) expect([asked, status, code]).toEqual([asked, 403, 'forbidden'])
      else if (ledger === 'hidden') expect([asked, status]).toEqual([asked, 404])
      else if (ledger === 'forbidden') expect([asked, status]).toEqual([asked, 403])
      else if (permissions[id][0] !== 'anyone') expect([403, 404], asked).not.toContain(status)
    }
  })

  const marks = () => [
    other.caseId,
    other.spareCaseId,
    other.findingId,
    other.institutionId,
    other.likeId,
    other.schoolId,
    other.rowId,
    other.importId,
    other.unknownId,
    other.updateId,
    other.invitationId,
    other.viewId,
    other.materialId,
  ]

  it.each(staffRoles)('a %s meets nothing of another district', async (role) => {
    const [local, city] = [cookies.get(keyOf(role, districts.wuhou)), cookies.get(keyOf(role, null))]
    for (const id of ids.filter(
      (one) => permissions[one][0] !== 'anyone' && isOpenTo(one, role) && ledgerAllows(one, role) === true,
    )) {
      const [, elsewhere] = permissions[id]
      const { status, code, text } = await call(id, other, local)
      const asked = `${id} → ${status} ${code}`
      // a unit that is named in a form is a fault of the form
      if (elsewhere === 'hidden')
        expect([asked, code]).toEqual([asked, id === 'addLedgerRow' ? 'validation-failed' : 'not-found'])
      if (elsewhere !== 'left-out') continue
      for (const mark of marks()) expect(text, asked).not.toContain(mark)
      if (id === 'nextCase' || clerks.includes(role)) continue
      expect((await call(id, other, city)).text, `${id}: the city sees more than a district`).not.toBe(text)
    }
  })
})
