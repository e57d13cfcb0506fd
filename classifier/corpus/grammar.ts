/** Texts out of templates: `{slot}` is replaced by one of the slot's lines, which may hold slots again. Same number, same text. */
export type Grammar = Record<string, string[]> & { shapes: string[] }

export const words = (text: string): string[] => text.trim().split(/\s+/)

/** One template a line. */
export const lines = (text: string): string[] =>
  text
    .split('\n')
    .map((line) => line.trim())
    .filter(Boolean)

export type Dice = (sides: number) => number

/** A small mixing generator (32-bit state): training must give the same bytes on every machine. */
export function diceOf(seed: number): Dice {
  let state = Math.imul(seed + 1, 0x9e3779b1) >>> 0
  return (sides) => {
    state = (state + 0x6d2b79f5) >>> 0
    let mixed = Math.imul(state ^ (state >>> 15), state | 1)
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61)
    return ((mixed ^ (mixed >>> 14)) >>> 0) % sides
  }
}

/** Lines shorter than this are words, not sentences. */
const sentence = 10

/** The grammar with only some of its sentences; words and shapes stay, and so does a slot that would be left empty. */
export function withSentences(grammar: Grammar, keep: (line: string) => boolean): Grammar {
  const slots = Object.entries(grammar).map(([slot, choices]) => {
    const kept = choices.filter((line) => line.length < sentence || keep(line))
    return [slot, slot === 'shapes' || kept.length === 0 ? choices : kept]
  })
  return Object.fromEntries(slots)
}

const deepest = 12

/** `{slot?}` appears in half of the texts only; `{#}` is a digit. */
export function expand(template: string, grammars: Grammar[], dice: Dice, depth = 0): string {
  if (depth > deepest) throw new Error(`template goes round in circles: ${template}`)
  return template.replace(/\{([a-zA-Z#]+)(\??)\}/g, (_, slot: string, maybe: string) => {
    if (slot === '#') return String(dice(10))
    if (maybe && dice(2) === 0) return ''
    const choices = grammars.find((grammar) => Object.hasOwn(grammar, slot))?.[slot]
    if (!choices?.length) throw new Error(`no words for {${slot}} in ${template}`)
    return expand(choices[dice(choices.length)] ?? '', grammars, dice, depth + 1)
  })
}
