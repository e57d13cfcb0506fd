/** Sign-up forms as sites have them: boxes with labels, in a table, or with nothing but a hint inside. */
import { esc } from './html.ts'

type Box = (asked: string, number: number) => string

const labelled: Box = (asked, number) =>
  `<p><label for="f${number}">${esc(asked)}</label><input id="f${number}" name="f${number}"></p>`
const tabled: Box = (asked, number) => `<tr><td>${esc(asked)}</td><td><input name="f${number}"></td></tr>`
const hinted: Box = (asked, number) => `<div class="row"><input name="f${number}" placeholder="${esc(asked)}"></div>`

const ways: ((boxes: string[]) => string)[] = [
  (asked) => asked.map(labelled).join('\n'),
  (asked) => `<table>${asked.map(tabled).join('\n')}</table>`,
  (asked) => asked.map(hinted).join('\n'),
]

/** Before what stands at the foot of the page; the page as it was when nothing is asked. */
export function withForm(html: string, asked: string[]): string {
  if (asked.length === 0) return html
  const way = ways[asked.join('').length % ways.length] as (typeof ways)[number]
  const form = `<form class="signup" action="/baoming" method="post">${way(asked)}<button>提交报名</button></form>`
  const foot =
    /<(?:footer|hr>|div (?:id|class)="(?:footer|bottom|m-tabs|copyright)")/.exec(html)?.index ?? html.indexOf('</body>')
  return `${html.slice(0, foot)}${form}\n${html.slice(foot)}`
}
