/** Course cards in a grid, three variations as templates of different makers have them. */
import type { Course, View } from '../types.ts'
import { esc, footLines, linkItems, links, page, paragraphs } from './html.ts'

const facts = (c: Course, tag: string): string =>
  [
    ['grade', c.grade],
    ['time', c.time],
    ['price', c.price],
    ['place', c.place],
  ]
    .filter(([, value]) => value)
    .map(([name, value]) => `<${tag} class="${name}">${esc(value ?? '')}</${tag}>`)
    .join('\n')

export function cards(view: View): string {
  const { institution } = view
  const list = view.courses.map(
    (c) => `<div class="course-card"><h3 class="course-title">${esc(c.name)}</h3>\n${facts(c, 'p')}\n</div>`,
  )
  return page(
    `${view.title}_${institution.shortName}官网`,
    '<link rel="icon" href="/favicon.ico">',
    `<header class="top"><h2>${esc(institution.shortName)}</h2><nav class="nav">${links(view.nav)}</nav></header>
<article class="content"><h1>${esc(view.title)}</h1>${paragraphs(view.paragraphs)}</article>
<div class="course-list">${list.join('\n')}</div>
${view.links.length ? `<aside class="news"><h3>更多内容</h3><ul>${linkItems(view.links)}</ul></aside>` : ''}
<footer class="bottom">${footLines(institution)
      .map((line) => `<span>${esc(line)}</span>`)
      .join('\n')}</footer>`,
  )
}

export function grid(view: View): string {
  const { institution } = view
  const list = view.courses.map(
    (c) =>
      `<div class="col-md-4"><div class="panel panel-default"><div class="panel-heading">${esc(c.name)}</div><div class="panel-body"><ul>${facts(c, 'li')}</ul></div></div></div>`,
  )
  return page(
    `${view.title}-${institution.legalName}`,
    `<meta name="keywords" content="${esc(institution.shortName)}">`,
    `<div class="navbar"><div class="container"><a class="navbar-brand" href="/">${esc(institution.shortName)}</a>${links(view.nav, ' | ')}</div></div>
<div class="container"><div class="page-header"><h1>${esc(view.title)}</h1></div>
<div class="row"><div class="col-md-12">${paragraphs(view.paragraphs)}</div></div>
<div class="row">${list.join('\n')}</div>
${view.links.length ? `<div class="row"><ul class="list-group">${linkItems(view.links)}</ul></div>` : ''}
</div><hr><div class="container footer"><p>${footLines(institution).map(esc).join('</p><p>')}</p></div>`,
  )
}

/** A page for telephones: everything in one column of blocks. */
export function mobile(view: View): string {
  const { institution } = view
  const list = view.courses.map(
    (c) =>
      `<section class="m-card"><div class="m-card__hd">${esc(c.name)}</div><div class="m-card__bd">${facts(c, 'div')}</div></section>`,
  )
  return page(
    view.title,
    '<meta name="format-detection" content="telephone=no"><style>body{max-width:640px;margin:auto}</style>',
    `<div class="m-head">${esc(institution.shortName)}</div><div class="m-body"><h1>${esc(view.title)}</h1>
${view.paragraphs.map((text) => `<div class="m-text">${esc(text)}</div>`).join('\n')}
${list.join('\n')}</div>
${view.links.length ? `<ul class="m-list">${linkItems(view.links)}</ul>` : ''}
<div class="m-tabs">${links(view.nav)}</div>
<div class="m-foot">${footLines(institution).map(esc).join('<br>')}</div>`,
  )
}
