/** Every restricted ledger against every role outside it, over every way out; and no sensitive value in what officers, logs or the public get. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Ledger } from '#policy/ledgers/define.ts'
import { metaOf } from '#policy/ledgers/field.ts'
import { ledgers } from '#policy/ledgers/index.ts'
import { type Role, roles } from '#policy/roles.ts'
import { sampleRow } from '../policy/ledgers/sample-row.ts'
import { districts, type HttpWorld, httpWorld } from './http-world.ts'
import { clerkOf, rowsIn, school, workbook } from './ledger-world.ts'
import { wordsIn } from './printed.ts'

type Agent = Awaited<ReturnType<HttpWorld['signedIn']>>
const restricted = ledgers.filter(({ readers }) => readers !== undefined)
/** Open ledgers of which some fields, a key field even, are not for everybody. */
const partly = ledgers.filter((ledger) => ledger.readers === undefined && sensitiveIn(ledger).length > 0)
const part = 'zhang-must-not'
const secret = `${part}-be-told`

let world: HttpWorld
let unit: Awaited<ReturnType<typeof school>>
const agents = new Map<Role, Agent>()
const rows = new Map<string, { id: string; writer: Role }>()

function sensitiveIn(ledger: Ledger) {
  return Object.entries(ledger.schema.shape).flatMap(([name, field]) =>
    metaOf(field).sensitive ? [[name, metaOf(field).kind]] : [],
  )
}

/** A row whose texts are all the secret; of an open ledger those that are sensitive. */
function secretRow(ledger: Ledger): Record<string, unknown> {
  const row = sampleRow(ledger, '2026-11-20')
  for (const [name, field] of Object.entries(ledger.schema.shape)) {
    const { kind, sensitive } = metaOf(field)
    if (['text', 'long'].includes(kind) && (ledger.readers || sensitive)) row[name] = secret
  }
  return row
}

async function agentOf(role: Role): Promise<Agent> {
  if (role === 'school' || role === 'institution') return clerkOf(world, unit, role)
  const everywhere: Role[] = ['supervisor', 'admin', 'auditor']
  const more = role === 'department' ? { departmentCode: 'DEP-EDU' } : {}
  return world.signedIn(role, everywhere.includes(role) ? null : districts.wuhou, more)
}

const unitFor = (ledger: Ledger): string =>
  ({ school: unit.id, institution: unit.id, district: districts.wuhou, department: 'DEP-EDU', city: 'city' })[ledger.of]

beforeAll(async () => {
  world = await httpWorld()
  unit = await school(world, '武侯第一小学', districts.wuhou)
  for (const role of roles) agents.set(role, await agentOf(role))
  for (const ledger of [...restricted, ...partly]) {
    if (ledger.of === 'institution')
      await world.prisma.institution.update({ where: { id: unit.id }, data: { category: 'subject' } })
    const writer = ledger.writers.find((role) => role !== 'institution') ?? 'supervisor'
    const { body, status, text } = await (agents.get(writer) as Agent)
      .post(`/api/v1/ledgers/${ledger.id}/rows`)
      .send({ unit: unitFor(ledger), data: secretRow(ledger) })
    if (status !== 201) throw new Error(`${ledger.id} as ${writer}: ${text}`)
    rows.set(ledger.id, { id: body.id, writer })
    if (ledger.of === 'institution')
      await world.prisma.institution.update({ where: { id: unit.id }, data: { category: 'school' } })
  }
}, 120_000)
afterAll(() => world?.drop())

it('knows restricted ledgers: misconduct, exemptions, pupils, checks of people', () => {
  const ids = restricted.map(({ id }) => id)
  expect(ids).toEqual(
    expect.arrayContaining(['teacher-misconduct', 'fee-exemptions', 'service-pupils', 'service-providers', 'accountability']),
  )
})

describe.each(restricted.map((ledger) => [ledger.id, ledger] as const))('%s', (id, ledger) => {
  const base = `/api/v1/ledgers/${id}`

  it('does not exist for any role outside', async () => {
    const outside = [...agents].filter(([role]) => !ledger.readers?.includes(role))
    expect(outside.length).toBeGreaterThan(0)
    const { id: row } = rows.get(id) ?? { id: '' }
    for (const [role, agent] of outside) {
      const hidden = (status: number, what: string) => expect([401, 403, 404], `${role} ${what}`).toContain(status)
      const files = `/rows/${row}/files`
      for (const path of [
        '',
        '/rows',
        `/rows/${row}`,
        `/rows/${row}/history`,
        files,
        `${files}/${row}`,
        '/export',
        '/template',
        '/units',
      ])
        hidden((await agent.get(`${base}${path}`)).status, path)
      hidden((await agent.post(`${base}/rows`).send({ data: secretRow(ledger) })).status, 'add')
      hidden((await agent.put(`${base}/rows/${row}`).send({ version: 1, data: secretRow(ledger) })).status, 'change')
      hidden((await agent.post(`${base}/rows/${row}/withdrawal`).send({ version: 1, note: 'x' })).status, 'withdraw')
      const file = agent.post(`${base}${files}?name=a.png`).set('Content-Type', 'application/octet-stream')
      hidden((await file.send(Buffer.from('x'))).status, 'add a file')
      hidden((await agent.post(`${base}${files}/${row}/removal`).send({ version: 1, note: 'x' })).status, 'remove a file')
      const sheet = agent.post(`${base}/imports`).set('Content-Type', 'application/octet-stream')
      hidden((await sheet.send(await workbook([['a', 'b']]))).status, 'import')
      for (const list of ['/api/v1/ledgers', '/api/v1/ledger-reminders'])
        expect((await agent.get(list)).text, `${role} ${list}`).not.toContain(`"${id}"`)
    }
  })

  it('keeps its sensitive fields from readers who do not write it, in list, row, history and export', async () => {
    const sensitive = sensitiveIn(ledger)
    const { id: row } = rows.get(id) ?? { id: '' }
    for (const role of (ledger.readers ?? []).filter((reader) => !ledger.writers.includes(reader))) {
      const agent = agents.get(role) as Agent
      for (const path of ['/rows', `/rows/${row}`, `/rows/${row}/history`]) {
        const { body } = await agent.get(`${base}${path}`).expect(200)
        const shown = (body.items ?? [body]).flatMap(({ data }: { data: object }) => Object.keys(data))
        expect(shown.length, `${role} ${path}`).toBeGreaterThan(0)
        for (const [name] of sensitive) expect(shown, `${role} ${path}`).not.toContain(name)
      }
      const out = await agent.get(`${base}/export`).expect(200).buffer(true).parse(bytes)
      const [head] = await rowsIn(out.body)
      await agent.get(`${base}/rows/${row}/files`).expect(sensitive.length > 0 ? 403 : 200)
      for (const [name] of sensitive) {
        const field = ledger.schema.shape[String(name)]
        expect(head, role).not.toContain(field && metaOf(field).zh)
      }
    }
  })
})

it('tells nothing of them in public, in lists of findings, searches, logs or the audit log', async () => {
  for (const { id } of restricted) await world.http().get(`/api/v1/public/ledgers/${id}`).expect(404)
  for (const [role, agent] of agents)
    for (const path of [
      '/api/v1/findings',
      '/api/v1/findings?origin=ledger',
      '/api/v1/cases',
      `/api/v1/cases?q=${part}`,
      '/api/v1/audit',
      `/api/v1/institutions?q=${part}`,
      `/api/v1/institutions/${unit.id}`,
      `/api/v1/public/institutions?q=${part}`,
      '/api/v1/trends?by=violation',
      '/api/v1/overview',
      '/api/v1/escalations',
      '/api/v1/ledger-reminders',
      '/api/v1/half-months/2026-11-2',
      `/api/v1/half-monthly-reports/${districts.wuhou}-2026-11-2`,
      `/api/v1/indicators/K01/matters?unit=${districts.wuhou}`,
      `/api/v1/indicators/K35/matters?unit=${districts.wuhou}&side=all`,
    ])
      expect((await agent.get(path)).text, `${role} ${path}`).not.toContain(secret)
  expect(JSON.stringify(await world.prisma.finding.findMany())).not.toContain(secret)
  expect(
    JSON.stringify(await world.prisma.auditEvent.findMany(), (_, one) => (typeof one === 'bigint' ? `${one}` : one)),
  ).not.toContain(secret)
  expect(world.logged.length).toBeGreaterThan(100)
  expect(world.logged.filter((line) => line.includes(secret))).toEqual([])
})

it('prints nothing of them: reports and circulars in Word and Excel, lists as files', async () => {
  const report = `/api/v1/half-monthly-reports/${districts.wuhou}-2026-11-2`
  const month = '/api/v1/half-months/2026-11-2'
  let printed = 0
  for (const [role, agent] of agents)
    for (const path of [`${report}/word`, `${report}/sheet`, `${month}/word`, `${month}/sheet`]) {
      const { status, body } = await agent.get(path).buffer(true).parse(bytes)
      if (status !== 200) continue
      printed += 1
      const words = await wordsIn(body)
      expect(words, `${role} ${path}`).toMatch(/半月|本期|合计/)
      for (const told of [secret, '课后服务提供者', '教师失德失范信息']) expect(words, `${role} ${path}`).not.toContain(told)
    }
  expect(printed).toBeGreaterThan(10)
})

it('names no restricted ledger and no person beside a finding, to nobody and in no search of the palette', async () => {
  const p05 = await world.prisma.finding.findFirstOrThrow({
    where: { violation: 'P05', rule: { startsWith: 'service-providers' } },
  })
  expect(p05.caseId).not.toBeNull()
  const names = [secret, ...restricted.flatMap(({ zh, en }) => [`"${zh}`, `"${en}`])]
  let seen = 0
  for (const [role, agent] of agents)
    for (const path of [
      '/api/v1/findings?violation=P05',
      `/api/v1/cases/${p05.caseId}`,
      '/api/v1/cases?q=P05',
      ...restricted.map(({ zh }) => `/api/v1/cases?q=${encodeURIComponent(zh)}`),
      `/api/v1/indicators/K35/matters?unit=${districts.wuhou}&side=all`,
    ]) {
      const { status, text } = await agent.get(path)
      if (status === 200 && text.includes('限定查看的台账')) seen += 1
      for (const name of names) expect(text, `${role} ${path}`).not.toContain(name)
      // nor by its id, to those who may not read it
      for (const { id, readers } of restricted)
        if (!readers?.includes(role))
          for (const named of [`"${id}"`, `"${id}.`, rows.get(id)?.id ?? id]) expect(text, `${role} ${path}`).not.toContain(named)
    }
  expect(seen).toBeGreaterThan(3)
})

function bytes(
  res: { on(event: string, take: (chunk: Buffer) => void): unknown },
  done: (error: Error | null, body: Buffer) => void,
): void {
  const chunks: Buffer[] = []
  res.on('data', (chunk: Buffer) => chunks.push(chunk))
  res.on('end', () => done(null, Buffer.concat(chunks)))
}
