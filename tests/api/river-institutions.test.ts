/** Who is meant: a table of mentions and the institutions they are about. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { importRegister, type RegisterRow } from '#api/institutions/import-register.ts'
import { meetStrangers } from '#api/institutions/meet-strangers.ts'
import type { Mention } from '#api/institutions/mention.ts'
import { institutionNamedIn } from '#api/institutions/named-in-text.ts'
import { brandCore, brandForms, brandPieces } from '#api/institutions/names.ts'
import { isOwned, ownerMention } from '#api/institutions/owner.ts'
import { resolveMentions } from '#api/institutions/resolve.ts'
import { noContacts } from '#policy/nouns.ts'
import { Prisma } from '#prisma/generated/client.ts'
import { seedReference } from '#prisma/seed-reference.ts'
import { type TestDatabase, testDatabase } from '../support/database.ts'
import { listing } from './river-world.ts'

let db: TestDatabase
const row = (name: string, district: string, n: number): RegisterRow => ({
  name,
  uscc: `52510100MJQ00000${n}X`,
  licenceNo: `教民15101047000000${n}`,
  category: 'subject',
  status: 'licensed',
  district,
  addresses: [`测试路${n}号`],
  phones: [`0286000000${n}`],
  legalNature: '非营利',
})
const register = [
  row('成都市锦江区学海教育培训学校', '510104', 1),
  row('成都市武侯区双楠文澜培训学校', '510107', 2),
  row('成都市青羊区启明培训学校', '510105', 3),
  row('成都市新津区五津启明培训学校', '510118', 4),
  row('成都市金牛区博雅外国语培训学校', '510106', 5),
]
beforeAll(async () => {
  db = await testDatabase()
  await seedReference(db.prisma)
  await importRegister(db.prisma, register)
})
afterAll(() => db.drop())

const mention = (more: Partial<Mention>): Mention => ({
  names: [],
  marks: [],
  addresses: [],
  districtCode: null,
  source: 'http://x.example.cn/',
  ...more,
})
const meant = async (more: Partial<Mention>) => (await resolveMentions(db.prisma, [mention(more)]))[0]!

describe('the brand core of a name', () => {
  it.each([
    ['成都市锦江区学海教育培训学校', '学海'],
    ['学海教育', '学海'],
    ['成都学海教育咨询有限公司', '学海'],
    ['四川天府新区麓湖培文教育培训学校', '麓湖培文'],
    ['新东方（双楠校区）', '新东方'],
    ['成都市四川天府新区成都直管区朗安数学思维有限公司', '朗安'],
    ['成都市成都东部新区嘉晨艺术培训中心', '嘉晨'],
    ['教育培训学校', ''],
  ])('%s is remembered as %s', (name, core) => expect(brandCore(name)).toBe(core))

  it('also knows the brand without its street', () => expect(brandForms('成都市武侯区双楠文澜培训学校')).toContain('文澜'))
})

describe('whom a mention means', () => {
  it.each<[string, Partial<Mention>, string | null]>([
    [
      'a uniform code decides against any name',
      { marks: [{ kind: 'uscc', value: register[0]!.uscc }], names: ['某某教育'] },
      register[0]!.name,
    ],
    ['a licence number decides', { marks: [{ kind: 'licence', value: register[1]!.licenceNo }] }, register[1]!.name],
    ['a registered phone is enough', { marks: [{ kind: 'phone', value: '02860000003' }] }, register[2]!.name],
    ['the whole registered name', { names: ['成都市锦江区学海教育培训学校'] }, register[0]!.name],
    ['a short name nobody else carries', { names: ['学海教育'] }, register[0]!.name],
    ['a short name with its district', { names: ['文澜学堂'], districtCode: '510107' }, register[1]!.name],
    ['one of two with the same brand, by district', { names: ['启明学校'], districtCode: '510118' }, register[3]!.name],
    [
      'a slip of the pen in a long name',
      { names: ['成都市金牛区博雅外国语培训学效'], districtCode: '510106' },
      register[4]!.name,
    ],
    ['the same brand in another district is somebody else', { names: ['博雅外国语'], districtCode: '510182' }, null],
    ['a trade word alone names nobody', { names: ['教育培训学校'] }, null],
    ['an unknown phone names nobody', { marks: [{ kind: 'phone', value: '13900000000' }] }, null],
  ])('%s', async (_, told, expected) => {
    const { institution, reasons } = await meant(told)
    expect(institution?.name ?? null, JSON.stringify(reasons)).toBe(expected)
  })

  it('names nobody when two are equally likely', async () => {
    const { institution } = await meant({ names: ['启明教育'] })
    expect(institution).toBeNull()
  })

  it('gives its reasons with points', async () => {
    const { reasons, strong } = await meant({
      marks: [{ kind: 'uscc', value: register[0]!.uscc }],
      names: ['学海教育'],
      districtCode: '510104',
    })
    expect(strong).toBe(true)
    expect(reasons.map(({ kind }) => kind)).toEqual(['uscc', 'brand', 'district'])
  })

  it('answers a batch in the order it was asked', async () => {
    const asked = ['学海教育', '无名氏', '文澜学堂'].map((name) => mention({ names: [name], districtCode: null }))
    const found = await resolveMentions(db.prisma, asked)
    expect(
      found.map(
        ({ institution }) =>
          institution?.name.includes(asked[found.findIndex((f) => f.institution === institution)]!.names[0]!.slice(0, 2)) ?? null,
      ),
    ).toEqual([true, null, true])
  })
})

describe('strangers', () => {
  it('meet again by phone under another name, and are unlicensed because the register lacks them', async () => {
    const phone = { kind: 'phone', value: '13911112222' } as const
    const told = [
      mention({ names: ['小树苗托管'], marks: [phone], districtCode: '510104' }),
      mention({ names: ['树苗课后'], marks: [phone] }),
    ]
    const [first, second] = await db.prisma.$transaction((tx) => meetStrangers(tx, told, 'crawler'))
    expect(second).toBe(first)
    expect(await db.prisma.institution.findUniqueOrThrow({ where: { id: first! } })).toMatchObject({
      licenceStatus: 'unlicensed',
      origin: 'crawler',
    })
  })

  it('are one institution when two workers meet them at the same time', async () => {
    const told = mention({ names: ['向阳花补习点'], districtCode: '510105' })
    let second: Promise<(string | null)[]> | undefined
    const [first] = await db.prisma.$transaction(async (tx) => {
      const met = await meetStrangers(tx, [told], 'crawler')
      second = db.prisma.$transaction((other) => meetStrangers(other, [told], 'crawler'))
      await new Promise((resolve) => setTimeout(resolve, 200))
      return met
    })
    expect(await second).toEqual([first])
  })

  it('stay of unknown licence while only a citizen has named them', async () => {
    const told = mention({ names: ['蒲公英之家'], districtCode: '510106', source: 'T1' })
    const [id] = await db.prisma.$transaction((tx) => meetStrangers(tx, [told], 'complaint'))
    expect((await db.prisma.institution.findUniqueOrThrow({ where: { id: id! } })).licenceStatus).toBe('unknown')
    const [again] = await db.prisma.$transaction((tx) => meetStrangers(tx, [told], 'crawler'))
    expect(again).toBe(id)
    expect((await db.prisma.institution.findUniqueOrThrow({ where: { id: id! } })).licenceStatus).toBe('unlicensed')
  })
})

describe('a name inside a complaint', () => {
  it('is found when it is one we know', async () => {
    const text = '我要举报成都市锦江区学海教育培训学校，周末还在上课'
    expect((await institutionNamedIn(db.prisma, text, null))?.name).toBe(register[0]!.name)
    expect(await institutionNamedIn(db.prisma, '楼下有人补课', null)).toBeNull()
  })
})

describe('the owner of a site', () => {
  const source = {
    id: 's',
    name: '学海教育网站',
    channel: 'own_site',
    publisher: 'institution',
    startUrls: ['http://xuehai.example.cn/'],
    institutionId: null,
  }

  it('is told by what stands on most pages and the rare uniform code, not by a partner named once', () => {
    const own = { ...noContacts(), phones: ['02860000001'], institutions: ['学海教育'] }
    const pages = Array.from({ length: 6 }, (_, i) => listing(`http://xuehai.example.cn/${i}`, '课程', { contacts: own }))
    pages.push(listing('http://xuehai.example.cn/about', '关于', { contacts: { ...own, uscc: [register[0]!.uscc] } }))
    pages.push(
      listing('http://xuehai.example.cn/news', '合作', {
        contacts: { ...noContacts(), phones: ['02860000005'], institutions: ['博雅外国语'] },
      }),
    )
    const told = ownerMention(source, pages)
    expect(told.marks.map(({ value }) => value).sort()).toEqual(['02860000001', register[0]!.uscc, 'xuehai.example.cn'].sort())
    expect(told.names).toEqual(['学海教育'])
  })

  it.each([
    ['own_site', 'institution', true],
    ['own_account', 'institution', true],
    ['own_site', 'school', false],
    ['own_site', 'government', false],
    ['mass_media', 'news', false],
    ['platform_ad', 'platform', false],
  ])('a source on %s of a %s: owned is %s', (channel, publisher, owned) => expect(isOwned({ channel, publisher })).toBe(owned))
})

/** On a table of few rows every index is as good as another. */
const manyInstitutions = [
  `INSERT INTO institution (id, name, origin, "updatedAt") SELECT gen_random_uuid(), '第' || n || '号', 'register', now() FROM generate_series(1, 3000) n`,
  `INSERT INTO institution_identifier (id, "institutionId", kind, value, source)
   SELECT gen_random_uuid(), i.id, kind, i.name, 'register' FROM institution i, unnest(ARRAY['name', 'brand', 'phone']) kind WHERE i.name LIKE '第%号'`,
  'ANALYZE',
]

describe('a name like another', () => {
  it('shares two neighbouring characters of the brand; place, trade and legal form make nobody alike', async () => {
    const like = async (name: string) => (await meant({ names: [name] })).reasons.map(({ kind }) => kind)
    expect(await like('成都市金牛区博雅外国语培训学效')).toEqual(['similar'])
    expect(await like('成都市金牛区卓越外国语培训学校'), 'another brand').toEqual([])
  })

  it.each([
    ['成都市金牛区博雅外国语培训学校', ['博雅']],
    ['武侯区双楠文澜教育', ['双楠', '楠文', '文澜']],
    ['成都星海教育启智培训学校', ['星海', '海教', '育启', '启智']],
    ['教育培训学校', []],
  ])('%s has the pieces %j', (name, pieces) => expect(brandPieces(name)).toEqual(pieces))

  it('is found by indexes, however many institutions there are', async () => {
    for (const statement of manyInstitutions) await db.prisma.$executeRawUnsafe(statement)
    const plans: string[] = []
    await db.prisma.$transaction(async (tx) => {
      const explained = {
        $queryRaw: async (parts: TemplateStringsArray, ...values: unknown[]) => {
          const query = Prisma.sql(parts, ...values)
          const plan = await tx.$queryRaw<{ 'QUERY PLAN': string }[]>(Prisma.sql`EXPLAIN ${query}`)
          plans.push(plan.map((line) => line['QUERY PLAN']).join('\n'))
          return tx.$queryRaw(query)
        },
      } as unknown as Prisma.TransactionClient
      await resolveMentions(explained, [mention({ names: ['星海启智教育'], marks: [{ kind: 'phone', value: '02860000003' }] })])
    })
    expect(plans).toHaveLength(3)
    expect(plans.join('\n')).toContain('identifier_brand_pieces')
    expect(plans.join('\n')).toContain('institution_identifier_kind_value_idx')
    expect(plans.join('\n')).not.toContain('Seq Scan on institution')
  })
})
