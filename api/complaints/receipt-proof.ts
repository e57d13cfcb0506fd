/** A receipt can be shown to others: its proof says that this installation gave it, and nothing about who complained of what. */
import { createHmac, timingSafeEqual } from 'node:crypto'
import { derive, lastingSecret } from './key-ring.ts'

export interface Shown {
  number: string
  filedAt: string
}

export function receiptProof(secret: string, { number, filedAt }: Shown): string {
  const words = JSON.stringify([number, new Date(filedAt).toISOString()])
  return createHmac('sha256', derive(lastingSecret(secret), 'receipt-proof'))
    .update(words)
    .digest('base64url')
    .slice(0, 22)
}

export function isGenuine(secret: string, { proof, ...shown }: Shown & { proof: string }): boolean {
  const [given, right] = [Buffer.from(proof), Buffer.from(receiptProof(secret, shown))]
  return given.length === right.length && timingSafeEqual(given, right)
}
