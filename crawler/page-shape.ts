/** Pages made from one template have addresses of one shape: numbers and codes are places that the template fills. */

import { remembered } from './remembered.ts'

/** Codes that nobody types: hexadecimal, UUIDs, session tokens. */
const code = /^(?=.*\d)[0-9a-z_-]{12,}$|^[0-9a-f]{8,}$/i
const dated = /(?:^|[/=_-])(?:1[89]|2\d)\d\d(?:[-/]?(?:0?[1-9]|1[0-2]))?(?=[-/&?.=]|$)|[?&](?:year|month|date|day|ym|week)=/i
const counted = /[?&](?:page|pageno|pageindex|pagenum|pn|offset|start|from)=\d+/i

const part = (text: string): string => (code.test(text) ? '#' : text.replace(/\d+/g, '0'))

/** Filters that combine freely are one kind of page, whichever of them are set. */
const mostNames = 3

/** Host, path and names of parameters, without what differs between pages of one kind. Asked several times of each page. */
export const pageShape = remembered(shapeOf)

function shapeOf(address: string): string {
  const { host, pathname, search } = new URL(address)
  const path = pathname
    .split('/')
    .map((segment) => {
      const dot = segment.lastIndexOf('.')
      return dot > 0 ? part(segment.slice(0, dot)) + segment.slice(dot) : part(segment)
    })
    .join('/')
  const names = [...new Set(new URLSearchParams(search).keys())].sort()
  if (names.length === 0) return host + path
  return `${host}${path}?${names.length > mostNames ? '*' : names.join('&')}`
}

/** Calendars and lists without end count on for ever; a number that names a thing does not. */
export const countsOn = (address: string): boolean => {
  const { pathname, search } = new URL(address)
  return dated.test(pathname + search) || counted.test(search)
}
