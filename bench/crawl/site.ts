/**
 * The site that every contestant crawls: linked Chinese pages, the same bytes on every machine, served from memory by a
 * process of its own. Prints its address when it listens.
 */
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { adultFillers, trainingFillers } from '#demo/texts/fillers.ts'

const pages = Number(process.argv[2] ?? 5000)
const linksPerPage = 48
const sentences = [...trainingFillers, ...adultFillers]

/** Numbers that follow from the page alone. */
function sequence(seed: number): () => number {
  let state = seed * 2654435761 + 1
  return () => {
    state = (Math.imul(state ^ (state >>> 15), 2246822519) + 0x9e3779b9) >>> 0
    return state
  }
}

const pathOf = (page: number) => (page === 0 ? '/' : `/${page % 7 === 0 ? 'news' : 'course'}/${page}.html`)

/** The next pages, so that all are reached, and a scatter over the whole site. */
function linksOf(page: number, next: () => number): number[] {
  const near = Array.from({ length: 8 }, (_, step) => (page * 8 + step + 1) % pages)
  return [...near, ...Array.from({ length: linksPerPage - near.length }, () => next() % pages)]
}

function paragraphs(next: () => number, count: number): string {
  const one = () => `<p>${Array.from({ length: 3 + (next() % 4) }, () => sentences[next() % sentences.length]).join('')}</p>`
  return Array.from({ length: count }, one).join('\n')
}

const menu = ['首页', '课程介绍', '师资力量', '校区环境', '新闻动态', '家长问答', '联系我们']
const head = (title: string) => `<!DOCTYPE html>
<html lang="zh-CN"><head><meta charset="utf-8"><title>${title} - 青禾学习中心</title>
<meta name="keywords" content="学习,课程,通知"><meta name="viewport" content="width=device-width">
<link rel="stylesheet" href="/static/site.css"><style>body{font:16px/1.6 sans-serif}.grid{display:grid;gap:12px}${'.box{padding:8px}'.repeat(60)}</style>
<script>window.site={name:"青禾",pages:[${Array.from({ length: 200 }, (_, n) => n).join(',')}]};</script></head>`

function render(page: number): string {
  const next = sequence(page)
  const title = `第${page}号通知：本周安排与到校须知`
  const links = linksOf(page, next)
    .map(
      (target) =>
        `<li><a href="${pathOf(target)}" title="查看">第${target}号通知的详细内容</a><span class="time">2026-0${1 + (target % 9)}-1${target % 10}</span></li>`,
    )
    .join('\n')
  return `${head(title)}<body><div class="top"><ul class="nav">${menu.map((word) => `<li><span>${word}</span></li>`).join('')}</ul></div>
<div class="main"><div class="article"><h1>${title}</h1><div class="info">发布时间：2026-0${1 + (page % 9)}-1${page % 10} 09:30 来源：青禾学习中心</div>
<div class="content">${paragraphs(next, 12 + (page % 17))}</div></div>
<div class="side"><h3>最新通知</h3><ul class="list">${links}</ul></div></div>
<div class="footer"><p>版权所有 成都青禾学习中心有限公司 蜀ICP备12345678号 地址：成都市青羊区西大街84号 电话：028-86661234</p></div></body></html>`
}

const bodies = new Map(Array.from({ length: pages }, (_, page) => [pathOf(page), Buffer.from(render(page))]))

const server = createServer((request, response) => {
  const body = bodies.get(request.url ?? '/')
  if (!body) response.writeHead(404, { 'content-type': 'text/plain' }).end('not here')
  else response.writeHead(200, { 'content-type': 'text/html; charset=utf-8', 'content-length': body.length }).end(body)
})
server.keepAliveTimeout = 60_000
server.listen(0, '127.0.0.1', () => {
  const { port } = server.address() as AddressInfo
  const sizes = [...bodies.values()].map((body) => body.length)
  const site = {
    url: `http://127.0.0.1:${port}/`,
    pages,
    averageKb: Number((sizes.reduce((sum, size) => sum + size, 0) / sizes.length / 1024).toFixed(1)),
    linksPerPage,
  }
  process.stdout.write(`${JSON.stringify(site)}\n`)
})
