/** The bank marks its violating words in place: `本班<A02>签约保分</>`. Here the marks become labels. */
import type { Label } from './types.ts'

const MARK = /<((?:[ADFPT]\d\d(?:@adult)?,?)+)>([\s\S]*?)<\/>/g

export interface Marked {
  text: string
  labels: Label[]
}

export function readMarks(source: string): Marked {
  const labels: Label[] = []
  const text = source.replace(MARK, (_, codes: string, quote: string) => {
    for (const mark of codes.split(',')) {
      const [code = '', scope] = mark.split('@')
      labels.push(scope === 'adult' ? { code, quote, scope } : { code, quote })
    }
    return quote
  })
  return { text, labels }
}

/** Fills `{name}` places; an unknown name is a mistake in the bank. */
export function fill(source: string, values: Record<string, string>): string {
  return source.replace(/\{([a-z]+)\}/g, (whole, name: string) => {
    const value = values[name]
    if (value === undefined) throw new Error(`unknown place ${whole} in: ${source.slice(0, 60)}`)
    return value
  })
}
