/** Whether a published draw is what its pool, secret and witnesses give. */
import { z } from 'zod'
import { commitmentOf, draw, poolHash, poolSchema, seedOf } from './draw.ts'

const hash = z.string().regex(/^[0-9a-f]{64}$/)

/** A published draw as it is downloaded. Further keys say what the draw is called and when it was; they are not verified. */
export const drawFileSchema = z.looseObject({
  pool: poolSchema,
  poolHash: hash,
  commitment: hash,
  secret: z.string().min(1).max(200),
  witness: z.string().max(500),
  seed: hash,
  result: z.array(z.strictObject({ target: z.string(), inspectors: z.array(z.string()) })),
})
export type DrawFile = z.infer<typeof drawFileSchema>

export const drawChecks = ['pool', 'commitment', 'seed', 'result'] as const
export type DrawCheck = (typeof drawChecks)[number]

/** The checks that fail; empty when everything agrees. */
export async function verifyDraw(file: DrawFile): Promise<DrawCheck[]> {
  const seed = await seedOf(file.secret, file.witness)
  const again = JSON.stringify(await draw(file.pool, seed))
  const sound: Record<DrawCheck, boolean> = {
    pool: (await poolHash(file.pool)) === file.poolHash,
    commitment: (await commitmentOf(file.secret)) === file.commitment,
    seed: seed === file.seed,
    result: again === JSON.stringify(file.result.map(({ target, inspectors }) => ({ target, inspectors }))),
  }
  return drawChecks.filter((check) => !sound[check])
}
