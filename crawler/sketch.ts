/** A small picture of a text, to tell whether two texts are nearly the same: one-permutation MinHash of pairs of characters. */

/** a power of two */
const buckets = 32
const empty = 0xffffffff
const longestText = 4_000

export type Sketch = Uint32Array

export function sketchOf(text: string): Sketch {
  const sketch = new Uint32Array(buckets).fill(empty)
  const length = Math.min(text.length, longestText)
  for (let at = 0; at + 1 < length; at += 1) {
    let mixed = Math.imul((text.charCodeAt(at) << 16) ^ text.charCodeAt(at + 1), 0x9e3779b1)
    mixed = Math.imul(mixed ^ (mixed >>> 15), 0x85ebca6b)
    const hash = (mixed ^ (mixed >>> 13)) >>> 0
    const bucket = hash & (buckets - 1)
    if (hash < (sketch[bucket] as number)) sketch[bucket] = hash
  }
  return sketch
}

const sketchesInBlock = 1024

/** Sketches by address, side by side in large blocks: an array of its own for each costs three times what is in it. */
export class SketchBook {
  private readonly places = new Map<string, number>()
  private readonly blocks: Uint32Array[] = []

  set(address: string, sketch: Sketch): void {
    const place = this.places.get(address) ?? this.places.size
    this.places.set(address, place)
    this.at(place).set(sketch)
  }

  get(address: string): Sketch | null {
    const place = this.places.get(address)
    return place === undefined ? null : this.at(place)
  }

  private at(place: number): Sketch {
    const block = Math.floor(place / sketchesInBlock)
    this.blocks[block] ??= new Uint32Array(sketchesInBlock * buckets)
    const from = (place % sketchesInBlock) * buckets
    return this.blocks[block].subarray(from, from + buckets)
  }
}

/** 0 ... 1, an estimate of the share of character pairs in common; good to about 0.1. */
export function likeness(one: Sketch, other: Sketch): number {
  let filled = 0
  let same = 0
  for (let bucket = 0; bucket < buckets; bucket += 1) {
    if (one[bucket] === empty && other[bucket] === empty) continue
    filled += 1
    if (one[bucket] === other[bucket]) same += 1
  }
  return filled === 0 ? 0 : same / filled
}
