/** Every document: its Word file opens, says what the case and the officer said, and is not issued while a blank is left. */
import JSZip from 'jszip'
import { SaxesParser } from 'saxes'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { sha256 } from '#api/canonical-json.ts'
import { verifyCaseHistory } from '#api/cases/history.ts'
import { newId } from '#api/new-id.ts'
import { blanksOf } from '#policy/documents/define.ts'
import { documentFields } from '#policy/documents/fields.ts'
import { documentTypes } from '#policy/documents/index.ts'
import { caseAbout, complaint, contact, type HttpWorld, httpWorld } from './http-world.ts'

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
  const decision = documentTypes.find(({ id }) => id === 'DOC28')!
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
