/**
 * Reads object literals out of page scripts without running them. Chinese platforms print their data as JavaScript,
 * not JSON: bare keys, single quotes, `'3' * 1`, `decode('\x3c...')`, `a || b`.
 */

export type JsValue = string | number | boolean | null | JsValue[] | { [key: string]: JsValue }

interface Cursor {
  text: string
  at: number
  depth: number
  /** values that bare words stand for */
  words?: ReadonlyMap<string, JsValue>
}

/** Value that starts at `from`; null when nothing readable stands there. */
function readLiteral(text: string, from: number): JsValue {
  const cursor: Cursor = { text, at: from, depth: 0 }
  return readExpression(cursor)
}

/** The literal assigned to `name` (`name = {...}`), first readable object wins. */
export function assignedObject(text: string, name: string): { [key: string]: JsValue } | null {
  const assignment = new RegExp(`${name.replaceAll('.', '\\.')}\\s*=\\s*(?=\\{)`, 'g')
  for (let found = assignment.exec(text); found; found = assignment.exec(text)) {
    const value = readLiteral(text, assignment.lastIndex)
    if (value && typeof value === 'object' && !Array.isArray(value) && Object.keys(value).length > 0) return value
  }
  return null
}

/**
 * `name = (function(a, b){ return {x: a} }("first", 2))`: how Nuxt prints its state, with every value that occurs twice as
 * an argument. The object is read twice, the first time only to find the arguments behind it.
 */
export function calledObject(text: string, name: string): { [key: string]: JsValue } | null {
  const call = new RegExp(
    `${name.replaceAll('.', '\\.')}\\s*=\\s*\\(function\\s*\\(([\\w$,\\s]{0,20000})\\)\\s*\\{\\s*return\\s*(?=\\{)`,
  )
  const found = call.exec(text)
  if (!found) return null
  const from = found.index + found[0].length
  const first: Cursor = { text, at: from, depth: 0 }
  readExpression(first)
  const open = text.indexOf('(', first.at)
  if (open === -1 || open - first.at > 20) return null
  const values = readList({ text, at: open + 1, depth: 0 }, ')')
  const words = new Map((found[1] ?? '').split(',').map((word, index) => [word.trim(), values[index] ?? null]))
  const value = readExpression({ text, at: from, depth: 0, words })
  return value && typeof value === 'object' && !Array.isArray(value) ? value : null
}

/** The objects that a page hands to a function: `name({...})`, at most 200 of them. */
export function assignedCalls(text: string, name: string): { [key: string]: JsValue }[] {
  const found: { [key: string]: JsValue }[] = []
  const call = `${name}(`
  for (let at = text.indexOf(call); at !== -1 && found.length < 200; at = text.indexOf(call, at + call.length)) {
    const value = readLiteral(text, at + call.length)
    if (value && typeof value === 'object' && !Array.isArray(value)) found.push(value)
  }
  return found
}

function skipSpace(cursor: Cursor): void {
  const space = /(?:\s+|\/\*[\s\S]*?\*\/|\/\/[^\n]*)*/y
  space.lastIndex = cursor.at
  space.exec(cursor.text)
  cursor.at = Math.max(cursor.at, space.lastIndex)
}

/** A value with what may follow it: `* 1` makes a number of it, `|| other` gives a second chance. */
function readExpression(cursor: Cursor): JsValue {
  let value = readValue(cursor)
  for (;;) {
    skipSpace(cursor)
    const rest = cursor.text.slice(cursor.at, cursor.at + 2)
    if (rest === '||') {
      cursor.at += 2
      const second = readValue(cursor)
      if (value === '' || value === null || value === 0 || value === false) value = second
    } else if (rest[0] === '*') {
      cursor.at += 1
      readValue(cursor)
      value = Number(value)
    } else if (rest[0] === '.' && /^\.\w+\(/.test(cursor.text.slice(cursor.at, cursor.at + 40))) {
      cursor.at = cursor.text.indexOf('(', cursor.at) + 1
      readList(cursor, ')')
    } else return value
  }
}

function readValue(cursor: Cursor): JsValue {
  skipSpace(cursor)
  const start = cursor.text[cursor.at]
  if (start === undefined || cursor.depth > 60) return null
  if (start === '"' || start === "'" || start === '`') return readString(cursor)
  if (start === '{') return nested(cursor, () => readObject(cursor))
  if (start === '[') return nested(cursor, () => readList(cursor, ']'))
  if (start === '(') return nested(cursor, () => readList(cursor, ')')[0] ?? null)
  const word = /[-+]?[\w$.]+/y
  word.lastIndex = cursor.at
  const found = word.exec(cursor.text)?.[0]
  if (!found) {
    cursor.at += 1
    return null
  }
  cursor.at += found.length
  if (/^[-+]?(\d|\.\d)/.test(found)) return Number(found)
  if (found === 'true' || found === 'false') return found === 'true'
  skipSpace(cursor)
  if (cursor.text[cursor.at] !== '(') return cursor.words?.get(found) ?? null
  cursor.at += 1
  const first = nested(cursor, () => readList(cursor, ')')[0] ?? null)
  return typeof first === 'string' ? unescapeTwice(first) : first
}

function nested<T extends JsValue>(cursor: Cursor, read: () => T): T {
  cursor.depth += 1
  if (cursor.text[cursor.at] === '{' || cursor.text[cursor.at] === '[' || cursor.text[cursor.at] === '(') cursor.at += 1
  const value = read()
  cursor.depth -= 1
  return value
}

function readObject(cursor: Cursor): { [key: string]: JsValue } {
  const object: { [key: string]: JsValue } = Object.create(null)
  while (cursor.at < cursor.text.length) {
    skipSpace(cursor)
    const next = cursor.text[cursor.at]
    if (next === '}' || next === undefined) {
      cursor.at += 1
      break
    }
    if (next === ',') {
      cursor.at += 1
      continue
    }
    const key = readKey(cursor)
    skipSpace(cursor)
    if (key === null || cursor.text[cursor.at] !== ':') {
      skipBroken(cursor)
      continue
    }
    cursor.at += 1
    object[key] = readExpression(cursor)
    skipSpace(cursor)
    if (!/[,}]/.test(cursor.text[cursor.at] ?? '}')) skipBroken(cursor)
  }
  return object
}

function readKey(cursor: Cursor): string | null {
  const start = cursor.text[cursor.at]
  if (start === '"' || start === "'") return readString(cursor)
  const word = /[\w$]+/y
  word.lastIndex = cursor.at
  const found = word.exec(cursor.text)?.[0] ?? null
  if (found) cursor.at += found.length
  return found
}

function readList(cursor: Cursor, end: ']' | ')'): JsValue[] {
  const list: JsValue[] = []
  while (cursor.at < cursor.text.length) {
    skipSpace(cursor)
    const next = cursor.text[cursor.at]
    if (next === end || next === undefined) {
      cursor.at += 1
      break
    }
    if (next === ',') {
      cursor.at += 1
      continue
    }
    const before = cursor.at
    list.push(readExpression(cursor))
    if (cursor.at === before) cursor.at += 1
  }
  return list
}

/** Code that is no literal: on to the next comma or closing brace of this level. */
function skipBroken(cursor: Cursor): void {
  let depth = 0
  while (cursor.at < cursor.text.length) {
    const next = cursor.text[cursor.at] as string
    if (next === '"' || next === "'") {
      readString(cursor)
      continue
    }
    if (depth === 0 && (next === ',' || next === '}')) return
    if ('{[('.includes(next)) depth += 1
    else if ('}])'.includes(next)) depth -= 1
    cursor.at += 1
  }
}

const simpleEscapes: Record<string, string> = { n: '\n', r: '\r', t: '\t', b: '\b', f: '\f', v: '\v', 0: '\0', '\n': '' }

function readString(cursor: Cursor): string {
  const quote = cursor.text[cursor.at] as string
  let end = cursor.at + 1
  while (end < cursor.text.length && cursor.text[end] !== quote) end += cursor.text[end] === '\\' ? 2 : 1
  const raw = cursor.text.slice(cursor.at + 1, end)
  cursor.at = end + 1
  return unescapeOnce(raw)
}

export function unescapeOnce(raw: string): string {
  if (!raw.includes('\\')) return raw
  return raw.replace(
    /\\(?:x([0-9a-fA-F]{2})|u([0-9a-fA-F]{4})|u\{([0-9a-fA-F]{1,6})\}|([\s\S]))/g,
    (_, hex, unicode, point, other) => {
      const code = Number.parseInt(hex ?? unicode ?? point ?? '', 16)
      if (Number.isFinite(code) && code <= 0x10ffff) return String.fromCodePoint(code)
      return simpleEscapes[other] ?? other ?? ''
    },
  )
}

/** The platform's own decoder runs over the string once more, for these eight characters only. */
const unescapeTwice = (text: string) =>
  text.includes('\\x')
    ? text.replace(/\\x(5c|0d|22|26|27|3c|3e|0a)/g, (_, hex) => String.fromCharCode(Number.parseInt(hex, 16)))
    : text
