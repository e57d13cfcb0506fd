import { describe, expect, it } from 'vitest'
import { readContacts } from '#crawler/reading/contacts.ts'
import { isUscc } from '#policy/uscc.ts'

const phones: [text: string, phones: string[]][] = [
  ['电话：028-86660001', ['02886660001']],
  ['(028)8666 0001', ['02886660001']],
  ['（０２８）８６６６０００１', ['02886660001']],
  ['Tel: +86 28 86660001 / +86-028-86660001', ['02886660001']],
  ['手机 138-0000-1234', ['13800001234']],
  ['手机 138 0000 1234', ['13800001234']],
  ['+86 13800001234', ['13800001234']],
  ['热线400-800-1234', ['4008001234']],
  ['热线 4008 001 234、400-8001-234', ['4008001234']],
  ['咨询电话 8666-0001', ['86660001']],
  ['电话 0832-2234567', ['08322234567']],
  ['联系电话：1 3 8 0 0 0 0 1 2 3 4', ['13800001234']],
  ['订单号 2021138000012345', []],
  ['价格 1380.00 元，原价 2680 元', []],
  ['13800001234 和 138 0000 1234', ['13800001234']],
]
const wechat: [text: string, ids: string[]][] = [
  ['微信号：xuehai_2021', ['xuehai_2021']],
  ['加V信 xuehai2021', ['xuehai2021']],
  ['vx:abc-12345', ['abc-12345']],
  ['微信同号 138-0000-1234', ['13800001234']],
  ['13800001234（微信同号）', ['13800001234']],
  ['微信公众号：xuehaijiaoyu', ['xuehaijiaoyu']],
  ['关注微信 WeChat Tencent', []],
  ['扫描微信二维码', []],
]

describe('contacts', () => {
  it.each(phones)('telephones in %s', (text, expected) => expect(readContacts(text).phones).toEqual(expected))
  it.each(wechat)('WeChat ids in %s', (text, expected) => expect(readContacts(text).wechat).toEqual(expected))

  it('reads QQ numbers and groups', () => {
    expect(readContacts('QQ：123456789，QQ群 987654321，客服QQ 55555').qq).toEqual(['123456789', '987654321', '55555'])
  })

  it('reads labelled and free addresses once', () => {
    expect(readContacts('地址：成都市青羊区西大街1号城市花园3楼 电话：028-86660001').addresses).toEqual([
      '成都市青羊区西大街1号城市花园3楼',
    ])
    expect(readContacts('我们在成都市武侯区科华北路62号力宝大厦等你').addresses).toEqual(['成都市武侯区科华北路62号力宝大厦'])
    expect(readContacts('上课地点：待定').addresses).toEqual([])
  })

  it('believes a credit code only with its check character', () => {
    const valid = codeWithCheck('52510104MJ1234567')
    expect(isUscc(valid)).toBe(true)
    expect(readContacts(`统一社会信用代码：${valid}`).uscc).toEqual([valid])
    expect(readContacts(`统一社会信用代码：${valid.toLowerCase()}`).uscc).toEqual([valid])
    const last = valid.endsWith('0') ? '1' : '0'
    expect(readContacts(`统一社会信用代码：${valid.slice(0, 17)}${last}`).uscc).toEqual([])
  })

  it('reads licence and ICP numbers', () => {
    const { licences, icp } = readContacts(
      '办学许可证号：教民151010470000123号 蜀ICP备2021001234号-1 互联网新闻信息服务许可证 10120170001',
    )
    expect(licences).toEqual(['教民151010470000123'])
    expect(icp).toEqual(['蜀ICP备2021001234号-1'])
  })

  it('reads institutions, legal names first, without the words before them', () => {
    const { institutions } = readContacts(
      '欢迎来到学海培训学校\n版权所有 2021 成都学海教育咨询有限公司\n我们由成都学海教育咨询有限公司运营',
    )
    expect(institutions).toEqual(['成都学海教育咨询有限公司', '学海培训学校'])
  })

  it('does not take every school that is mentioned for the institution', () => {
    expect(readContacts('他还是个中学生，父亲是某小学的老师').institutions).toEqual([])
    expect(readContacts('成都市泡桐树小学\n欢迎你').institutions).toEqual(['成都市泡桐树小学'])
  })

  it('stays quick on long texts', () => {
    const began = performance.now()
    readContacts('数学提高班五年级'.repeat(20_000))
    expect(performance.now() - began).toBeLessThan(1500)
  })
})

/** The check character by trial: the implementation under test only says yes or no. */
function codeWithCheck(body: string): string {
  const found = [...'0123456789ABCDEFGHJKLMNPQRTUWXY'].map((check) => body + check).filter(isUscc)
  expect(found).toHaveLength(1)
  return found[0] as string
}
