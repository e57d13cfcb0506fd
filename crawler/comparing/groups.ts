/** Groups of texts or pictures that are one and the same thing posted again. */
import { type PictureSignature, pictureSimilarity, samePicture } from './picture-signature.ts'
import { isByOthers, type Publisher, publisherOf } from './publisher.ts'
import { bandKeys, sameText, textSignature, textSimilarity } from './text-signature.ts'

/**
 * Positions in `texts`; every position is in exactly one group, in the order of its first member. Texts that are alike but say that
 * others stand behind them stay apart.
 */
export function groupTexts(texts: readonly string[]): number[][] {
  const signatures = texts.map(textSignature)
  const groups = new Groups(texts.length)
  const publishers = new Map<number, Publisher>()
  const publisher = (index: number): Publisher => {
    const known = publishers.get(index) ?? publisherOf(texts[index] as string)
    publishers.set(index, known)
    return known
  }
  const firstWithKey = new Map<number, number>()
  for (const [index, signature] of signatures.entries()) {
    for (const key of signature ? bandKeys(signature) : []) {
      const first = firstWithKey.get(key)
      const other = first === undefined ? undefined : signatures[first]
      if (first === undefined) firstWithKey.set(key, index)
      else if (signature && other && !groups.together(first, index) && textSimilarity(other, signature) >= sameText)
        if (!isByOthers(publisher(first), publisher(index))) groups.join(first, index)
    }
  }
  return groups.list()
}

/** Positions in `pictures`. Compares every pair that is not yet together: for hundreds of pictures, not for millions. */
export function groupPictures(pictures: readonly PictureSignature[]): number[][] {
  const groups = new Groups(pictures.length)
  for (const [index, picture] of pictures.entries())
    for (let other = 0; other < index; other += 1)
      if (!groups.together(other, index) && pictureSimilarity(pictures[other] as PictureSignature, picture) >= samePicture)
        groups.join(other, index)
  return groups.list()
}

/** Union-find with path halving. */
class Groups {
  readonly #parent: number[]

  constructor(size: number) {
    this.#parent = Array.from({ length: size }, (_, index) => index)
  }

  #root(start: number): number {
    let at = start
    while (this.#parent[at] !== at) {
      this.#parent[at] = this.#parent[this.#parent[at] as number] as number
      at = this.#parent[at] as number
    }
    return at
  }

  together(one: number, other: number): boolean {
    return this.#root(one) === this.#root(other)
  }

  join(one: number, other: number): void {
    const [first, second] = [this.#root(one), this.#root(other)].sort((a, b) => a - b) as [number, number]
    this.#parent[second] = first
  }

  list(): number[][] {
    const groups = new Map<number, number[]>()
    for (const index of this.#parent.keys()) {
      const root = this.#root(index)
      const group = groups.get(root)
      if (group) group.push(index)
      else groups.set(root, [index])
    }
    return [...groups.values()]
  }
}
