/** Contact data printed anywhere on a page: how the institution behind it is recognised. */
import { type Contacts, noContacts } from '#policy/nouns.ts'
import { isUscc } from './uscc.ts'

const unique = (values: Iterable<string>) => [...new Set(values)]
const matches = (text: string, pattern: RegExp) => [...text.matchAll(pattern)]

export function readContacts(text: string): Contacts {
  const plain = text.normalize('NFKC').replace(/[\u2010-\u2015\u2212]/g, '-')
  if (plain.length === 0) return noContacts()
  return {
    phones: readPhones(plain),
    wechat: readWechat(plain),
    qq: unique(
      matches(plain, /(?:QQ|扣扣|企鹅号?|Q群)\s*(?:咨询|客服|交流)?(?:群|号码?)?\s*[:：]?\s*([1-9]\d{4,10})(?!\d)/gi).map(
        (m) => m[1] as string,
      ),
    ),
    addresses: readAddresses(plain),
    uscc: unique(matches(plain.toUpperCase(), /(?<![0-9A-Z])[0-9A-HJ-NPQRTUWXY]{18}(?![0-9A-Z])/g).map((m) => m[0])).filter(
      isUscc,
    ),
    licences: readLicences(plain),
    icp: unique(
      matches(
        plain,
        /[蜀京津沪渝冀豫云辽黑湘皖鲁新苏浙赣鄂桂甘晋蒙陕吉闽贵粤青藏川宁琼]\s?ICP\s?[备证]\s?\d{6,10}\s?号(?:-\d{1,3})?/gi,
      ).map((m) => m[0].replace(/\s/g, '').toUpperCase()),
    ),
    institutions: readInstitutions(plain),
  }
}

const mobile = /(?<![\d.])(?:\+?86[\s-]?)?(1[3-9]\d(?:[\s-]?\d{4}[\s-]?\d{4}|[\s-]\d{3}[\s-]\d{5}))(?!\d)/g
const spacedMobile = /(?:电话|热线|手机|咨询|微信|联系|tel)[^\d\n]{0,8}(1(?:[\s.·*_-]{0,2}[0-9]){10})(?!\d)/gi
const serviceNumber =
  /(?<!\d)([48]00[\s-]?\d{3}[\s-]?\d{4}|[48]00[\s-]?\d{4}[\s-]?\d{3}|[48]00[\s-]?\d{1}[\s-]?\d{3}[\s-]?\d{3})(?!\d)/g
const landline = /(?<!\d)(?:\+?86[\s-]?)?\(?(0(?:10|2\d|[3-9]\d{2}))\)?[\s-]{0,2}(\d{4}[\s-]?\d{3,4})(?!\d)/g
const localNumber = /(?:电话|热线|座机|咨询|tel)[^\d\n]{0,6}([2-8]\d{3}[\s-]?\d{4})(?![\d-])/gi

function readPhones(text: string): string[] {
  const digits = (value: string) => value.replace(/\D/g, '')
  const phones = [
    ...matches(text, mobile).map((m) => digits(m[1] as string)),
    ...matches(text, spacedMobile)
      .map((m) => digits(m[1] as string))
      .filter((phone) => /^1[3-9]\d{9}$/.test(phone)),
    ...matches(text, serviceNumber).map((m) => digits(m[1] as string)),
    ...matches(text, landline).map((m) => digits(`${m[1]}${m[2]}`)),
  ]
  const local = matches(text, localNumber).map((m) => digits(m[1] as string))
  return unique([...phones, ...local.filter((number) => !phones.some((phone) => phone.endsWith(number)))])
}

/** With a colon or the word for "id" any identifier counts; without, only one that no ordinary word looks like. */
const wechatLabel =
  /(?:微信(?:公众号|服务号|订阅号|客服|咨询)?|[Vv]信|(?<![a-zA-Z])[Vv][Xx]|(?<![a-zA-Z])[Ww][Xx]|薇信|威信|徽信|微❤|WeChat)\s*(?:(?:号码?|ID|id)\s*(?:[:：]|是|为)?|[:：]|是|搜|加)\s*([a-zA-Z][-_a-zA-Z0-9]{5,19}|1[3-9]\d{9})(?![\w-])/g
const bareWechat =
  /(?:微信|[Vv]信|(?<![a-zA-Z])[Vv][Xx]|(?<![a-zA-Z])[Ww][Xx])\s*(?=[a-zA-Z_-]*\d)([a-zA-Z][-_a-zA-Z0-9]{5,19}|1[3-9]\d{9})(?![\w-])/g
const samePhone = /(1[3-9]\d[\s-]?\d{4}[\s-]?\d{4})\s*[(（[]?\s*(?:微信|[Vv][Xx]?|wx)\s*(?:号)?\s*同/g
const phoneIsWechat = /(?:微信|[Vv][Xx])\s*同(?:号|步)?\s*[)）]?\s*[:：]?\s*(1[3-9]\d[\s-]?\d{4}[\s-]?\d{4})/g

function readWechat(text: string): string[] {
  const found = [
    ...matches(text, wechatLabel).map((m) => m[1] as string),
    ...matches(text, bareWechat).map((m) => m[1] as string),
    ...matches(text, samePhone).map((m) => (m[1] as string).replace(/\D/g, '')),
    ...matches(text, phoneIsWechat).map((m) => (m[1] as string).replace(/\D/g, '')),
  ]
  return unique(found.filter((id) => !/^(weixin|wechat|http|https|qrcode)$/i.test(id)))
}

const labelledAddress =
  /(?:地\s*址|校址|校区地址|上课地点|教学地点|培训地点|授课地点|办学地址|地点|位于|坐落于?)\s*[:：]?\s*([^\n，,。;；|]{6,60})/g
/** A house number, with the street before it and the floor behind it. */
const houseNumber = /\d{1,5}号(?:[\u4e00-\u9fa5A-Za-z0-9-]{0,16}?(?:楼|层|室|栋|座|单元|号|广场|大厦|中心))?/g
const streetBefore =
  /(?:四川省?)?(?:[\u4e00-\u9fa5]{2,6}市)?[\u4e00-\u9fa5]{1,5}(?:区|县)[\u4e00-\u9fa5A-Za-z0-9]{0,16}(?:路|街|道|巷|段|苑|里)[\u4e00-\u9fa5A-Za-z0-9·-]{0,8}$/
const looksLikeAddress = /(路|街|道|巷|号|楼|层|室|栋|广场|大厦|中心|小区|村|镇|单元|苑|园)/

function readAddresses(text: string): string[] {
  const labelled = matches(text, labelledAddress)
    .map((m) => (m[1] as string).replace(/\s*(电话|热线|邮编|微信|联系|咨询|传真|QQ).*$/i, '').trim())
    .filter((address) => looksLikeAddress.test(address) && /[\u4e00-\u9fa5]{3}/.test(address))
  const free = endingWith(text, houseNumber, streetBefore).map((address) =>
    address.replace(/^.*(?:地址|位于|坐落于?|在|到)(?=.{6})/, ''),
  )
  const kept: string[] = []
  for (const address of unique([...labelled, ...free])) if (!kept.some((longer) => longer.includes(address))) kept.push(address)
  return kept.slice(0, 20)
}

const licence =
  /办学许可证?(?:编?号码?)?\s*(?:为|是)?\s*[:：]?\s*((?:教民|人社民|民教|教)?\s?(?:证|字)?\s?(?:第\s?)?\d{6,20}\s?号?)/g
const bareLicence = /教民\s?\d{10,16}\s?号?/g

function readLicences(text: string): string[] {
  const found = [...matches(text, licence).map((m) => m[1] as string), ...matches(text, bareLicence).map((m) => m[0])]
  const tidy = found.map((value) => value.replace(/\s/g, '').replace(/第|号$/g, ''))
  return unique(tidy.filter((value) => value.replace(/\D/g, '').length >= 6))
}

/** Names are found by their ends and read backwards: far cheaper than trying every place a name might begin. */
const legalEnd = /(?:有限责任公司|股份有限公司|有限公司)(?:[\u4e00-\u9fa5]{1,8}分公司)?/g
const legalStart = /(?:[\u4e00-\u9fa5A-Za-z0-9·]|\([\u4e00-\u9fa5]{2,6}\)){3,28}$/
const tradeEnd =
  /培训学校|艺术学校|外国语学校|艺术培训中心|培训中心|体育俱乐部|少儿艺术中心|艺术中心|教育咨询中心|咨询服务部|辅导中心|学习中心|教育中心|培优中心|托管中心|托管班|画室|琴行|工作室/g
const tradeStart = /[\u4e00-\u9fa5]{2,16}$/

function endingWith(text: string, end: RegExp, start: RegExp): string[] {
  return matches(text, end).flatMap((found) => {
    const before = start.exec(text.slice(Math.max(0, found.index - 34), found.index))?.[0]
    return before ? [before + found[0]] : []
  })
}

/** Schools are named in passing everywhere: theirs counts only where a line or a label begins with it. */
const schoolName = /(?:^|[:：©\s])([\u4e00-\u9fa5]{2,14}?(?:实验学校|幼儿园|小学|中学))(?=$|[\s,，。;；|(（])/gm
/** Words that stand before a name in a sentence and are no part of it. */
const leadIn =
  /^.*(?:欢迎(?:来到|光临|报名)?|来自|关于|联系|版权所?有?|版权属|主办|承办|单位|机构名称|公司名称|企业名称|名称|全称|运营|开发者|所有|技术支持|咨询|成立|加入|选择|担任|现任|历任|隶属|签约|[由在到于与和是为的让从任])(?=.{5,}$)/
const notInNames = /[的个某各了着]|一位|一所|一家|编写|现任|担任|原任/

function readInstitutions(text: string): string[] {
  const trim = (name: string) => name.replace(/^(?:19|20)\d{2}(?:-\d{4})?/, '').replace(leadIn, '')
  const names = (found: string[]) => found.map(trim).filter((name) => name.length >= 5)
  const legal = names(endingWith(text, legalEnd, legalStart))
  const schools = matches(text, schoolName).map((m) => m[1] as string)
  const trade = names([...endingWith(text, tradeEnd, tradeStart), ...schools]).filter((name) => !notInNames.test(name))
  return unique([...legal, ...trade.filter((name) => !legal.some((full) => full.includes(name)))]).slice(0, 12)
}
