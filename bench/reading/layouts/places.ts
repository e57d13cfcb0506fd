/** Forums, questions, course pages and front pages: the main text is not an article. */
import { each, inParagraphs, type Layout, layout } from './layout.ts'
import { refund, short, studio, summer } from './stories.ts'

const user = (name: string) => `<div class="pls favatar"><a href="/u">${name}</a><p>积分 120</p><p>帖子 33</p></div>`

export const places: Layout[] = [
  layout(
    'a forum thread: the first post and its answers',
    refund,
    `<div id="hd"><div id="nv"><ul><li><a href="/">论坛</a></li><li><a href="/g">群组</a></li></ul></div></div><div id="postlist">${each(refund, (text, index) => `<div id="post_${index}"><table><tr><td class="pls">${user(`家长${index}`)}</td><td class="plc"><div class="pi">发表于 2026-5-${index + 1} 09:0${index}</div><div class="pct"><div class="t_fsz"><table><tr><td class="t_f" id="postmessage_${index}">${text}</td></tr></table></div></div><div class="po">回复 举报</div></td></tr></table></div>`)}</div><div id="ft">Powered by 某某</div>`,
  ),
  layout(
    'a question with answers',
    studio,
    `<div class="AppHeader"><a href="/">首页</a><a href="/explore">发现</a></div><h1 class="QuestionHeader-title">${studio.title}</h1><div class="List">${each(studio, (text) => `<div class="List-item"><div class="AuthorInfo"><a href="/p">匿名用户</a></div><div class="RichContent"><div class="RichContent-inner"><span class="RichText"><p>${text}</p></span></div></div><div class="ContentItem-actions"><button>赞同 12</button><button>3 条评论</button></div></div>`)}</div><div class="Question-sideColumn"><h4>相关问题</h4><a href="/q1">画室几点开门？</a><a href="/q2">素描要学多久？</a></div>`,
  ),
  layout(
    'a course page with tabs of which only one is shown',
    summer,
    `<div class="header"><a href="/">首页</a><a href="/kc">全部课程</a></div><div class="course"><h1>${summer.title}</h1><div class="tab-nav"><a href="#1">课程介绍</a><a href="#2">学员须知</a></div><div class="tab-content"><div class="tab-panel">${summer.paragraphs
      .slice(0, 3)
      .map((text) => `<p>${text}</p>`)
      .join('')}</div><div class="tab-panel" style="display:none">${summer.paragraphs
      .slice(3)
      .map((text) => `<p>${text}</p>`)
      .join('')}</div></div></div><div class="footer">学海培训学校 版权所有</div>`,
  ),
  layout(
    'questions and answers in a definition list',
    refund,
    `<div class="top-nav"><a href="/">首页</a></div><div class="faq-content"><h1>${refund.title}</h1><dl>${each(refund, (text, index) => `<dt>第${index + 1}问</dt><dd>${text}</dd>`)}</dl></div><div class="links"><a href="/1">投诉入口</a></div>`,
    refund.paragraphs.flatMap((text, index) => [`第${index + 1}问`, text]),
  ),
  layout(
    'an article in several boxes of one column',
    summer,
    `<div class="gnav"><a href="/">首页</a><a href="/s">校区</a></div><div class="column">${each(summer, (text, index) => `<div class="box"><h3>第${index + 1}点</h3><div class="inner"><p>${text}</p></div></div>`)}</div><div class="copyright">学海 © 2026</div>`,
    summer.paragraphs.flatMap((text, index) => [`第${index + 1}点`, text]),
  ),
  layout(
    'a classified advert with other adverts below',
    short,
    `<div class="nav-top"><a href="/cd">成都</a><a href="/cd/jiaoyu">教育培训</a></div><div class="detail-title"><h1>${short.title}</h1></div><div class="basicinfo"><span>3小时前发布</span></div><section class="describe detail-desc"><article>${inParagraphs(short)}</article></section><div class="recommend-list"><h2>同类信息</h2><ul><li><a href="/1">少儿舞蹈春季班</a></li><li><a href="/2">硬笔书法一对一</a></li><li><a href="/3">成人英语口语</a></li></ul></div>`,
  ),
  layout(
    'paragraphs of links and text mixed',
    studio,
    `<div class="nav"><a href="/">首页</a></div><div class="post-body">${each(studio, (text) => `<p><a href="/tag/1">${text.slice(0, 6)}</a>${text.slice(6)}</p>`)}</div><div class="tags"><a href="/t1">画室</a><a href="/t2">素描</a></div>`,
  ),
  layout(
    'a statement of the site behind the article, in the same box',
    refund,
    `<div class="crumb"><a href="/">首页</a>/<a href="/law">说法</a></div><div class="content">${inParagraphs(refund)}<div class="statement">声明：本文仅代表作者个人观点，与本网无关。其原创性以及文中陈述文字和内容未经本站证实，请读者仅作参考。</div><div class="related"><h3>相关阅读</h3><ul><li><a href="/1">消费者协会怎么走程序</a></li><li><a href="/2">小额诉讼要多久</a></li></ul></div></div>`,
  ),
]
