/** The 23 reporting units of Chengdu. Statutory codes follow GB/T 2260; 510171-510173 are local extension codes: check them against the platform in use. */

export type District = {
  code: string
  name: string
  short: string
  en: string
  type: 'district' | 'county' | 'city' | 'functional'
  /** Price area of the 2023 guided-price notice. */
  feeArea: 'center' | 'outer'
  aliases: string[]
  /** Streets, towns and well-known places that lie in the unit. */
  cues: string[]
  /** M25.3: prepaid fees are held in full on a supervised account. */
  escrowPilot: boolean
}

type Row = [code: string, name: string, short: string, en: string, aliases: string, cues: string]

const words = (text: string): string[] => text.split(' ').filter((word) => word !== '')

const unit =
  (type: District['type'], feeArea: District['feeArea']) =>
  ([code, name, short, en, aliases, cues]: Row): District => ({
    code,
    name,
    short,
    en,
    type,
    feeArea,
    aliases: words(aliases),
    cues: words(cues),
    escrowPilot: code === '510112' || code === '510121',
  })

const inner: Row[] = [
  [
    '510104',
    '锦江区',
    '锦江',
    'Jinjiang',
    '',
    '春熙路 三圣乡 三圣街道 东大街 盐市口 牛市口 沙河堡 太古里 红星路 莲桂 琉璃场 柳江街道',
  ],
  ['510105', '青羊区', '青羊', 'Qingyang', '', '宽窄巷子 宽窄 光华 府南新区 府南街道 草堂 金沙遗址 苏坡 文家场 草市街 西御河'],
  [
    '510106',
    '金牛区',
    '金牛',
    'Jinniu',
    '',
    '茶店子 驷马桥 天回镇 天回街道 荷花池 九里堤 营门口 沙湾路 抚琴 西华大道 沙河源 五块石',
  ],
  ['510107', '武侯区', '武侯', 'Wuhou', '', '双楠 红牌楼 桐梓林 玉林 浆洗街 簇桥 簇锦 机投 晋阳街道 火车南站 金花桥'],
  [
    '510108',
    '成华区',
    '成华',
    'Chenghua',
    '',
    '建设路 理工大 龙潭 龙潭寺 万年场 猛追湾 双桥子 二仙桥 八里小区 十里店 青龙场 东郊记忆',
  ],
  ['510112', '龙泉驿区', '龙泉', 'Longquanyi', '龙泉驿', '大面 洛带 十陵 西河街道 同安街道 柏合 山泉镇 航天小区'],
  ['510113', '青白江区', '青白江', 'Qingbaijiang', '', '大弯 城厢 弥牟 清泉镇 大同街道 姚渡'],
  ['510114', '新都区', '新都', 'Xindu', '', '大丰 斑竹园 新繁 桂湖 三河街道 龙桥镇 石板滩'],
  ['510115', '温江区', '温江', 'Wenjiang', '', '柳城 光华大道三段 涌泉街道 永宁街道 天府街道 金马街道 万春镇'],
  ['510116', '双流区', '双流', 'Shuangliu', '双流县', '东升 航空港 西航港 九江街道 黄甲 彭镇 怡心街道 黄龙溪 黄水镇'],
  ['510117', '郫都区', '郫都', 'Pidu', '郫县', '犀浦 红光 郫筒 团结镇 团结街道 安靖 三道堰 德源街道 唐昌'],
  ['510118', '新津区', '新津', 'Xinjin', '新津县', '五津 花源 普兴街道 花桥街道 永商 宝墩'],
]

const outer: Row[] = [
  ['510121', '金堂县', '金堂', 'Jintang', '', '赵镇 淮口 官仓 竹篙 五凤镇 栖贤'],
  ['510129', '大邑县', '大邑', 'Dayi', '', '安仁 王泗 晋原 沙渠 西岭镇 花水湾'],
  ['510131', '蒲江县', '蒲江', 'Pujiang', '', '鹤山 寿安镇 寿安街道 西来镇 大塘镇'],
  ['510181', '都江堰市', '都江堰', 'Dujiangyan', '灌县', '灌口 青城山 奎光塔 聚源 幸福街道 蒲阳 玉堂街道'],
  ['510182', '彭州市', '彭州', 'Pengzhou', '彭县', '天彭 濛阳 丹景山 丽春 致和街道 隆丰 龙门山镇'],
  ['510183', '邛崃市', '邛崃', 'Qionglai', '', '临邛 羊安 平乐古镇 桑园镇 固驿 文君街道'],
  ['510184', '崇州市', '崇州', 'Chongzhou', '崇庆县', '崇阳 街子 羊马 怀远镇 三江街道 元通'],
  ['510185', '简阳市', '简阳', 'Jianyang', '', '石桥 射洪坝 简城 东溪街道 贾家 禾丰 三合镇'],
]

const functionalCenter: Row[] = [
  [
    '510171',
    '四川天府新区成都直管区',
    '天府新区',
    'Tianfu New Area',
    '四川天府新区 成都天府新区 成都市天府新区 天府新区成都直管区',
    '华阳 万安 兴隆 正兴 新兴 煎茶 永兴 籍田 太平 麓湖 麓山大道 天府大道南段 兴隆湖 西博城 海昌路',
  ],
  [
    '510172',
    '成都高新区',
    '高新',
    'Chengdu Hi-tech Zone',
    '成都高新技术产业开发区 成都市高新区',
    '肖家河 芳草街 石羊 桂溪 中和 西园 合作 天府大道北段 天府大道中段 石羊场 天府一街 天府二街 天府软件园 环球中心 大源 金融城 天府三街 天府四街 天府五街 孵化园 盛和一路 盛和二路 新会展',
  ],
]

const functionalOuter: Row[] = [
  [
    '510173',
    '成都东部新区',
    '东部新区',
    'Chengdu Eastern New Area',
    '成都市东部新区 四川成都东部新区',
    '三岔 石盘 养马 丹景 福田 玉成 草池 石板凳 高明 武庙 壮溪 海螺 董家埂 芦葭 三岔湖 天府国际机场',
  ],
]

const typeOfOuter = (row: Row): District['type'] => (row[1].endsWith('县') ? 'county' : 'city')

export const districts: readonly District[] = [
  ...inner.map(unit('district', 'center')),
  ...outer.map((row) => unit(typeOfOuter(row), 'outer')(row)),
  ...functionalCenter.map(unit('functional', 'center')),
  ...functionalOuter.map(unit('functional', 'outer')),
]
