/** Two layouts for machines: a page that JavaScript builds, and one that carries schema.org courses. */
import type { View } from '../types.ts'
import { courseLine } from './articles.ts'
import { esc, footLines, linkItems, links, page, paragraphs } from './html.ts'

/** Nothing but an empty node until the script has run; the content travels as data, the way single-page sites ship it. */
export function vue(view: View): string {
  const { institution } = view
  const state = {
    title: view.title,
    paragraphs: view.paragraphs,
    courses: view.courses,
    links: view.links,
    nav: view.nav,
    foot: footLines(institution),
  }
  return page(
    institution.shortName,
    '<style>#app{min-height:100vh}.course{border:1px solid #ddd;margin:8px 0;padding:8px}</style>',
    `<div id="app"></div><noscript>请启用 JavaScript 后访问。</noscript>
<script>window.__INITIAL_STATE__=${JSON.stringify(state).replaceAll('<', '\\u003c')}</script>
<script>${RENDER}</script>`,
  )
}

/** Runs in the visitor's browser, so it is text here: a compiler must not touch it. */
const RENDER = `(function () {
  var state = window.__INITIAL_STATE__, app = document.getElementById('app')
  function add(parent, tag, text, name) {
    var node = document.createElement(tag)
    node.textContent = text
    if (name) node.className = name
    parent.appendChild(node)
    return node
  }
  function anchor(parent, link) { add(parent, 'a', link.text).setAttribute('href', link.href) }
  var nav = add(app, 'nav', '')
  state.nav.forEach(function (link) { anchor(nav, link) })
  var main = add(app, 'main', '', 'content')
  add(main, 'h1', state.title)
  state.paragraphs.forEach(function (text) { add(main, 'p', text) })
  state.courses.forEach(function (course) {
    var card = add(main, 'div', '', 'course-card')
    add(card, 'h3', course.name)
    ;[course.grade, course.time, course.price, course.place].forEach(function (text) { if (text) add(card, 'p', text) })
  })
  var list = add(main, 'ul', '', 'news')
  state.links.forEach(function (link) { anchor(add(list, 'li', ''), link) })
  var foot = add(app, 'footer', '')
  state.foot.forEach(function (text) { add(foot, 'p', text) })
  document.title = state.title
})()`

export function jsonld(view: View): string {
  const { institution } = view
  const graph = {
    '@context': 'https://schema.org',
    '@graph': [
      {
        '@type': 'EducationalOrganization',
        name: institution.legalName,
        telephone: institution.phones[0],
        address: institution.address,
      },
      ...view.courses.map((c) => ({
        '@type': 'Course',
        name: c.name,
        description: courseLine(c),
        educationalLevel: c.grade,
        provider: { '@type': 'Organization', name: institution.legalName },
        offers: c.price ? { '@type': 'Offer', category: 'Paid', price: c.price, priceCurrency: 'CNY' } : undefined,
        hasCourseInstance: { '@type': 'CourseInstance', courseSchedule: c.time, location: c.place },
      })),
    ],
  }
  return page(
    `${view.title} · ${institution.shortName}`,
    `<script type="application/ld+json">${JSON.stringify(graph).replaceAll('<', '\\u003c')}</script>`,
    `<header><a href="/">${esc(institution.shortName)}</a><nav>${links(view.nav)}</nav></header>
<main><h1>${esc(view.title)}</h1>${paragraphs(view.paragraphs)}
<ul class="courses">${view.courses.map((c) => `<li class="course"><strong>${esc(c.name)}</strong><p>${[c.grade, c.time, c.price, c.place].filter(Boolean).map(esc).join('</p><p>')}</p></li>`).join('\n')}</ul>
<ul>${linkItems(view.links)}</ul></main>
<footer>${footLines(institution)
      .map((line) => `<p>${esc(line)}</p>`)
      .join('')}</footer>`,
  )
}
