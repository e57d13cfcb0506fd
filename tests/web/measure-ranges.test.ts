import { expect, it } from 'vitest'
import { measureRanges } from '../../web/console/ledgers/measure-ranges.ts'

it('three or more demands in a row are told by the first and the last', () => {
  expect(measureRanges(['M28.1', 'M28.2', 'M28.3', 'M30.1'])).toBe('M28.1–M28.3 M30.1')
  expect(measureRanges(['M4.1', 'M4.2', 'M5.3', 'M5.4'])).toBe('M4.1 M4.2 M5.3 M5.4')
  expect(measureRanges(['M22.9', 'M22.10', 'M22.11'])).toBe('M22.9–M22.11')
})
