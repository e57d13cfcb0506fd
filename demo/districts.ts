/** The 23 Chengdu units with what an invented address needs: name, short name, streets. */
export interface DemoDistrict {
  code: string
  name: string
  short: string
  centre: boolean
  streets: string[]
}

const rows = [
  '510104 锦江区 锦江 c 东大街下东大街段 锦华路一段 静明路 宏济新路',
  '510105 青羊区 青羊 c 光华北三路 金凤路 清江中路 文翁街',
  '510106 金牛区 金牛 c 茶店子横街 沙湾路 金科南路 蜀汉路',
  '510107 武侯区 武侯 c 双楠路 佳灵路 桐梓林北路 簇锦街',
  '510108 成华区 成华 c 建设北路二段 双桥路 龙潭寺路 猛追湾街',
  '510112 龙泉驿区 龙泉 c 驿都中路 大面街 北泉路 音乐广场路',
  '510113 青白江区 青白江 c 华金大道二段 凤凰东四路 新河路 大弯中路',
  '510114 新都区 新都 c 蓉都大道南二路 桂湖中路 大丰南街 马超东路',
  '510115 温江区 温江 c 光华大道三段 柳城大道东段 南熏大道二段 杨柳东路',
  '510116 双流区 双流 c 东升街 航都大街 棠湖南路二段 白河路',
  '510117 郫都区 郫都 c 犀浦天府大道 望丛中路 红光大道 书院街',
  '510118 新津区 新津 c 五津西路 武阳中路 希望路 兴园三路',
  '510121 金堂县 金堂 o 赵镇十里大道 迎宾大道 淮口成州大道 幸福横路',
  '510129 大邑县 大邑 o 晋原大道 安仁迎宾路 甲子路 东濠沟南段',
  '510131 蒲江县 蒲江 o 鹤山飞虎路 朝阳大道 桫椤路 工业大道',
  '510181 都江堰市 都江堰 o 灌口建设路 幸福大道 青城山泰安路 彩虹大道',
  '510182 彭州市 彭州 o 天彭金彭东路 牡丹大道 濛阳顺城街 朝阳中路',
  '510183 邛崃市 邛崃 o 临邛凤凰大道 羊安泉水路 文君街 西环路',
  '510184 崇州市 崇州 o 崇阳蜀州中路 唐安东路 街子滨河路 世纪大道',
  '510185 简阳市 简阳 o 石桥十里坝大道 射洪坝东溪路 政府街 雄州大道',
  '510171 四川天府新区 天府新区 c 华阳正北上街 万安麓山大道 兴隆湖梓州大道 正兴顺圣路',
  '510172 成都高新区 高新 c 石羊天府二街 中和应龙路 肖家河沿街 合作顺江路',
  '510173 成都东部新区 东部新区 o 三岔湖滨路 石盘食品大道 养马益民路 草池草石路',
]

export const districts: DemoDistrict[] = rows.map((row) => {
  const [code = '', name = '', short = '', area, ...streets] = row.split(' ')
  return { code, name, short, centre: area === 'c', streets }
})

export function districtOf(code: string): DemoDistrict {
  const found = districts.find((district) => district.code === code)
  if (!found) throw new Error(`no such district: ${code}`)
  return found
}
