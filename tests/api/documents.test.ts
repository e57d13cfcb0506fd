/** Every document: its Word file opens, says what the case and the officer said, and is not issued while a blank is left. */
import { createHash } from 'node:crypto'
import JSZip from 'jszip'
import { SaxesParser } from 'saxes'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { WARCParser } from 'warcio'
import { sha256 } from '#api/canonical-json.ts'
import { verifyCaseHistory } from '#api/cases/history.ts'
import { writeWarc } from '#api/evidence/archive.ts'
import { newId } from '#api/new-id.ts'
import type { SeenPicture } from '#crawler/page-pictures.ts'
import { warcInfo, warcPicture } from '#crawler/warc.ts'
import { blanksOf } from '#policy/documents/define.ts'
import { documentFields } from '#policy/documents/fields.ts'
import { documentTypes } from '#policy/documents/index.ts'
import { wordingById } from '#policy/documents/wording.ts'
import { faultsOf } from '../support/check-warc.ts'
import { caseAbout, complaint, contact, districts, type HttpWorld, httpWorld } from './http-world.ts'

type Agent = Awaited<ReturnType<HttpWorld['signedIn']>>
let world: HttpWorld
let officer: Agent
let second: Agent
let caseId: string
let complaintId: string
let number: string

beforeAll(async () => {
  world = await httpWorld()
  officer = await world.signedIn('officer', null, { cardNumber: '川A0001' })
  second = await world.signedIn('officer', null, { username: 'second', cardNumber: '川A0002' })
  const about = await caseAbout(world, { institution: '武侯<学而>培训学校' })
  caseId = about.caseId
  await world.prisma.institutionIdentifier.createMany({
    data: [
      { kind: 'uscc', value: '91510107MA00000001' },
      { kind: 'address', value: '武侯区某路1号' },
      { kind: 'licence', value: '教民151010770000001号' },
    ].map((one) => ({ id: newId(), institutionId: about.institution.id, source: 'register', ...one })),
  })
  const outcome = { kind: 'punish', clause: 'AD-55', measures: [{ kind: 'fine', amount: 20_000 }] }
  await world.prisma.finding.updateMany({ where: { caseId }, data: { status: 'CONFIRMED', legalBasis: ['AD-24'] } })
  await world.prisma.case.update({
    where: { id: caseId },
    data: { assigneeId: officer.userId, secondId: second.userId, facts: { outcome, closingGround: 1, transferTo: 'DEP-CAC' } },
  })
  const filed = await world
    .http()
    .post('/api/v1/public/complaints')
    .send(complaint({ kind: 'complaint', anonymous: false, contact, demand: '退费' }))
  const row = await world.prisma.complaint.update({
    where: { number: filed.body.number },
    data: { caseId, address: '武侯区某路1号', riverState: 'DONE' },
  })
  complaintId = row.id
  number = row.number
})
afterAll(() => world.drop())

/** An answer for every blank that an officer is asked for; some with characters that XML has to escape, and two lines. */
const answers = (type: (typeof documentTypes)[number]) =>
  Object.fromEntries(
    blanksOf(type).map(({ field }) => {
      const { kind } = documentFields[field]
      return [field, kind === 'day' ? '2026-12-01' : kind === 'long' ? `${field} <甲>&"乙"\n第二行` : `${field} 填写`]
    }),
  )

const wanted = (type: (typeof documentTypes)[number], values: object) => ({
  type: type.id,
  values,
  ...(type.about === 'complaint' ? { complaintId } : {}),
})

async function issued(type: (typeof documentTypes)[number]) {
  const drawn = await officer.post(`/api/v1/cases/${caseId}/documents`).send(wanted(type, answers(type)))
  expect(drawn.status, drawn.text).toBe(201)
  const { id, version } = drawn.body.document
  const answer = await officer.post(`/api/v1/documents/${id}/issues`).send({ version })
  expect(answer.status, answer.text).toBe(200)
  return answer.body.document
}

const decision = documentTypes.find(({ id }) => id === 'DOC28')!

const paragraphs = (xml: string): string =>
  [...xml.matchAll(/<w:p[ >].*?<\/w:p>/gs)]
    .map(([paragraph]) => [...paragraph.matchAll(/<w:t(?: [^>]*)?>([^<]*)<\/w:t>/g)].map(([, text]) => text).join(''))
    .join('\n')
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&quot;', '"')
    .replaceAll('&amp;', '&')

/** Throws at the first fault. */
const wellFormed = (xml: string) => void new SaxesParser({ xmlns: true }).write(xml).close()

async function wordOf(id: string) {
  const file = await officer
    .get(`/api/v1/documents/${id}/file`)
    .buffer(true)
    .parse((res, done) => {
      const chunks: Buffer[] = []
      res.on('data', (chunk: Buffer) => chunks.push(chunk))
      res.on('end', () => done(null, Buffer.concat(chunks)))
    })
  const bytes = file.body as Buffer
  const zip = await JSZip.loadAsync(bytes)
  for (const [name, entry] of Object.entries(zip.files)) if (/\.(xml|rels)$/.test(name)) wellFormed(await entry.async('string'))
  return { bytes, headers: file.headers, text: paragraphs((await zip.file('word/document.xml')?.async('string')) ?? '') }
}

describe('the documents', () => {
  it('are thirty-six, each with blanks that are known and a mark of its own', () => {
    expect(documentTypes.map(({ id }) => id)).toEqual(
      Array.from({ length: 36 }, (_, i) => `DOC${String(i + 1).padStart(2, '0')}`),
    )
    expect(new Set(documentTypes.map(({ mark }) => mark)).size).toBe(36)
    for (const type of documentTypes)
      for (const { field } of blanksOf(type)) expect([type.id, field in documentFields]).toEqual([type.id, true])
  })

  it('of a case never speak of a complaint', () => {
    for (const type of documentTypes.filter(({ about }) => about === 'case'))
      for (const { field } of blanksOf(type)) expect([type.id, field, documentFields[field].from]).not.toContain('complaint')
  })

  it.each(documentTypes.map((type) => [type.id, type.zh, type] as const))(
    '%s %s opens and says what it should',
    async (_, title, type) => {
      const document = await issued(type)
      expect(document.number).toBe(`成教（校外）${type.mark}〔2026〕1号`)
      const { text, bytes, headers } = await wordOf(document.id)
      expect(text.startsWith(`${title}\n${document.number}\n`)).toBe(true)
      const values =
        document.issues[0] && (await world.prisma.documentIssue.findFirstOrThrow({ where: { documentId: document.id } })).values
      for (const [field, value] of Object.entries(values as Record<string, string>)) {
        const shown = documentFields[field as keyof typeof documentFields].kind === 'day' ? /\d{4}年\d+月\d+日/ : value
        const used = blanksOf(type).some((blank) => blank.field === field)
        if (used && typeof shown === 'string') for (const line of shown.split('\n')) expect(text, field).toContain(line)
        else if (used) expect(text).toMatch(shown)
      }
      expect(text).not.toMatch(/[{}]/)
      expect(text).not.toContain(contact.phone)
      expect(text).not.toContain(contact.name)
      if (type.about === 'case') expect(text).not.toContain(number)
      expect(headers['x-content-sha256']).toBe(sha256(bytes))
    },
  )
})

describe('a document', () => {
  const draw = async (values: object) =>
    (await officer.post(`/api/v1/cases/${caseId}/documents`).send(wanted(decision, values))).body.document

  it('is filled from the case, which nobody can overwrite, and lists the captured pages with their hashes', async () => {
    const { body } = await officer
      .post(`/api/v1/cases/${caseId}/documents/preview`)
      .send(wanted(decision, { partyName: '别的学校', discretion: '初次违法' }))
    const value = (key: string) => body.fields.find((field: { key: string }) => field.key === key)
    expect(value('partyName')).toMatchObject({ value: '武侯<学而>培训学校', known: true })
    expect(value('partyUscc').value).toBe('91510107MA00000001')
    expect(value('penalty').value).toBe('1. 罚款人民币20,000元。')
    expect(value('clause').value).toContain('第五十五条')
    expect(value('facts').value).toContain('周末开展学科培训')
    expect(value('discretion')).toMatchObject({ value: '初次违法', known: false })
    expect(body.missing).toContain('filedDay')
    expect(body.missing).toContain('defence')
    expect(body.evidence[0].sha256).toMatch(/^[0-9a-f]{64}$/)
    expect(JSON.stringify(body.parts)).toContain('"blank":"defence"')
  })

  it('is not issued while a blank is left: the blanks are named, and no number is used up', async () => {
    const before = await world.prisma.documentSerial.findMany({ orderBy: { mark: 'asc' } })
    const { id, version } = await draw({ discretion: '初次违法' })
    const refused = await officer.post(`/api/v1/documents/${id}/issues`).send({ version })
    expect([refused.status, refused.body.code]).toEqual([409, 'guard-missing'])
    expect(refused.body.errors).toContainEqual({ path: 'values.defence', message: documentFields.defence.zh })
    expect(refused.body.detail).toContain('陈述申辩及复核情况')
    expect((await officer.get(`/api/v1/documents/${id}/file`)).status).toBe(404)
    expect(await world.prisma.documentSerial.findMany({ orderBy: { mark: 'asc' } })).toEqual(before)
  })

  it('is issued again under its number; the first issue stays as it was', async () => {
    const first = await issued(decision)
    const again = await officer
      .put(`/api/v1/documents/${first.id}`)
      .send({ version: first.version, values: { ...answers(decision), discretion: '从轻' } })
    expect(again.body.document).toMatchObject({ state: 'DRAFT', number: first.number })
    expect((await officer.put(`/api/v1/documents/${first.id}`).send({ version: first.version, values: {} })).status).toBe(412)
    const { body } = await officer.post(`/api/v1/documents/${first.id}/issues`).send({ version: again.body.document.version })
    expect(body.document.issues.map(({ issue }: { issue: number }) => issue)).toEqual([2, 1])
    expect(body.document.issues[1].sha256).toBe(first.issues[0].sha256)
    expect((await wordOf(first.id)).text).toContain('从轻')
    await expect(world.prisma.documentIssue.deleteMany({ where: { documentId: first.id } })).rejects.toThrow(/append-only/)
    expect(await verifyCaseHistory(world.prisma, caseId)).toBeNull()
    const { body: view } = await officer.get(`/api/v1/cases/${caseId}`)
    expect(view.events[0]).toMatchObject({ kind: 'document-issued', data: { number: first.number, issue: 2 } })
  })

  it('gets numbers without gap or double when several are issued at once', async () => {
    const drafts = await Promise.all([1, 2, 3, 4].map(() => draw(answers(decision))))
    const done = await Promise.all(
      drafts.map(({ id, version }) => officer.post(`/api/v1/documents/${id}/issues`).send({ version })),
    )
    const serials = done.map(({ body }) => Number(/〕(\d+)号/.exec(body.document.number)?.[1])).sort((a, b) => a - b)
    expect(serials).toEqual([0, 1, 2, 3].map((i) => (serials[0] ?? 0) + i))
  })
})

describe('a reply', () => {
  it('is filled from the complaint without its contact, names what is missing, and is not sent with a blank in it', async () => {
    const { body } = await officer.get(`/api/v1/complaints/${complaintId}/replies`).expect(200)
    const accepted = body.items.find(({ id }: { id: string }) => id === 'accepted')
    expect(accepted.text).toContain(number)
    expect(accepted.text).toContain('2026年11月23日')
    expect(accepted.missing).toEqual(['联系人', '联系电话'])
    expect(JSON.stringify(body)).not.toContain(contact.phone)
    const send = (text: string) => officer.post(`/api/v1/complaints/${complaintId}/messages`).send({ text })
    expect((await send(accepted.text)).status).toBe(422)
    expect((await send(accepted.text.replace('{联系人}', '李明').replace('{联系电话}', '028-61880000'))).status).toBe(201)
  })
})

describe('the words of a text', () => {
  let admin: Agent
  beforeAll(async () => {
    admin = await world.signedIn('admin')
  })
  const read = async (id: string) => (await admin.get(`/api/v1/wordings/${id}`).expect(200)).body
  const put = (id: string, paragraphs: string[], seen: number) =>
    admin.post(`/api/v1/wordings/${id}`).send({ paragraphs, note: '按本局用语', seen })

  it('are put in force by an administrator, taken back, and kept with who, old and new', async () => {
    const reply = async () => {
      const { items } = (await officer.get(`/api/v1/complaints/${complaintId}/replies`).expect(200)).body
      return items.find(({ id }: { id: string }) => id === 'return-visit').text
    }
    const [builtIn] = (await read('return-visit')).builtIn
    const changed = await put('return-visit', ['市民您好，{complaintNumber}号事项已经办结，请您评价。'], 0)
    expect(changed.body).toMatchObject({ version: 1, own: true, versions: [{ by: '某admin', note: '按本局用语' }] })
    expect(await reply()).toBe(`市民您好，${number}号事项已经办结，请您评价。`)
    expect((await put('return-visit', [builtIn], 0)).status).toBe(412)
    await admin.post('/api/v1/wordings/return-visit/reversions').send({ version: 0 }).expect(200)
    expect(await reply()).toContain('您对办理是否满意')
    expect((await admin.post('/api/v1/wordings/return-visit/reversions').send({ version: 0 })).status).toBe(422)
    await admin.post('/api/v1/wordings/return-visit/reversions').send({ version: 1 }).expect(200)
    expect((await read('return-visit')).versions.map(({ version }: { version: number }) => version)).toEqual([3, 2, 1])
    const auditor = await world.signedIn('auditor')
    const { items } = (await auditor.get('/api/v1/audit').query({ action: 'wording.' })).body
    expect(items.at(-1)).toMatchObject({ subject: 'wording:return-visit', detail: { old: [builtIn], note: '按本局用语' } })
  })

  it('change a document from its next draft on; what was issued stays', async () => {
    const { paragraphs } = await read('DOC15')
    const closing = '拒不提供的，本机关将依法处理。'
    const next = paragraphs.map((text: string) => (text.startsWith('无正当理由') ? closing : text))
    await put('DOC15', next, 0).then(({ status, text }) => expect(status, text).toBe(200))
    const preview = async () =>
      JSON.stringify((await officer.post(`/api/v1/cases/${caseId}/documents/preview`).send({ type: 'DOC15' })).body.parts)
    expect(await preview()).toContain(closing)
    await admin.post('/api/v1/wordings/DOC15/reversions').send({ version: 0 }).expect(200)
    expect(await preview()).toContain('无正当理由')
  })

  it('of tables and signatures are put otherwise too; a version from before they could be keeps its paragraphs', async () => {
    const preview = async () =>
      JSON.stringify((await officer.post(`/api/v1/cases/${caseId}/documents/preview`).send({ type: 'DOC12' })).body.parts)
    const { paragraphs } = await read('DOC12')
    expect(paragraphs).toContain('{startTime} 至 {endTime}（第 {times} 次）')
    expect(paragraphs, 'a cell of blanks alone').not.toContain('{place}')
    const other: Record<string, string> = { 被询问人: '接受询问的人', '执法人员（签名）': '询问人（签名）' }
    const put12 = (words: string[], seen: number) =>
      put('DOC12', words, seen).then(({ status, text }) => expect(status, text).toBe(200))
    await put12(
      paragraphs.map((text: string) => other[text] ?? text.replace('至 {endTime}', '到 {endTime}')),
      0,
    )
    const changed = await preview()
    for (const text of ['接受询问的人', '询问人（签名）', ' 到 ']) expect(changed).toContain(text)
    expect(changed).not.toContain('"执法人员（签名）"')
    const tooLong = paragraphs.map((text: string) => (text === '被询问人' ? '长'.repeat(61) : text))
    expect((await put('DOC12', tooLong, 1)).body.errors).toMatchObject([{ message: expect.stringContaining('最多60字') }])

    const early = paragraphs.filter((_: string, at: number) => wordingById('DOC12')?.parts[at] === 'paragraph')
    const kept = { wordingId: 'DOC12', version: 2, note: '早先的版本', byId: admin.userId, at: world.clock.now }
    await world.prisma.wordingVersion.create({
      data: { id: newId(), ...kept, paragraphs: early.map((text: string) => text.replace('应当如实', '须如实')) },
    })
    expect(await preview()).toContain('须如实')
    expect(await preview()).toContain('"被询问人"')
    expect((await read('DOC12')).paragraphs.length).toBe(paragraphs.length)
  })

  it('of a district hold for its cases alone, follow the city where it has none, and are changed by nobody else', async () => {
    const [wuhou, jinjiang] = await Promise.all(
      [districts.wuhou, districts.jinjiang].map((code) => world.signedIn('admin', code, { username: `admin-${code}` })),
    )
    const elsewhere = await caseAbout(world, { district: districts.jinjiang })
    const preview = async (id: string) =>
      JSON.stringify((await officer.post(`/api/v1/cases/${id}/documents/preview`).send({ type: 'DOC15' })).body.parts)
    const { paragraphs, version } = await read('DOC15')
    const wordedAs = (closing: string) => paragraphs.map((text: string) => (text.startsWith('无正当理由') ? closing : text))
    const putAs = (agent: Agent | undefined, closing: string, seen: number) =>
      agent?.post('/api/v1/wordings/DOC15').send({ paragraphs: wordedAs(closing), note: '本区用语', seen })
    await putAs(admin, '拒不提供的，市局依法处理。', version)
    expect(await preview(caseId), 'without own words').toContain('市局依法处理')
    expect((await putAs(wuhou, '拒不提供的，武侯区依法处理。', 0))?.body).toMatchObject({
      ...{ version: 1, own: true, districts: [] },
      builtIn: wordedAs('拒不提供的，市局依法处理。'),
    })
    expect(await preview(caseId)).toContain('武侯区依法处理')
    expect(await preview(elsewhere.caseId)).toContain('市局依法处理')
    const seenBy = async (agent: Agent | undefined) => (await agent?.get('/api/v1/wordings/DOC15'))?.body
    expect(await seenBy(jinjiang)).toMatchObject({ version: 0, own: false, versions: [], districts: [] })
    expect(await seenBy(admin)).toMatchObject({ version: version + 1, districts: [districts.wuhou] })
    await putAs(jinjiang, '拒不提供的，锦江区依法处理。', 0)
    expect(await preview(caseId), 'a district changes its own alone').toContain('武侯区依法处理')
    // the city words it anew: the district keeps its own until it takes them back
    await putAs(admin, '拒不提供的，全市统一处理。', version + 1)
    expect(await preview(caseId)).toContain('武侯区依法处理')
    await wuhou?.post('/api/v1/wordings/DOC15/reversions').send({ version: 0 }).expect(200)
    expect(await preview(caseId)).toContain('全市统一处理')
    // what holds in the whole city is no business of a district's administrator
    for (const path of ['/api/v1/routes', '/api/v1/calendar/2026', '/api/v1/deadline-settings'])
      expect([(await wuhou?.get(path))?.status, (await admin.get(path)).status]).toEqual([403, 200])
    const { body: me } = (await wuhou?.get('/api/v1/me')) ?? { body: {} }
    expect(me.abilities).toContain('wording.manage')
    expect(me.abilities).not.toContain('routing.manage')
    await admin.post('/api/v1/wordings/DOC15/reversions').send({ version: 0 }).expect(200)
  })

  it('keep every blank, say what is wrong with which paragraph, and are for administrators', async () => {
    const refused = await put('accepted', ['您好，{complaintNumber}号已受理，{phone}。'], 0)
    expect(refused.status).toBe(400)
    expect(refused.body.errors).toMatchObject([{ path: 'paragraphs.1', message: expect.stringContaining('{contactName}') }])
    expect((await put('accepted', [], 0)).body.errors[0].path).toBe('paragraphs.0')
    expect((await put('DOC99', ['没有'], 0)).status).toBe(404)
    expect((await officer.get('/api/v1/wordings')).status).toBe(403)
    const { items } = (await admin.get('/api/v1/wordings').expect(200)).body
    expect(items.find(({ id }: { id: string }) => id === 'accepted')).toMatchObject({ kind: 'reply', version: 0, own: false })
    for (const { id } of items) expect((await read(id)).paragraphs.length, id).toBeGreaterThan(0)
  })
})

describe('the evidence package', () => {
  const html = Buffer.from('<html><title>课程</title><p>周六上午9:00-11:00五年级数学</p></html>')
  const url = 'http://www.archived.example.cn/Kc.html?id=7'

  /** A page that lies in the archive, a picture that a citizen sent, a visit with a photo. */
  async function fillFile(): Promise<void> {
    const { prisma, evidence, clock } = world
    const at = clock.now
    const answer = { finalUrl: url, redirects: [], status: 200, headers: { 'content-type': 'text/html' }, ip: null, tls: null }
    const hash = sha256(html.toString())
    const page = { ...answer, body: html, url, sha256: hash, fetchedAt: at.toISOString() }
    const entry = await warcPicture(page as unknown as SeenPicture, url, 'Jianfu')
    const info = await warcInfo('test', `${at.toISOString().slice(0, 19)}Z`)
    const [place] = await writeWarc(evidence, info, [entry], '2026-11-23')
    const { capture } = (await prisma.listing.findFirst({
      where: { findings: { some: { caseId } } },
      include: { capture: true },
    }))!
    await prisma.capture.create({
      data: {
        ...{
          id: newId(),
          pageId: capture.pageId,
          sha256: hash,
          size: html.length,
          url,
          finalUrl: url,
          redirects: [],
          status: 200,
        },
        ...{ headers: {}, contentType: 'text/html', tool: 'test', fetchedAt: at, ...place },
      },
    })
    const [sent, shown, photo] = await Promise.all(
      ['原件', '去除信息的副本', '现场照片'].map((text) => evidence.put(Buffer.from(text))),
    )
    await prisma.attachment.create({
      data: {
        ...{ id: newId(), complaintId, tokenHash: sha256('token'), name: `${contact.name}.jpg`, mediaType: 'image/jpeg' },
        ...{ ...sent!, shownSha256: shown!.sha256, createdAt: at },
      },
    })
    const record = { situation: '二楼教室', photos: [{ sha256: photo!.sha256, note: '教室全景' }] }
    const kept = await evidence.put(Buffer.from(JSON.stringify(record)))
    await prisma.siteRecord.create({
      data: {
        ...{ id: newId(), key: newId(), caseId, edition: 1, content: record, sha256: kept.sha256 },
        ...{ authorId: officer.userId, receivedAt: at },
      },
    })
    const taken = { ...photo!, shownSha256: photo!.sha256, mediaType: 'image/jpeg', receivedAt: at }
    await prisma.sitePhoto.create({ data: { ...taken, senderId: officer.userId } })
  }

  async function download(): Promise<JSZip> {
    const { body } = await officer
      .get(`/api/v1/cases/${caseId}/evidence-package`)
      .buffer(true)
      .parse((res, done) => {
        const parts: Buffer[] = []
        res.on('data', (part: Buffer) => parts.push(part))
        res.on('end', () => done(null, Buffer.concat(parts)))
      })
      .expect(200)
    return JSZip.loadAsync(body as Buffer)
  }
  const bytesIn = (zip: JSZip, path: string): Promise<Buffer> => zip.file(path)!.async('nodebuffer')
  const hashOf = (bytes: Buffer): string => createHash('sha256').update(bytes).digest('hex')

  it('lists page, upload, visit and paper with hash and source, holds the same files, and nobody who complained', async () => {
    await fillFile()
    await issued(decision)
    const zip = await download()
    const word = await JSZip.loadAsync(await bytesIn(zip, '证据清单.docx'))
    const text = paragraphs((await bytesIn(word, 'word/document.xml')).toString())
    const files = Object.keys(zip.files).filter((name) => name.startsWith('files/'))
    const hashes = await Promise.all(files.map(async (name) => hashOf(await bytesIn(zip, name))))
    for (const hash of hashes) expect(text).toContain(hash)
    expect(text.match(/files\/\d+\.\w+/g)).toEqual(files)
    for (const words of [url, '教室全景', '现场记录（第 1 稿）', '群众提交材料 1', '行政处罚决定书'])
      expect(text).toContain(words)
    expect(await bytesIn(zip, files.find((_, i) => hashes[i] === sha256('去除信息的副本'))!)).toEqual(
      Buffer.from('去除信息的副本'),
    )
    expect(hashes).not.toContain(sha256('原件'))
    expect(text).not.toMatch(new RegExp(`${contact.name}|${contact.phone}`))
  })

  it('holds the archived pages as WACZ that another reader opens at the places of its index', async () => {
    const wacz = await JSZip.loadAsync(await bytesIn(await download(), 'pages.wacz'))
    const about = await bytesIn(wacz, 'datapackage.json')
    const { hash } = JSON.parse((await bytesIn(wacz, 'datapackage-digest.json')).toString())
    expect(hash).toBe(`sha256:${hashOf(about)}`)
    for (const each of JSON.parse(about.toString()).resources) {
      const bytes = await bytesIn(wacz, each.path)
      expect([`sha256:${hashOf(bytes)}`, bytes.length]).toEqual([each.hash, each.bytes])
    }
    const warc = await bytesIn(wacz, 'archive/data.warc.gz')
    expect(await faultsOf(warc)).toEqual([])
    const [line = ''] = (await bytesIn(wacz, 'indexes/index.cdxj')).toString().split('\n')
    expect(line).toMatch(/^cn,example,archived,www\)\/kc\.html\?id=7 20261123020000 \{/)
    const { offset, length } = JSON.parse(line.slice(line.indexOf('{')))
    const found = await new WARCParser([warc.subarray(Number(offset), Number(offset) + Number(length))]).parse()
    expect(found?.warcTargetURI).toBe(url)
    expect(Buffer.from(await found!.readFully(true)).toString()).toBe(html.toString())
    const [head, first] = (await bytesIn(wacz, 'pages/pages.jsonl'))
      .toString()
      .trim()
      .split('\n')
      .map((row) => JSON.parse(row))
    expect([head.format, first.url, first.ts]).toEqual(['json-pages-1.0', url, '2026-11-23T02:00:00.000Z'])
  })
})

describe('the office in a document and a reply', () => {
  it('is called by the name in force, with the person and the telephone that answer, which an officer may write otherwise', async () => {
    const admin = await world.signedIn('admin', null, { username: 'of-the-offices' })
    const { districtCode, departmentCode } = await world.prisma.case.findUniqueOrThrow({ where: { id: caseId } })
    const facts = { answers: '监管科', telephone: '028-85000000', address: '', hours: '', web: '', closedFrom: '' }
    const put = (id: string, contact: object) =>
      admin
        .post(`/api/v1/offices/${id}`)
        .send({ contact: { ...facts, ...contact }, note: '更名', seen: 0 })
        .expect(200)
    const place = { districtCode: '510107', departmentCode: 'DEP-EDU' }
    await world.prisma.case.update({ where: { id: caseId }, data: place })
    await put('510107', { fullName: '成都市武侯区教育和体育局' })
    await put('DEP-CAC', { fullName: '成都市互联网信息办公室', telephone: '028-12377000' })
    const preview = async (values: object) => {
      const { body } = await officer
        .post(`/api/v1/cases/${caseId}/documents/preview`)
        .send({ type: 'DOC03', complaintId, values })
      const value = (key: string) => body.fields.find((one: { key: string }) => one.key === key)
      return [value('office').value, value('contactName').value, value('contactPhone').value, value('contactPhone').known]
    }
    expect(await preview({})).toEqual(['成都市武侯区教育和体育局', '监管科', '028-85000000', false])
    expect((await preview({ contactPhone: '13800000000' }))[2]).toBe('13800000000')
    const { items } = (await officer.get(`/api/v1/complaints/${complaintId}/replies`)).body
    const reply = (id: string) => items.find((one: { id: string }) => one.id === id).text
    expect(reply('accepted')).toContain('属于成都市武侯区教育和体育局职责')
    expect(reply('accepted')).toContain('联系人监管科，电话028-85000000。')
    expect(reply('other-office')).toContain('电话028-12377000。')
    await world.prisma.case.update({ where: { id: caseId }, data: { districtCode, departmentCode } })
  })
})
