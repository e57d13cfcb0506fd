/** As common publishing systems print an article. */
import { each, inParagraphs, type Layout, layout } from './layout.ts'
import { bilingual, inspection, notice, refund, studio, summer } from './stories.ts'

const links = (...names: string[]) => names.map((name, index) => `<li><a href="/p/${index}">${name}</a></li>`).join('')

export const systems: Layout[] = [
  layout(
    'a blog with sidebar, comments and related posts',
    summer,
    `<div id="page"><header id="masthead"><h2 class="site-title"><a href="/">学海课堂</a></h2><nav><ul>${links('首页', '课程', '师资', '关于')}</ul></nav></header>
    <main><article class="post hentry"><h1 class="entry-title">${summer.title}</h1><div class="entry-meta">由 <a href="/author/1">admin</a> 发布于 2026-06-10</div>
    <div class="entry-content">${inParagraphs(summer)}</div><footer class="entry-footer">分类：<a href="/c/1">通知</a> 标签：<a href="/t/1">暑期</a>、<a href="/t/2">报名</a></footer></article>
    <div id="comments"><h3>3 条评论</h3><ol class="comment-list"><li><p>请问四年级还有名额吗？我家孩子想报上午的班。</p></li><li><p>去年上过，老师很耐心，今年还来，希望教室里的空调修好。</p></li><li><p>退费确实快，三天就到账了。</p></li></ol></div></main>
    <aside id="secondary"><section class="widget"><h3>最近文章</h3><ul>${links('春季学期家长开放日', '画室的一天', '端午节放假通知')}</ul></section></aside>
    <footer id="colophon">自豪地采用某某系统 蜀ICP备2021001234号</footer></div>`,
  ),
  layout(
    'a public office: tables, the editor of the system, attachments behind',
    notice,
    `<div class="head-top"><a href="/">网站首页</a>|<a href="/xxgk">信息公开</a>|<a href="/zmhd">政民互动</a></div><table width="1000" align="center"><tr><td class="dqwz">当前位置：<a href="/">首页</a> &gt; <a href="/tz">通知公告</a></td></tr>
    <tr><td><table><tr><td>索引号：</td><td>510104-2026-0012</td><td>发布机构：</td><td>区教育局</td></tr></table></td></tr><tr><td align="center"><h1>${notice.title}</h1></td></tr>
    <tr><td><div class="view TRS_UEDITOR trs_paper_default"><div class="TRS_Editor">${each(notice, (text) => `<p style="text-indent:2em">${text}</p>`)}</div></div></td></tr>
    <tr><td><div class="share-box">分享到：<a href="#">微信</a><a href="#">微博</a></div><a href="javascript:window.print()">【打印】</a><a href="javascript:window.close()">【关闭】</a></td></tr></table>
    <div class="yqlj"><select><option>市级部门</option><option>区级部门</option></select></div><div class="footer">主办：区教育局 地址：青羊区某某路1号 网站标识码：5101040001</div>`,
  ),
  layout(
    'a news portal with links in the middle of the article and a wall of links beside it',
    inspection,
    `<div class="topbar">${'<a href="/n">新闻</a><a href="/e">教育</a><a href="/s">体育</a><a href="/f">财经</a>'.repeat(4)}</div><div class="wrap"><div class="left"><h1>${inspection.title}</h1><div class="info">2026-05-12 08:30 来源：某某日报</div>
    <div class="article" id="artibody">${each(inspection, (text, index) => `<p>　　${text}</p>${index === 2 ? '<div class="recommend-inline related"><a href="/1">专题：整治校外培训乱象</a></div>' : ''}`)}<p class="zebian">责任编辑：王某</p></div></div>
    <div class="right"><div class="rank"><h3>热点排行</h3><ol>${links('气温回升，周末适合出行', '地铁新线今日开通', '菜价连续三周下降', '一图看懂新规', '这些路段将施工')}</ol></div></div></div><div class="foot">关于我们 | 广告服务 | 联系方式 | 版权声明</div>`,
  ),
  layout(
    'a blog host of old, breaks instead of paragraphs',
    studio,
    `<div class="blognavbox"><a href="/">首页</a><a href="/list">博文目录</a><a href="/pic">图片</a><a href="/me">关于我</a></div><div class="SG_conn"><div class="articalTitle"><h2 class="titName">${studio.title}</h2><span class="time">(2026-04-01 21:10:05)</span></div>
    <div id="sina_keyword_ad_area2" class="articalContent">${each(studio, (text) => `${text}<br/><br/>`)}</div><div class="shareUp">分享：<a href="#">微博</a><a href="#">好友</a></div><div class="articalfrontback">前一篇：<a href="/1">画材清单</a> 后一篇：<a href="/2">写生的准备</a></div></div>
    <div class="SG_colB"><h4>访客</h4><ul>${links('小雨', '阿丁', '向日葵妈妈')}</ul></div>`,
  ),
  layout(
    'a self-media page with author box and more articles',
    refund,
    `<div class="header-wrap"><a href="/">首页</a><a href="/follow">关注</a></div><div class="article-detail"><h1>${refund.title}</h1><div class="author-box"><a href="/u/1">家长说法</a><span>06-02 12:30</span><button>关注</button></div>
    <article class="article-content">${each(refund, (text, index) => (index === 0 ? `<p><span style="font-size:16px"><strong>${text}</strong></span></p>` : `<p><span style="font-size:16px">${text}</span></p>`))}</article>
    <div class="article-actions"><button>赞 128</button><button>收藏</button></div><div class="feed-recommend"><a href="/a1">孩子不想上兴趣班了，要不要坚持</a><a href="/a2">合同里的这几行字一定要看</a><a href="/a3">押金和定金，差一个字</a></div></div>`,
  ),
  layout(
    'an encyclopaedia page with a box of facts and references',
    studio,
    `<div class="wgt-search"><input></div><div class="body-wrapper"><div class="content-wrapper"><div class="main-content"><h1>${studio.title}</h1><div class="toc"><h2>目录</h2><ol>${links('早晨', '上午', '中午', '下午', '放学')}</ol></div>
    ${each(studio, (text) => `<div class="para">${text}<sup><a href="#r1">[1]</a></sup></div>`)}<div class="references"><h2>参考资料</h2><ul><li>[1] 老城墙街区志，第三章</li><li>[2] 画室日记</li></ul></div></div></div></div>`,
    studio.paragraphs,
  ),
  layout(
    'two languages, sections that are articles',
    bilingual,
    `<header><a href="/">首页 Home</a><a href="/a">关于 About</a></header><main><h1>${bilingual.title}</h1>${each(bilingual, (text) => `<section><p>${text}</p></section>`)}</main><footer>© 2026 博文国际 · <a href="/privacy">隐私政策</a></footer>`,
  ),
  layout(
    'a school site with a notice signed at the right',
    summer,
    `<div id="nav"><ul>${links('学校概况', '校园新闻', '教学科研', '德育园地', '招生信息')}</ul></div><div class="list_left"><h3>栏目导航</h3><ul>${links('通知公告', '校历', '下载中心')}</ul></div>
    <div class="list_right"><div class="position">您的位置：首页 &gt;&gt; 通知公告 &gt;&gt; 正文</div><div class="content_title">${summer.title}</div><div class="content_info">发布者：教务处 点击数：213</div><div id="vsb_content">${inParagraphs(summer)}<p style="text-align:right">教务处</p><p style="text-align:right">2026年6月10日</p></div></div><div id="copyright">版权所有 某某学校</div>`,
    [...summer.paragraphs, '教务处', '2026年6月10日'],
  ),
]
