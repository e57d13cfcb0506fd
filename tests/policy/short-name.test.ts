import { expect, it } from 'vitest'
import { shortName } from '#policy/short-name.ts'

it.each([
  ['成都市锦江区蓝图少年宫培训学校', '蓝图少年宫'],
  ['成都市都江堰市灌口青禾教育培训学校', '灌口青禾'],
  ['成都静土自习空间管理有限公司', '静土自习空间管理'],
  ['启智教育', '启智教育'],
  ['学区房', '学区房'],
  ['A', 'A'],
])('%s is called %s', (name, expected) => expect(shortName(name)).toBe(expected))
