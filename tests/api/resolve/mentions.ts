/**
 * A labelled set of mentions: 300 invented institutions, each spoken of in several ways. Brands are short and overlap in characters,
 * chains have one brand and one site for many owners, neighbours share a telephone, some firms changed their name.
 */
import type { Told } from '#api/institutions/clusters/profile.ts'

export interface Labelled extends Told {
  truth: string
}

const heads = '学思博文智启明德育英才华星海云雅正弘毅致远新卓越凌志同心青禾沐阳乐知行慧恒立诚睿'
const tails = '海源雅澜远航成林峰蓝达程阶苑堂泽诺川宁宇舟田光韵辰桥木石帆渡岸鹿米果豆芽松柏'
const districts = [
  '锦江区',
  '青羊区',
  '金牛区',
  '武侯区',
  '成华区',
  '龙泉驿区',
  '双流区',
  '郫都区',
  '温江区',
  '新都区',
  '青白江区',
  '新津区',
]
const roads = [
  '东大街',
  '人民南路',
  '一环路西段',
  '蜀汉路',
  '玉林北路',
  '建设北路',
  '驿都大道',
  '航空路',
  '望丛东路',
  '柳城大道',
  '桂湖中路',
  '凤凰大道',
]
const trades = ['教育', '英语', '艺术', '数学思维', '美术', '编程', '托管', '书法']
const legal = ['培训学校有限公司', '教育咨询有限公司', '文化传播有限公司', '教育科技有限公司', '艺术培训中心']
const slips: Record<string, string> = {
  海: '诲',
  博: '搏',
  雅: '稚',
  明: '眀',
  德: '得',
  英: '瑛',
  星: '兴',
  云: '芸',
  远: '运',
  志: '至',
  源: '原',
  航: '杭',
  成: '城',
  林: '琳',
  蓝: '兰',
}
const traditional: Record<string, string> = {
  学: '學',
  启: '啟',
  远: '遠',
  云: '雲',
  华: '華',
  乐: '樂',
  诚: '誠',
  达: '達',
  蓝: '藍',
  韵: '韻',
  桥: '橋',
  培: '培',
  训: '訓',
  区: '區',
  艺: '藝',
  术: '術',
  书: '書',
  编: '編',
  数: '數',
}

/** Park and Miller's generator: the same set on every machine. */
function dice(seed: number) {
  let state = seed
  const below = (n: number): number => {
    state = (state * 48_271) % 2_147_483_647
    return state % n
  }
  return {
    below,
    of: <T>(list: ArrayLike<T>): T => list[below(list.length)] as T,
    chance: (percent: number) => below(100) < percent,
  }
}
type Dice = ReturnType<typeof dice>

interface Firm {
  key: string
  brand: string
  trade: string
  legal: string
  district: string
  address: string
  uscc: string
  phones: string[]
  site: string
  wechat: string
  oldBrand: string | null
  chain: boolean
}

function firms(roll: Dice): Firm[] {
  const taken = new Set<string>()
  const brand = (): string => {
    for (;;) {
      const name = roll.of([...heads]) + roll.of([...heads, ...tails]) + (roll.chance(45) ? roll.of([...tails]) : '')
      if (taken.has(name) || name[0] === name[1]) continue
      taken.add(name)
      return name
    }
  }
  const one = (i: number, own: string, chain: boolean): Firm => {
    const place = chain ? i % districts.length : roll.below(districts.length)
    return {
      key: `f${String(i).padStart(3, '0')}`,
      brand: own,
      trade: roll.of(trades),
      legal: roll.of(legal),
      district: districts[place] as string,
      address: `${roads[place]}${1 + roll.below(300)}号`,
      uscc: `9151010${String(10_000_000_000 + i * 37).slice(0, 11)}`,
      phones: Array.from({ length: 1 + roll.below(2) }, () => `13${String(100_000_000 + roll.below(899_999_999))}`),
      site: `${own.codePointAt(0)?.toString(36)}${own.codePointAt(1)?.toString(36)}${chain ? '' : i}.example.cn`,
      wechat: `${own.codePointAt(0)?.toString(36)}edu${i}`,
      oldBrand: !chain && roll.chance(8) ? brand() : null,
      chain,
    }
  }
  const single = Array.from({ length: 240 }, (_, i) => one(i, brand(), false))
  const chains = Array.from({ length: 12 }, () => brand()).flatMap((own, c) =>
    Array.from({ length: 5 }, (_, i) => one(300 + c * 20 + i, own, true)),
  )
  // neighbours who let one telephone be answered for both
  for (let i = 0; i < 30; i += 2) (single[i + 1] as Firm).phones = (single[i] as Firm).phones
  return [...single, ...chains]
}

const written = (text: string, table: Record<string, string>): string => [...text].map((c) => table[c] ?? c).join('')

function slip(text: string): string {
  const at = [...text].findIndex((c) => c in slips)
  return at < 0 ? text : text.slice(0, at) + slips[text.charAt(at)] + text.slice(at + 1)
}

/** One way of speaking of a firm. Nothing is told that could not be understood: who gives only a short name gives it whole. */
const manners: ((firm: Firm, roll: Dice) => Omit<Told, 'id'>)[] = [
  (f) => ({ name: `成都市${f.district}${f.brand}${f.legal}`, uscc: f.uscc, address: `成都市${f.district}${f.address}` }),
  (f, roll) => ({
    name: `${f.brand}${f.trade}`,
    phones: [roll.of(f.phones)],
    address: `${f.district}${f.address}${1 + roll.below(5)}楼`,
  }),
  (f, roll) => ({ name: `${f.brand}${f.trade}（${f.district.slice(0, 2)}校区）`, phones: [roll.of(f.phones)] }),
  (f) =>
    f.chain ? { name: `${f.district}${f.brand}${f.trade}`, address: `${f.district}${f.address}` } : { name: f.brand + f.trade },
  (f) => ({ name: `成都${f.brand}${f.legal}`, urls: [`https://www.${f.site}/about`], wechat: f.wechat }),
  (f, roll) => ({
    name: written(`${f.brand}${f.trade}培训`, traditional),
    phones: [`+86 ${roll.of(f.phones)}`],
    wechat: f.wechat,
  }),
  (f) => ({ name: slip(`成都市${f.district}${f.brand}${f.legal}`), address: f.district + f.address }),
  (f, roll) => ({ name: slip(f.brand + f.trade), phones: [roll.of(f.phones)], wechat: f.wechat }),
  (f, roll) =>
    f.oldBrand
      ? { name: f.oldBrand + f.trade, wechat: f.wechat, phones: [roll.of(f.phones)] }
      : { name: `${f.brand} ${f.trade}`, wechat: f.wechat },
  (f) =>
    f.oldBrand ? { name: `${f.brand}${f.trade}（原${f.oldBrand}${f.trade}）`, uscc: f.uscc } : { uscc: f.uscc, name: f.brand },
]

export function labelledMentions(seed = 20_261_125): Labelled[] {
  const roll = dice(seed)
  const mentions = firms(roll).flatMap((firm) => {
    const first = roll.below(manners.length)
    const count = 4 + roll.below(3)
    return Array.from({ length: count }, (_, i) => ({
      ...(manners[(first + i * 3) % manners.length] as (typeof manners)[number])(firm, roll),
      truth: firm.key,
    }))
  })
  // ids tell nothing
  return mentions
    .map((mention) => ({ mention, order: roll.below(1_000_000) }))
    .sort((a, b) => a.order - b.order)
    .map(({ mention }, i) => ({ id: `m${i}`, ...mention }))
}
