/** Whoever gets hold of the database, the logs or the metrics learns from none of them who complained. */
import { mkdtempSync, readdirSync, readFileSync, rmSync, statSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import ExcelJS from 'exceljs'
import sharp from 'sharp'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { withoutContact } from '#api/complaints/without-contact.ts'
import { importHotline } from '#api/hotline/import-file.ts'
import { runBatch } from '#api/hotline/run-batch.ts'
import { readComplaints } from '#api/jobs/complaint-job.ts'
import { caseAbout, complaint, type HttpWorld, httpWorld, secret } from './http-world.ts'

const writer = { name: '欧阳青竹', phone: '13987654321', address: '高新区天晖路88号6栋1单元' }
const supporter = { name: '慕容秋实', phone: '13765432109', address: '成华区建设北路12号3单元' }
const caller = { name: '司马雨荷', phone: '13876543210' }
const ip = '203.0.113.77'
const folder = mkdtempSync(join(tmpdir(), 'jianfu-dump-'))
let world: HttpWorld
let clerk: Awaited<ReturnType<HttpWorld['signedIn']>>
beforeAll(async () => {
  world = await httpWorld()
  clerk = await world.signedIn('hotline')
})
afterAll(async () => {
  rmSync(folder, { recursive: true, force: true })
  await world.drop()
})

/** Every row of every table as PostgreSQL prints it, bytes as hexadecimal. */
async function dump(): Promise<string> {
  const tables = await world.prisma.$queryRaw<{ name: string }[]>`
    SELECT table_name AS name FROM information_schema.tables WHERE table_schema = 'public' AND table_type = 'BASE TABLE'`
  const rows = await Promise.all(
    tables.map(({ name }) => world.prisma.$queryRawUnsafe<{ row: string }[]>(`SELECT t::text AS row FROM "${name}" t`)),
  )
  return rows
    .flat()
    .map(({ row }) => row)
    .join('\n')
}

async function hotlineSheet(): Promise<string> {
  const book = new ExcelJS.Workbook()
  const sheet = book.addWorksheet('工单')
  sheet.addRow(['工单编号', '诉求内容', '诉求类型', '来电人', '联系电话', '事件发生地', '来电时间'])
  const text = `来电人${caller.name}（电话139 0000 0000、${caller.phone}）反映小区里周六给初二学生补数学`
  sheet.addRow(['261118000001102-01', text, '举报', caller.name, caller.phone, '锦江区东大街', '2026-11-18 10:20:00'])
  const path = join(folder, 'orders.xlsx')
  await book.xlsx.writeFile(path)
  return path
}

const supporterIp = '198.51.100.23'
const supporterWrote = ['137 6543 2109', '１３７６５４３２１０９']

/** Joins an open case under the own name, adds to it by code, and takes the receipt home. */
async function meToo(): Promise<void> {
  const { institution } = await caseAbout(world, { institution: '成都青禾思维训练馆' })
  const by = (path: string, body: object) =>
    world.http().post(`/api/v1/public/${path}`).set('X-Forwarded-For', supporterIp).send(body)
  const text = `我是${supporter.name}，住${supporter.address}，我家孩子也在那里上周六的奥数课，电话${supporterWrote[0]}。`
  await by('look-alikes', { text, institutionId: institution.id }).expect(200)
  const form = complaint({ text, meToo: true, institutionId: institution.id, anonymous: false, contact: supporter })
  const { body } = await by('complaints', form).expect(201)
  const more = `补充：${supporter.name}，${supporter.address}，请打${supporterWrote[1]}`
  await by('track/acts', { code: body.code, act: 'add', text: more }).expect(200)
  await by('track/receipt', { code: body.code }).expect(200)
  const joined = await world.prisma.complaint.findUniqueOrThrow({ where: { number: body.number } })
  expect(joined.meToo, 'counts as a supporter').toBe(true)
}

/** Every file under the data folder, as bytes: what whoever copies the disk has. */
const disk = (): string =>
  readdirSync(world.settings.dataDir, { recursive: true, encoding: 'utf8' })
    .map((name) => join(world.settings.dataDir, name))
    .filter((path) => statSync(path).isFile())
    .map((path) => `${path}\n${readFileSync(path).toString('latin1')}`)
    .join('\n')

interface Person {
  name: string
  phone: string
  address: string
  /** how the number stands in words or in a cell */
  spelt: string
}
const people = {
  phone: { name: '上官文竹', phone: '13511112222', address: '青羊区宽窄巷9号4栋2单元', spelt: '135-1111-2222' },
  visit: { name: '诸葛映雪', phone: '13622223333', address: '金牛区茶店子路7号', spelt: '136 2222 3333' },
  letter: { name: '东方既明', phone: '02887654321', address: '新都区桂湖街道3号院', spelt: '028-87654321' },
  sheet: { name: '夏侯知秋', phone: '13733334444', address: '', spelt: '+86 137-3333-4444' },
  twoNumbers: { name: '皇甫清川', phone: '13844445555', address: '', spelt: '13844445555/028-84445555' },
  pushed: { name: '尉迟明月', phone: '13955556666', address: '', spelt: '(86)139 5555 6666' },
  open311: { name: '澹台若水', phone: '15066667777', address: '', spelt: '150.6666.7777' },
  phoneOnly: { name: '公孙望舒', phone: '15177778888', address: '', spelt: '15177778888' },
  later: { name: '令狐远山', phone: '15288889999', address: '', spelt: '152 8888 9999' },
} satisfies Record<string, Person>

const words = ({ name, spelt }: Person, end = '') => `${name}（${spelt}）反映楼下周六给初二学生补数学${end}`

/** Somebody tells staff, who write name and number into whatever field is there. */
async function enteredByStaff(door: 'phone' | 'visit' | 'letter'): Promise<string> {
  const { name, phone, address, spelt } = people[door]
  const form = complaint({
    text: words(people[door], `，本人住${address}`),
    kind: 'complaint',
    anonymous: false,
    contact: { name, phone, address },
    demand: `请回复${name}，电话${spelt}`,
    address: `${address}楼下`,
    institutionName: `${name}家楼下的补习班`,
    link: `https://example.cn/p?tel=${phone}`,
  })
  const { body } = await clerk.post('/api/v1/complaints').send({ door, complaint: form }).expect(201)
  return body.code as string
}

const callerInEveryField = (who: Person) => ({
  content: words(who),
  callerName: who.name,
  callerPhone: who.spelt,
  title: `${who.name}的诉求`,
  place: `锦江区东大街（${who.spelt}）`,
  institutionName: `${who.name}楼下某机构`,
  result: `已致电${who.spelt}，${who.name}表示满意`,
})

async function importedFromASheet(): Promise<void> {
  const headings = {
    ...{ content: '诉求内容', callerName: '来电人', callerPhone: '联系电话', title: '标题', place: '事发地' },
    ...{ institutionName: '被反映单位', result: '办理结果' },
  } as const
  const book = new ExcelJS.Workbook()
  const sheet = book.addWorksheet('工单')
  sheet.addRow(['工单编号', '来电时间', ...Object.values(headings)])
  for (const [no, who] of [['X-1', people.sheet] as const, ['X-2', people.twoNumbers] as const]) {
    const cells = callerInEveryField(who)
    sheet.addRow([no, '2026-11-18 10:20', ...Object.keys(headings).map((field) => cells[field as keyof typeof cells])])
  }
  const bytes = Buffer.from(await book.xlsx.writeBuffer())
  const sent = clerk.post('/api/v1/imports').query({ name: '工单.xlsx' }).type('application/octet-stream')
  const { id } = (await sent.send(bytes).expect(201)).body
  const { columns, channel } = (await clerk.post(`/api/v1/imports/${id}/preview`).send({})).body
  await clerk.post(`/api/v1/imports/${id}/start`).send({ columns, channel }).expect(200)
  await runBatch({ prisma: world.prisma, secret, now: world.now })
  expect(await world.prisma.complaint.count({ where: { importBatchId: id } })).toBe(2)
}

async function sentBySystems(): Promise<void> {
  const admin = await world.signedIn('admin')
  const keyOf = async (name: string, channel: string) =>
    (await admin.post('/api/v1/push-sources').send({ name, channel })).body.key as string
  const push = async (key: string, n: number, order: object) =>
    world
      .http()
      .post('/api/v1/push/orders')
      .set('Authorization', `Bearer ${key}`)
      .set('Idempotency-Key', `orders-${n}`)
      .send({ orders: [{ receivedAt: '2026-11-18T10:20:00+08:00', ...order }] })
      .expect(200)
  const hotline = await keyOf('市热线', 'hotline-12345')
  await push(hotline, 1, { orderNo: 'P-1', ...callerInEveryField(people.pushed) })
  await push(hotline, 2, { orderNo: 'P-2', content: '楼下周六补数学', status: '处理中' })
  await push(hotline, 3, { orderNo: 'P-2', ...callerInEveryField(people.later) })
  expect(await world.prisma.originUpdate.count(), 'what came later waits as a change').toBe(1)

  const platform = await keyOf('市民平台', 'web')
  const request = (who: Person, more: object) =>
    world
      .http()
      .post('/open311/v2/requests.json')
      .type('form')
      .set('X-Forwarded-For', ip)
      .send({ api_key: platform, service_code: 'report', description: words(who), phone: who.spelt, ...more })
      .expect(201)
  const { open311, phoneOnly } = people
  const [first, last] = [open311.name.slice(2), open311.name.slice(0, 2)]
  await request(open311, {
    first_name: first,
    last_name: last,
    address_string: `锦江区东大街 ${open311.spelt}`,
    email: 'ruoshui@example.cn',
  })
  await request(phoneOnly, { description: `请打${phoneOnly.spelt}，楼下周六给初二学生补数学`, address_string: '锦江区东大街' })
}

/** A photo that names its owner in its hidden data, a paper that names him in words, both under telling names. */
async function sendsFiles(code: string, { name, phone }: Person): Promise<void> {
  const photo = sharp({ create: { width: 60, height: 40, channels: 3, background: '#888' } })
  const jpeg = await photo
    .withExif({ IFD0: { Artist: `owner ${phone}` } })
    .jpeg()
    .toBuffer()
  expect(jpeg.includes(phone), 'the photo holds the number').toBe(true)
  const pdf = Buffer.from(`%PDF-1.4\n% ${name} ${phone}\n%%EOF\n`)
  const upload = async (file: string, bytes: Buffer) => {
    const sent = world.http().post('/api/v1/public/attachments').query({ name: file }).set('Content-Type', 'image/jpeg')
    const { id, token } = (await sent.set('X-Forwarded-For', ip).send(bytes).expect(201)).body
    return { id, token }
  }
  const attachments = [await upload(`${name}的照片.jpg`, jpeg), await upload(`IMG${phone}.pdf`, pdf)]
  await upload(`${name}没有提交的.pdf`, pdf)
  await world.http().post('/api/v1/public/track/acts').send({ code, act: 'add', text: '补充两份材料', attachments }).expect(200)
}

/** Officers write to and about complainants. */
async function officersWrite(code: string, { name, phone, spelt }: Person): Promise<void> {
  const { number } = (await world.http().post('/api/v1/public/track').send({ code })).body
  const { id, caseId } = await world.prisma.complaint.findUniqueOrThrow({ where: { number } })
  expect(caseId).not.toBeNull()
  const officer = await world.signedIn('officer')
  const text = `${name}您好，请用${spelt}联系我们`
  await officer.post(`/api/v1/complaints/${id}/messages`).send({ text }).expect(201)
  await officer
    .post(`/api/v1/cases/${caseId}/notes`)
    .send({ note: `已电话联系${name}，${phone}` })
    .expect(200)
  const revealed = await officer.post(`/api/v1/complaints/${id}/identity`).send({ reason: `需要回访${name}（${spelt}）` })
  expect(revealed.body, revealed.text).toMatchObject({ name, phone })
}

it('holds nobody who complained in clear, in tables, files, logs or metrics', async () => {
  const text = `我叫${writer.name}，住${writer.address}，电话139-8765-4321，楼下周六给初二学生补数学。`
  const form = complaint({ text, kind: 'complaint', anonymous: false, contact: writer })
  const filed = await world.http().post('/api/v1/public/complaints').set('X-Forwarded-For', ip).send(form)
  expect(filed.status, filed.text).toBe(201)
  await world
    .http()
    .post('/api/v1/public/complaints')
    .set('X-Forwarded-For', ip)
    .send(complaint({ anonymous: true }))
    .expect(201)
  await meToo()
  await importHotline({ prisma: world.prisma, secret }, await hotlineSheet())
  const code = await enteredByStaff('phone')
  await enteredByStaff('visit')
  await enteredByStaff('letter')
  await importedFromASheet()
  await sentBySystems()
  await sendsFiles(code, people.phone)
  while ((await readComplaints({ prisma: world.prisma, now: () => world.clock.now })) > 0);
  await officersWrite(code, people.phone)

  const metrics = await world.http().get('/metrics')
  const everything = { tables: await dump(), files: disk(), logs: world.logged.join('\n'), metrics: metrics.text }
  expect(everything.tables).toContain('楼下周六给初二学生补数学')
  expect(everything.tables, 'the number of somebody else is what the complaint is about').toContain('139 0000 0000')
  expect(everything.tables, 'the words of the supporter are kept').toContain('我家孩子也在那里上周六的奥数课')
  expect(everything.files.length, 'files were kept').toBeGreaterThan(1000)
  const told = [...Object.values(supporter), ...supporterWrote, supporterIp, '84445555', 'ruoshui@example.cn']
  const doors = Object.values(people).flatMap(({ name, phone, address, spelt }) => [name, phone, spelt, address])
  const secrets = [...told, writer.name, writer.phone, '139-8765-4321', writer.address, caller.name, caller.phone, ip, ...doors]
  const found = Object.entries(everything).flatMap(([place, content]) =>
    secrets
      .filter((one) => one !== '')
      .filter((one) =>
        [one, Buffer.from(one).toString('hex'), Buffer.from(one).toString('latin1')].some((form) => content.includes(form)),
      )
      .map((one) => `${one} in ${place}`),
  )
  expect(found).toEqual([])
})

it.each([
  ['spaces in it', '打我电话 139 8765 4321', '打我电话 139****4321'],
  ['full-width digits', '１３９８７６５４３２１', '139****4321'],
  ['the name twice', '欧阳青竹说欧阳青竹', '欧*说欧*'],
  ['nothing of it', '机构电话13900001111', '机构电话13900001111'],
])('a text with %s', (_, text, expected) => expect(withoutContact(text, writer)).toBe(expected))
