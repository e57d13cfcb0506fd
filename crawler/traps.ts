/** Addresses that a site makes up without end, known by their looks. */

const longestAddress = 1500
const deepestPath = 20
const mostParameters = 12
/** Calendars are followed so many years ahead. */
const yearsAhead = 2
const firstYear = 1990

/** Why an address is not worth asking for; null for an ordinary one. `now` tells calendars from archives. */
export function trapIn(address: string, now: Date): string | null {
  if (address.length > longestAddress) return `the address has ${address.length} characters; the limit is ${longestAddress}`
  const { pathname, search } = new URL(address)
  const segments = pathname.split('/').filter(Boolean)
  if (segments.length > deepestPath) return `the path is ${segments.length} folders deep; the limit is ${deepestPath}`
  const repeated = repetition(segments)
  if (repeated) return `the path repeats ${repeated}`
  const parameters = search.length > 1 ? search.slice(1).split('&') : []
  if (parameters.length > mostParameters)
    return `the address combines ${parameters.length} parameters; the limit is ${mostParameters}`
  return farDate(pathname + search, now.getUTCFullYear())
}

/** A run of folders three times in a row, or one folder four times: links that are relative by mistake. */
function repetition(segments: string[]): string | null {
  for (let length = 1; length * 3 <= segments.length; length += 1)
    for (let at = 0; at + length * 3 <= segments.length; at += 1) {
      const run = segments.slice(at, at + length).join('/')
      const next = (times: number) => segments.slice(at + length * times, at + length * (times + 1)).join('/')
      if (run === next(1) && run === next(2)) return `/${run}/`
    }
  const counts = new Map<string, number>()
  for (const segment of segments) {
    const count = (counts.get(segment) ?? 0) + 1
    counts.set(segment, count)
    if (count > 3 && !/^\d{1,4}$/.test(segment)) return `/${segment}/`
  }
  return null
}

const dateInPath = /(?:^|\/)([12]\d{3})[-/](?:0?[1-9]|1[0-2])(?=[-/.?]|$)/
const dateInQuery = /[?&](?:year|y|date|day|month|ym|d|start|week)=([12]\d{3})(?=[-/.&]|\d{2}|$)/i

function farDate(path: string, thisYear: number): string | null {
  const year = Number((dateInPath.exec(path) ?? dateInQuery.exec(path))?.[1] ?? thisYear)
  return year > thisYear + yearsAhead || year < firstYear ? `a calendar at the year ${year}` : null
}
