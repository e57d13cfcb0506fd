/** The endpoint by the words of GeoReport v2: what each call must hold, in XML and in JSON, and how it refuses. */
import { Parser } from 'htmlparser2'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { openContact } from '#api/complaints/seal.ts'
import { caseAbout, type HttpWorld, httpWorld, secret } from './http-world.ts'

let world: HttpWorld
let key: string
let otherKey: string
beforeAll(async () => {
  world = await httpWorld()
  const admin = await world.signedIn('admin')
  const made = async (name: string) => (await admin.post('/api/v1/push-sources').send({ name, channel: 'web' })).body.key
  key = await made('市民平台')
  otherKey = await made('别的平台')
})
afterAll(() => world.drop())

const get = (path: string) => world.http().get(`/open311/v2${path}`)
const post = (format: string, fields: object) => world.http().post(`/open311/v2/requests.${format}`).type('form').send(fields)
const request = { service_code: 'report', address_string: '武侯区某路8号', description: '楼下周六周日白天都在上初二数学物理' }

/** Names of elements, outermost first; throws nothing away. */
function shapeOf(xml: string): string[] {
  const path: string[] = []
  const met: string[] = []
  const parser = new Parser(
    { onopentag: (name) => met.push([...path, name].join('/')) && path.push(name), onclosetag: () => path.pop() },
    { xmlMode: true },
  )
  parser.end(xml)
  expect(path).toEqual([])
  return met
}

describe('GET services', () => {
  it('lists code, name, description, metadata, type, keywords and group', async () => {
    const { body, headers } = await get('/services.json')
    expect(headers['content-type']).toContain('application/json')
    for (const service of body)
      expect(Object.keys(service)).toEqual([
        'service_code',
        'service_name',
        'description',
        'metadata',
        'type',
        'keywords',
        'group',
      ])
    const xml = await get('/services.xml')
    expect(xml.headers['content-type']).toContain('text/xml')
    expect(shapeOf(xml.text)).toContain('services/service/service_code')
  })

  it('defines what is asked beside the usual', async () => {
    const { body } = await get('/services/report.json')
    expect(body).toMatchObject({
      service_code: 'report',
      attributes: [{ code: 'institution', datatype: 'string', required: false, variable: true }],
    })
    expect(shapeOf((await get('/services/report.xml')).text)).toContain('service_definition/attributes/attribute/code')
  })
})

describe('POST requests', () => {
  it('files a complaint and gives its number; the reporter is sealed', async () => {
    const named = {
      ...request,
      api_key: key,
      first_name: '三丰',
      last_name: '张',
      phone: '13812341234',
      'attribute[institution]': '某某美术',
    }
    const { status, body } = await post('json', named)
    expect(status).toBe(201)
    expect(body).toHaveLength(1)
    const row = await world.prisma.complaint.findUniqueOrThrow({ where: { number: body[0].service_request_id } })
    expect(row).toMatchObject({ kind: 'report', institutionName: '某某美术', address: '武侯区某路8号', anonymous: false })
    expect(openContact(secret, row)).toMatchObject({ name: '张三丰', phone: '13812341234' })
    const code = /\d{16}/.exec(body[0].service_notice)?.[0]
    expect((await world.http().post('/api/v1/public/track').send({ code })).body.number).toBe(row.number)
  })

  it('answers in XML when asked to, with a point in place of an address', async () => {
    const { text, status } = await post('xml', {
      ...request,
      address_string: undefined,
      lat: '30.6512',
      long: '104.0665',
      api_key: key,
    })
    expect(status).toBe(201)
    expect(shapeOf(text)).toContain('service_requests/request/service_request_id')
  })

  it.each([
    ['no api_key', {}, 403],
    ['a wrong api_key', { api_key: 'jfp_x' }, 403],
    ['no service_code', { service_code: '', api_key: 'own' }, 400],
    ['an unknown service_code', { service_code: 'pothole', api_key: 'own' }, 404],
    ['no place', { address_string: '', api_key: 'own' }, 400],
    ['a place that is none', { address_string: '', lat: 'north', long: '1', api_key: 'own' }, 400],
    ['too few words', { description: '退钱', api_key: 'own' }, 400],
  ])('refuses %s', async (_, more, status) => {
    const own = (more as { api_key?: string }).api_key === 'own' ? { api_key: key } : {}
    const answer = await post('json', { ...request, ...more, ...own })
    expect(answer.status).toBe(status)
    expect(answer.body).toEqual([{ code: status, description: expect.any(String) }])
    const xml = await post('xml', { ...request, ...more, ...own })
    expect(shapeOf(xml.text)).toEqual(['errors', 'errors/error', 'errors/error/code', 'errors/error/description'])
  })
})

describe('GET requests', () => {
  it('shows status and dates to everybody, words and place to the system that sent them', async () => {
    const filed = (await post('json', { ...request, api_key: key })).body[0].service_request_id
    const [open] = (await get(`/requests/${filed}.json`)).body
    expect(open).toMatchObject({
      service_request_id: filed,
      status: 'open',
      service_code: 'report',
      description: null,
      address: null,
    })
    for (const field of ['requested_datetime', 'updated_datetime', 'expected_datetime'])
      expect(Date.parse(open[field])).not.toBeNaN()
    const [own] = (await get(`/requests/${filed}.json?api_key=${key}`)).body
    expect(own).toMatchObject({ description: request.description, address: '武侯区某路8号' })
    const [others] = (await get(`/requests/${filed}.json?api_key=${otherKey}`)).body
    expect(others.description).toBeNull()
    expect((await get(`/tokens/${filed}.json`)).body).toEqual([{ service_request_id: filed, token: filed }])
    await world.prisma.complaint.update({ where: { number: filed }, data: { state: 'CLOSED' } })
    expect((await get(`/requests.json?service_request_id=${filed}&status=closed`)).body).toHaveLength(1)
    expect((await get(`/requests.json?service_request_id=${filed}&status=open`)).body).toEqual([])
  })

  it('names the office that works it by the name in force', async () => {
    const filed = (await post('json', { ...request, api_key: key })).body[0].service_request_id
    const agency = async () => (await get(`/requests/${filed}.json`)).body[0].agency_responsible
    expect(await agency(), 'nobody works it yet').toBe('教育主管部门')
    const { caseId } = await caseAbout(world)
    await world.prisma.complaint.update({ where: { number: filed }, data: { caseId } })
    expect(await agency()).toBe('武侯区教育局')
    const admin = await world.signedIn('admin', null, { username: 'of-the-offices' })
    const contact = {
      fullName: '成都市武侯区教育和体育局',
      answers: '',
      telephone: '',
      address: '',
      hours: '',
      web: '',
      closedFrom: '',
    }
    await admin.post('/api/v1/offices/510107').send({ contact, note: '更名', seen: 0 }).expect(200)
    expect(await agency()).toBe('成都市武侯区教育和体育局')
  })

  it('knows only what came this way, and keeps to the dates', async () => {
    const web = await world.http().post('/api/v1/public/complaints').send({ kind: 'report', text: '小区里周末补课的班很多' })
    expect((await get(`/requests/${web.body.number}.json`)).status).toBe(404)
    expect((await get('/requests.json?start_date=2026-11-24T00:00:00Z')).body).toEqual([])
    expect(
      (await get('/requests.json?start_date=2026-11-01T00:00:00Z&end_date=2026-11-24T00:00:00Z')).body.length,
    ).toBeGreaterThan(0)
    expect(shapeOf((await get('/requests.xml')).text)).toContain('service_requests/request/status')
  })

  it.each([
    ['/requests/T1.json', 404],
    ['/services/x.json', 404],
    ['/services.json?jurisdiction_id=nowhere', 404],
    ['/requests.json?start_date=yesterday', 400],
    ['/requests.json?service_code=x', 404],
    ['/tokens/none.json', 404],
  ])('refuses %s with %i', async (path, status) => {
    const answer = await get(path)
    expect([answer.status, answer.body[0]?.code]).toEqual([status, status])
  })
})

it('writes what people wrote as text, never as markup', async () => {
  const text = '<script>alert(1)</script> & "引号" 周末补课\u0007'
  const { status } = await post('xml', { ...request, description: text.replace('\u0007', ''), api_key: key })
  expect(status).toBe(201)
  const shown = await get(`/requests.xml?api_key=${key}`)
  expect(shown.text).toContain('&lt;script&gt;alert(1)&lt;/script&gt; &amp; &quot;引号&quot;')
})
