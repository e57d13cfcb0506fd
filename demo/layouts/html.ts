/** Small building blocks that several layouts share. */
import { printedPhone } from '../identifiers.ts'
import type { DemoInstitution, Link } from '../types.ts'

export function esc(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;')
}

export const paragraphs = (texts: string[]): string => texts.map((text) => `<p>${esc(text)}</p>`).join('\n')

export const pictures = (addresses: string[]): string =>
  addresses.map((address) => `<img src="${esc(address)}" width="480" alt="">`).join('\n')

export const links = (list: Link[], separator = '\n'): string =>
  list.map((link) => `<a href="${esc(link.href)}">${esc(link.text)}</a>`).join(separator)

export const linkItems = (list: Link[]): string =>
  list
    .map((link) => `<li><a href="${esc(link.href)}">${esc(link.text)}</a>${link.date ? ` <span>${link.date}</span>` : ''}</li>`)
    .join('\n')

/** What stands at the foot of an institution's page. */
export function footLines(institution: DemoInstitution): string[] {
  const lines = [`${institution.legalName}　地址：${institution.address}`]
  lines.push(`电话：${institution.phones.map(printedPhone).join('　')}`)
  if (institution.licence.number) lines.push(`办学许可证：${institution.licence.number}　统一社会信用代码：${institution.uscc}`)
  else if (institution.slug.length % 2 === 0) lines.push(`统一社会信用代码：${institution.uscc}`)
  if (institution.wechat && institution.slug.length % 3 === 0) lines.push(`微信公众号：${institution.wechat.name}`)
  return lines
}

export function page(title: string, head: string, body: string, charset = 'utf-8'): string {
  return `<!DOCTYPE html>
<html lang="zh-CN">
<head>
<meta charset="${charset}">
<title>${esc(title)}</title>
<meta name="viewport" content="width=device-width,initial-scale=1">
${head}
</head>
<body>
${body}
</body>
</html>
`
}
