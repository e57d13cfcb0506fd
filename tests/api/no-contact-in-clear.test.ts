/** Whoever gets hold of the database, the logs or the metrics learns from none of them who complained. */
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import ExcelJS from 'exceljs'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { withoutContact } from '#api/complaints/without-contact.ts'
import { importHotline } from '#api/hotline/import-file.ts'
import { readComplaints } from '#api/jobs/complaint-job.ts'
import { caseAbout, complaint, type HttpWorld, httpWorld, secret } from './http-world.ts'

const writer = { name: '欧阳青竹', phone: '13987654321', address: '高新区天晖路88号6栋1单元' }
const supporter = { name: '慕容秋实', phone: '13765432109', address: '成华区建设北路12号3单元' }
const caller = { name: '司马雨荷', phone: '13876543210' }
const ip = '203.0.113.77'
const folder = mkdtempSync(join(tmpdir(), 'jianfu-dump-'))
let world: HttpWorld
beforeAll(async () => {
  world = await httpWorld()
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

it('holds nobody who complained in clear, in tables, logs or metrics', async () => {
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
  while ((await readComplaints({ prisma: world.prisma, now: () => world.clock.now })) > 0);

  const metrics = await world.http().get('/metrics')
  const everything = { tables: await dump(), logs: world.logged.join('\n'), metrics: metrics.text }
  expect(everything.tables).toContain('楼下周六给初二学生补数学')
  expect(everything.tables, 'the number of somebody else is what the complaint is about').toContain('139 0000 0000')
  expect(everything.tables, 'the words of the supporter are kept').toContain('我家孩子也在那里上周六的奥数课')
  const told = [...Object.values(supporter), ...supporterWrote, supporterIp]
  const secrets = [...told, writer.name, writer.phone, '139-8765-4321', writer.address, caller.name, caller.phone, ip]
  for (const [place, content] of Object.entries(everything)) {
    for (const secret of secrets) {
      expect(content.includes(secret), `${secret} in ${place}`).toBe(false)
      expect(content.includes(Buffer.from(secret).toString('hex')), `${secret} as bytes in ${place}`).toBe(false)
    }
  }
})

it.each([
  ['spaces in it', '打我电话 139 8765 4321', '打我电话 139****4321'],
  ['full-width digits', '１３９８７６５４３２１', '139****4321'],
  ['the name twice', '欧阳青竹说欧阳青竹', '欧*说欧*'],
  ['nothing of it', '机构电话13900001111', '机构电话13900001111'],
])('a text with %s', (_, text, expected) => expect(withoutContact(text, writer)).toBe(expected))
