/** Every match of a global expression, as `matchAll` gives them; that makes a new expression at each call, which costs more than most searches. */
export function matchesIn(text: string, global: RegExp): RegExpExecArray[] {
  const found: RegExpExecArray[] = []
  global.lastIndex = 0
  for (let match = global.exec(text); match !== null; match = global.exec(text)) {
    found.push(match)
    if (match[0] === '') global.lastIndex += 1
  }
  return found
}
