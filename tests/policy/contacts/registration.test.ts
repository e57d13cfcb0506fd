import { describe, expect, it } from 'vitest'
import { registrationIn } from '#policy/contacts/registration.ts'
import { marksOf } from '#policy/text/marks.ts'
import { isUscc } from '#policy/uscc.ts'

/** The check character by trial, so that the table holds no formula. */
const withCheck = (body: string) => body + [...'0123456789ABCDEFGHJKLMNPQRTUWXY'].find((check) => isUscc(body + check))
const bodies = [
  '52510104MJ1234567',
  '91510100MA6C8J123',
  '92510107MA6D00001',
  '12510000450000001',
  '91510115MA7H2K3L4',
  '53510100765432101',
]

const read = (text: string) => {
  const plain = text.normalize('NFKC')
  const { uscc, licences, icp } = registrationIn(plain, marksOf(plain))
  return {
    uscc: uscc.map(({ value }) => value),
    licences: licences.map(({ value }) => value),
    icp: icp.map(({ value }) => value),
  }
}

describe('unified social credit codes', () => {
  it.each(bodies)('%s with its check character', (body) => {
    const code = withCheck(body)
    expect(read(`统一社会信用代码：${code}`).uscc).toEqual([code])
    expect(read(`信用代码${code.toLowerCase()}，`).uscc).toEqual([code])
  })

  it.each(bodies)('%s with any other is not believed', (body) => {
    const code = withCheck(body)
    const wrong = code.endsWith('0') ? '1' : '0'
    expect(read(`统一社会信用代码：${body}${wrong}`).uscc).toEqual([])
    expect(read(`${code}9`).uscc).toEqual([])
    expect(read(`X${code}`).uscc).toEqual([])
    expect(read(code.slice(0, 17)).uscc).toEqual([])
  })
})

const licences: [text: string, licence: string][] = [
  ['办学许可证号：教民151010470000123号', '教民151010470000123'],
  ['办学许可证编号:151010470000123', '151010470000123'],
  ['办学许可证号码 教民 151010470000123 号', '教民151010470000123'],
  ['民办学校办学许可证 教民151010470000123', '教民151010470000123'],
  ['教民151010470000123号', '教民151010470000123'],
  ['办学许可证：人社民5101004000123', '人社民5101004000123'],
  ['办学许可证号为251010470000123', '251010470000123'],
  ['办学许可证编号是 教民251010770000456', '教民251010770000456'],
]
const noLicences = [
  '互联网新闻信息服务许可证 10120170001',
  '食品经营许可证 JY25101040000123',
  '电话 02886660001',
  '订单151010470000123',
  '办学许可证齐全，学员1000名',
  '教民 12',
]
const icps: [text: string, icp: string][] = [
  ['蜀ICP备2026001234号-1', '蜀ICP备2026001234号-1'],
  ['蜀icp备2026001234号', '蜀ICP备2026001234号'],
  ['备案号：京ICP证 030173号', '京ICP证030173号'],
  ['渝ICP备 16006556号-4', '渝ICP备16006556号-4'],
  ['ICP备案：粤ICP备15027021号', '粤ICP备15027021号'],
]
const noIcps = ['ICP备案', '公网安备51010402000123号', '蜀备2026001234号', '网站备案中', '蜀ICP备号']

describe('licence and ICP numbers', () => {
  it.each(licences)('%s', (text, licence) => expect(read(text).licences).toEqual([licence]))
  it.each(noLicences)('no licence in %s', (text) => expect(read(text).licences).toEqual([]))
  it.each(icps)('%s', (text, icp) => expect(read(text).icp).toEqual([icp]))
  it.each(noIcps)('no ICP number in %s', (text) => expect(read(text).icp).toEqual([]))
})
