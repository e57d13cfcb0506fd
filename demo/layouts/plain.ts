/** A modest own site: headline, text, course table, contact foot. */
import type { View } from '../types.ts'
import { esc, footLines, linkItems, links, page, paragraphs } from './html.ts'

export function plain(view: View): string {
  const { institution, courses } = view
  const rows = courses.map(
    (c) => `<tr>${[c.name, c.grade, c.time, c.price, c.place].map((cell) => `<td>${esc(cell)}</td>`).join('')}</tr>`,
  )
  const table = courses.length
    ? `<table class="courses"><thead><tr><th>课程</th><th>年级</th><th>上课时间</th><th>收费</th><th>地点</th></tr></thead><tbody>${rows.join('\n')}</tbody></table>`
    : ''
  const news = view.links.length ? `<h2>栏目文章</h2><ul>${linkItems(view.links)}</ul>` : ''
  return page(
    `${view.title} - ${institution.shortName}`,
    `<meta name="description" content="${esc(institution.shortName)}网站">`,
    `<div id="header"><a href="/" class="logo">${esc(institution.shortName)}</a> <nav>${links(view.nav)}</nav></div>
<div id="main"><h1>${esc(view.title)}</h1>
${view.date ? `<p class="date">发布日期：${view.date}</p>` : ''}
${paragraphs(view.paragraphs)}
${table}${news}</div>
<div id="footer">${footLines(institution)
      .map((line) => `<p>${esc(line)}</p>`)
      .join('')}<p>版权所有 ${esc(institution.legalName)}</p></div>`,
  )
}

/** Same material, but the course facts stand in a definition list as price lists do. */
export function pricelist(view: View): string {
  const { institution } = view
  const items = view.courses.map(
    (c) =>
      `<section class="price-item"><h3>${esc(c.name)}</h3><dl>${[
        ['适用年级', c.grade],
        ['时间', c.time],
        ['价格', c.price],
        ['地点', c.place],
      ]
        .filter(([, value]) => value)
        .map(([key, value]) => `<dt>${key}</dt><dd>${esc(value ?? '')}</dd>`)
        .join('')}</dl></section>`,
  )
  return page(
    `${institution.shortName}|${view.title}`,
    '<style>dt{float:left;clear:left;width:6em}.price-item{border-bottom:1px dashed #999}</style>',
    `<header><strong>${esc(institution.shortName)}</strong><ul class="menu">${linkItems(view.nav)}</ul></header>
<main><h1>${esc(view.title)}</h1>${paragraphs(view.paragraphs)}${items.join('\n')}
${view.links.length ? `<ol class="articles">${linkItems(view.links)}</ol>` : ''}</main>
<footer><address>${footLines(institution).map(esc).join('<br>')}</address></footer>`,
  )
}
