/** A running API on an empty database of its own, with people who can sign in and cases to look at. */
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import pino from 'pino'
import supertest from 'supertest'
import { createApp } from '#api/app.ts'
import { createUser, type NewUser } from '#api/auth/users.ts'
import { sha256 } from '#api/canonical-json.ts'
import { openOrJoinCase } from '#api/cases/open-or-join-case.ts'
import type { ApiSettings } from '#api/deps.ts'
import { makeEvidenceStore } from '#api/evidence/store.ts'
import { newId } from '#api/new-id.ts'
import type { Role } from '#policy/roles.ts'
import { seedReference } from '#prisma/seed-reference.ts'
import { testDatabase } from '../support/database.ts'

export const secret = 'a secret of the tests, long enough for all'
export const password = 'correct horse 2026'
export const districts = { wuhou: '510107', jinjiang: '510104' } as const

export async function httpWorld(more: Partial<ApiSettings> = {}, webRoot?: string) {
  const database = await testDatabase()
  const { prisma } = database
  await seedReference(prisma)
  const dataDir = mkdtempSync(join(tmpdir(), 'jianfu-http-'))
  const evidence = makeEvidenceStore(pathToFileURL(join(dataDir, 'evidence/')).href)
  const logged: string[] = []
  const rung: string[] = []
  const clock = { now: new Date('2026-11-23T02:00:00Z') }
  const log = pino({ level: 'debug' }, { write: (line: string) => void logged.push(line) })
  const settings: ApiSettings = { secret, demo: false, dataDir, trustProxy: 1, freeReports: 1000, ...more }
  const doorbell = { ring: (name: string) => rung.push(name) }
  const deps = { settings, prisma, evidence, doorbell, log, now: () => clock.now, checkAnswers: true }
  const app = createApp(deps, webRoot)

  async function signedIn(role: Role, districtCode: string | null = null, more: Partial<NewUser> = {}) {
    const username = more.username ?? `${role}-${districtCode ?? 'city'}`
    const { id } = await createUser(prisma, { username, name: `某${role}`, password, role, districtCode, ...more })
    const agent = supertest.agent(app)
    const answer = await agent.post('/api/auth/sign-in/username').send({ username, password })
    if (answer.status !== 200) throw new Error(`${username} cannot sign in: ${answer.text}`)
    return Object.assign(agent, { userId: id, username })
  }

  const drop = async () => {
    await database.drop()
    rmSync(dataDir, { recursive: true, force: true })
  }
  return { ...deps, deps, app, url: database.url, logged, rung, clock, signedIn, drop, http: () => supertest(app) }
}
export type HttpWorld = Awaited<ReturnType<typeof httpWorld>>

export interface Told {
  institution?: string
  district?: string | null
  violation?: string
  severity?: number
  confidence?: number
  text?: string
  quote?: string
  happenedAt?: Date
  html?: string
  scope?: string
  channel?: string
}

let serial = 0

/** One page with one finding about a new institution, and the case it opens. */
export async function caseAbout(world: HttpWorld, told: Told = {}) {
  const { prisma, evidence, clock } = world
  const n = ++serial
  const text = told.text ?? '周六上午9:00-11:00五年级数学培优，名师保证提分'
  const quote = told.quote ?? text.slice(0, 8)
  const districtCode = told.district === undefined ? districts.wuhou : told.district
  const name = told.institution ?? `成都第${n}培训学校`
  const institution = await prisma.institution.create({
    data: { id: newId(), name, districtCode, origin: 'register', licenceStatus: 'unlicensed' },
  })
  const source = await prisma.source.create({
    data: {
      id: newId(),
      key: `s${n}`,
      name,
      kind: 'website',
      channel: 'own_site',
      publisher: 'institution',
      startUrls: [`http://s${n}.example.cn/`],
    },
  })
  const url = `http://s${n}.example.cn/kc.html`
  const page = await prisma.page.create({ data: { id: newId(), sourceId: source.id, url, urlKey: sha256(url), state: 'ok' } })
  const bytes = Buffer.from(told.html ?? `<html><script>alert(1)</script><p>${text}</p></html>`)
  const kept = await evidence.put(bytes)
  const capture = await prisma.capture.create({
    data: {
      id: newId(),
      pageId: page.id,
      ...kept,
      url,
      finalUrl: url,
      redirects: [],
      status: 200,
      headers: {},
      contentType: 'text/html; charset=utf-8',
      charset: 'utf-8',
      tool: 'test',
      fetchedAt: clock.now,
    },
  })
  const listing = await prisma.listing.create({
    data: {
      id: newId(),
      pageId: page.id,
      captureId: capture.id,
      position: 0,
      hash: sha256(text),
      url,
      kind: 'page',
      title: '课程介绍',
      text,
      channel: told.channel ?? 'own_site',
      publisher: 'institution',
      data: {},
      institutionId: institution.id,
      state: 'DONE',
    },
  })
  const finding = await addFinding(
    world,
    { listingId: listing.id, institutionId: institution.id, districtCode, text, quote },
    told,
  )
  const caseId = await prisma.$transaction((tx) => openOrJoinCase(tx, institution.id, clock.now))
  return { institution, source, page, capture, listing, finding, caseId: caseId ?? '' }
}

type About = {
  listingId?: string
  complaintId?: string
  institutionId: string | null
  districtCode: string | null
  text: string
  quote: string
}

export function addFinding({ prisma, clock }: HttpWorld, { text, quote, ...about }: About, told: Told = {}) {
  const from = text.indexOf(quote)
  return prisma.finding.create({
    data: {
      id: newId(),
      ...about,
      violation: told.violation ?? 'T05',
      rule: `test-${newId()}`,
      ruleVersion: '2021-07-24',
      confidence: told.confidence ?? 0.97,
      where: 'text',
      from,
      to: from + quote.length,
      quote,
      facts: { start: '09:00' },
      legalBasis: ['PLAN', 'M20.4'],
      explanationZh: '周末开展学科培训',
      explanationEn: 'subject training at the weekend',
      severity: told.severity ?? 3,
      scope: told.scope ?? 'k12',
      channel: told.channel ?? 'own_site',
      happenedAt: told.happenedAt ?? clock.now,
    },
  })
}

export const complaint = (more: object = {}) => ({
  kind: 'report',
  text: '小区楼下周六周日白天都在上初二数学，门口挂的是美术培训的牌子。',
  institutionName: '某某美术工作室',
  ...more,
})
export const contact = { name: '张三丰', phone: '13812341234', address: '武侯区某小区三栋' }
