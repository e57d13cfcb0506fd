/** Deterministic choice: the same words give the same number on every machine. */
export function hash(text: string): number {
  let value = 2166136261
  for (let i = 0; i < text.length; i++) {
    value ^= text.charCodeAt(i)
    value = Math.imul(value, 16777619)
  }
  value ^= value >>> 15
  value = Math.imul(value, 2246822507)
  value ^= value >>> 13
  return value >>> 0
}

export function pick<T>(list: readonly T[], key: string): T {
  const chosen = list[hash(key) % list.length]
  if (chosen === undefined) throw new Error(`nothing to pick from for ${key}`)
  return chosen
}

/** `count` different entries in an order that the key fixes. */
export function pickSome<T>(list: readonly T[], count: number, key: string): T[] {
  return list
    .map((item, index) => ({ item, order: hash(`${key}#${index}`) }))
    .sort((a, b) => a.order - b.order)
    .slice(0, count)
    .map((entry) => entry.item)
}

export function digits(count: number, key: string): string {
  let out = ''
  for (let round = 0; out.length < count; round++)
    out += String(hash(`${key}/${round}`))
      .padStart(10, '0')
      .slice(3)
  return out.slice(0, count)
}
