/**
 * Double-random inspection (M26.2): which institutions are inspected and who inspects them. The result follows from the pool and
 * the seed alone, so that anybody can draw again and compare (docs/reports.md says how by hand). No clock, no chance.
 */
import { z } from 'zod'
import { digestOf } from './digest.ts'

/** Layers of risk and the share of each that is drawn, in percent: the riskier, the more often. */
export const layers = {
  high: { zh: '高风险', en: 'high risk', share: 50 },
  raised: { zh: '较高风险', en: 'raised risk', share: 20 },
  usual: { zh: '一般', en: 'usual', share: 5 },
} as const
export type Layer = keyof typeof layers
const layerKeys = Object.keys(layers) as [Layer, ...Layer[]]

/** Inspectors go in pairs (APL-55 asks for two). */
const pairSize = 2

const id = z.string().regex(/^[\w-]{1,64}$/)
const share = z.number().min(0).max(100)
export const poolSchema = z.strictObject({
  targets: z
    .array(z.strictObject({ id, name: z.string().max(300), category: z.string().max(40), layer: z.enum(layerKeys) }))
    .max(50_000),
  /** `avoid`: institutions that the person must not inspect */
  inspectors: z.array(z.strictObject({ id, avoid: z.array(id).max(5000) })).max(5000),
  shares: z.strictObject({ high: share, raised: share, usual: share }),
})
export type Pool = z.infer<typeof poolSchema>

/** In the order of drawing; `inspectors` is empty when fewer than two were free to go. */
export type Drawn = { target: string; inspectors: string[] }

const inOrder = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0)

/** The pool as text: what is hashed before the draw. Ids sorted by code unit, one line each, ends with a newline. */
function poolText({ targets, inspectors, shares }: Pool): string {
  const lines = [
    ...layerKeys.map((layer) => `share\t${layer}\t${shares[layer]}`),
    ...targets.map((one) => `target\t${one.id}\t${one.category}\t${one.layer}`).sort(inOrder),
    ...inspectors.map((one) => `inspector\t${one.id}\t${[...one.avoid].sort(inOrder).join(',')}`).sort(inOrder),
  ]
  return `${lines.join('\n')}\n`
}

export const poolHash = (pool: Pool): Promise<string> => digestOf(poolText(pool))

/** What is published before the draw about the secret. */
export const commitmentOf = (secret: string): Promise<string> => digestOf(secret)

/** The secret alone could have been chosen; what the witnesses say is only known afterwards. */
export const seedOf = (secret: string, witness: string): Promise<string> => digestOf(`${secret}\n${witness}`)

/** How many of a layer are drawn: its share, rounded up. */
export const drawnOf = (size: number, share: number): number => Math.min(size, Math.ceil((size * share) / 100))

async function byTicket<T extends { id: string }>(items: readonly T[], seed: string, kind: string): Promise<T[]> {
  const tickets = await Promise.all(items.map(async (item) => ({ item, ticket: await digestOf(`${seed}\n${kind}\n${item.id}`) })))
  return tickets.sort((a, b) => inOrder(a.ticket, b.ticket)).map(({ item }) => item)
}

/**
 * Institutions of each layer stand in the order of their tickets, SHA-256 of seed, the word target and id; the first of them are
 * drawn. For each, inspectors who need not avoid it stand by how many they have already, then by ticket; the first two go.
 */
export async function draw(pool: Pool, seed: string): Promise<Drawn[]> {
  const drawn: Drawn[] = []
  const load = new Map(pool.inspectors.map((one) => [one.id, 0]))
  const loadOf = (one: { id: string }): number => load.get(one.id) ?? 0
  for (const layer of layerKeys) {
    const within = pool.targets.filter((target) => target.layer === layer)
    const chosen = (await byTicket(within, seed, 'target')).slice(0, drawnOf(within.length, pool.shares[layer]))
    for (const target of chosen) {
      const free = pool.inspectors.filter(({ avoid }) => !avoid.includes(target.id))
      const ordered = await byTicket(free, seed, `inspector\n${target.id}`)
      const pair = ordered.sort((a, b) => loadOf(a) - loadOf(b)).slice(0, pairSize)
      const inspectors = pair.length === pairSize ? pair.map((one) => one.id) : []
      for (const one of inspectors) load.set(one, (load.get(one) ?? 0) + 1)
      drawn.push({ target: target.id, inspectors })
    }
  }
  return drawn
}
