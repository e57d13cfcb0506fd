/** Proofs of work for as many reports, solved beforehand. Asked for slowly: the more are asked for in a minute, the harder they are. */
import { hash } from 'node:crypto'
import { setTimeout as sleep } from 'node:timers/promises'

interface Challenge {
  algorithm: string
  challenge: string
  salt: string
  signature: string
  maxnumber: number
}

const perMinute = 300
const windowMs = 61_000

function solve({ maxnumber, ...challenge }: Challenge): string {
  for (let number = 0; number <= maxnumber; number++) {
    if (hash('sha256', `${challenge.salt}${number}`) !== challenge.challenge) continue
    return Buffer.from(JSON.stringify({ ...challenge, number })).toString('base64')
  }
  throw new Error('a challenge without a solution')
}

export async function gatherProofs(base: string, count: number): Promise<string[]> {
  const proofs: string[] = []
  for (let began = performance.now(); proofs.length < count; began = performance.now()) {
    if (proofs.length > 0) await sleep(windowMs)
    for (let n = 0; n < perMinute && proofs.length < count; n++) {
      const answer = await fetch(`${base}/api/v1/public/challenge`)
      proofs.push(solve((await answer.json()) as Challenge))
    }
    console.log(`${proofs.length} of ${count} proofs of work after ${((performance.now() - began) / 1000).toFixed(0)} s more`)
  }
  return proofs
}
