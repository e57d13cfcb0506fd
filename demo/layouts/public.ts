/** Sites of those who do not train: newspapers, schools, offices, the classified board. */
import { printedPhone } from '../identifiers.ts'
import type { View } from '../types.ts'
import { courseLine } from './articles.ts'
import { esc, linkItems, links, page, paragraphs } from './html.ts'

/** The older newspaper: GBK, a dense list of headlines. */
export function portal(view: View): string {
  return `<html><head><meta http-equiv="Content-Type" content="text/html; charset=gbk"><title>${esc(view.title)}_${esc(view.institution.shortName)}</title></head>
<body><div class="channel">${links(view.nav, ' ')}</div><div class="article"><h1>${esc(view.title)}</h1>
${view.date ? `<div class="info">${view.date} 10:20　来源：${esc(view.institution.shortName)}</div>` : ''}
<div class="text" id="artibody">${view.paragraphs.map((text) => `<p>　　${esc(text)}</p>`).join('\n')}${paragraphs(view.courses.map(courseLine))}</div></div>
<ul class="news-list">${linkItems(view.links)}</ul><div class="foot">${esc(view.institution.legalName)} 版权所有 未经授权不得转载</div></body></html>
`
}

export function daily(view: View): string {
  return page(
    `${view.title} - ${view.institution.shortName}`,
    `<meta property="og:type" content="article">${view.date ? `<meta property="article:published_time" content="${view.date}T09:00:00+08:00">` : ''}`,
    `<header class="site">${esc(view.institution.shortName)} ${links(view.nav)}</header>
<article><h1>${esc(view.title)}</h1>${view.date ? `<p class="byline"><time datetime="${view.date}">${view.date}</time></p>` : ''}
<div class="article-content">${paragraphs([...view.paragraphs, ...view.courses.map(courseLine)])}</div></article>
<section class="feed">${view.links.map((link) => `<div class="feed-item"><h2>${links([link])}</h2></div>`).join('\n')}</section>
<footer>${esc(view.institution.legalName)}</footer>`,
  )
}

export function school(view: View): string {
  const { institution } = view
  return page(
    `${view.title}-${institution.legalName}`,
    '<style>body{font-family:serif}</style>',
    `<div class="banner"><h1>${esc(institution.legalName)}</h1></div><div class="nav">${links(view.nav, ' · ')}</div>
<div class="detail"><h2>${esc(view.title)}</h2>${view.date ? `<p>发布时间：${view.date}　发布人：办公室</p>` : ''}
${paragraphs(view.paragraphs)}${paragraphs(view.courses.map(courseLine))}</div><ul class="notice">${linkItems(view.links)}</ul>
<div class="foot">${esc(institution.legalName)}　${esc(institution.address)}　电话：${printedPhone(institution.phones[0] ?? '')}</div>`,
  )
}

export function bureau(view: View): string {
  const { institution } = view
  return page(
    `${view.title}_${institution.legalName}`,
    `<meta name="SiteName" content="${esc(institution.legalName)}"><meta name="ArticleTitle" content="${esc(view.title)}">${view.date ? `<meta name="PubDate" content="${view.date}">` : ''}`,
    `<div class="top">${esc(institution.legalName)}</div><div class="position">当前位置：${links(view.nav, ' &gt; ')}</div>
<div class="xxgk"><h1 id="title">${esc(view.title)}</h1><div id="zoom">${paragraphs(view.paragraphs)}</div></div>
<ul class="list">${linkItems(view.links)}</ul><div class="gov-foot">主办：${esc(institution.legalName)}　网站标识码：5101000000</div>`,
  )
}

/** The classified board: cards in lists, one advert a page, the poster's name and number beside it. */
export function classified(view: View): string {
  const { institution } = view
  const items = view.links.map(
    (link) =>
      `<li class="item"><a class="title" href="${esc(link.href)}">${esc(link.text)}</a>${link.date ? `<span class="time">${link.date}</span>` : ''}</li>`,
  )
  return page(
    `${view.title}-${institution.shortName}`,
    '',
    `<div class="header"><div class="logo">${esc(institution.shortName)}</div><div class="nav">${links(view.nav, ' ')}</div></div>
<div class="info-detail"><h1 class="info-title">${esc(view.title)}</h1>${view.date ? `<div class="info-time">更新：${view.date}</div>` : ''}
<div class="info-content">${paragraphs(view.paragraphs)}${paragraphs(view.courses.map(courseLine))}</div></div>
${items.length ? `<ul class="info-list">${items.join('\n')}</ul>` : ''}
<div class="tail">信息由用户自行发布，请注意甄别。</div>`,
  )
}
