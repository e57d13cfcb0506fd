import { expect, it } from 'vitest'
import { dialled, isTelephone, telephonesOf } from '#policy/telephones.ts'

it.each([
  ['028-85000000', '02885000000'],
  ['028-85000000转12', '02885000000,12'],
  ['028-85000000-301', '02885000000,301'],
  ['(028) 85000000', '02885000000'],
  ['13800000000', '13800000000'],
  ['400-800-1234', '4008001234'],
  ['12345', '12345'],
  ['110', '110'],
])('%s dials %s', (text, digits) => {
  expect([isTelephone(text), dialled(text)]).toEqual([true, digits])
})

it.each(['028-85', '电话 85000000', '23800000000', '1234567890123', ''])('%s is no telephone', (text) => {
  expect(isTelephone(text)).toBe(false)
})

it('several stand apart by 、 or ;', () => {
  expect(telephonesOf('12345、 028-85000000；')).toEqual(['12345', '028-85000000'])
})
