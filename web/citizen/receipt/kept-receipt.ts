/** The receipt is kept for this tab only, until its owner says that the code is safe. */
import type { Schemas } from '../../lib/api.ts'

export type Receipt = Schemas['Receipt']
const key = 'jianfu.receipt'
let inMemory: Receipt | null = null

export function keepReceipt(receipt: Receipt): void {
  inMemory = receipt
  try {
    sessionStorage.setItem(key, JSON.stringify(receipt))
  } catch {
    // private mode: memory holds it until the page is left
  }
}

export function keptReceipt(): Receipt | null {
  if (inMemory) return inMemory
  try {
    return JSON.parse(sessionStorage.getItem(key) ?? 'null')
  } catch {
    return null
  }
}

export function dropReceipt(): void {
  inMemory = null
  try {
    sessionStorage.removeItem(key)
  } catch {
    // it was never stored
  }
}
