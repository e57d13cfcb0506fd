import { describe, expect, it } from 'vitest'
import { districtByCode, districtOf, districts } from '#policy/districts.ts'

const addresses: [address: string, unit: string | null][] = [
  ['成都市锦江区春熙路南段8号', '锦江'],
  ['锦江区红星路三段1号IFS', '锦江'],
  ['成都市三圣乡花乡农居', '锦江'],
  ['成都市青羊区光华村街55号', '青羊'],
  ['成都宽窄巷子附近', '青羊'],
  ['金牛区茶店子横街', '金牛'],
  ['成都市金牛区天回镇街道', '金牛'],
  ['驷马桥街道恒大中心', '金牛'],
  ['成都武侯区双楠路', '武侯'],
  ['红牌楼佳灵路', '武侯'],
  ['成都市太平园中五路', null],
  ['武侯区太平园中五路', '武侯'],
  ['成华区建设路26号', '成华'],
  ['成都理工大学附近', '成华'],
  ['成都龙潭寺东路', '成华'],
  ['龙泉驿区大面街道', '龙泉'],
  ['成都洛带古镇', '龙泉'],
  ['青白江大弯南路', '青白江'],
  ['青白江区城厢镇', '青白江'],
  ['成都新都大丰街道', '新都'],
  ['新都区桂湖中路', '新都'],
  ['成都市温江区柳城街道', '温江'],
  ['成都市青羊区光华大道三段1588号', '温江'],
  ['双流区东升街道', '双流'],
  ['双流区西航港大道', '双流'],
  ['郫都区犀浦镇', '郫都'],
  ['郫县红光镇', '郫都'],
  ['新津县五津西路', '新津'],
  ['金堂县赵镇', '金堂'],
  ['金堂淮口', '金堂'],
  ['大邑县安仁镇', '大邑'],
  ['蒲江县鹤山街道', '蒲江'],
  ['都江堰市灌口街道', '都江堰'],
  ['青城山镇', '都江堰'],
  ['彭州市天彭街道', '彭州'],
  ['彭州市丹景山镇', '彭州'],
  ['邛崃市临邛街道', '邛崃'],
  ['崇州市崇阳街道', '崇州'],
  ['崇州街子古镇', '崇州'],
  ['四川省简阳市石桥街道', '简阳'],
  ['简阳射洪坝', '简阳'],
  // functional areas, also under the name of the unit they were cut out of
  ['成都市双流区华阳街道', '天府新区'],
  ['华阳海昌路168号', '天府新区'],
  ['双流区万安镇', '天府新区'],
  ['四川天府新区兴隆街道', '天府新区'],
  ['天府新区煎茶街道', '天府新区'],
  ['成都市双流区太平街道', '天府新区'],
  ['成都市天府大道南段888号', '天府新区'],
  ['成都天府新区', '天府新区'],
  ['双流区中和街道', '高新'],
  ['武侯区石羊街道', '高新'],
  ['武侯区天府大道北段1700号环球中心', '高新'],
  ['成都高新区天府三街', '高新'],
  ['成都市高新西区合作街道', '高新'],
  ['郫都区合作街道', '高新'],
  ['肖家河沿街', '高新'],
  ['成都市高新区', '高新'],
  ['成都高新技术产业开发区', '高新'],
  ['成都新都高新技术产业园区', '新都'],
  ['成都市金牛区与学校合作办学', '金牛'],
  ['成都石羊场', '高新'],
  ['简阳市三岔街道', '东部新区'],
  ['成都东部新区', '东部新区'],
  ['简阳市石板凳镇', '东部新区'],
  ['草池街道', '东部新区'],
  // elsewhere, or not certain
  ['高新区科技路', null],
  ['绵阳高新区', null],
  ['西安市高新区', null],
  ['四川天府新区眉山片区', null],
  ['眉山市仁寿县天府新区视高街道', null],
  ['深圳市福田区', null],
  ['佛山市高明区', null],
  ['重庆市大足区龙潭', null],
  ['浙江省龙泉市', null],
  ['成都高新技术企业', null],
  ['成都市', null],
  ['生意兴隆，合作共赢', null],
  ['大面积采购', null],
  ['', null],
]

describe('the 23 units of Chengdu', () => {
  it('are 23, with distinct codes and names', () => {
    expect(districts).toHaveLength(23)
    expect(new Set(districts.map(({ code }) => code)).size).toBe(23)
    expect(new Set(districts.map(({ short }) => short)).size).toBe(23)
    expect(districts.filter(({ type }) => type === 'functional').map(({ code }) => code)).toEqual(['510171', '510172', '510173'])
  })

  it('have 12 districts, 3 counties, 5 cities and 3 functional areas', () => {
    const count = (type: string) => districts.filter((district) => district.type === type).length
    expect([count('district'), count('county'), count('city'), count('functional')]).toEqual([12, 3, 5, 3])
  })

  it('run escrow pilots in Longquanyi and Jintang only', () => {
    expect(districts.filter(({ escrowPilot }) => escrowPilot).map(({ name }) => name)).toEqual(['龙泉驿区', '金堂县'])
  })

  it('split into center and outer price areas', () => {
    expect(districtByCode('510104')?.feeArea).toBe('center')
    expect(districtByCode('510172')?.feeArea).toBe('center')
    expect(districtByCode('510121')?.feeArea).toBe('outer')
    expect(districtByCode('510173')?.feeArea).toBe('outer')
    expect(districtByCode('510185')?.feeArea).toBe('outer')
  })

  it('are unknown under a code of another city', () => expect(districtByCode('510703')).toBeNull())

  it.each(districts.map(({ name, code }) => [name, code]))('%s is found by its own name', (name, code) => {
    expect(districtOf(`成都市${name}某路1号`)?.code).toBe(code)
  })
})

describe('an address', () => {
  it.each(addresses)('%s lies in %s', (address, unit) => {
    expect(districtOf(address)?.short ?? null).toBe(unit)
  })
})
