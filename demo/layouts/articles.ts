/** Text-first layouts: landing page, blog, magazine, side bar, a soup of divs. */
import type { Course, View } from '../types.ts'
import { esc, footLines, linkItems, links, page, paragraphs } from './html.ts'

/** A course as a line of running text, the way people write it in articles. */
export const courseLine = (c: Course): string => [c.name, c.grade, c.time, c.price, c.place].filter(Boolean).join('，')

export function landing(view: View): string {
  const { institution } = view
  const lines = view.courses.map((c) => `<li>${esc(courseLine(c))}</li>`).join('\n')
  return page(
    view.title,
    '<style>.hero{font-size:32px}.block{padding:40px 0}</style>',
    `<section class="hero"><h1>${esc(view.title)}</h1><p>${esc(institution.shortName)}</p></section>
${view.paragraphs.map((text, i) => `<section class="block block-${i + 1}"><p>${esc(text)}</p></section>`).join('\n')}
${lines ? `<section class="block courses"><ul>${lines}</ul></section>` : ''}
<section class="block more">${links(view.links, '<br>')}</section>
<section class="block contact"><form action="/message" method="post"><input name="name" placeholder="称呼"><input name="phone" placeholder="电话"><button>留言</button></form>
${footLines(institution)
  .map((line) => `<p>${esc(line)}</p>`)
  .join('')}</section><nav>${links(view.nav)}</nav>`,
  )
}

export function blog(view: View): string {
  const { institution } = view
  return page(
    `${view.title} | ${institution.shortName}`,
    '<meta name="generator" content="WordPress 5.8">',
    `<div id="page" class="site"><header class="site-header"><p class="site-title"><a href="/">${esc(institution.shortName)}</a></p>
<nav class="menu">${links(view.nav)}</nav></header>
<main><article class="post"><header><h1 class="entry-title">${esc(view.title)}</h1>
${view.date ? `<time class="entry-date" datetime="${view.date}">${view.date}</time>` : ''}</header>
<div class="entry-content">${paragraphs([...view.paragraphs, ...view.courses.map(courseLine)])}</div></article>
${view.links.length ? `<ul class="posts">${linkItems(view.links)}</ul>` : ''}</main>
<footer class="site-footer">${footLines(institution).map(esc).join(' · ')}</footer></div>`,
  )
}

export function magazine(view: View): string {
  const { institution } = view
  return page(
    `${view.title}--${institution.shortName}`,
    `<meta property="og:title" content="${esc(view.title)}"><meta property="og:site_name" content="${esc(institution.shortName)}">`,
    `<div class="wrap"><div class="masthead">${esc(institution.shortName)}<div class="menu">${links(view.nav, ' / ')}</div></div>
<div class="left"><div class="article-title">${esc(view.title)}</div><div class="meta">${view.date ?? ''}　来源：${esc(institution.shortName)}</div>
<div class="article-body">${view.paragraphs.map((text) => `<p style="text-indent:2em">${esc(text)}</p>`).join('\n')}
${view.courses.map((c) => `<p><strong>${esc(c.name)}</strong><br>${[c.grade, c.time, c.price, c.place].filter(Boolean).map(esc).join('<br>')}</p>`).join('\n')}</div></div>
<div class="right"><h4>最近更新</h4><ul>${linkItems(view.links)}</ul></div>
<div class="copyright">${footLines(institution).map(esc).join('<br/>')}</div></div>`,
  )
}

export function sidebar(view: View): string {
  const { institution } = view
  const table = view.courses.map(
    (c) =>
      `<tr><th rowspan="2">${esc(c.name)}</th><td>${esc(c.grade)}</td><td>${esc(c.time)}</td></tr><tr><td>${esc(c.price)}</td><td>${esc(c.place)}</td></tr>`,
  )
  return page(
    view.title,
    '<style>.aside{float:left;width:220px}.content{margin-left:240px}</style>',
    `<div class="aside"><h2>${esc(institution.shortName)}</h2><ul>${linkItems(view.nav)}</ul><p>${footLines(institution).map(esc).join('<br>')}</p></div>
<div class="content"><h1>${esc(view.title)}</h1>${paragraphs(view.paragraphs)}
${table.length ? `<table border="1"><caption>安排一览</caption>${table.join('\n')}</table>` : ''}
<ul class="related">${linkItems(view.links)}</ul></div>`,
  )
}

export function soup(view: View): string {
  const { institution } = view
  const div = (text: string): string => `<div><div><span style="font-size:14px">${esc(text)}</span></div></div>`
  return page(
    institution.shortName,
    '',
    `<div><div><b>${esc(institution.shortName)}</b></div><div>${links(view.nav, '&nbsp;&nbsp;')}</div></div>
<div><div style="font-size:20px;font-weight:bold">${esc(view.title)}</div>${view.paragraphs.map(div).join('\n')}
${view.courses.map((c) => div(courseLine(c))).join('\n')}</div>
<div>${view.links.map((link) => `<div>${links([link])}</div>`).join('\n')}</div>
<div>${footLines(institution).map(div).join('')}</div>`,
  )
}
