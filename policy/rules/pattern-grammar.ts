/** The signs of the pattern language (docs/rules.md): what may be written, checked before anything is searched. */
import { words } from './words.ts'

/** The widest gap a pattern may leave: matching stays a matter of one sentence. */
const widestGap = 60
const token = /!\{[^{}]*\}|<\{[^{}]*\}|\{[^{}]*\}|\([^()]*\)|~\d+|_\d+|#|[^{}()~_#!<]+|[!<]/gy

/** Why a pattern cannot be read, in one clause; null when it can. */
export function patternProblem(pattern: string): string | null {
  if (pattern.trim() === '') return 'is empty'
  token.lastIndex = 0
  let read = 0
  let required = false
  for (let found = token.exec(pattern); found; found = token.exec(pattern)) {
    read = token.lastIndex
    const [sign] = found
    const problem = signProblem(sign)
    if (problem) return problem
    required ||= !/^[!<(~_#]/.test(sign)
  }
  if (read < pattern.length) return `cannot be read from “${pattern.slice(read, read + 12)}”: brackets must pair and not nest`
  return required ? null : 'has no word that must be present'
}

const emptyChoice = /^\||\|\||\|$|^$/
const listNames = /(?:^|\|)@([^|]*)/g

function signProblem(sign: string): string | null {
  if (/^[~_]\d/.test(sign)) return Number(sign.slice(1)) <= widestGap ? null : `leaves a gap wider than ${widestGap}: ${sign}`
  if (!/[})]$/.test(sign)) return null
  const inside = sign.slice(/[{(]/.exec(sign)?.index ?? 0).slice(1, -1)
  if (emptyChoice.test(inside)) return `has an empty choice in ${sign.slice(0, 20)}`
  const unknown = inside.includes('@') && [...inside.matchAll(listNames)].find(([, name = '']) => !Object.hasOwn(words, name))
  return unknown ? `names a word list that does not exist: @${unknown[1]}` : null
}
