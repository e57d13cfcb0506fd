/** Schools of the demo, as an education bureau would list them: invented, in four units of the city. */
import { uscc } from './identifiers.ts'
import type { RegisterRow } from './types.ts'

const rows = [
  '510107 桐荫小学 P',
  '510107 望澜实验小学 P',
  '510107 锦桐中学 J',
  '510107 棠溪学校 PJ',
  '510105 清圃小学 P',
  '510105 砚池中学 J',
  '510104 柳岸小学 P',
  '510104 汇景中学 J',
  '510121 沱江小学 P',
  '510121 云顶学校 PJ',
]

export interface DemoSchool {
  name: string
  district: string
  code: string
  uscc: string
  primary: boolean
  junior: boolean
}

export const schools: DemoSchool[] = rows.map((row, at) => {
  const [district = '', name = '', stages = ''] = row.split(' ')
  const code = `31510${district.slice(3)}${String(at + 1).padStart(2, '0')}`
  return {
    ...{ name, district, code },
    uscc: uscc('12', district, name),
    primary: stages.includes('P'),
    junior: stages.includes('J'),
  }
})

export const schoolRegister = (): RegisterRow[] =>
  schools.map(({ name, uscc: number, district, code }) => ({
    name,
    uscc: number,
    licenceNo: '',
    category: 'school',
    status: 'unknown',
    district,
    addresses: [],
    phones: [],
    legalNature: '非营利',
    schoolCode: code,
  }))
