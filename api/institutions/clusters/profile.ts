/** What one mention tells about the institution behind it, written one way; two profiles of one institution add up to one. */
import { districtOf } from '#policy/districts.ts'
import { brandCore, normaliseName } from '../names.ts'

export interface Told {
  id: string
  name?: string | undefined
  phones?: string[] | undefined
  address?: string | undefined
  urls?: string[] | undefined
  uscc?: string | undefined
  wechat?: string | undefined
  apps?: string[] | undefined
  text?: string | undefined
}

/** Marks are written `kind value`, e.g. `phone 02886660001`. */
export interface Profile {
  ids: string[]
  /** whole names, normalised */
  names: Set<string>
  /** brand cores: 学海 for 成都市锦江区学海教育培训学校 */
  cores: Set<string>
  marks: Set<string>
  uscc: Set<string>
  /** official accounts */
  wechat: Set<string>
  phones: Set<string>
  /** with a house number; 武侯大道1号 */
  addresses: Set<string>
  districts: Set<string>
  /** named as a branch: another address is no contradiction */
  branch: boolean
}

const renamed =
  /[(（]?\s*(?:原名称?|曾用名|旧称|原称|原|前身为?|现更名为|更名为|现名为?|改名为?)[:：]?\s*([^()（），,。;；]{2,30})[)）]?/g
const branchWords = /[(（·-]?[\u4e00-\u9fff]{0,8}(?:分公司|分校|校区|分部|校部|教学点)[)）]?$/
const bracketed = /[(（][^()（）]*[)）]/g

/** `fold` writes traditional and look-alike characters as the simplified ones. */
export function profileOf(told: Told, fold: (text: string) => string): Profile {
  const printed = fold(told.name ?? '')
    .trim()
    .replace(/^城都/, '成都')
  const all = [printed.replace(renamed, ' '), ...[...printed.matchAll(renamed)].map((match) => match[1] ?? '')]
  const full = all.map((name) => name.trim()).filter((name) => name.length >= 2)
  const names = new Set(full.map((name) => normaliseName(name.replace(branchWords, ''))).filter((name) => name.length >= 2))
  const address = fold(told.address ?? '')
  const phones = new Set((told.phones ?? []).map(phoneOf).filter((phone) => phone.length >= 7))
  const uscc = new Set(told.uscc ? [told.uscc.trim().toUpperCase()] : [])
  const marks = [
    ...[...uscc].map((value) => `uscc ${value}`),
    ...[...phones].map((value) => `phone ${value}`),
    ...(told.urls ?? []).flatMap(siteOf),
    ...(told.wechat ? [`wechat ${told.wechat.trim().toLowerCase()}`] : []),
    ...(told.apps ?? []).map((app) => `app ${app.trim().toLowerCase()}`),
  ]
  const place = placeOf(address)
  return {
    ids: [told.id],
    names,
    cores: new Set([...names].map(brandCore).filter((core) => core.length >= 2)),
    marks: new Set([...marks, ...(place ? [`address ${place}`] : [])]),
    uscc,
    wechat: new Set(told.wechat ? [told.wechat.trim().toLowerCase()] : []),
    phones,
    addresses: new Set(place ? [place] : []),
    districts: new Set(
      [districtOf(address)?.code, ...full.map((name) => districtOf(name)?.code)].flatMap((code) => code ?? []).slice(0, 1),
    ),
    branch:
      full.some((name) => branchWords.test(name)) || (printed.match(bracketed) ?? []).some((part) => /校区|分校|分部/.test(part)),
  }
}

/** Without the country's or, for a mobile number, the zero in front; 028-8666 0001 → 02886660001. */
function phoneOf(text: string): string {
  const digits = text
    .normalize('NFKC')
    .replace(/\D/g, '')
    .replace(/^(?:0086|86(?=1\d{10}$))/, '')
  return /^[2-8]\d{7}$/.test(digits) ? `028${digits}` : digits.replace(/^0(?=1[3-9]\d{9}$)/, '')
}

/** A page below a shared host names nobody by its host; then the whole address does. */
const sharedHosts =
  /(?:^|\.)(?:qq|weixin|weibo|douyin|xiaohongshu|taobao|58|dianping|meituan|baidu|ganji|zhihu|bilibili|toutiao|sohu|163|1688|jd|tmall|kuaishou)\.com$/

function siteOf(url: string): string[] {
  const text = /^[a-z]+:\/\//i.test(url) ? url : `http://${url}`
  if (!URL.canParse(text)) return []
  const { hostname, pathname, search } = new URL(text)
  const host = hostname.replace(/^(?:www|m|wap)\./, '')
  if (host === '') return []
  if (!sharedHosts.test(host)) return [`site ${host}`]
  return pathname.length > 1 ? [`page ${host}${pathname}${search}`] : []
}

/** 成都市武侯区武侯大道双楠段1号2栋3楼 → 武侯大道双楠段1号: the house; floors are written in too many ways. */
function placeOf(address: string): string | null {
  const plain = normaliseName(address).replace(/^(?:中国|四川省?|成都市?)+/, '')
  const house = /^(.*?\d+(?:号|弄|栋|幢))/.exec(plain)?.[1]
  const street = house?.replace(/^[\u4e00-\u9fff]{1,5}?(?:新区|区|市|县)/, '') ?? ''
  return street.length >= 4 ? street : null
}

/** Of the same institution: everything that either tells. */
export function together(a: Profile, b: Profile): Profile {
  const both = <T>(x: Set<T>, y: Set<T>) => new Set([...x, ...y])
  return {
    ids: [...a.ids, ...b.ids].sort(),
    names: both(a.names, b.names),
    cores: both(a.cores, b.cores),
    marks: both(a.marks, b.marks),
    uscc: both(a.uscc, b.uscc),
    wechat: both(a.wechat, b.wechat),
    phones: both(a.phones, b.phones),
    addresses: both(a.addresses, b.addresses),
    districts: both(a.districts, b.districts),
    branch: a.branch || b.branch,
  }
}
