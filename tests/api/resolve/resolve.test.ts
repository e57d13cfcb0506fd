/** Mentions of one institution find together, and no others: measured on labelled sets, whatever their order. */
import { spawnSync } from 'node:child_process'
import { describe, expect, it } from 'vitest'
import { cluster } from '#api/institutions/clusters/cluster.ts'
import { profileOf, type Told } from '#api/institutions/clusters/profile.ts'
import { normalize } from '#classifier/normalize.ts'
import { type Labelled, labelledMentions } from './mentions.ts'

const resolved = (mentions: Told[]) => cluster(mentions.map((told) => profileOf(told, (text) => normalize(text).text)))
const clustersOf = (mentions: Told[]) => new Map(resolved(mentions).map(({ id, cluster }) => [id, cluster]))

function measured(mentions: Labelled[]) {
  const found = clustersOf(mentions)
  const [wrong, missed]: [string[], string[]] = [[], []]
  let right = 0
  for (const [i, a] of mentions.entries()) {
    for (const b of mentions.slice(i + 1)) {
      const together = found.get(a.id) === found.get(b.id)
      if (together && a.truth === b.truth) right++
      else if (together) wrong.push(`${JSON.stringify(a)} ${JSON.stringify(b)}`)
      else if (a.truth === b.truth) missed.push(`${JSON.stringify(a)} ${JSON.stringify(b)}`)
    }
  }
  return { precision: right / (right + wrong.length), recall: right / (right + missed.length), wrong, missed }
}

describe('a labelled set', () => {
  it.each([20_261_125, 7, 4242])('of more than 1,000 mentions is put together right (seed %i)', (seed) => {
    const mentions = labelledMentions(seed)
    expect(mentions.length).toBeGreaterThanOrEqual(1000)
    expect(new Set(mentions.map(({ truth }) => truth)).size).toBeGreaterThanOrEqual(250)
    const { precision, recall, wrong, missed } = measured(mentions)
    expect(precision, wrong.slice(0, 5).join('\n')).toBeGreaterThanOrEqual(0.98)
    expect(recall, missed.slice(0, 5).join('\n')).toBeGreaterThanOrEqual(0.93)
  })

  it('is put together the same way in any order', () => {
    const mentions = labelledMentions()
    expect([...clustersOf([...mentions].reverse())].sort()).toEqual([...clustersOf(mentions)].sort())
  })
})

describe('two mentions', () => {
  const one = (a: Omit<Told, 'id'>, b: Omit<Told, 'id'>) =>
    new Set(
      clustersOf([
        { id: 'a', ...a },
        { id: 'b', ...b },
      ]).values(),
    ).size === 1
  it.each<[string, Omit<Told, 'id'>, Omit<Told, 'id'>, boolean]>([
    [
      'of one uniform code are one',
      { name: '学海教育', uscc: '91510104MA6CABCD1X' },
      { name: '文澜书院', uscc: '91510104ma6cabcd1x' },
      true,
    ],
    [
      'of two uniform codes are two',
      { name: '学海教育', uscc: '91510104MA6CABCD1X' },
      { name: '学海教育', uscc: '91510107MA6CEFGH2Y' },
      false,
    ],
    [
      'of two firms behind one telephone are two',
      { name: '学海教育', phones: ['13800001111'] },
      { name: '小鹿美术', phones: ['13800001111'] },
      false,
    ],
    ['in traditional characters are one', { name: '學海教育培訓學校' }, { name: '学海教育' }, true],
    [
      'with a landline written two ways are one',
      { name: '学海', phones: ['028-8666 0001'] },
      { name: '学海培优', phones: ['86660001'] },
      true,
    ],
    ['before and after a change of name are one', { name: '文澜教育（原学海教育）' }, { name: '学海教育' }, true],
    [
      'of one brand in two districts are two',
      { name: '小新星英语', address: '武侯区武侯大道1号' },
      { name: '小新星英语', address: '金牛区蜀汉路9号' },
      false,
    ],
  ])('%s', (_, a, b, expected) => expect(one(a, b)).toBe(expected))
})

it('answers line by line, with reasons, and says what is wrong with a line', () => {
  const input = [
    { id: 1, name: '学海教育', phones: ['13800001111'] },
    { id: 2, name: '学海培优', phones: ['13800001111'] },
    { name: 'x' },
  ]
  const lines = [...input.map((line) => JSON.stringify(line)), '{'].join('\n')
  const { stdout, status } = spawnSync(process.execPath, ['scripts/jianfu.mjs', 'resolve', '--jsonl'], {
    input: lines,
    encoding: 'utf8',
  })
  const answers = stdout
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line))
  expect(status).toBe(0)
  expect(answers.slice(0, 2).map(({ id, cluster }) => [id, cluster])).toEqual([
    ['1', '1'],
    ['2', '1'],
  ])
  expect(answers[0].reasons.map(({ kind }: { kind: string }) => kind)).toContain('phone')
  expect(answers[2]).toEqual({ line: 3, error: expect.stringMatching(/^id: /) })
  expect(answers[3]).toMatchObject({ line: 4 })
})
