import { describe, expect, it } from 'vitest'
import { levelOf, type RiskFacts, riskOf } from '#policy/risk.ts'

const quiet: RiskFacts = {
  licenceStatus: 'licensed',
  casesWithConfirmed: 0,
  openRefunds: 0,
  priceFindings: 0,
  confirmedAdverts: 0,
  openAdverts: 0,
  teacherFindings: 0,
  mediaFindings: 0,
  siteDown: false,
  refundsLately: 0,
  newAddresses: 0,
}
const all: RiskFacts = {
  licenceStatus: 'unlicensed',
  casesWithConfirmed: 9,
  openRefunds: 99,
  priceFindings: 99,
  confirmedAdverts: 99,
  openAdverts: 99,
  teacherFindings: 99,
  mediaFindings: 99,
  siteDown: true,
  refundsLately: 99,
  newAddresses: 99,
}

describe('the risk of an institution', () => {
  it('is nothing where nothing is on file', () => expect(riskOf(quiet)).toEqual({ score: 0, level: 'none', factors: [] }))

  it('stays within 100, and every factor within its own bound', () => {
    const { score, level, factors } = riskOf(all)
    expect(score).toBe(100)
    expect(level).toBe('red')
    expect(factors.every(({ points, most }) => points === most)).toBe(true)
  })

  it.each([
    ['a missing licence', { licenceStatus: 'unlicensed' }, 30, 'yellow'],
    ['a lapsed licence', { licenceStatus: 'overdue' }, 30, 'yellow'],
    ['an unknown licence', { licenceStatus: 'unknown' }, 0, 'none'],
    ['one earlier case', { casesWithConfirmed: 1 }, 10, 'none'],
    ['two earlier cases', { casesWithConfirmed: 2 }, 20, 'yellow'],
    ['two open refunds', { openRefunds: 2 }, 10, 'none'],
    ['one confirmed and one open advert', { confirmedAdverts: 1, openAdverts: 1 }, 7, 'none'],
    ['two complaints about refunds lately', { refundsLately: 2 }, 0, 'none'],
    ['three complaints about refunds lately and a dead site', { refundsLately: 3, siteDown: true }, 20, 'yellow'],
    ['two new addresses', { newAddresses: 2 }, 5, 'none'],
  ] as const)('%s counts', (_, more, score, level) => expect(riskOf({ ...quiet, ...more })).toMatchObject({ score, level }))

  it.each([
    [70, 'red'],
    [69, 'orange'],
    [40, 'orange'],
    [39, 'yellow'],
    [20, 'yellow'],
    [19, 'none'],
  ] as const)('%i is %s', (score, level) => expect(levelOf(score)).toBe(level))
})
