/** Keys of other systems: made once, kept as a hash, revoked one by one. */
import { randomBytes } from 'node:crypto'
import type { z } from 'zod'
import type { Staff } from '#api/auth/staff.ts'
import { sha256 } from '#api/canonical-json.ts'
import type { createPushSource, pushSource } from '#api/contract/push.ts'
import { Refusal } from '#api/errors.ts'
import { newId } from '#api/new-id.ts'
import type { PrismaClient } from '#prisma/generated/client.ts'
import type { PushSourceModel } from '#prisma/generated/models.ts'

type View = z.input<typeof pushSource>

const keyPattern = /^Bearer (jfp_[A-Za-z0-9_-]{43})$/

export const viewOf = ({ id, name, channel, perMinute, createdAt, revokedAt, lastUsedAt }: PushSourceModel): View => ({
  id,
  name,
  channel,
  perMinute,
  createdAt: createdAt.toISOString(),
  revokedAt: revokedAt?.toISOString() ?? null,
  lastUsedAt: lastUsedAt?.toISOString() ?? null,
})

export async function makeSource(
  prisma: PrismaClient,
  staff: Staff,
  told: z.output<(typeof createPushSource)['body']>,
  at: Date,
): Promise<{ source: View; key: string }> {
  const key = `jfp_${randomBytes(32).toString('base64url')}`
  const data = { id: newId(), ...told, keyHash: sha256(key), createdById: staff.id, createdAt: at }
  return { source: viewOf(await prisma.pushSource.create({ data })), key }
}

export async function revokeSource(prisma: PrismaClient, id: string, at: Date): Promise<View> {
  const found = await prisma.pushSource.findUnique({ where: { id } })
  if (!found) throw new Refusal('not-found')
  return viewOf(found.revokedAt ? found : await prisma.pushSource.update({ where: { id }, data: { revokedAt: at } }))
}

/** Whose key this is. An unknown key and a revoked one are refused alike. */
export async function sourceOfKey(prisma: PrismaClient, key: string | undefined, at: Date): Promise<PushSourceModel> {
  const found = key ? await prisma.pushSource.findUnique({ where: { keyHash: sha256(key) } }) : null
  if (!found || found.revokedAt) throw new Refusal('bad-key')
  await prisma.pushSource.update({ where: { id: found.id }, data: { lastUsedAt: at } })
  return found
}

export const keyInHeader = (header: string | undefined): string | undefined => keyPattern.exec(header ?? '')?.[1]
