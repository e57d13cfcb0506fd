import { describe, expect, it } from 'vitest'
import { isConvertedLicence, isLicenceNumber } from '#policy/licence-number.ts'

describe('the number of a licence', () => {
  const table: [number: string, isNumber: boolean, isConverted: boolean][] = [
    ['教民151010780001234号', true, true],
    ['教民 1510107 8 0001234', true, true],
    ['教民151010710001234号', true, false],
    ['151010780001234', true, true],
    ['人社民151010780001234号', true, true],
    ['教民15101078000123号', false, false],
    ['教民1510107800012345号', false, false],
    ['91510107MA0000000X', false, false],
    ['', false, false],
  ]
  it.each(table)('%s', (number, isNumber, isConverted) => {
    expect(isLicenceNumber(number)).toBe(isNumber)
    expect(isConvertedLicence(number)).toBe(isConverted)
  })
})
