/** Pages without the help of names and clean markup. */
import { each, inParagraphs, type Layout, layout } from './layout.ts'
import { inspection, notice, refund, short, studio, summer } from './stories.ts'

const list = (count: number, name: string) =>
  Array.from({ length: count }, (_, index) => `<li><a href="/x/${index}">${name}${index + 1}期</a></li>`).join('')

export const odd: Layout[] = [
  layout(
    'nested tables and fonts of 2005',
    inspection,
    `<table width="778"><tr><td colspan="2"><font size="2"><a href="1.htm">首页</a> <a href="2.htm">新闻</a> <a href="3.htm">论坛</a></font></td></tr><tr><td width="160" valign="top"><table>${'<tr><td><a href="l.htm">往期新闻列表</a></td></tr>'.repeat(8)}</table></td>
    <td><table><tr><td align="center"><b><font size="4">${inspection.title}</font></b></td></tr><tr><td><font size="3">${each(inspection, (text) => `&nbsp;&nbsp;&nbsp;&nbsp;${text}<br>`)}</font></td></tr></table></td></tr><tr><td colspan="2" align="center"><font size="2">某某网 版权所有 1999-2005</font></td></tr></table>`,
  ),
  layout(
    'names that a bundler made',
    refund,
    `<div id="root"><div class="_3xKq9"><div class="_1aBc"><a href="/">首页</a><a href="/hot">热榜</a><a href="/me">我的</a></div><div class="_9Zz1"><div class="_4Tt0">${refund.title}</div>${each(refund, (text) => `<div class="_7Yhn"><span>${text}</span></div>`)}</div><div class="_2Wer"><a href="/1">看看别人怎么退费的</a><a href="/2">合同模板下载</a></div><div class="_8Uio">© 2026</div></div></div>`,
  ),
  layout(
    'unclosed tags, the article inside the breadcrumb',
    notice,
    `<div class="menu"><a href="/">首页</a><a href="/b">办事</a></div><div class="crumbs"><a href="/">首页</a> &gt; <a href="/tz">通知</a> &gt; 正文<div class="article-content"><p>${notice.paragraphs.join('<p>')}<div class="footer"><p>承办：区教育信息中心`,
  ),
  layout(
    'text in one preformatted block',
    notice,
    `<h1>${notice.title}</h1><div class="top"><a href="/">返回首页</a></div><pre>${notice.paragraphs.join('\n\n')}</pre><div class="bottom"><a href="/list">返回列表</a> <a href="/print">打印本页</a></div>`,
  ),
  layout(
    'a phone page with a bar at the bottom and a window on top',
    studio,
    `<div class="popup modal"><p>现在留下手机号，即可领取价值二百九十九元的体验课一节，名额有限，先到先得，马上领取吧！</p><button>领取</button></div><div class="m-header"><a href="/">返回</a></div><div class="m-detail"><h1>${studio.title}</h1>${each(studio, (text) => `<div class="txt">${text}</div><img data-src="/i.jpg">`)}</div><div class="fixed-bottom toolbar"><a href="tel:02886660001">电话咨询</a><a href="/apply">立即报名</a></div>`,
  ),
  layout(
    'two sentences in heavy furniture',
    short,
    `<div class="nav"><ul>${list(20, '栏目第')}</ul></div><div class="main"><div class="title"><h1>${short.title}</h1></div><div class="con">${inParagraphs(short)}</div></div><div class="sidebar"><ul>${list(15, '精彩活动第')}</ul></div><div class="footer"><p>学海培训学校 电话028-86660001 地址：青羊区西大街1号</p></div>`,
  ),
  layout(
    'an article that is a list',
    summer,
    `<nav><a href="/">首页</a></nav><div class="news-detail"><h2>${summer.title}</h2><ol>${each(summer, (text) => `<li>${text}</li>`)}</ol></div><div class="prev-next">上一篇：<a href="/1">寒假课程安排</a> 下一篇：<a href="/2">秋季课程安排</a></div>`,
  ),
  layout(
    'headings between the paragraphs, pictures with captions',
    inspection,
    `<header class="site-header"><a href="/">首页</a></header><article><h1>${inspection.title}</h1>${each(inspection, (text, index) => (index % 2 === 0 ? `<h2>之${index / 2 + 1}</h2><p>${text}</p>` : `<p>${text}</p>`))}</article><aside class="recommend"><h3>为你推荐</h3><p><a href="/1">本周活动预告：一起去科技馆看机器人表演，现在就可以登记</a></p></aside>`,
    inspection.paragraphs.flatMap((text, index) => (index % 2 === 0 ? [`之${index / 2 + 1}`, text] : [text])),
  ),
]
