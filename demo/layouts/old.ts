/** Sites of the early two thousands: nested tables, font tags, GBK on the wire. */
import type { View } from '../types.ts'
import { esc, footLines, links, pictures } from './html.ts'

export function oldtable(view: View): string {
  const { institution } = view
  const rows = view.courses.map(
    (c) =>
      `<tr>${[c.name, c.grade, c.time, c.price].map((cell) => `<td bgcolor="#FFFFFF"><font size="2">${esc(cell)}</font></td>`).join('')}</tr>`,
  )
  return `<html><head><meta http-equiv="Content-Type" content="text/html; charset=gb2312">
<title>${esc(view.title)}-${esc(institution.shortName)}</title></head>
<body bgcolor="#F0F0F0"><table width="780" align="center" border="0"><tr><td><font size="5" color="red">${esc(institution.legalName)}</font></td></tr>
<tr><td>${links(view.nav, ' | ')}</td></tr>
<tr><td><table width="100%"><tr><td align="center"><b>${esc(view.title)}</b></td></tr>
<tr><td>${view.paragraphs.map((text) => `　　${esc(text)}<br>`).join('\n')}${pictures(view.pictures)}</td></tr></table></td></tr>
${rows.length ? `<tr><td><table width="100%" cellpadding="4" cellspacing="1" bgcolor="#999999"><tr><td>课程名称</td><td>年级</td><td>时间</td><td>费用</td></tr>${rows.join('\n')}</table></td></tr>` : ''}
<tr><td>${view.links.map((link) => `·${links([link])} ${link.date ?? ''}<br>`).join('\n')}</td></tr>
<tr><td align="center"><font size="2">${footLines(institution).map(esc).join('<br>')}</font></td></tr></table></body></html>
`
}

/** A marquee, a hit counter, capital tags. */
export function retro(view: View): string {
  const { institution } = view
  return `<HTML><HEAD><META HTTP-EQUIV="Content-Type" CONTENT="text/html; charset=gbk"><TITLE>${esc(view.title)}</TITLE></HEAD>
<BODY><CENTER><H2>${esc(institution.shortName)}</H2><MARQUEE>欢迎光临${esc(institution.shortName)}网站</MARQUEE></CENTER>
<P>${links(view.nav, '　')}</P><HR>
<H3>${esc(view.title)}</H3>
${view.paragraphs.map((text) => `<P>${esc(text)}`).join('\n')}
<UL>${view.courses.map((c) => `<LI>${[c.name, c.grade, c.time, c.price, c.place].filter(Boolean).map(esc).join(' / ')}`).join('\n')}</UL>
<UL>${view.links.map((link) => `<LI>${links([link])}`).join('\n')}</UL>
<HR><CENTER>${footLines(institution).map(esc).join('<BR>')}<BR>您是第00${institution.slug.length}731位访客</CENTER></BODY></HTML>
`
}

/** The school site that nobody renewed: GB2312, a left column of links. */
export function schoolold(view: View): string {
  const { institution } = view
  return `<html><head><meta http-equiv="Content-Type" content="text/html; charset=gb2312"><title>${esc(institution.legalName)} ${esc(view.title)}</title></head>
<body><table width="900" align="center"><tr><td colspan="2"><h2>${esc(institution.legalName)}</h2></td></tr><tr><td width="200" valign="top">${links(view.nav, '<br>')}</td>
<td valign="top"><h3 align="center">${esc(view.title)}</h3>${view.date ? `<p align="center">${view.date}</p>` : ''}
${view.paragraphs.map((text) => `<p>　　${esc(text)}</p>`).join('\n')}
${view.courses.map((c) => `<p>${[c.name, c.grade, c.time, c.place].filter(Boolean).map(esc).join(' ')}</p>`).join('\n')}
${view.links.map((link) => `<p>${links([link])}</p>`).join('\n')}</td></tr>
<tr><td colspan="2" align="center">${esc(institution.legalName)} ${esc(institution.address)}</td></tr></table></body></html>
`
}
