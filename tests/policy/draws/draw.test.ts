import { createHash } from 'node:crypto'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { commitmentOf, draw, drawnOf, type Layer, layers, type Pool, poolHash, seedOf } from '#policy/draws/draw.ts'
import { verifyDraw } from '#policy/draws/verify.ts'

const keys = Object.keys(layers) as Layer[]
const shares = { high: 50, raised: 20, usual: 5 }
const ids = (prefix: string, count: number) => Array.from({ length: count }, (_, n) => `${prefix}${n}`)

const pools: fc.Arbitrary<Pool> = fc
  .record({ targets: fc.integer({ min: 0, max: 40 }), inspectors: fc.integer({ min: 0, max: 8 }), salt: fc.nat() })
  .map(({ targets, inspectors, salt }) => ({
    targets: ids('t', targets).map((id, n) => ({ id, name: id, category: 'subject', layer: keys[(n + salt) % 3]! })),
    inspectors: ids('i', inspectors).map((id, n) => ({
      id,
      avoid: ids('t', targets).filter((_, at) => (at * 7 + n * 3 + salt) % 4 === 0),
    })),
    shares,
  }))
const seeds = fc.stringMatching(/^[0-9a-f]{64}$/)
const often = { seed: 20261126, numRuns: 120 }

async function published(pool: Pool) {
  const [secret, witness] = ['a secret of the office', '17 04 23']
  const seed = await seedOf(secret, witness)
  const hashes = { poolHash: await poolHash(pool), commitment: await commitmentOf(secret), seed }
  return { pool, ...hashes, secret, witness, result: await draw(pool, seed) }
}

describe('a draw', () => {
  it('never sends an inspector where that person must not go, never one alone, never the same one twice', async () => {
    await fc.assert(
      fc.asyncProperty(pools, seeds, async (pool, seed) => {
        const avoid = new Map(pool.inspectors.map((one) => [one.id, one.avoid]))
        for (const { target, inspectors } of await draw(pool, seed)) {
          const free = pool.inspectors.filter((one) => !one.avoid.includes(target)).length
          expect(inspectors.length).toBe(free >= 2 ? 2 : 0)
          expect(new Set(inspectors).size).toBe(inspectors.length)
          for (const id of inspectors) expect(avoid.get(id)).not.toContain(target)
        }
      }),
      often,
    )
  })

  it('takes of each layer its share, rounded up, and nobody twice', async () => {
    await fc.assert(
      fc.asyncProperty(pools, seeds, async (pool, seed) => {
        const drawn = await draw(pool, seed)
        expect(new Set(drawn.map(({ target }) => target)).size).toBe(drawn.length)
        for (const layer of keys) {
          const within = pool.targets.filter((one) => one.layer === layer).map(({ id }) => id)
          expect(drawn.filter(({ target }) => within.includes(target))).toHaveLength(drawnOf(within.length, shares[layer]))
        }
      }),
      often,
    )
    expect([drawnOf(0, 5), drawnOf(1, 5), drawnOf(20, 5), drawnOf(21, 5), drawnOf(3, 100)]).toEqual([0, 1, 1, 2, 3])
  })

  it('is the same for the same input, in whatever order the pool is written', async () => {
    await fc.assert(
      fc.asyncProperty(pools, seeds, async (pool, seed) => {
        const turned = { ...pool, targets: [...pool.targets].reverse(), inspectors: [...pool.inspectors].reverse() }
        expect(await draw(turned, seed)).toEqual(await draw(pool, seed))
        expect(await poolHash(turned)).toBe(await poolHash(pool))
      }),
      { ...often, numRuns: 40 },
    )
  })

  it('prefers nobody: over 2,000 seeds every one of 20 is drawn about as often, and every inspector goes about as often', async () => {
    const targets = ids('t', 20).map((id) => ({ id, name: id, category: 'subject', layer: 'raised' as const }))
    const pool = { targets, inspectors: ids('i', 5).map((id) => ({ id, avoid: [] })), shares }
    const times = new Map<string, number>()
    for (let n = 0; n < 2000; n++) {
      const seed = createHash('sha256').update(`seed ${n}`).digest('hex')
      for (const { target, inspectors } of await draw(pool, seed))
        for (const id of [target, ...inspectors]) times.set(id, (times.get(id) ?? 0) + 1)
    }
    // 400 and 3,200 expected; standard deviations of 18 and of at most 36: five of them are allowed
    for (const { id } of targets) expect(Math.abs((times.get(id) ?? 0) - 400)).toBeLessThan(90)
    for (const { id } of pool.inspectors) expect(Math.abs((times.get(id) ?? 0) - 3200)).toBeLessThan(180)
  })

  it('shares the work out: nobody has two more than another who was free for all', async () => {
    const targets = ids('t', 40).map((id) => ({ id, name: id, category: 'art', layer: 'high' as const }))
    const pool = { targets, inspectors: ids('i', 6).map((id) => ({ id, avoid: [] })), shares }
    const drawn = await draw(pool, 'f'.repeat(64))
    const loads = ids('i', 6).map((id) => drawn.filter(({ inspectors }) => inspectors.includes(id)).length)
    expect(Math.max(...loads) - Math.min(...loads)).toBeLessThanOrEqual(1)
  })
})

describe('an outsider', () => {
  const pool: Pool = {
    targets: ids('t', 30).map((id, n) => ({ id, name: id, category: 'subject', layer: keys[n % 3]! })),
    inspectors: ids('i', 4).map((id) => ({ id, avoid: id === 'i0' ? ['t3', 't6'] : [] })),
    shares,
  }

  it('finds that a draw is sound', async () => {
    expect(await verifyDraw(await published(pool))).toEqual([])
  })

  it('finds what was changed afterwards: the pool, the secret, the witness, the result', async () => {
    const file = await published(pool)
    const [first, ...rest] = file.result
    expect(await verifyDraw({ ...file, pool: { ...pool, targets: pool.targets.slice(1) } })).toContain('pool')
    expect(await verifyDraw({ ...file, secret: 'another' })).toEqual(expect.arrayContaining(['commitment', 'seed']))
    expect(await verifyDraw({ ...file, witness: '17 04 24' })).toContain('seed')
    expect(await verifyDraw({ ...file, result: [...rest, first!] })).toEqual(['result'])
    expect(await verifyDraw({ ...file, result: rest })).toEqual(['result'])
  })

  it('can do it with other tools: SHA-256 of the texts as the document says', async () => {
    const file = await published(pool)
    const sha = (text: string) => createHash('sha256').update(text).digest('hex')
    expect(file.commitment).toBe(sha(file.secret))
    expect(file.seed).toBe(sha(`${file.secret}\n${file.witness}`))
    const high = pool.targets.filter(({ layer }) => layer === 'high').map(({ id }) => id)
    const order = high.sort((a, b) => (sha(`${file.seed}\ntarget\n${a}`) < sha(`${file.seed}\ntarget\n${b}`) ? -1 : 1))
    expect(file.result.slice(0, 5).map(({ target }) => target)).toEqual(order.slice(0, 5))
  })
})
